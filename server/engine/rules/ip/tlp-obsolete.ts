// A label of the Traffic Light Protocol that is written in another way than version 2.0 writes it: filters overlook it.
import Type from 'typebox'
import {labelsOf} from '../../workspace/labels/labels.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/tlp-obsolete',
  on: 'document',
  severity: 'info',
  preset: 'ip',
  onRetired: true,
  fixable: 'safe',
  summary: {
    en: 'Labels of the Traffic Light Protocol are written as version 2.0 does.',
    fr: 'Les étiquettes du protocole TLP sont écrites comme dans sa version 2.0.',
  },
  advice: {
    en: 'Write `TLP:RED`, `TLP:AMBER+STRICT`, `TLP:AMBER`, `TLP:GREEN` or `TLP:CLEAR`: capitals, no blanks.',
    fr: 'Écrivez `TLP:RED`, `TLP:AMBER+STRICT`, `TLP:AMBER`, `TLP:GREEN` ou `TLP:CLEAR`\u00A0: en capitales, sans espace.',
  },
  options: Type.Object({}),
  messages: {
    obsolete: {
      en: 'TLP 2.0 calls `{label}` `{proper}`.',
      fr: 'TLP 2.0 écrit `{proper}` au lieu de `{label}`.',
    },
  },
  *check(document, {report}) {
    for (const label of labelsOf(document)) {
      const {value, span, proper} = label
      if (proper === undefined) continue
      const title = {en: `Write ${proper}`, fr: `Écrire ${proper}`}
      const changes = [{kind: 'edit', path: document.path, span, text: proper}] as const
      yield report('obsolete', label, {label: value, proper}, {fixes: [{kind: 'safe', title, changes}]})
    }
  },
})
