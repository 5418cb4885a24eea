// Shares, ranges and figures in the words of a language: unknown is shown as such.
import type {Language} from '../../engine/index.ts'
import {say} from '../texts/index.ts'
import type {CoverageOutput, DimensionOutput} from './schema.ts'

/** A share that may be unknown, and what it can be. */
export interface Banded {
  readonly value: number | null
  readonly range: readonly number[]
}

/** `62%`, `62\u00A0%`. */
export function percent(language: Language, share: number, digits = 0): string {
  const number = (share * 100).toLocaleString(language, {maximumFractionDigits: digits, minimumFractionDigits: digits})
  return language === 'fr' ? `${number}\u00A0%` : `${number}%`
}

/** A difference of shares in points, with its sign: `+3.2`, `−0.5`. */
export function points(language: Language, difference: number): string {
  const rounded = Math.round(difference * 1000) / 10
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±'
  return `${sign}${Math.abs(rounded).toLocaleString(language, {maximumFractionDigits: 1})}`
}

/** `62%`, `55–80%` where part of it is unknown, `?` where all is. */
export function band(language: Language, {value, range: [low = 0, high = 1]}: Banded): string {
  if (value === null) return '?'
  const [from, to] = [percent(language, low), percent(language, high)]
  return from === to ? from : `${from.replace(/\u00A0?%$/, '')}–${to}`
}

/** A dimension in a cell of a table: `–` where there is nothing to cover. */
export function cell(language: Language, dimension: DimensionOutput | undefined): string {
  return dimension === undefined || dimension.state === 'not-applicable' ? '–' : band(language, dimension)
}

/** Ten columns: what is covered, what may be, and what is not. */
export function bar({value, range: [low = 0, high = 1]}: Banded): string {
  const covered = value === null ? 0 : Math.round(low * 10)
  const open = Math.max(0, Math.round(high * 10) - covered)
  return `${'█'.repeat(covered)}${'░'.repeat(open)}${'·'.repeat(10 - covered - open)}`
}

/** A figure with its unit. */
export function figure(language: Language, {value, unit}: CoverageOutput['kpis'][number]): string {
  if (value === null) return '?'
  if (unit === 'share') return percent(language, value)
  const number = value.toLocaleString(language, {maximumFractionDigits: unit === 'count' ? 0 : 1})
  if (unit === 'count') return number
  return say(language, unit === 'days' ? 'figureDays' : 'figurePerMonth', {number})
}
