// A licence is used, and its text does not come along, as the licence itself asks.
import Type from 'typebox'
import {reuseOf} from '../../workspace/licensing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/licence-text-missing',
  on: 'workspace',
  severity: 'warning',
  preset: 'ip',
  fixable: 'suggestion',
  summary: {
    en: 'Where REUSE is followed, every licence that is used has its text in `LICENSES/`.',
    fr: 'Là où REUSE est suivi, chaque licence utilisée a son texte dans `LICENSES/`.',
  },
  advice: {
    en: 'Add the text as `LICENSES/<id>.txt` (`reuse download --all` fetches those of the SPDX list).',
    fr: 'Ajoutez le texte sous `LICENSES/<id>.txt` (`reuse download --all` récupère ceux de la liste SPDX).',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: '{id} is used ({count} statements, first here) and its text is not in `LICENSES/`.',
      fr: '{id} est utilisée ({count} mentions, la première ici) et son texte n’est pas dans `LICENSES/`.',
    },
    extension: {
      en: 'The name of this text needs an extension: `{id}.txt`.',
      fr: 'Le nom de ce texte doit porter une extension\u00A0: `{id}.txt`.',
    },
  },
  *check(workspace, {report}) {
    const reuse = reuseOf(workspace)
    for (const {id, uses} of reuse?.missing ?? []) {
      const [first] = uses
      if (first) yield report('missing', first.span, {id, count: String(uses.length)}, {path: first.path})
    }
    for (const {path, id} of reuse?.withoutExtension ?? []) {
      const changes = [{kind: 'rename', path, to: `${path}.txt`}] as const
      const title = {en: `Rename it to ${id}.txt`, fr: `Renommer en ${id}.txt`}
      yield report('extension', {start: 0, end: 0}, {id}, {path, fixes: [{kind: 'suggestion', title, changes}]})
    }
  },
})
