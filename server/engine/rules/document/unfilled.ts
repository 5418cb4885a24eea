// A handover, minutes or the like that still holds its template’s words: it looks written and says nothing.
import Type from 'typebox'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {type Unfilled, unfilledIn} from '../../workspace/kinds/unfilled.ts'
import {rule} from '../rule.ts'

/** From how many places on a document is reported as a whole. */
const many = 4

export default rule({
  id: 'document/unfilled',
  on: 'document',
  severity: 'info',
  summary: {
    en: 'Documents of hand-over and governance hold no words of their template.',
    fr: 'Les documents de passation et de gouvernance ne contiennent plus de texte de leur modèle.',
  },
  advice: {
    en: 'Write it, or take the line away.',
    fr: 'Écrivez-le, ou supprimez la ligne.',
  },
  options: Type.Object({}),
  messages: {
    one: {en: 'This is still to be written: {hint}.', fr: 'Il reste à écrire\u00A0: {hint}.'},
    several: {
      en: '{count} places of this document are still to be written, in: {sections}.',
      fr: '{count} endroits de ce document restent à écrire, dans\u00A0: {sections}.',
    },
  },
  *check(document, {workspace, report}) {
    const kind = knownKindOf(document, workspace)
    if (kind === undefined) return
    const {path, digest} = document
    const places = unfilledIn(digest, {isOfDay: kind === 'minutes' || kind === 'transfer-session'})
    if (places.length < many) {
      for (const place of places) yield report('one', place, {hint: hintOf(place.value)})
      return
    }
    const related = places.map(({span, value}) => {
      const hint = hintOf(value)
      return {path, span, message: {en: `To be written: ${hint}`, fr: `À écrire\u00A0: ${hint}`}}
    })
    const title = digest.sections.find(({depth}) => depth > 0)?.heading ?? places[0]?.span ?? {start: 0, end: 0}
    yield report('several', title, {count: String(places.length), sections: sectionsOf(places)}, {related})
  },
})

/** What a template asks for, without its braces and on one line. */
function hintOf(value: string): string {
  const text = value
    .trim()
    .replace(/^\{|\}$/g, '')
    .replace(/\s+/g, ' ')
  return text.length <= 100 ? text : `${text.slice(0, 99).trimEnd()}…`
}

/** Their headings, each once; a title stands for what is written under it and above the next heading. */
function sectionsOf(places: readonly Unfilled[]): string {
  return [...new Set(places.flatMap(({section}) => section?.heading.value ?? []))].join(', ')
}
