// The text of a licence lies there and nothing is under it: what it is for cannot be told, or its users lost their headers.
import Type from 'typebox'
import {reuseOf} from '../../workspace/licensing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/licence-text-unused',
  on: 'workspace',
  severity: 'warning',
  preset: 'ip',
  summary: {
    en: 'Where REUSE is followed, every text in `LICENSES/` is that of a licence in use.',
    fr: 'Là où REUSE est suivi, chaque texte de `LICENSES/` est celui d’une licence utilisée.',
  },
  advice: {
    en: 'State the licence where it holds, or remove its text.',
    fr: 'Indiquez la licence là où elle s’applique, ou supprimez son texte.',
  },
  options: Type.Object({}),
  messages: {
    unused: {
      en: 'No file, snippet or table states {id}.',
      fr: 'Aucun fichier, extrait ou table ne mentionne {id}.',
    },
  },
  *check(workspace, {report}) {
    for (const {path, id} of reuseOf(workspace)?.unused ?? []) yield report('unused', {start: 0, end: 0}, {id}, {path})
  },
})
