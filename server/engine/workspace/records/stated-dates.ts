// What is wrong with the days that records state: impossible ones, ambiguous ones, and years that do not fit their neighbours.
import {readDate} from '../../documents/vocabulary/dates.ts'
import type {Language} from '../../model/language.ts'
import type {DecisionLog} from '../logs/logs.ts'
import {memo} from '../memo.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import type {Decision, DecisionDate, Metadatum} from './decision.ts'
import {statementsOf} from './statements.ts'

/** Every day that a record states of itself: that of the decision, and of its last change. */
export function statedDates(decision: Decision, lexicon: Lexicon): Metadatum[] {
  const stated = [...statementsOf(decision, 'date', lexicon), ...statementsOf(decision, 'updated', lexicon)]
  const {date} = decision
  if (!date || date.source === 'file-name' || date.value.length > 40) return stated
  const isSaid = stated.some(
    ({span, path}) => path === date.path && span.start < date.span.end && date.span.start < span.end,
  )
  return isSaid ? stated : [date, ...stated]
}

/** The first three numbers of `03/04/2024` or `10-04-18`, year last. */
const yearLast = /^\D*(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{2}|\d{4})(?!\d)/

/** A letter typed into the digits: `2023-07-2i`; the `T` before a time is none. */
const mistyped = /(?<!\d)\d{4}-(?:\d{1,2}-\d?|\d?)(?!T\d)[a-z](?![a-z])/i

/** Whether a text sets out to name one day but names none: `2023-13-10`, `2024-023-2706`, `31 février 2024`. */
export function isImpossible(text: string, language: Language): boolean {
  if (mistyped.test(text)) return true
  const {iso, ambiguous} = readDate(text, language)
  if (iso || ambiguous || yearLast.exec(text)?.[0].match(/[-/.]\d{2}$/)) return false
  const isNumeric =
    /(?<!\d)(?:\d{4,5}[-/.]\d{1,6}[-/.]\d|(?:19|20)\d{2}[-/.]\d{3,5}(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.]\d{4,5}(?!\d))/.test(
      text,
    )
  return isNumeric || readDate(text.replace(/(?<![\d.])\d{1,2}(?!\d)/, '1'), language).iso !== undefined
}

/** Whether day and month (or a year of two digits) leave more than one day: `03/04/2024`, `10/04/18`. */
export function isAmbiguous(text: string, language: Language): boolean {
  const {iso, ambiguous} = readDate(text, language)
  return iso === undefined && (ambiguous || /^\D*\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)/.test(text))
}

/** The days that `03/04/2024` can mean, day first; none for a year of two digits. */
export function possibleDays(text: string): readonly string[] {
  const [, first = '', second = '', year = ''] = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text) ?? []
  const days = [`${year}-${second}-${first}`, `${year}-${first}-${second}`].flatMap(
    (day) => readDate(day, 'en').iso ?? [],
  )
  return [...new Set(days)]
}

/** Whether dates elsewhere in the log, such as `13/05/2019`, tell which number is the day. */
export const settlesOrder = memo((log: DecisionLog): boolean => {
  const pairs = log.decisions.flatMap(({date}) => {
    const match = date ? yearLast.exec(date.value) : null
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const dayFirst = pairs.some(([first]) => first > 12)
  const monthFirst = pairs.some(([, second]) => second > 12)
  return dayFirst !== monthFirst
})

/** Two records whose numbers enclose a third one, and the day that this one must mean. */
export interface Misfit {
  readonly before: Decision
  readonly after: Decision
  /** `YYYY-MM-DD`: the same day of a year that fits. */
  readonly meant: string
}

const day = 86_400_000
/** How far from its neighbours a record may have been written before or after them. */
const [earlier, later] = [31 * day, 14 * day]

/**
 * A slip of the pen in the year: the record lies more than half a year before both neighbours by number, and fits between
 * them when its year is one later (as happens from January to March) or ten later.
 */
export function yearMisfit(decision: Decision, log: DecisionLog): Misfit | undefined {
  if (log.numbering !== 'number' || decision.number === undefined || !isDated(decision)) return undefined
  const {dated, places} = datedOf(log)
  const at = places.get(decision) ?? -1
  const [before, after] = [dated[at - 1], dated[at + 1]]
  if (!before || !after || before.number === decision.number || after.number === decision.number) return undefined
  const days = [decision.date.iso, before.date.iso, after.date.iso] as const
  const meant = laterYears(decision.date.iso).find(({iso, slack}) => fits(iso, slack, days))
  return meant ? {before, after, meant: meant.iso} : undefined
}

/** The dated records of a log in the order of their numbers, and the place of each. */
const datedOf = memo((log: DecisionLog) => {
  const dated = log.decisions.filter(isNumbered).sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  const places: ReadonlyMap<Decision, number> = new Map(dated.map((decision, index) => [decision, index]))
  return {dated, places}
})

type Dated = Decision & {readonly date: DecisionDate & {readonly iso: string}}

function isDated(decision: Decision): decision is Dated {
  return decision.date?.iso !== undefined && decision.date.source !== 'file-name'
}

function isNumbered(decision: Decision): decision is Dated {
  return isDated(decision) && decision.number !== undefined
}

/** The same day one year later (in the first quarter, when habits still write the old year) and ten years later. */
function laterYears(iso: string): {readonly iso: string; readonly slack: number}[] {
  const [year, rest] = [Number(iso.slice(0, 4)), iso.slice(4)]
  const nextDecade = {iso: `${year + 10}${rest}`, slack: 366 * day}
  return rest < '-04' ? [{iso: `${year + 1}${rest}`, slack: 0}, nextDecade] : [nextDecade]
}

/** Whether the day stated lies far before both neighbours, which are in order, and the day meant lies near them. */
function fits(meant: string, slack: number, [stated, before, after]: readonly [string, string, string]): boolean {
  const [m, s, b, a] = [Date.parse(meant), Date.parse(stated), Date.parse(before), Date.parse(after)]
  const isFar = b - s > 180 * day && a - s > 180 * day
  const isInOrder = a - b <= 365 * day && b - a <= earlier
  return isFar && isInOrder && m >= b - earlier - slack && m <= a + later + slack
}
