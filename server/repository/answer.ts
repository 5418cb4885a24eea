// What a run of `relais check` came to, in the form in which it is remembered.
import type {Linted} from './linted.ts'
import type {LoadStats} from './loaded.ts'

export interface Answer {
  readonly linted: Linted
  readonly usableConfig: boolean
  /** The name that the configuration gives to the baseline. */
  readonly baselineName?: string | undefined
  /** How many files and paths there were. */
  readonly counts: Counts
}

export interface Counts extends Pick<LoadStats, 'source' | 'characters'> {
  readonly files: number
  readonly paths: number
}

/** Reads what was written as JSON; undefined for no bytes. */
export function parseAnswer(bytes: Buffer | undefined): Answer | undefined {
  // Whoever keeps the bytes has checked that they are what was written.
  return bytes && (JSON.parse(bytes.toString()) as Answer)
}
