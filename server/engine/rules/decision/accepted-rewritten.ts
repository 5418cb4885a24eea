// An accepted decision that a change rewrites in place: those who acted upon the old words cannot find them any more.
import Type from 'typebox'
import {isInForce} from '../../documents/vocabulary/statuses.ts'
import {recordAtBase, saysItWasAmended, shareRewritten} from '../../workspace/changes/rewriting.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import {rule} from '../rule.ts'

/** Up to this share of the words, a change is a correction. */
const corrected = 0.2

export default rule({
  id: 'decision/accepted-rewritten',
  on: 'decision',
  severity: 'warning',
  preset: 'team',
  needsBase: true,
  summary: {
    en: 'An accepted decision keeps its words; a new one amends or supersedes it.',
    fr: 'Une décision acceptée garde ses termes\u00A0; une nouvelle l’amende ou la remplace.',
  },
  advice: {
    en: 'Write a new decision that supersedes this one, or say in this one what was amended, and when.',
    fr: 'Rédigez une nouvelle décision qui remplace celle-ci, ou dites dans celle-ci ce qui a été amendé, et quand.',
  },
  options: Type.Object({}),
  messages: {
    rewritten: {
      en: 'This decision was accepted, and {percent}\u00A0% of what it decided is rewritten.',
      fr: 'Cette décision était acceptée, et {percent}\u00A0% de ce qu’elle décidait est réécrit.',
    },
  },
  *check(decision, {workspace, report}) {
    if (!isInForce(decision.state)) return
    const before = recordAtBase(decision, workspace)
    if (before === undefined || !isInForce(before.state)) return
    const share = shareRewritten(before, decision)
    if (share <= corrected || saysItWasAmended(before, decision, workspace)) return
    yield report('rewritten', placeOf(decision), {percent: String(Math.min(100, Math.round(share * 100)))})
  },
})

function placeOf({roles, head}: Decision) {
  return (roles.get('decision') ?? roles.get('options'))?.[0]?.heading.span ?? head
}
