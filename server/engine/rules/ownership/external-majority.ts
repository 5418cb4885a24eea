// A component that is known mostly by people who are not, or no longer, of the organisation.
import Type from 'typebox'
import {knownComponents, placeOfComponent} from '../../workspace/knowing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/external-majority',
  on: 'workspace',
  severity: 'warning',
  preset: 'outsourced',
  needsHistory: true,
  needsPeople: true,
  summary: {
    en: 'Internal people hold enough of what is known of each component.',
    fr: 'Les personnes internes détiennent assez de ce qui est connu de chaque composant.',
  },
  advice: {
    en: 'Have it handed over: changes made together with somebody internal, reviews, and a handover document.',
    fr: 'Organisez la reprise\u00A0: changements menés avec une personne interne, relectures, et document de passation.',
  },
  options: Type.Object({
    least: Type.Number({
      default: 0.5,
      minimum: 0,
      maximum: 1,
      description: 'The share of what is known, from 0 to 1, that internal people must hold.',
    }),
    minFiles: Type.Integer({
      default: 10,
      minimum: 1,
      description: 'Components with fewer source files are small enough to be learnt anew.',
    }),
  }),
  messages: {
    external: {
      en: 'Internal people who are still here hold {share} % of what is known of `{component}`.',
      fr: 'Les personnes internes encore présentes détiennent {share}\u00A0% de ce qui est connu de `{component}`.',
    },
    atMost: {
      en: 'Internal people who are still here hold at most {share} % of what is known of `{component}`.',
      fr: 'Les personnes internes encore présentes détiennent au plus {share}\u00A0% de ce qui est connu de `{component}`.',
    },
  },
  *check(workspace, {options, report}) {
    for (const each of knownComponents(workspace)) {
      const {internalRetention: retention} = each.known
      // Where enough people are of unknown kind, nothing can be said.
      if (retention === undefined || retention.high >= options.least || each.files.length < options.minFiles) continue
      const {path, span} = placeOfComponent(each, workspace)
      const data = {share: String(Math.round(retention.high * 100)), component: each.component.name}
      const isExact = Math.round(retention.low * 100) === Math.round(retention.high * 100)
      yield report(isExact ? 'external' : 'atMost', span, data, {path})
    }
  },
})
