// A mistake in the configuration: what is wrong in it does not hold, and nobody would notice.
import Type from 'typebox'
import {configMessages} from '../../config/problems.ts'
import {rule} from '../rule.ts'

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

/**
 * The reader of configurations owns these messages, and its tests bring each of them about. Here the common ones, which
 * the page shows, stand over that whole table as their prototype. Their type stands for any template with data.
 */
const messages: Readonly<Record<string, {readonly en: '{name}'; readonly fr: string}>> = Object.assign(
  Object.create(configMessages),
  Object.fromEntries(shown.map((key) => [key, configMessages[key]])),
)

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
  messages,
  *check({configProblems}, {report}) {
    for (const {path, span, key, data} of configProblems) {
      // A message without placeholders takes what goes along in the place of the data, so the path stands in both.
      const facts = {name: '', ...data, path}
      yield report(key, span, facts, {path})
    }
  },
})
