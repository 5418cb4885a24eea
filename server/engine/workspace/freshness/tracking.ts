// How much has changed in what a document says it tells of, since it was last looked at.
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {type Touch, touchesOf, touchesUnder} from './commits-of.ts'
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
  const from = (Date.parse(since.iso) + 86_400_000) / 1000
  const paths = tracks.map(({value}) => value)
  return {since, commits: touchesUnder(paths, history).filter(({time}) => time >= from).length}
})

/** How often a document was looked at of late without a word of it changing, while what it tracks changed. */
export interface Hollow {
  /** Reviews in a row. */
  readonly reviews: number
  /** Commits that changed what it tracks before each of them, since the one before. */
  readonly commits: number
  readonly last: StatedDay
}

/** A day, and the day of the next review. */
const linesOfDays = 2

/** Undefined where the document names no files or no review, and where its last change said more than days. */
export function hollowReviewsOf(
  document: WorkspaceDocument,
  {commits: history}: Workspace,
  least: number,
): Hollow | undefined {
  const {tracks, reviewed} = statedReviews(document)
  if (tracks.length === 0 || reviewed === undefined || history === undefined || 'problem' in history) return undefined
  const tracked = touchesUnder(
    tracks.map(({value}) => value),
    history,
  )
  const own = touchesOf(document.path, history)
  let [reviews, commits] = [0, 0]
  for (const [index, touch] of own.entries()) {
    const before = own[index + 1]
    if (before === undefined || !changesDays(touch)) break
    const between = tracked.filter(({time}) => time > before.time && time < touch.time).length
    if (between < least) break
    reviews += 1
    commits += between
  }
  return reviews === 0 ? undefined : {reviews, commits, last: reviewed}
}

function changesDays({added, deleted}: Touch): boolean {
  return added === deleted && added > 0 && added <= linesOfDays
}
