// The language to write into a record: that of its headings where they tell, which a short text decides better than its words.
import type {Language} from '../model/language.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {commonest} from './carriers.ts'

/** Headings that only French has: with accents, or spelt as English never does. */
const french =
  /[àâéèêëîïôûùçœ]|^(?:\d+[.)]\s*)?(?:contexte|statut|objectifs?|besoins?|options envisag|solution retenue|choix)\b/iu

export const languageOf = memo((decision: Decision): Language => {
  const headings = [...decision.roles.values()].flat().map(({heading}) => heading.value)
  return headings.some((heading) => french.test(heading)) ? 'fr' : decision.language
})

/** The language of most records. */
export const languageOfLog = memo(
  ({decisions, language}: DecisionLog): Language => commonest(decisions.map((each) => languageOf(each))) ?? language,
)
