// A second CODEOWNERS file where the forge looks: it reads the first one only.
import Type from 'typebox'
import {forges} from '../../owners/codeowners/dialects.ts'
import {codeownersOf} from '../../workspace/owning/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/codeowners-duplicate-file',
  on: 'workspace',
  severity: 'warning',
  summary: {
    en: 'There is one CODEOWNERS file, and the forge reads it.',
    fr: 'Il y a un seul fichier CODEOWNERS, et la forge le lit.',
  },
  advice: {
    en: 'Move what still holds into the file that counts, and delete this one.',
    fr: 'Reportez ce qui vaut encore dans le fichier qui compte, et supprimez celui-ci.',
  },
  options: Type.Object({}),
  messages: {
    unread: {
      en: '{forge} does not read this file: it takes `{first}`, which comes first.',
      fr: '{forge} ne lit pas ce fichier\u00A0: `{first}` passe avant.',
    },
  },
  *check(workspace, {report}) {
    const {dialect, found} = codeownersOf(workspace)
    const [first = '', ...others] = found
    for (const path of others) {
      yield report('unread', {start: 0, end: 0}, {forge: forges[dialect], first}, {path})
    }
  },
})
