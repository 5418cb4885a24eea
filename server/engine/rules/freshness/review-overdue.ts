// A document that was to be looked at again by a day that has passed: nobody knows any more whether it is true.
import Type from 'typebox'
import {daysBetween, daysLater} from '../../documents/vocabulary/calendar.ts'
import type {DraftFix} from '../../model/finding.ts'
import {isProvisional} from '../../workspace/freshness/provisional.ts'
import {type Review, reviewOf, type StatedDay, statedReviews} from '../../workspace/freshness/reviews.ts'
import type {WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** So many days after a review comes the next one, where nothing says how long it holds. */
const usual = 182

export default rule({
  id: 'freshness/review-overdue',
  on: 'document',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'Documents are looked at again by the day that they name.',
    fr: 'Les documents sont relus au plus tard le jour qu’ils annoncent.',
  },
  advice: {
    en: 'Read it through, mend what is no longer true, and write down today’s review.',
    fr: 'Relisez le document, corrigez ce qui n’est plus vrai, et notez la revue du jour.',
  },
  options: Type.Object({}),
  messages: {
    stated: {
      en: 'This document was to be reviewed by {due}.',
      fr: 'Ce document devait être relu au plus tard le {due}.',
    },
    interval: {
      en: 'This document was last reviewed on {reviewed}; its next review ({every}) was due on {due}.',
      fr: 'Ce document a été relu le {reviewed}\u00A0; la revue suivante ({every}) était attendue le {due}.',
    },
  },
  *check(document, {workspace, today, report}) {
    const review = reviewOf(document, workspace)
    if (!review || review.due >= today || isOnTrial(document, workspace)) return
    const {due, by, place, reviewed, every = ''} = review
    const fixes = reviewedToday(document, review, today)
    if (by === 'stated') yield report('stated', place, {due}, {fixes})
    else yield report('interval', place, {due, every, reviewed: reviewed?.iso ?? place.value}, {fixes})
  },
})

/** Decisions for a time have a rule of their own. */
function isOnTrial({kind, path}: WorkspaceDocument, workspace: Parameters<typeof reviewOf>[1]): boolean {
  if (kind !== 'decision') return false
  return workspace.decisionsAt(path).some(({status}) => status !== undefined && isProvisional(status))
}

/** Writes today into the last review, and as long as before into the next one; none where a day is not written as ISO. */
function reviewedToday(document: WorkspaceDocument, {due, reviewed}: Review, today: string): readonly DraftFix[] {
  const stated = statedReviews(document)
  const span = reviewed ? Math.max(1, daysBetween(reviewed.iso, due)) : usual
  const days = [
    ...(stated.reviewed ? [{day: stated.reviewed, text: today}] : []),
    ...(stated.due ? [{day: stated.due, text: daysLater(today, span)}] : []),
  ]
  if (days.length === 0 || days.some(({day}) => !isIso(day))) return []
  return [
    {
      kind: 'suggestion',
      title: {en: `Write down a review of ${today}`, fr: `Noter une revue du ${today}`},
      changes: days.map(({day, text}) => ({kind: 'edit', path: document.path, span: day.span, text})),
    },
  ]
}

function isIso({value, iso, span}: StatedDay): boolean {
  return value === iso && span.end - span.start === iso.length
}
