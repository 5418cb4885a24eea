// What a remembered run was asked, and how runs, listings and baselines are named.
import {createHash} from 'node:crypto'
import type {StoredRun} from '../node/index.ts'

/** What the answer depends on that is not on disk, or that only a part of the answer knows where to find. */
export interface Question {
  readonly request: string
  /** The name that the configuration gives to the baseline; absent when it names none. */
  readonly baselineName?: string | undefined
  /** The fingerprints that the baseline held, hashed. */
  readonly baseline: string
  /** The name of the list of all paths. */
  readonly listing: string
  /** The name of the history that was read; undefined where none was asked for. */
  readonly commits?: string | undefined
  /** The name of the run, by what it saw and found. */
  readonly name: string
}

export function questionOf({question}: StoredRun): Question {
  // The file's sum says that this is what `remember` wrote.
  return JSON.parse(question) as Question
}

/** The name of the fingerprints of a baseline. */
export function hashOf(baseline: ReadonlySet<string>): string {
  return hash([...baseline].sort().join('\n'))
}

/** Other paths have another name. */
export function nameOfListing(paths: readonly string[]): string {
  return hash(paths.join('\0'))
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
