// The values of the key figures: each with its formula and where that is from.
import {isInForce} from '../documents/vocabulary/statuses.ts'
import {isIsland, sharesOf} from '../knowledge/component.ts'
import {truckFactor} from '../knowledge/factors.ts'
import type {ComponentCoverage, KeyFigure, Term} from '../model/coverage.ts'
import {titleLabel} from '../model/dimension-labels.ts'
import {Directory} from '../people/directory.ts'
import {checklist, isAnswered, isReady, rdSheets} from '../workspace/diligence/index.ts'
import {statedReviews} from '../workspace/freshness/reviews.ts'
import {covers} from '../workspace/governing/place.ts'
import {confidentialDocuments} from '../workspace/licensing/index.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {overdueDays} from './freshness.ts'
import type {Ground} from './ground.ts'
import {fileAuthors, retentionOf, standingsOf} from './knowledge.ts'
import {hasCompleteHandover} from './transfer.ts'

/** What figures are made of. */
export interface Made {
  readonly ground: Ground
  readonly components: readonly ComponentCoverage[]
}

/** `Σ ω·cov ÷ Σ ω` over the significant choices of all components; our own. */
export function decisionCoverage({components}: Made): number | undefined {
  const terms = components.flatMap(({dimensions}) => dimensions.decision.term.parts)
  const all = terms.reduce((sum, {weight}) => sum + weight, 0)
  return all === 0 ? undefined : terms.reduce((sum, {weight, value = 0}) => sum + weight * value, 0) / all
}

/** Choices for which nothing at all is on record; the state behind "undocumented significant changes". */
export function unrecordedChoices({components}: Made): number | undefined {
  const terms = components.flatMap(({dimensions}) => dimensions.decision.term.parts)
  return terms.length === 0 ? undefined : terms.filter(({range: [, high]}) => high === 0).length
}

/** The median of the days from a record's first commit to the day that it states, of records in force; DORA-like lead time. */
export function daysToDecide({ground}: Made): number | undefined {
  const {knowing} = ground
  if (knowing === undefined) return undefined
  return median(
    inForce(ground).flatMap(({path, date}) => {
      const [first, decided] = [knowing.firstDay(path), date?.iso]
      if (first === undefined || decided === undefined || decided < first) return []
      return [(Date.parse(decided) - Date.parse(first)) / 86_400_000]
    }),
  )
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

function inForce({workspace}: Ground): readonly Decision[] {
  return workspace.decisions.filter(({state}) => isInForce(state))
}

/** Records in force with a decider who is internal, among those that name deciders; our own, after KEP's approvers. */
export function internallyDecided({ground}: Made): number | undefined {
  if (!ground.knowsPeople) return undefined
  const directory = new Directory(ground.workspace.config)
  const decided = inForce(ground).filter(({deciders}) => deciders.length > 0)
  const isInternal = ({deciders}: Decision) =>
    deciders.some(({value}) => directory.named(value).some(({kind}) => kind === 'internal'))
  return share(decided.filter(isInternal).length, decided.length)
}

function share(part: number, all: number): number | undefined {
  return all === 0 ? undefined : part / all
}

/** The retention of the knowledge dimension over all components as one. */
export function internalKnowledge({ground}: Made): number | undefined {
  return retentionOf(wholeOf(ground), ground).value
}

function wholeOf({parts}: Ground): {readonly files: readonly string[]} {
  return {files: parts.flatMap(({files}) => files)}
}

/** Avelino et al.'s truck factor of the whole repository, of internal people who are here. */
export function internalTruckFactor({ground}: Made): number | undefined {
  const {knowing, knowsPeople} = ground
  if (knowing === undefined || !knowsPeople) return undefined
  const standings = standingsOf(knowing, ground)
  const files = wholeOf(ground).files.flatMap((path) => knowing.files.get(path) ?? [])
  const holders = files.map(({people}) => fileAuthors(people).filter((each) => standings[each] === 'internal'))
  return files.length === 0 ? undefined : (truckFactor(holders)?.factor ?? 0)
}

/** Components that one person knows nearly alone: CodeLore's thresholds, see `knowledge/component.ts`. */
export function islands({ground: {parts, knowing}}: Made): number | undefined {
  if (knowing === undefined) return undefined
  const known = parts.map(({files}) => sharesOf(files.flatMap((path) => knowing.files.get(path) ?? [])))
  return known.filter((shares) => isIsland(shares) === true).length
}

/** Files without an owner among all; codeowners-validator's «notowned», as a share. */
export function unownedShare({components, ground: {parts}}: Made): number | undefined {
  const counted = components.flatMap(({dimensions}, index) => {
    const owned = dimensions.ownership.term.parts[0]?.value
    const count = parts[index]?.files.length ?? 0
    return owned === undefined ? [] : [{unowned: count * (1 - owned), count}]
  })
  const all = counted.reduce((sum, {count}) => sum + count, 0)
  return share(
    counted.reduce((sum, {unowned}) => sum + unowned, 0),
    all,
  )
}

/** The mean of components by their lines; «chain of title» of a technical due diligence. */
export function titleCoverage({components}: Made): number | undefined {
  const terms = components.flatMap(({dimensions, weight}) =>
    partsNamed(dimensions.ip.term, titleLabel).flatMap(({value}) => (value === undefined ? [] : [{value, weight}])),
  )
  const all = terms.reduce((sum, {weight}) => sum + weight, 0)
  return all === 0 ? undefined : terms.reduce((sum, {value, weight}) => sum + value * weight, 0) / all
}

function partsNamed({parts}: Term, {en}: KeyFigure['label']): readonly Term[] {
  return parts.filter(({label}) => label.en === en)
}

/** Of components known mostly by people who are not internal, those with a hand-over whose parts are all filled in. */
export function transferReadiness({ground}: Made): number | undefined {
  const outside = ground.parts.filter((part) => {
    const {value} = retentionOf(part, ground)
    return value !== undefined && value < 0.5
  })
  return share(outside.filter((part) => hasCompleteHandover(part, ground)).length, outside.length)
}

/** Days by which documents are overdue, summed; Backstage Tech Insights measures the share of stale ones instead. */
export function reviewDebt({ground: {reviewed, day}}: Made): number | undefined {
  return reviewed.length === 0 ? undefined : reviewed.reduce((sum, {review}) => sum + overdueDays(review, day), 0)
}

/** Commits of the files that documents say they track, since their last review; after specfact-cli's `tracks`. */
export function drift({ground}: Made): number | undefined {
  const {workspace, knowing} = ground
  if (knowing === undefined) return undefined
  const tracking = [...workspace.documents.values()].flatMap((document) => {
    const {tracks, reviewed, updated} = statedReviews(document)
    const since = (reviewed ?? updated)?.iso
    return tracks.length > 0 && since !== undefined ? [{tracks, since}] : []
  })
  if (tracking.length === 0) return undefined
  const all = [...workspace.paths.all]
  return tracking.reduce((sum, {tracks, since}) => {
    const tracked = new Set(all.filter((path) => tracks.some(({value}) => covers({kind: 'path', value}, path))))
    return sum + knowing.commitsSince(since, tracked)
  }, 0)
}

/** Actions of minutes of the last year that are done, of those that are due or done; our own. */
export function actionsDone({ground: {governance}}: Made): number | undefined {
  return share(governance.timely.filter(({holds}) => holds).length, governance.timely.length)
}

/** Documents that `confidential` names and that bear no label; «mesures de protection raisonnables» of article L151-1 of the French commercial code. */
export function unlabelledDocuments({ground: {workspace}}: Made): number | undefined {
  const documents = confidentialDocuments(workspace)
  return documents.length === 0 ? undefined : documents.filter(({isLabelled}) => !isLabelled).length
}

/**
 * Sheets of R&D that are complete and were begun in time, of all: the parts of the French ministry's guide to the research
 * tax credit, which asks that they be written as the work goes on.
 */
export function sheetReadiness({ground: {workspace, knowing}}: Made): number | undefined {
  const sheets = rdSheets(workspace)
  const dated = sheets.flatMap((sheet) => {
    const day = knowing?.firstDay(sheet.place.path)
    return day === undefined ? [] : [{sheet, day}]
  })
  // Where the history of one is not known, neither is the share.
  if (dated.length < sheets.length) return undefined
  return share(dated.filter(({sheet, day}) => isReady(sheet, day)).length, sheets.length)
}

/** Questions of the checklist to which the repository holds an answer, of all; the checklist of `relais report`. */
export function diligenceShare({ground: {workspace}}: Made): number | undefined {
  return share(checklist.filter((item) => isAnswered(item, workspace)).length, checklist.length)
}
