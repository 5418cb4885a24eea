// A part of the decision that is only a heading: a template that nobody filled in.
import Type from 'typebox'
import {foldHeading} from '../../documents/vocabulary/fold.ts'
import {emptySections, habitsOf, templateTitle} from '../../workspace/records/emptiness.ts'
import {rule} from '../rule.ts'

/** From how many empty sections on a record is reported as a whole. */
const many = 3

export default rule({
  id: 'decision/section-empty',
  on: 'decision',
  severity: 'warning',
  summary: {
    en: 'Every section of a decision says something.',
    fr: 'Chaque section d’une décision dit quelque chose.',
  },
  advice: {
    en: 'Write what the section promises, or remove its heading.',
    fr: 'Écrivez ce que la section annonce, ou supprimez son titre.',
  },
  options: Type.Object({}),
  messages: {
    empty: {en: 'The section “{section}” is empty.', fr: 'La section «\u00A0{section}\u00A0» est vide.'},
    placeholder: {
      en: 'The section “{section}” holds nothing but a placeholder.',
      fr: 'La section «\u00A0{section}\u00A0» ne contient qu’un texte à remplacer.',
    },
    title: {
      en: 'The title “{title}” is that of a template.',
      fr: 'Le titre «\u00A0{title}\u00A0» est celui d’un modèle.',
    },
    several: {
      en: '{count} sections of this decision say nothing: {sections}.',
      fr: '{count} sections de cette décision ne disent rien\u00A0: {sections}.',
    },
    habit: {
      en: 'The section “{section}” says nothing in {count} records of this log.',
      fr: 'La section «\u00A0{section}\u00A0» ne dit rien dans {count} décisions de ce registre.',
    },
    bare: {en: 'This decision has a title and no text.', fr: 'Cette décision a un titre, mais pas de texte.'},
  },
  *check(decision, {workspace, report}) {
    const title = templateTitle(decision)
    if (title) yield report('title', title, {title: short(title.value)})
    if (decision.sections.every(({content}) => content !== 'text') && decision.sections.length <= 1 + Number(!title)) {
      yield report('bare', decision.head)
      return
    }
    const habits = habitsOf(workspace.logOf(decision))
    const [found, usual] = partition(
      emptySections(decision),
      ({section}) => !habits.has(foldHeading(section.heading.value)),
    )
    for (const {section} of usual) {
      const records = habits.get(foldHeading(section.heading.value)) ?? []
      if (records[0] === decision)
        yield report('habit', section.heading, {section: short(section.heading.value), count: String(records.length)})
    }
    if (found.length >= many) {
      const names = found.map(({section}) => short(section.heading.value)).join(', ')
      const related = found.map(({section}) => ({
        path: decision.path,
        span: section.headingSpan,
        message: {en: 'Nothing here.', fr: 'Rien ici.'},
      }))
      yield report('several', decision.head, {count: String(found.length), sections: names}, {related})
      return
    }
    for (const {section, kind} of found) yield report(kind, section.heading, {section: short(section.heading.value)})
  },
})

function partition<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((each) => !test(each))]
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`
}
