// Numbers and days as each language writes them; the same on every machine, whatever its locales.
import type {FigureView} from '../../../server/engine/model/coverage-view.ts'
import type {Language} from '../../../server/engine/model/language.ts'

/** A share as a whole number from 0 to 100; what is not all is never 100, and what is not nothing never 0. */
export function hundredths(share: number): number {
  const rounded = Math.round(share * 100)
  if (rounded === 100 && share < 1) return 99
  return rounded === 0 && share > 0 ? 1 : rounded
}

/** `62%`, `62 %`. */
export function percent(share: number, language: Language): string {
  return language === 'fr' ? `${hundredths(share)}\u00A0%` : `${hundredths(share)}%`
}

/** `12,345`, `12 345`: a whole number. */
export function count(value: number, language: Language): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00A0' : ',')
}

/** A number with at most one decimal. */
export function decimal(value: number, language: Language): string {
  const tenths = Math.round(Math.abs(value) * 10)
  const whole = count(Math.floor(tenths / 10), language)
  const sign = value < 0 && tenths > 0 ? '\u2212' : ''
  if (tenths % 10 === 0) return `${sign}${whole}`
  return `${sign}${whole}${language === 'fr' ? ',' : '.'}${tenths % 10}`
}

/** A difference of shares: `+3.1 points`. */
export function points(difference: number, language: Language): string {
  const number = decimal(difference * 100, language)
  const isOne = language === 'fr' ? Math.abs(difference) < 0.02 : /^\D?1$/.test(number)
  return `${difference > 0 ? '+' : ''}${number}\u00A0${isOne ? 'point' : 'points'}`
}

/** By how much a share differs, in hundredths as both are shown: `+12`, `−3`; `0` where no digit shows it. */
export function difference(then: number, now: number): string {
  const moved = hundredths(now) - hundredths(then)
  return moved === 0 ? '0' : `${moved < 0 ? '\u2212' : '+'}${Math.abs(moved)}`
}

/** The value of a key figure, without its unit where the label tells it. */
export function figure(value: number, unit: FigureView['unit'], language: Language): string {
  if (unit === 'share') return percent(value, language)
  if (unit === 'count') return count(value, language)
  const number = decimal(value, language)
  if (unit === 'per-month') return language === 'fr' ? `${number}\u00A0par mois` : `${number} a month`
  const isOne = language === 'fr' ? value < 2 : value === 1
  if (language === 'fr') return `${number}\u00A0${isOne ? 'jour' : 'jours'}`
  return `${number} ${isOne ? 'day' : 'days'}`
}

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
} as const

/** `23 Nov 2026`, `23 nov. 2026`; anything but `YYYY-MM-DD` stays as it is. */
export function dayText(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  if (year === undefined || name === undefined) return day
  return `${Number(date) === 1 && language === 'fr' ? '1er' : Number(date)}\u00A0${name}\u00A0${year}`
}

/** `Nov`, `nov.`; in January with its year. */
export function monthText(day: string, language: Language): string {
  const name = months[language][Number(day.slice(5, 7)) - 1]
  if (name === undefined) return day
  return day.slice(5, 7) === '01' ? `${name} ${day.slice(0, 4)}` : name
}
