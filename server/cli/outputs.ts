// Where results go: standard output, or files, each in a format.
import {basename, dirname, resolve} from 'node:path'
import {WriteError, writeAtomic} from '../node/index.ts'
import type {Arguments} from './arguments.ts'
import {nearestWord} from './nearest-word.ts'
import type {Session} from './session.ts'
import {systemReason} from './skip-reason.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

/** One result to be written; without a file it goes to standard output. */
export interface Output {
  readonly format: string
  /** As the user wrote it, relative to the working directory. */
  readonly file: string | undefined
}

/**
 * What `--format` and `--output` ask for. The command's first format is its default, and still goes to standard output
 * when all that are named go to files. Throws a `UsageError`.
 */
export function outputsOf(given: Arguments, {language}: Session): readonly Output[] {
  const {formats} = given.command
  const named = given.values('format').map((value): Output => {
    const [format = '', ...rest] = value.split('=')
    const file = rest.join('=')
    if (!formats.includes(format)) throw new UsageError(unknownFormat(format, formats, language))
    if (rest.length > 0 && file === '')
      throw new UsageError(say(language, 'optionNeedsValue', {option: '--format', value: `${format}=…`}))
    return {format, file: file === '' ? undefined : file}
  })
  const bare = named.filter(({file}) => file === undefined)
  if (bare.length > 1)
    throw new UsageError(say(language, 'oneStandardOutput', {formats: bare.map(({format}) => format).join(', ')}))
  const main: Output = {format: bare[0]?.format ?? formats[0] ?? '', file: given.value('output')}
  // Files first: when one cannot be written, nothing has been said yet.
  return [...named.filter(({file}) => file !== undefined), main]
}

function unknownFormat(value: string, formats: readonly string[], language: Session['language']): string {
  const near = nearestWord(value, formats, language)
  return say(language, 'unknownFormat', {value, choices: formats.join(', '), near})
}

/** Writes one result. Throws a `UsageError` when the file cannot be written. */
export function deliver({file}: Output, text: string, {io, language}: Session): void {
  if (file === undefined) return io.out(text)
  const place = resolve(io.cwd, file)
  writing(file, language, () => writeAtomic(dirname(place), basename(place), text))
}

/** Runs a step that writes; a refusal becomes a `UsageError` that names the file, as the user knows it when that differs. */
export function writing(file: string | undefined, language: Session['language'], step: () => void): void {
  try {
    step()
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    throw new UsageError(
      say(language, 'cannotWrite', {path: file ?? error.path, reason: systemReason(language, error.code)}),
    )
  }
}
