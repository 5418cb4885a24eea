// A decision in force that names nobody: there is no one to ask why, and no one who may change it.
import Type from 'typebox'
import {insertMetadata} from '../../authoring/insert.ts'
import {isInForce} from '../../documents/vocabulary/statuses.ts'
import type {DraftFix} from '../../model/finding.ts'
import {lackIn} from '../../workspace/logs/log-habits.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import type {History} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** From so many records on, a log that names nobody does so by convention, and hears of it once: two of three do so. */
const convention = 2

export default rule({
  id: 'decision/decider-missing',
  on: 'log',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'A decision in force names who took it.',
    fr: 'Une décision en vigueur nomme ceux qui l’ont prise.',
  },
  advice: {
    en: 'Name the people or the team that decided, for example as `deciders` or `decision-makers`.',
    fr: 'Nommez les personnes ou l’équipe qui ont décidé, par exemple sous «\u00A0Décideurs\u00A0».',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: 'This decision is in force, but names nobody who took it.',
      fr: 'Cette décision est en vigueur, mais ne nomme personne qui l’ait prise.',
    },
    habit: {
      en: '{lacking} of the {total} decisions in force in {log} name nobody who took them.',
      fr: '{lacking} des {total} décisions en vigueur de {log} ne nomment personne qui les ait prises.',
    },
  },
  *check(log, {workspace, report}) {
    const {kind, lacking, total} = lackIn(
      log,
      convention,
      ({deciders}) => deciders.length === 0,
      ({state}) => isInForce(state),
    )
    const [first] = lacking
    if (kind === 'habit' && first) {
      const data = {lacking: String(lacking.length), total: String(total), log: log.path}
      yield report('habit', first.head, data, {path: first.path})
      return
    }
    for (const decision of lacking) {
      yield report('missing', decision.head, {
        path: decision.path,
        fixes: withFirstAuthor(decision, log, workspace.history),
      })
    }
  },
})

/** Whoever committed the record first at least knows who decided. */
function withFirstAuthor(decision: Decision, log: DecisionLog, history: History | undefined): readonly DraftFix[] {
  const author = history
    ?.firstCommit(decision.path)
    ?.author.replace(/<[^>]*>|[\s|`<>[\]]+/g, ' ')
    .trim()
  const changes = author ? insertMetadata(decision, log, 'deciders', author) : []
  const title = {en: `Name ${author}, who committed it first`, fr: `Nommer ${author}, à l’origine du premier commit`}
  return changes.length === 0 ? [] : [{kind: 'suggestion', title, changes}]
}
