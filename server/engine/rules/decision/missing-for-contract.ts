// A published contract loses something that others may rely on, and nobody wrote down that it should.
import Type from 'typebox'
import {withdrawn} from '../../facts/compare.ts'
import {baseOfUnwaived, manifestsBefore, recordsOfChange} from '../../workspace/changes/since-base.ts'
import {isOfProduct} from '../../workspace/governing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/missing-for-contract',
  on: 'workspace',
  severity: 'info',
  preset: 'team',
  needsBase: true,
  summary: {
    en: 'What a published contract no longer offers is taken away by a decision.',
    fr: 'Ce qu’un contrat publié n’offre plus est retiré par une décision.',
  },
  advice: {
    en: 'Say in a decision who relies on it and until when, or waive it in a commit of the change with a `Decision-Exempt: reason` trailer.',
    fr: 'Dites dans une décision qui s’y fie et jusqu’à quand, ou dispensez-en le changement par une ligne `Decision-Exempt: raison` à la fin d’un message de commit.',
  },
  options: Type.Object({}),
  messages: {
    contract: {
      en: 'This contract is no longer published, and no decision changes with it.',
      fr: 'Ce contrat n’est plus publié, et aucune décision ne change avec lui.',
    },
    one: {
      en: '`{name}` is no longer published, and no decision changes with it.',
      fr: '`{name}` n’est plus publié, et aucune décision ne change avec lui.',
    },
    several: {
      en: '`{name}` and {others} more are no longer published, and no decision changes with them.',
      fr: '`{name}` et {others} autres ne sont plus publiés, et aucune décision ne change avec eux.',
    },
  },
  *check(workspace, {report}) {
    const base = baseOfUnwaived(workspace)
    if (base === undefined || base.manifests.length === 0 || recordsOfChange(workspace, base).length > 0) return
    const start = {start: 0, end: 0}
    for (const {path: from, names, isWhole} of withdrawn(manifestsBefore(workspace, base), workspace.manifests)) {
      const path = base.changes.find((change) => change.from === from)?.path ?? from
      const [name = ''] = names
      if (!isOfProduct(path)) continue
      if (isWhole) yield report('contract', start, {path})
      else if (names.length === 1) yield report('one', start, {name}, {path})
      else yield report('several', start, {name, others: String(names.length - 1)}, {path})
    }
  },
})
