// A record without any status: nobody can tell whether it holds.
import Type from 'typebox'
import {withStatus} from '../../authoring/insert.ts'
import type {DraftFix} from '../../model/finding.ts'
import {wouldBelie} from '../../workspace/logs/index-labels.ts'
import {lackIn} from '../../workspace/logs/log-habits.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import {mayTip} from '../../workspace/records/required-parts.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** From so many records on, a log that states no status does so by convention, and hears of it once. */
const convention = 5

export default rule({
  id: 'decision/status-missing',
  on: 'log',
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
    habit: {
      en: '{lacking} of the {total} decisions in {log} state no status: nobody can tell which of them hold.',
      fr: '{lacking} des {total} décisions de {log} n’indiquent aucun statut\u00A0: on ne sait pas lesquelles valent encore.',
    },
  },
  *check(log, {workspace, report}) {
    const {kind, lacking, total} = lackIn(log, convention, ({status}) => status === undefined)
    const [first] = lacking
    if (kind === 'habit' && first) {
      const data = {lacking: String(lacking.length), total: String(total), log: log.path}
      yield report('habit', first.head, data, {path: first.path})
      return
    }
    for (const decision of lacking) {
      yield report('missing', decision.head, {path: decision.path, fixes: fixesOf(decision, log, workspace)})
    }
  },
})

/** The line that states `proposed`: for a human to look at where something speaks against it, or hangs on it. */
function fixesOf(decision: Decision, log: DecisionLog, workspace: Workspace): readonly DraftFix[] {
  const isDoubtful =
    isSuccessor(decision, workspace) || wouldBelie(decision, 'proposed', workspace) || mayTip(log, decision)
  const fixes = withStatus(decision, log)
  return isDoubtful ? fixes.map((fix) => ({...fix, kind: 'suggestion'})) : fixes
}

/** A record that took another one's place is hardly a mere proposal, whichever of the two tells. */
function isSuccessor(decision: Decision, workspace: Workspace): boolean {
  const former = decision.supersedes.map(({decision: key}) => (key === undefined ? undefined : workspace.decision(key)))
  return workspace.predecessorsOf(decision.key).length > 0 || former.some((record) => record?.state === 'superseded')
}
