// A runbook that leaves its reader alone halfway: it is read at night, by somebody who did not write it.
import Type from 'typebox'
import {daysBetween} from '../../documents/vocabulary/calendar.ts'
import type {Bilingual} from '../../model/language.ts'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {isNeedless, isSaidIn} from '../../workspace/kinds/said.ts'
import {lastTested} from '../../workspace/kinds/testing.ts'
import {type Clauses, lackingMessages, reportLacking} from '../lacking.ts'
import {rule} from '../rule.ts'

const clauses: Clauses = {
  trigger: {en: 'when to use it', fr: 'quand s’en servir'},
  impact: {en: 'who is affected', fr: 'qui est touché'},
  diagnosis: {en: 'how to find the cause', fr: 'comment trouver la cause'},
  mitigation: {en: 'what to do', fr: 'que faire'},
  rollback: {en: 'how to go back', fr: 'comment revenir en arrière'},
  escalation: {en: 'whom to call when it does not help', fr: 'qui appeler si cela ne suffit pas'},
  'last-tested': {en: 'when it was last tested', fr: 'quand elle a été testée pour la dernière fois'},
}

const messages: Readonly<Record<string, Bilingual>> = {
  ...lackingMessages({en: 'This runbook', fr: 'Cette procédure d’exploitation'}, clauses),
  stale: {
    en: 'This runbook was last tested on {day}, {days} days ago.',
    fr: 'Cette procédure d’exploitation a été testée pour la dernière fois le {day}, il y a {days} jours.',
  },
}

export default rule({
  id: 'transfer/runbook-incomplete',
  on: 'document',
  severity: 'info',
  preset: 'team',
  shown: ['rollback', 'escalation', 'last-tested', 'many', 'stale'],
  summary: {
    en: 'A runbook says how to find the cause, how to go back and whom to call, and was tested within the last year.',
    fr: 'Une procédure d’exploitation dit comment trouver la cause, comment revenir en arrière et qui appeler, et a été testée dans l’année.',
  },
  advice: {
    en: 'Go through it once with somebody who did not write it, and note the day.',
    fr: 'Déroulez-la une fois avec quelqu’un qui ne l’a pas écrite, et notez-en la date.',
  },
  options: Type.Object({
    parts: Type.Array(Type.String(), {
      default: ['diagnosis', 'rollback', 'escalation', 'last-tested'],
      description: 'The parts that a runbook must have, by the names that Relais gives them.',
    }),
    testedWithin: Type.Integer({default: 365, minimum: 1, description: 'So many days a test holds.'}),
  }),
  messages,
  *check(document, {workspace, options, today, report}) {
    if (knownKindOf(document, workspace) !== 'runbook' || document.kind === 'index') return
    yield* reportLacking(
      document,
      {
        parts: options.parts.filter((part) => !isNeedless(part, document)),
        clauses,
        isSaid: (part) => isSaidIn(part, document),
      },
      workspace,
      report,
    )
    const tested = lastTested(document)
    const days = tested ? daysBetween(tested.value, today) : 0
    if (tested && days > options.testedWithin)
      yield report('stale', tested.span, {day: tested.value, days: String(days)})
  },
})
