// Reads a day from the ways in which records write one: ISO, numeric, worded in English or French.
import type {Language} from '../../model/language.ts'

/** What a text says about a day. */
export interface ReadDate {
  /** `YYYY-MM-DD`, when the text names exactly one real day. */
  readonly iso: string | undefined
  /** What an impossible day must mean when month and day are swapped: `2023-13-10` → `2023-10-13`. */
  readonly suggestion: string | undefined
  /** Day and month could be swapped, and no language settles it. */
  readonly ambiguous: boolean
}

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'février', 'fevrier', 'févr', 'fevr', 'fév', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'août', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'décembre', 'decembre', 'déc'],
]

const monthNumbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const monthName = `(${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const nothing: ReadDate = {iso: undefined, suggestion: undefined, ambiguous: false}

type Reader = (match: RegExpExecArray, language: Language) => ReadDate

/** Patterns in order of certainty; the first one that matches decides. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/(?<!\d)(\d{4})[-/.‐‑–](\d{1,2})[-/.‐‑–](\d{1,2})(?!\d|(?!T\d)\p{L})/u, ([, y, m, d]) => yearFirst(y, m, d)],
  [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/, ([, y, m, d]) => yearFirst(y, m, d)],
  [/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, ([, a, b, y], language) => yearLast(a, b, y, language)],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?(?:\\s+of)?[\\s.-]+${monthName}[\\s,.-]+(\\d{4})(?!\\d)`, 'iu'),
    ([, d, m, y]) => worded(y, m, d),
  ],
  [
    new RegExp(`(?<!\\p{L})${monthName}[\\s-]+(\\d{1,2})(?:er|st|nd|rd|th)?[\\s,.-]+(\\d{4})(?!\\d)`, 'iu'),
    ([, m, d, y]) => worded(y, m, d),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{4})[\\s,-]+${monthName}[\\s,-]+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'iu'),
    ([, y, m, d]) => worded(y, m, d),
  ],
  [/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/, ([, y, m, d]) => yearFirst(y, m, d)],
]

/** Reads the first day that a text names; the language settles `03/04/2024` (French: day first). */
export function readDate(text: string, language: Language): ReadDate {
  // Every reader asks for a year.
  if (!/\d{4}/.test(text)) return nothing
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text)
    if (match) return read(match, language)
  }
  return nothing
}

function yearFirst(year: string | undefined, month: string | undefined, day: string | undefined): ReadDate {
  const iso = day8601(Number(year), Number(month), Number(day))
  if (iso) return {...nothing, iso}
  return {...nothing, suggestion: day8601(Number(year), Number(day), Number(month))}
}

/** `31/12/2024` is certain, `03/04/2024` only where the language says day first. */
function yearLast(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  language: Language,
): ReadDate {
  const dayFirst = day8601(Number(year), Number(second), Number(first))
  const monthFirst = day8601(Number(year), Number(first), Number(second))
  if (dayFirst && (!monthFirst || dayFirst === monthFirst || language === 'fr')) return {...nothing, iso: dayFirst}
  if (monthFirst && !dayFirst) return {...nothing, iso: monthFirst}
  return {...nothing, ambiguous: Boolean(dayFirst && monthFirst)}
}

function worded(year: string | undefined, month: string | undefined, day: string | undefined): ReadDate {
  return {...nothing, iso: day8601(Number(year), monthNumbers.get((month ?? '').toLowerCase()) ?? 0, Number(day))}
}

/** `YYYY-MM-DD` of a day of the Gregorian calendar between 1970 and 2199, else undefined. */
function day8601(year: number, month: number, day: number): string | undefined {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
