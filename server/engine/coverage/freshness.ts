// Freshness: how far the documents of a component are overdue for the review that they or the configuration ask for.

import {dimensionLabels} from '../model/dimension-labels.ts'
import type {Bilingual} from '../model/language.ts'
import {type Review, statedReviews} from '../workspace/freshness/reviews.ts'
import {covers} from '../workspace/governing/place.ts'
import type {WorkspaceDocument} from '../workspace/workspace.ts'
import {type Built, fact, type Lack, meanOfMany, type Sample} from './build.ts'
import {known} from './fold.ts'
import type {Ground, Part} from './ground.ts'
import {isAbout} from './scope.ts'

/** Days overdue after which a document counts for 1/e: `F = Σ w·exp(−overdue ÷ 180) ÷ Σ w`. Our own: half a year. */
export const overdueDecay = 180

interface Reviewed extends Sample {
  readonly document: WorkspaceDocument
  readonly review: Review
  /** Whole days, from 0 on. */
  readonly overdue: number
}

/** Undefined where no document says when it is to be looked at again. */
export function freshnessTerm(part: Part, ground: Ground): Built | undefined {
  const {workspace, reviewed} = ground
  const samples = reviewed
    .filter(({document: {path}}) => isAbout(path, part.component, workspace))
    .map((each) => sampleOf(each, part, ground))
  if (samples.length === 0) return undefined
  return meanOfMany(dimensionLabels.freshness, samples, documentTerm, otherDocuments)
}

function sampleOf({document, review}: Ground['reviewed'][number], part: Part, {day, knowing}: Ground): Reviewed {
  const overdue = overdueDays(review, day)
  const weight = 1 + churnOf(document, part, knowing)
  return {document, review, overdue, weight, worth: known(Math.exp(-overdue / overdueDecay))}
}

/** Whole days since a review was due; 0 until then. */
export function overdueDays({due}: Pick<Review, 'due'>, day: string): number {
  const days = (Date.parse(day) - Date.parse(due)) / 86_400_000
  return days > 0 ? Math.round(days) : 0
}

/** How much the files change that a document says it tracks: their commits, the recent ones for more (`knowledge/formulas.ts`). */
function churnOf(document: WorkspaceDocument, {files}: Part, knowing: Ground['knowing']): number {
  const {tracks} = statedReviews(document)
  if (tracks.length === 0 || knowing === undefined) return 0
  const tracked = files.filter((path) => tracks.some(({value}) => covers({kind: 'path', value}, path)))
  return tracked.reduce((sum, path) => sum + commitsOf(path, knowing), 0)
}

function commitsOf(path: string, {files}: NonNullable<Ground['knowing']>): number {
  return (files.get(path)?.people ?? []).reduce((sum, {commits}) => sum + commits, 0)
}

function documentTerm({document: {path}, review, overdue, weight, worth}: Reviewed): Built {
  const lack: Lack = {
    code: 'overdue',
    subject: path,
    message: {
      en: `${path} was to be reviewed by ${review.due}, ${overdue} days ago.`,
      fr: `${path} devait être revu avant le ${review.due}, il y a ${overdue} jours.`,
    },
    place: {path, span: review.place.span},
    scaffold: undefined,
  }
  return fact({en: path, fr: path}, worth, {weight, evidence: [{path, span: review.place.span}], lack})
}

function otherDocuments(count: number): Bilingual {
  return {en: `${count} other documents`, fr: `${count} autres documents`}
}
