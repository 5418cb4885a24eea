// The baseline of one run: finds its file, reads it, and writes it anew when asked.
import {basename, dirname, relative, resolve} from 'node:path'
import {
  type BaselineEntry,
  baselineName,
  baselineText,
  type Finding,
  parseBaseline,
  updateBaseline,
} from '../engine/index.ts'
import {kindOf, readPlace, writeAtomic} from '../node/index.ts'
import type {Arguments} from './arguments.ts'
import type {CheckRequest} from './check-request.ts'
import {writing} from './outputs.ts'
import type {Session} from './session.ts'
import {systemReason} from './skip-reason.ts'
import {say, sayCount} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

export interface KnownFindings {
  /** Absolute. */
  readonly place: string
  /** As the user knows it. */
  readonly name: string
  readonly entries: readonly BaselineEntry[]
}

export function fingerprintsOf({entries}: KnownFindings): ReadonlySet<string> {
  return new Set(entries.map(({fingerprint}) => fingerprint))
}

/**
 * The baseline: `--baseline`, else `baseline` of the configuration, else relais-baseline.json of the root when it is
 * there. One that is named must exist, unless it is about to be written. Throws a `UsageError`.
 */
export function knownFindings(
  given: Arguments,
  root: string,
  configured: string | undefined,
  session: Session,
): KnownFindings {
  const {io, language} = session
  const asked = given.value('baseline')
  const place = asked === undefined ? resolve(root, configured ?? baselineName) : resolve(io.cwd, asked)
  const name = asked ?? configured ?? baselineName
  const isOptional = (asked ?? configured) === undefined || given.has('update-baseline')
  if (kindOf(place) === undefined) {
    if (isOptional) return {place, name, entries: []}
    throw new UsageError(say(language, 'baselineMissing', {path: name}))
  }
  const read = readPlace(place)
  if ('problem' in read) throw unusable(name, systemReason(language, read.problem), language)
  const entries = parseBaseline(read.text)
  if (typeof entries === 'string') throw unusable(name, say(language, entries), language)
  return {place, name, entries}
}

function unusable(path: string, reason: string, language: Session['language']): UsageError {
  return new UsageError(say(language, 'baselineUnreadable', {path, reason}))
}

/** Writes the present findings of the selection, and says what changed. Returns the new entries. */
export function rewriteBaseline(
  known: KnownFindings,
  findings: readonly Finding[],
  {isSelected, quiet}: CheckRequest,
  {io, language}: Session,
): KnownFindings {
  const {entries, added, removed} = updateBaseline(known.entries, findings, isSelected)
  writing(known.name, language, () => writeAtomic(dirname(known.place), basename(known.place), baselineText(entries)))
  const path = relative(io.cwd, known.place) || known.name
  const data = {path, added: added.toLocaleString(language), removed: removed.toLocaleString(language)}
  if (!quiet) io.err(`${sayCount(language, 'baselineWritten', entries.length, data)}\n`)
  return {...known, entries}
}
