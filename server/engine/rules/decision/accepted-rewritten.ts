// An accepted decision that a change rewrites in place: those who acted upon the old words cannot find them any more.
import Type from 'typebox'
import type {Config} from '../../config/config.ts'
import {isOn} from '../../config/presets.ts'
import {isInForce} from '../../documents/vocabulary/statuses.ts'
import {rewritingOf, saysItWasAmended, shareRewritten} from '../../workspace/changes/rewriting.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import {rule} from '../rule.ts'

/** Up to this share of the words, a change is a correction. */
const corrected = 0.2

const acceptedRewritten = rule({
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
    const rewriting = rewritingOf(decision, workspace)
    if (rewriting === undefined || !isInForce(rewriting.before.state)) return
    const share = shareRewritten(rewriting)
    if (share <= corrected || saysItWasAmended(rewriting, workspace)) return
    yield report('rewritten', placeOf(decision), {percent: String(Math.min(100, Math.round(share * 100)))})
  },
})

export default acceptedRewritten

/** Whether it matters what changed documents said in all their lines. */
export function comparesWordings(config: Config): boolean {
  return isOn(acceptedRewritten, config)
}

function placeOf({roles, head}: Decision) {
  return (roles.get('decision') ?? roles.get('options'))?.[0]?.heading.span ?? head
}
