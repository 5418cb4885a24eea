// A date that names no real day, or a day that cannot be meant.
import Type from 'typebox'
import {readDate} from '../../documents/vocabulary/dates.ts'
import {isPending} from '../../documents/vocabulary/statuses.ts'
import type {DraftFix} from '../../model/finding.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import {lexiconOf} from '../../workspace/recognition/lexicon.ts'
import type {Decision, Metadatum} from '../../workspace/records/decision.ts'
import {
  isAmbiguous,
  isImpossible,
  possibleDays,
  settlesOrder,
  statedDates,
  yearMisfit,
} from '../../workspace/records/stated-dates.ts'
import {isPartial} from '../../workspace/records/successions.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/date-invalid',
  on: 'decision',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'The dates of a decision are real days that fit the log around them.',
    fr: 'Les dates d’une décision sont des jours réels, cohérents avec le registre.',
  },
  advice: {
    en: 'Write the day as year, month, day: `2026-01-31`.',
    fr: 'Écrivez le jour sous la forme année, mois, jour\u00A0: `2026-01-31`.',
  },
  options: Type.Object({}),
  messages: {
    impossible: {en: '`{date}` is no real day.', fr: '`{date}` n’est pas un jour réel.'},
    ambiguous: {
      en: '`{date}` can be read as more than one day.',
      fr: '`{date}` peut désigner plusieurs jours.',
    },
    future: {en: '`{date}` lies in the future.', fr: '`{date}` est dans le futur.'},
    year: {
      en: '`{date}` does not fit between {before} and {after}, the dates of the neighbouring records: is the year right?',
      fr: '`{date}` ne s’accorde pas avec {before} et {after}, les dates des décisions voisines\u00A0: l’année est-elle juste\u00A0?',
    },
    before: {
      en: 'This decision is dated {date}, before the one it supersedes ({other}).',
      fr: 'Cette décision est datée du {date}, avant celle qu’elle remplace ({other}).',
    },
  },
  *check(decision, {workspace, today, report}) {
    const log = workspace.logOf(decision)
    for (const stated of statedDates(decision, lexiconOf(workspace.config))) {
      const {path} = stated
      const fault = faultOf(stated, decision, log, today)
      if (fault) yield report(fault.key, stated, {date: fault.date}, {path, fixes: toDays(stated, fault.days)})
    }
    const {date} = decision
    if (!date?.iso || date.iso > today || date.source === 'file-name') return
    const {path, iso} = date
    const misfit = yearMisfit(decision, log)
    const later = misfit ? undefined : laterPredecessor(decision, workspace)
    if (misfit) {
      const related = [misfit.before, misfit.after].flatMap(placeOfDate)
      const data = {date: iso, before: misfit.before.date?.iso ?? '', after: misfit.after.date?.iso ?? ''}
      yield report('year', date, data, {path, related, fixes: toDays(date, [misfit.meant])})
    } else if (later) {
      yield report('before', date, {date: iso, other: later.date?.iso ?? ''}, {path, related: placeOfDate(later)})
    }
  },
})

/** What is wrong with one date by itself, and the days that may be meant. */
interface Fault {
  readonly key: 'impossible' | 'ambiguous' | 'future'
  /** As the message quotes it. */
  readonly date: string
  readonly days: readonly string[]
}

function faultOf({value}: Metadatum, {language}: Decision, log: DecisionLog, today: string): Fault | undefined {
  const {iso, suggestion} = readDate(value, language)
  const date = value.length <= 40 ? value : `${value.slice(0, 39)}…`
  if (isImpossible(value, language)) return {key: 'impossible', date, days: suggestion ? [suggestion] : []}
  if (isAmbiguous(value, language) && !settlesOrder(log)) return {key: 'ambiguous', date, days: possibleDays(value)}
  return iso && iso > today ? {key: 'future', date: iso, days: []} : undefined
}

/** One suggestion for each day that may be meant; none when the text has markup inside. */
function toDays({value, span, path}: Metadatum, days: readonly string[]): DraftFix[] {
  const digits = /\d[\d/.-]*\d/.exec(value)
  if (!digits || span.end - span.start !== value.length) return []
  const at = {start: span.start + digits.index, end: span.start + digits.index + digits[0].length}
  return days.map((day) => ({
    kind: 'suggestion',
    title: {en: `Write ${day}`, fr: `Écrire ${day}`},
    changes: [{kind: 'edit', path, span: at, text: day}],
  }))
}

/** A superseded record that is dated later, whichever of the two tells of it; where the date is that of a draft, records may well overlap. */
function laterPredecessor(decision: Decision, workspace: Workspace): Decision | undefined {
  if (/^(?:kep|eip|rust-rfc)$/.test(decision.format)) return undefined
  const own = decision.date?.iso ?? ''
  const named = decision.supersedes.flatMap((mention) =>
    mention.decision ? (workspace.decision(mention.decision) ?? []) : [],
  )
  const naming = workspace
    .predecessorsOf(decision.key)
    .filter((claim) => claim.by.state === 'superseded' && !isPending(decision.state) && !isPartial(claim))
  return [...named, ...naming.map(({by}) => by)].find(({date}) => date?.iso !== undefined && own < date.iso)
}

function placeOfDate({date}: Decision) {
  if (!date) return []
  const message = {en: `This one is dated ${date.iso}.`, fr: `Celle-ci est datée du ${date.iso}.`}
  return [{path: date.path, span: date.span, message}]
}
