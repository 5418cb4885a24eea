// A licence that tools cannot read: an expression that is none, an id that is not on the SPDX list, or was given up.
import Type from 'typebox'
import type {DraftFix} from '../../model/finding.ts'
import {type Misspelt, misspelt} from '../../workspace/licensing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/spdx-invalid',
  on: 'workspace',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'Licences are stated as SPDX expressions with ids that are on the list.',
    fr: 'Les licences sont indiquées par des expressions SPDX dont les identifiants figurent dans la liste.',
  },
  advice: {
    en: 'Use the id of the SPDX list (spdx.org/licenses), or `LicenseRef-Name` for a licence that is not on it.',
    fr: 'Utilisez l’identifiant de la liste SPDX (spdx.org/licenses), ou `LicenseRef-Nom` pour une licence qui n’y figure pas.',
  },
  options: Type.Object({}),
  messages: {
    unknown: {
      en: '`{id}` is not on the SPDX list.',
      fr: '`{id}` ne figure pas dans la liste SPDX.',
    },
    deprecated: {
      en: '`{id}` was given up by SPDX: it no longer tells which versions hold.',
      fr: '`{id}` a été abandonné par SPDX\u00A0: il ne dit plus quelles versions s’appliquent.',
    },
    case: {
      en: 'SPDX does not write `{id}` like this.',
      fr: 'SPDX n’écrit pas `{id}` ainsi.',
    },
    syntax: {
      en: '`{id}` is no SPDX expression.',
      fr: '`{id}` n’est pas une expression SPDX.',
    },
    'text-unknown': {
      en: '`{id}`, the name of this text, is not on the SPDX list.',
      fr: '`{id}`, le nom de ce texte, ne figure pas dans la liste SPDX.',
    },
    'text-deprecated': {
      en: '`{id}`, the name of this text, was given up by SPDX.',
      fr: '`{id}`, le nom de ce texte, a été abandonné par SPDX.',
    },
  },
  *check(workspace, {report}) {
    for (const found of misspelt(workspace)) {
      const {code, id, path, span} = found
      yield report(code, span, {id}, {path, fixes: fixesOf(found)})
    }
  },
})

/** Case, and ids for which the list names another, are beyond doubt; words that a reader must compare are not. */
function fixesOf({path, span, corrected, code, isPlain}: Misspelt): readonly DraftFix[] {
  if (corrected === undefined || !isPlain) return []
  const kind = code === 'case' || code === 'deprecated' ? 'safe' : 'suggestion'
  const title = {en: `Write ${corrected}`, fr: `Écrire ${corrected}`}
  return [{kind, title, changes: [{kind: 'edit', path, span, text: corrected}]}]
}
