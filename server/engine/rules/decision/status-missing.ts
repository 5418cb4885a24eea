// A record without any status: nobody can tell whether it holds.
import Type from 'typebox'
import {rule} from '../rule.ts'
import {withStatus} from '../../authoring/insert.ts'

export default rule({
  id: 'decision/status-missing',
  on: 'decision',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A decision record states its status.',
    fr: 'Une décision indique son statut.',
  },
  advice: {
    en: 'Add a status, such as `proposed` or `accepted`, where the other records of the log have theirs.',
    fr: 'Ajoutez un statut, par exemple `proposé` ou `accepté`, là où les autres décisions du registre ont le leur.',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: 'This decision has no status.',
      fr: 'Cette décision n’a pas de statut.',
    },
  },
  *check(decision, {workspace, report}) {
    if (decision.status) return
    yield report('missing', decision.head, {fixes: withStatus(decision, workspace.logOf(decision))})
  },
})
