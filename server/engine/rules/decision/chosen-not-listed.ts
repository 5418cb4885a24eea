// A choice that is none of the options listed: the reader cannot tell what was chosen, or what it was weighed against.
import Type from 'typebox'
import {isPlaceholder} from '../../documents/placeholders.ts'
import type {DraftFix} from '../../model/finding.ts'
import type {Located} from '../../model/place.ts'
import {chosenOptions, likeliest, listedOptions, matchesAny, optionLines} from '../../workspace/records/options.ts'
import {rule} from '../rule.ts'

/** Choices longer than this are sentences that explain, not names of options. */
const longestName = 100

export default rule({
  id: 'decision/chosen-not-listed',
  on: 'decision',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'The chosen option is one of the options considered.',
    fr: 'L’option retenue est l’une des options envisagées.',
  },
  advice: {
    en: 'Name the choice as the list of options does, or add it to the list with what speaks for and against it.',
    fr: 'Nommez le choix comme dans la liste des options, ou ajoutez-le à la liste avec ses avantages et ses inconvénients.',
  },
  options: Type.Object({}),
  messages: {
    unlisted: {
      en: '“{chosen}” is none of the options listed.',
      fr: '«\u00A0{chosen}\u00A0» ne figure pas parmi les options envisagées.',
    },
    undecided: {
      en: '“{chosen}” stands where the chosen option should be.',
      fr: '«\u00A0{chosen}\u00A0» occupe la place de l’option retenue.',
    },
  },
  *check(decision, {report}) {
    const choices = chosenOptions(decision)
    if (choices.length === 0) return
    const options = listedOptions(decision)
    for (const chosen of choices) {
      if (isPlaceholder(chosen.value)) yield report('undecided', chosen, {chosen: chosen.value})
      else if (
        options.length >= 2 &&
        chosen.value.length <= longestName &&
        !matchesAny(chosen.value, [...options, ...optionLines(decision)])
      ) {
        const related = options
          .slice(0, 8)
          .map(({span}) => ({path: decision.path, span, message: {en: 'An option.', fr: 'Une option.'}}))
        yield report(
          'unlisted',
          chosen,
          {chosen: chosen.value},
          {related, fixes: naming(decision.path, chosen, options)},
        )
      }
    }
  },
})

/** Offers the two likeliest options in the place of the choice. */
function naming(path: string, {value, span}: Located<string>, options: readonly Located<string>[]): DraftFix[] {
  if (span.end - span.start !== value.length) return []
  return likeliest(
    value,
    options.filter((option) => option.value.length <= longestName),
  )
    .slice(0, 2)
    .map(({value: text}) => ({
      kind: 'suggestion',
      title: {en: `Choose “${text}”`, fr: `Choisir «\u00A0${text}\u00A0»`},
      changes: [{kind: 'edit', path, span, text}],
    }))
}
