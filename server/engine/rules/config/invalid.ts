// A mistake in the configuration: what is wrong in it does not hold, and nobody would notice.
import Type from 'typebox'
import {configMessages} from '../../config/problems.ts'
import {rule} from '../rule.ts'

/** The common ones; the reader of configurations owns the table, and its tests bring each of them about. */
const shown = [
  'unknown-key',
  'unknown-key-near',
  'unknown-rule-near',
  'duplicate-key',
  'not-allowed',
  'not-list',
  'invalid-date',
  'glob-outside',
  'extends-missing',
  'yaml-unclosed',
]

export default rule({
  id: 'config/invalid',
  on: 'workspace',
  severity: 'error',
  onUse: true,
  summary: {
    en: 'The configuration holds only keys and values that Relais knows.',
    fr: 'La configuration ne contient que des clés et des valeurs connues de Relais.',
  },
  advice: {
    en: 'Correct it; everything else in the file holds meanwhile.',
    fr: 'Corrigez-la\u00A0; en attendant, le reste du fichier s’applique.',
  },
  options: Type.Object({}),
  shown,
  messages: configMessages,
  *check({configProblems}, {report}) {
    for (const {path, span, key, data} of configProblems) {
      yield report(key, span, data, {path})
    }
  },
})
