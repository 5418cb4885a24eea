// A record without a date: nobody can tell what was known when it was decided.
import Type from 'typebox'
import {insertMetadata} from '../../authoring/insert.ts'
import {readDate} from '../../documents/vocabulary/dates.ts'
import type {DraftFix} from '../../model/finding.ts'
import {lackIn} from '../../workspace/logs/log-habits.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import {memo} from '../../workspace/memo.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import type {History} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** From so many records on, a log that has no dates does so by convention, and hears of it once. */
const convention = 5

export default rule({
  id: 'decision/date-missing',
  on: 'log',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'A decision record says when it was decided.',
    fr: 'Une décision indique sa date.',
  },
  advice: {
    en: 'Add the day of the decision (`YYYY-MM-DD`) where the other records of the log have theirs.',
    fr: 'Ajoutez le jour de la décision (`AAAA-MM-JJ`) là où les autres décisions du registre ont le leur.',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: 'This decision has no date.',
      fr: 'Cette décision n’a pas de date.',
    },
    habit: {
      en: '{lacking} of the {total} decisions in {log} have no date.',
      fr: '{lacking} des {total} décisions de {log} n’ont pas de date.',
    },
  },
  *check(log, {workspace, report}) {
    if (log.numbering === 'date' || log.numbering === 'year-month') return
    const {kind, lacking, total} = lackIn(
      log,
      convention,
      (decision) => decision.date === undefined && !hintsAtDay(decision),
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
        fixes: withFirstCommit(decision, log, workspace.history),
      })
    }
  },
})

/** A month, a day in a line of several facts or in the history of the record: not a date that could be sorted by, but an answer to a reader's question. */
const hintsAtDay = memo((decision: Decision): boolean => {
  const top = decision.sections.filter(({depth}) => depth <= 1)
  const lines = [...top, ...(decision.roles.get('history') ?? [])].flatMap((section) => section.lines.slice(0, 6))
  return lines.some(
    ({value}) =>
      value.length <= 100 &&
      /(?<![\d/#])(?:19|20)\d{2}(?!\d)/.test(value) &&
      (value.length <= 40 || readDate(value, decision.language).iso !== undefined),
  )
})

/** The day on which the file came into the repository is a good guess. */
function withFirstCommit(decision: Decision, log: DecisionLog, history: History | undefined): readonly DraftFix[] {
  const day = history?.firstCommit(decision.path)?.date
  const changes = day === undefined ? [] : insertMetadata(decision, log, 'date', day)
  const title = {en: `Date it ${day}, the day of its first commit`, fr: `Dater du ${day}, jour du premier commit`}
  return changes.length === 0 ? [] : [{kind: 'suggestion', title, changes}]
}
