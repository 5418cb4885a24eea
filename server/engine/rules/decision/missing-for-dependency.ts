// A package of significance joins the product, and nobody wrote down why this one.
import Type from 'typebox'
import {newcomers} from '../../workspace/changes/newcomers.ts'
import {newcomerMessages, reportNewcomer} from '../newcomers.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/missing-for-dependency',
  on: 'workspace',
  severity: 'warning',
  needsBase: true,
  fixable: 'suggestion',
  summary: {
    en: 'Every significant package that a change brings in is named by a decision.',
    fr: 'Toute bibliothèque structurante qu’un changement introduit est mentionnée par une décision.',
  },
  advice: {
    en: 'Record what was chosen, instead of what, and why; or waive it in a commit of the change with a `Decision-Exempt: reason` trailer.',
    fr: 'Consignez ce qui a été choisi, plutôt que quoi, et pourquoi\u00A0; ou dispensez-en le changement par une ligne `Decision-Exempt: raison` à la fin d’un message de commit.',
  },
  options: Type.Object({}),
  shown: ['datastore', 'broker', 'orm'],
  messages: newcomerMessages,
  *check(workspace, context) {
    for (const newcomer of newcomers(workspace, 'package')) yield reportNewcomer(newcomer, context)
  },
})
