// Reads how long something lasts or how often it comes back, as English and French write it.
import {daysLater, monthsLater} from './calendar.ts'
import {fold} from './fold.ts'

/** So many months and days; one of the two is 0, and the other at least 1. */
export interface Duration {
  readonly months: number
  readonly days: number
}

const numbers: ReadonlyMap<string, number> = new Map(
  (
    [
      ['one', 'un', 'une', 'a', 'every', 'each', 'chaque'],
      ['two', 'deux'],
      ['three', 'trois'],
      ['four', 'quatre'],
      ['five', 'cinq'],
      ['six'],
      ['seven', 'sept'],
      ['eight', 'huit'],
      ['nine', 'neuf'],
      ['ten', 'dix'],
      ['eleven', 'onze'],
      ['twelve', 'douze'],
    ] as const
  ).flatMap((words, index) => words.map((word): readonly [string, number] => [word, index + 1])),
)

/** One of a unit, in months or days. */
const units: readonly (readonly [RegExp, Duration])[] = [
  [/^(?:d|days?|jours?|j)$/, {months: 0, days: 1}],
  [/^(?:w|weeks?|semaines?|sem)$/, {months: 0, days: 7}],
  [/^(?:fortnights?|quinzaines?)$/, {months: 0, days: 14}],
  [/^(?:m|months?|mois)$/, {months: 1, days: 0}],
  [/^(?:quarters?|trimestres?)$/, {months: 3, days: 0}],
  [/^(?:semesters?|semestres?)$/, {months: 6, days: 0}],
  [/^(?:y|years?|an|ans|annees?)$/, {months: 12, days: 0}],
]

/** Words that are an interval by themselves. */
const intervals: readonly (readonly [RegExp, Duration])[] = [
  [/^(?:daily|quotidien(?:ne)?|journalier|journaliere)$/, {months: 0, days: 1}],
  [/^(?:weekly|hebdomadaire|hebdo)$/, {months: 0, days: 7}],
  [/^(?:fortnightly|biweekly|bimensuel(?:le)?)$/, {months: 0, days: 14}],
  [/^(?:monthly|mensuel(?:le)?)$/, {months: 1, days: 0}],
  [/^(?:bimestriel(?:le)?)$/, {months: 2, days: 0}],
  [/^(?:quarterly|trimestriel(?:le)?)$/, {months: 3, days: 0}],
  [/^(?:half yearly|semi annual(?:ly)?|biannual(?:ly)?|semestriel(?:le)?)$/, {months: 6, days: 0}],
  [/^(?:yearly|annual(?:ly)?|annuel(?:le)?)$/, {months: 12, days: 0}],
]

/** Perhaps how it comes back, perhaps a number, then a unit. */
const counted = /^(?:(?:every|each|all|tous les|toutes les|dans|in|par|per) )?(?:(\d{1,4}) ?|([a-z]+) )?([a-z]+)$/

/** `6 months`, `every two weeks`, `tous les 6 mois`, `semestrielle`, `P6M`, `90d`; undefined for anything else. */
export function readDuration(text: string): Duration | undefined {
  const words = fold(text).replace(/^p(?=\d+[dwmy]$)/, '')
  const interval = intervals.find(([pattern]) => pattern.test(words))
  if (interval) return interval[1]
  const [, digits = '', word = '', unit = ''] = counted.exec(words) ?? []
  const times = digits !== '' ? Number(digits) : word === '' ? 1 : numbers.get(word)
  const one = units.find(([pattern]) => pattern.test(unit))?.[1]
  return one && times ? {months: one.months * times, days: one.days * times} : undefined
}

/** The day, `YYYY-MM-DD`, so long after a real one. */
export function dayAfter(day: string, {months, days}: Duration): string {
  return daysLater(monthsLater(day, months), days)
}
