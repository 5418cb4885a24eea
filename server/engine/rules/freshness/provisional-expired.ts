// A decision taken for a time, whose time has passed: somebody must renew it or end it.
import Type from 'typebox'
import {readDate} from '../../documents/vocabulary/dates.ts'
import {isRetired} from '../../documents/vocabulary/statuses.ts'
import {type Located, located} from '../../model/place.ts'
import {isProvisional} from '../../workspace/freshness/provisional.ts'
import {lexiconOf} from '../../workspace/recognition/lexicon.ts'
import type {Decision, Metadatum} from '../../workspace/records/decision.ts'
import {statementsOf} from '../../workspace/records/statements.ts'
import {rule} from '../rule.ts'

/** Words in front of a deadline inside a status. */
const deadline =
  /(?:\buntil|\btill|\bexpires?(?:\s+on)?|\bends?(?:\s+on)?|\breview(?:ed)?\s+by|\brevisit(?:ed)?\s+(?:by|on)|\bbefore|\bjusqu[’']au|\bexpire\s+le|\béchéance|\bà\s+revoir\s+(?:le|avant)|\bavant\s+le|\bfin\s+le)[\s:(]*/iu

export default rule({
  id: 'freshness/provisional-expired',
  on: 'decision',
  severity: 'warning',
  summary: {
    en: 'A provisional decision is settled before its deadline passes.',
    fr: 'Une décision provisoire est tranchée avant son échéance.',
  },
  advice: {
    en: 'Accept it for good, end it, or give it a new deadline.',
    fr: 'Acceptez-la définitivement, mettez-y fin, ou fixez une nouvelle échéance.',
  },
  options: Type.Object({}),
  messages: {
    expired: {
      en: 'This decision is `{status}`, and its deadline {date} has passed.',
      fr: 'Cette décision est `{status}`, et son échéance du {date} est passée.',
    },
  },
  *check(decision, {workspace, today, report}) {
    const {status, state} = decision
    if (!status || isRetired(state) || !isProvisional(status)) return
    const stated = [...deadlineInStatus(status), ...statementsOf(decision, 'expires', lexiconOf(workspace.config))]
    const ends = stated.flatMap((each) => withDay(each, decision))
    const last = ends.toSorted((a, b) => (a.iso < b.iso ? 1 : -1))[0]
    if (!last || last.iso >= today) return
    yield report('expired', last.place, {status: shown(status.value), date: last.iso}, {path: last.path})
  },
})

/** The part of a status behind «until» or « jusqu’au ». */
function deadlineInStatus(status: Metadatum): Metadatum[] {
  const match = deadline.exec(status.value)
  if (!match) return []
  const from = match.index + match[0].length
  const isExact = status.span.end - status.span.start === status.value.length
  const rest = located(status.value.slice(from), status.span.start + from, status.span.end)
  return [isExact ? {...status, ...rest} : {...status, value: rest.value}]
}

interface Deadline {
  readonly iso: string
  readonly place: Located<string>
  readonly path: string
}

function withDay(stated: Metadatum, {language}: Decision): Deadline[] {
  const {iso} = readDate(stated.value, language)
  return iso ? [{iso, place: stated, path: stated.path}] : []
}

/** The words of the status, without what follows a bracket, a comma or the deadline itself. */
function shown(status: string): string {
  const words = status.replace(/[(,;:–—].*$/s, '')
  return words
    .slice(0, deadline.exec(words)?.index ?? 40)
    .trim()
    .slice(0, 40)
}
