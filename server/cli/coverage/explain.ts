// The sum that a component's score is, term by term: what each comes to, how much it weighs, and where that is shown.
import type {Language} from '../../engine/index.ts'
import {visible} from '../escape/terminal.ts'
import type {Pen} from '../reporters/ansi.ts'
import {say} from '../texts/index.ts'
import {placeText} from './rows.ts'
import type {ComponentOutput, TermOutput} from './schema.ts'

/** So many places are shown beside a term. */
const mostPlaces = 3

export interface Words {
  readonly language: Language
  readonly pen: Pen
}

/** Lines, the parts of a term indented below it; numbers are exact enough to be added up again. */
export function explained({name, terms = []}: ComponentOutput, {language, pen}: Words): readonly string[] {
  const title = pen.paint('bold', say(language, 'explainTitle', {name: visible(name)}))
  return [title, '', ...terms.map((term, index) => line(term, parentOf(terms, index), {language, pen}))]
}

/** The term that this one is a part of. */
function parentOf(terms: readonly TermOutput[], index: number): TermOutput | undefined {
  const depth = terms[index]?.depth ?? 0
  return terms.slice(0, index).findLast((each) => each.depth === depth - 1)
}

function line(term: TermOutput, parent: TermOutput | undefined, {language, pen}: Words): string {
  const {depth, label, how, evidence} = term
  const weight = parent?.how === 'mean' ? ` ${say(language, 'termTimes', {weight: exact(term.weight, language)})}` : ''
  const kind = how === 'fact' ? '' : `, ${say(language, how === 'mean' ? 'howMean' : 'howProduct')}`
  const shown = evidence.filter((place) => placeText(place) !== label)
  const places = shown.slice(0, mostPlaces).map((place) => visible(placeText(place)))
  const more = shown.length > mostPlaces ? ' …' : ''
  const where = places.length === 0 ? '' : `  ${pen.paint('dim', `${places.join(', ')}${more}`)}`
  return `${'  '.repeat(depth + 1)}${worthOf(term, language)}${weight}  ${visible(label)}${pen.paint('dim', kind)}${where}`
}

function worthOf({value, range: [low = 0, high = 1]}: TermOutput, language: Language): string {
  if (value === null) return '?'
  return low === high
    ? exact(value, language)
    : `${exact(value, language)} (${exact(low, language)}–${exact(high, language)})`
}

/** Six digits behind the point at most. */
function exact(value: number, language: Language): string {
  return value.toLocaleString(language, {maximumFractionDigits: 6})
}
