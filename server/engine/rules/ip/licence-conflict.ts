// Two statements about one licence contradict each other: whoever relies on one of them may be wrong.
import Type from 'typebox'
import {type Conflict, conflicts} from '../../workspace/licensing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/licence-conflict',
  on: 'workspace',
  severity: 'warning',
  summary: {
    en: 'Manifests, the text of the licence and the headers of files name the same licence.',
    fr: 'Les manifestes, le texte de la licence et les en-têtes des fichiers nomment la même licence.',
  },
  advice: {
    en: 'Find out which statement is right, and correct the others; two licences at once are written `MIT OR Apache-2.0`.',
    fr: 'Déterminez quelle mention est la bonne et corrigez les autres\u00A0; deux licences au choix s’écrivent `MIT OR Apache-2.0`.',
  },
  options: Type.Object({}),
  messages: {
    text: {
      en: 'This names {here}, but `{path}` is the text of {there}.',
      fr: 'Ceci nomme {here}, mais `{path}` est le texte de {there}.',
    },
    manifests: {
      en: 'This names {here}, but `{path}` names {there}.',
      fr: 'Ceci nomme {here}, mais `{path}` nomme {there}.',
    },
    closed: {
      en: '`{here}` gives no licence, but `{path}` is the text of {there}.',
      fr: '`{here}` n’accorde aucune licence, mais `{path}` est le texte de {there}.',
    },
    'no-file': {
      en: 'The licence is said to stand in `{path}`, which does not exist.',
      fr: 'La licence est censée se trouver dans `{path}`, qui n’existe pas.',
    },
    headers: {
      en: 'The headers of files name {here} and none names {there}, whose text is `{path}`.',
      fr: 'Les en-têtes des fichiers nomment {here} et aucun ne nomme {there}, dont `{path}` est le texte.',
    },
  },
  *check(workspace, {report}) {
    for (const conflict of conflicts(workspace)) {
      const {kind, path, span, here, there} = conflict
      const other = conflict.other?.path ?? there
      const extras = {path, related: relatedTo(conflict)}
      if (kind === 'no-file') yield report(kind, span, {path: other}, extras)
      else yield report(kind, span, {here, there, path: other}, extras)
    }
  },
})

function relatedTo({other}: Conflict) {
  const message = {en: 'The other statement', fr: 'L’autre mention'}
  return other ? [{...other, message}] : []
}
