// Nothing says under which licence the work is given out, nor that it is not: nobody may rely on it, not even its buyer.
import Type from 'typebox'
import {isPartial} from '../../facts/compare.ts'
import {isStated, placeToState} from '../../workspace/licensing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/licence-missing',
  on: 'workspace',
  severity: 'warning',
  summary: {
    en: 'A repository says under which licence it is, or that it is proprietary.',
    fr: 'Un dépôt dit sous quelle licence il est placé, ou qu’il est propriétaire.',
  },
  advice: {
    en: 'Add a LICENSE file; for work that is not given out, one that says so and names the owner.',
    fr: 'Ajoutez un fichier LICENSE\u00A0; si le travail n’est pas diffusé, un fichier qui le dit et nomme le titulaire.',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: 'No evidence of a licence, or of proprietary terms, is found in the repository.',
      fr: 'Aucune trace d’une licence, ni de conditions propriétaires, n’a été trouvée dans le dépôt.',
    },
  },
  *check(workspace, {report}) {
    const place = placeToState(workspace)
    if (place === undefined || isStated(workspace)) return
    // What could not be read to its end may state one.
    if (workspace.manifests.some((facts) => facts.path === place && isPartial(facts))) return
    yield report('missing', {start: 0, end: 0}, {path: place})
  },
})
