// A service, provider or platform joins what the product runs on, and nobody wrote down why this one.
import Type from 'typebox'
import {newcomers} from '../../workspace/changes/newcomers.ts'
import {newcomerMessages, reportNewcomer} from '../newcomers.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/missing-for-infra',
  on: 'workspace',
  severity: 'warning',
  needsBase: true,
  fixable: 'suggestion',
  summary: {
    en: 'Every significant service, image, provider or platform that a change brings in is named by a decision.',
    fr: 'Tout service, image, fournisseur ou plateforme structurant qu’un changement introduit est mentionné par une décision.',
  },
  advice: {
    en: 'Record what was chosen, instead of what, and why; or waive it in a commit of the change with a `Decision-Exempt: reason` trailer.',
    fr: 'Consignez ce qui a été choisi, plutôt que quoi, et pourquoi\u00A0; ou dispensez-en le changement par une ligne `Decision-Exempt: raison` à la fin d’un message de commit.',
  },
  options: Type.Object({}),
  shown: ['broker', 'ci'],
  messages: newcomerMessages,
  *check(workspace, context) {
    for (const newcomer of newcomers(workspace, 'infrastructure')) yield reportNewcomer(newcomer, context)
  },
})
