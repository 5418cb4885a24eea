// Finds and reads the baseline of a repository.
import {resolve} from 'node:path'
import {baselineName, parseBaseline} from '../engine/index.ts'
import {kindOf, readPlace} from '../node/index.ts'

/** What a baseline holds, and why it cannot be used where it cannot. */
export interface BaselineFile {
  readonly fingerprints: ReadonlySet<string>
  readonly problem?: string | undefined
}

/** The baseline that the configuration names, or the usual one; empty when there is none. Never throws. */
export function baselineAt(root: string, configured: string | undefined): BaselineFile {
  const place = resolve(root, configured ?? baselineName)
  const nothing = new Set<string>()
  if (kindOf(place) === undefined) return {fingerprints: nothing, problem: configured && 'baselineMissing'}
  const read = readPlace(place)
  if ('problem' in read) return {fingerprints: nothing, problem: read.problem}
  const entries = parseBaseline(read.text)
  if (typeof entries === 'string') return {fingerprints: nothing, problem: entries}
  return {fingerprints: new Set(entries.map(({fingerprint}) => fingerprint))}
}
