// A record without a part that its format calls for: a reader finds the answer without the question, or the reverse.
import Type from 'typebox'
import {insertSection, placeholderFor} from '../../authoring/insert.ts'
import {isRetired} from '../../documents/vocabulary/statuses.ts'
import type {DraftFix} from '../../model/finding.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import type {Decision, DecisionFormat} from '../../workspace/records/decision.ts'
import {incompleteIn, type Part} from '../../workspace/records/required-parts.ts'
import {rule} from '../rule.ts'

/** What people call the formats that require parts. */
const names: Partial<Record<DecisionFormat, string>> = {
  'madr-2': 'MADR',
  'madr-3': 'MADR',
  'madr-4': 'MADR',
  'structured-madr': 'Structured MADR',
  nygard: 'Nygard',
  'tyree-akerman': 'Tyree and Akerman',
  alexandrian: 'Alexandrian',
  cosmos: 'Cosmos',
  kep: 'KEP',
  'rust-rfc': 'RFC',
  eip: 'EIP',
}

export default rule({
  id: 'decision/section-missing',
  on: 'log',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'A decision record has the parts that its format calls for.',
    fr: 'Une décision comporte les parties que son format prévoit.',
  },
  advice: {
    en: 'Add the section, or name its heading under `vocabulary.sections` in `relais.yaml` if your documents call it otherwise.',
    fr: 'Ajoutez la section, ou déclarez son titre sous `vocabulary.sections` dans `relais.yaml` si vos documents l’appellent autrement.',
  },
  options: Type.Object({}),
  messages: {
    context: {
      en: 'No section says what led to this decision (the context), as {format} records do.',
      fr: 'Aucune section ne dit ce qui a mené à cette décision (le contexte), contrairement au format {format}.',
    },
    options: {
      en: 'No section lists the options that were considered, as {format} records do.',
      fr: 'Aucune section ne présente les options envisagées, contrairement au format {format}.',
    },
    decision: {
      en: 'No section says what was decided, as {format} records do.',
      fr: 'Aucune section ne dit ce qui a été décidé, contrairement au format {format}.',
    },
    consequences: {
      en: 'No section says what follows from this decision (the consequences), as {format} records do.',
      fr: 'Aucune section ne dit ce qui découle de cette décision (les conséquences), contrairement au format {format}.',
    },
  },
  *check(log, {report}) {
    for (const {decision, format, parts} of incompleteIn(log)) {
      if (isRetired(decision.state)) continue
      for (const part of parts) {
        const fixes = withSection(decision, log, part)
        yield report(part, decision.head, {format: names[format] ?? format}, {path: decision.path, fixes})
      }
    }
  },
})

/** An empty section at its place, for somebody to write. */
function withSection(decision: Decision, log: DecisionLog, part: Part): readonly DraftFix[] {
  const changes = insertSection(decision, log, part, {placeholder: placeholderFor(decision)})
  const title = {en: 'Insert the section', fr: 'Insérer la section'}
  return changes.length === 0 ? [] : [{kind: 'suggestion', title, changes}]
}
