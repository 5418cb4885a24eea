// Which decisions hold for a time only, by the words of their status.
import {fold} from '../../documents/vocabulary/fold.ts'
import type {DecisionStatus} from '../records/decision.ts'

const provisional =
  /\b(?:provisional(?:ly)?|experiment(?:al)?|trial|temporar(?:y|ily)|interim|conditional(?:ly)?|last call|provisoire(?:ment)?|experimentale?|experimentation|a l essai|temporaire(?:ment)?|sous conditions?|conditionnel(?:le)?(?:ment)?)\b/

/** Whether a status says that its decision holds for a time only. */
export function isProvisional({value}: Pick<DecisionStatus, 'value'>): boolean {
  return provisional.test(fold(value))
}
