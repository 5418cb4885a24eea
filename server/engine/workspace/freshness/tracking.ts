// How much has changed in what a document says it tells of, since it was last looked at.
import type {CommitHistory} from '../../model/commit-history.ts'
import {covers} from '../governing/place.ts'
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {type StatedDay, statedReviews} from './reviews.ts'

/** A document that names files and a day, and how many commits have changed these files behind that day. */
export interface Tracked {
  readonly since: StatedDay
  readonly commits: number
}

/** Undefined where the document names no files or no day, and where there is no history. Merges do not count. */
export const trackedBy = memo((document: WorkspaceDocument, {commits: history}: Workspace): Tracked | undefined => {
  const {tracks, reviewed, updated} = statedReviews(document)
  const since = reviewed ?? updated
  if (tracks.length === 0 || since === undefined || history === undefined || 'problem' in history) return undefined
  const isTracked = history.paths.map((path) => tracks.some(({value}) => covers({kind: 'path', value}, path)))
  return {since, commits: countAfter(history, isTracked, (Date.parse(since.iso) + 86_400_000) / 1000)}
})

/** Commits from a time on, in seconds since 1970, that change a file of these. */
function countAfter({commits, changes}: CommitHistory, isTracked: readonly boolean[], from: number): number {
  let count = 0
  for (let commit = 0; commit < commits.count; commit += 1) {
    if ((commits.time[commit] ?? 0) < from || (commits.parents[commit] ?? 0) > 1) continue
    const [start = 0, end = 0] = [changes.start[commit], changes.start[commit + 1]]
    for (let change = start; change < end; change += 1) {
      if (!isTracked[changes.path[change] ?? -1]) continue
      count += 1
      break
    }
  }
  return count
}
