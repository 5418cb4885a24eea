// One run of `relais check` before it is reported: what it found, and what is told beside the report.
import type {Counts, Linted, LoadStats} from '../repository/index.ts'
import type {KnownFindings} from './known-findings.ts'

export interface Outcome {
  readonly linted: Linted
  readonly textOf: (path: string) => string | undefined
  readonly usableConfig: boolean
  /** The baseline that holds at the end. */
  readonly known: KnownFindings
  /** How many findings `--fix` has mended; undefined when it was not asked to. */
  readonly mended: number | undefined
  /** Whether standard output holds a patch instead of a report. */
  readonly isPatch: boolean
  /** Why first commits are unknown though they were wanted. */
  readonly historyProblem: string | undefined
  readonly counts: Counts
  /** Where the time went, in milliseconds; all but the whole is unknown of a run that is remembered. */
  readonly times: Pick<LoadStats, 'origins' | 'list' | 'digest' | 'history'> & {readonly lint: number}
  /** Makes the text of a report, or takes it from the last run. The name tells all that a report depends on beside the run. */
  readonly reportText: (name: string, make: () => string) => string
  /** Keeps for later runs what this one came to. */
  readonly remember: () => void
}
