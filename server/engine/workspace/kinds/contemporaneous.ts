// Whether a sheet of a research operation was written as the work went: its days beside those of the work that it tells of.
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Located, Span} from '../../model/place.ts'
import {dayOfTouch, touchesOf, touchesUnder} from '../freshness/commits-of.ts'
import {statedReviews} from '../freshness/reviews.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {headOf} from './lacking.ts'

/** The days are `YYYY-MM-DD`, in UTC. */
export interface SheetDays {
  /** The sheet’s first and last commits, the later of a review and the last change. */
  readonly first: string
  readonly last: string
  /** The last commit to the files under `tracks`, and where they are named; undefined where there are none. */
  readonly work: {readonly last: string; readonly place: Span} | undefined
  /** The year of the work, as the sheet states it; undefined where it states none. */
  readonly year: Located<string> | undefined
}

const period =
  /^(?:years?|annees?|annee (?:fiscale|civile|concernee)|exercices?|exercice fiscal|fiscal year|tax year|millesime|periode?|periods?|periode (?:concernee|des travaux)|campagne)$/

/** Undefined where nothing was committed of the sheet, and where there is no history. */
export function sheetDays(document: WorkspaceDocument, {commits: history}: Workspace): SheetDays | undefined {
  if (history === undefined || 'problem' in history) return undefined
  const own = touchesOf(document.path, history)
  const [newest, oldest] = [own[0], own.at(-1)]
  if (newest === undefined || oldest === undefined) return undefined
  const {tracks, reviewed} = statedReviews(document)
  const paths = tracks.map(({value}) => value)
  const [work] = paths.length === 0 ? [] : touchesUnder(paths, history)
  const changed = dayOfTouch(newest)
  return {
    first: dayOfTouch(oldest),
    last: reviewed !== undefined && reviewed.iso > changed ? reviewed.iso : changed,
    work: work && {last: dayOfTouch(work), place: tracks[0]?.span ?? headOf(document).span},
    year: yearStated(document),
  }
}

/** The last year that the sheet’s period names. */
function yearStated({digest: {frontMatter, fields}}: WorkspaceDocument): Located<string> | undefined {
  const stated = [
    ...(frontMatter?.entries ?? []).flatMap(({key, values}) => (period.test(fold(key.value)) ? values : [])),
    ...fields.flatMap(({key, value}) => (period.test(fold(key.value)) ? [value] : [])),
  ]
  for (const {value, span} of stated) {
    const year = value
      .match(/\b20\d\d\b/g)
      ?.toSorted()
      .at(-1)
    if (year !== undefined) return {value: year, span}
  }
  return undefined
}
