// What `relais check` says on standard error about what it did: what it mended, and how long it took.
import {visible} from './escape/terminal.ts'
import type {Fixed} from './fixing.ts'
import type {Loaded} from './repository.ts'
import type {Session} from './session.ts'
import {say, sayCount} from './texts/index.ts'

export function tellFixed({mended, rounds, exhausted}: Fixed, {io, language}: Session): void {
  const lines = mended.map(({path, rule, message}) => `  ${visible(path)}  ${visible(message)}  ${rule}`)
  const head = mended.length === 0 ? say(language, 'fixedNothing') : sayCount(language, 'fixedHeading', mended.length)
  const end = exhausted ? [sayCount(language, 'fixesRemain', rounds)] : []
  io.err(`${[head, ...lines, ...end].join('\n')}\n`)
}

/** Times in milliseconds. */
export interface Times {
  readonly lint: number
  readonly report: number
  readonly total: number
}

export function tellStats({input, stats}: Loaded, times: Times, {io, language}: Session): void {
  const number = (value: number) => value.toLocaleString(language)
  const {source, characters, list, digest, history} = stats
  const data = {files: input.files.length, bytes: characters, paths: input.paths.length}
  const counts = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, number(value)]))
  const {skipped} = input
  const rows: readonly (readonly [string, number])[] = [
    [say(language, 'statsList'), list],
    [say(language, 'statsDigest'), digest],
    [say(language, 'statsHistory'), history],
    [say(language, 'statsLint'), times.lint],
    [say(language, 'statsReport'), times.report],
    [say(language, 'statsTotal'), times.total],
  ]
  const head = `${say(language, 'statsFiles', {...counts, source})}${skipped.length > 0 ? `, ${sayCount(language, 'statsSkipped', skipped.length)}` : ''}`
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, time]) => `  ${name.padEnd(width)} ${number(Math.round(time)).padStart(8)} ms`)
  io.err(`${[head, ...lines].join('\n')}\n`)
}
