// What is kept of a state, so that a later run can go on from it.
import type {ReportedFiles} from './lint.ts'
import type {Frozen} from './queries/bundles.ts'
import type {Thawing} from './queries/past.ts'

/** What a state remembers of how it came about, as plain data: to be kept, and given to `reopen` by the same program. */
export interface Saved {
  readonly traces: Frozen
  readonly reported: ReportedFiles
}

/** What was saved, read piece by piece. */
export interface Kept {
  readonly traces: Thawing
  readonly reported: ReportedFiles
}

/** What was saved, as `reopen` takes it where all of it is at hand. */
export function kept({traces, reported: known}: Saved): Kept {
  return {traces: {...traces, bundle: (index) => traces.bundles[index]}, reported: known}
}
