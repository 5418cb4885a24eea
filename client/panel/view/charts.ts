// Charts as SVG: the trend of a score with its band, and the small lines of key figures. They stretch; text stands beside them.
import type {TrendView} from '../../../server/engine/model/coverage-view.ts'
import type {Drawing} from './drawing.ts'
import {html, type Safe} from './escape.ts'
import {dayText, monthText, percent} from './numbers.ts'
import {say} from './texts.ts'

interface Point {
  readonly x: number
  readonly y: number
}

const width = 1000
const height = 200

/** One decimal is finer than any screen, and the same on every machine. */
function at({x, y}: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}

function line(points: readonly Point[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${at(point)}`).join('')
}

/** The runs of neighbours that have a value: where nothing is known, a line is interrupted. */
function runs<T>(items: readonly (T | undefined)[]): readonly (readonly T[])[] {
  const all: T[][] = [[]]
  for (const item of items) {
    if (item === undefined) all.push([])
    else all.at(-1)?.push(item)
  }
  return all.filter((run) => run.length > 0)
}

/** A dot: a line without length, whose round ends do not stretch with the chart. */
function dot(point: Point, kind: string): Safe {
  return html`<path class="${kind}" d="${`M${at(point)}h.01`}"/>`
}

function xOf(index: number, all: number): number {
  return all < 2 ? width / 2 : (index * width) / (all - 1)
}

/** The score of each point over the band of what it may be; 0 at the bottom, 1 at the top. */
export function trendChart(trend: readonly TrendView[], {language}: Drawing): Safe {
  const place = (value: number, index: number): Point => ({x: xOf(index, trend.length), y: (1 - value) * height})
  const lows = trend.map(({range: [low]}, index) => place(low, index))
  const highs = trend.map(({range: [, high]}, index) => place(high, index))
  const band = `${line(highs)}${line([...lows].reverse()).replace('M', 'L')}Z`
  const scores = runs(trend.map(({score}, index) => (score === undefined ? undefined : place(score, index))))
  const last = scores.at(-1)?.at(-1)
  const grid = [0, 25, 50, 75, 100].map((share) => {
    const y = height - share * 2
    return html`<path class="grid" d="M0 ${y}H${width}"/>`
  })
  return html`<figure class="trend">
<div class="scale" aria-hidden="true">${[1, 0.75, 0.5, 0.25, 0].map((share) => html`<span>${percent(share, language)}</span>`)}</div>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${trendSummary(trend, language)}">
${grid}<path class="band" d="${band}"/>${scores.map((run) => html`<path class="line" d="${line(run)}"/>`)}
${last === undefined ? '' : dot(last, 'dot')}</svg>
<div class="months" aria-hidden="true">${trend.map(({day}) => html`<span>${monthText(day, language)}</span>`)}</div>
</figure>`
}

/** The first and the last known score, in a sentence. */
export function trendSummary(trend: readonly TrendView[], language: Drawing['language']): string {
  const known = trend.filter(({score}) => score !== undefined)
  const [first, last] = [known[0], known.at(-1)]
  if (first?.score === undefined || last?.score === undefined) return say(language, 'unknown')
  return say(language, 'trendSummary', {
    from: percent(first.score, language),
    first: dayText(first.day, language),
    to: percent(last.score, language),
    last: dayText(last.day, language),
  })
}

/** A line of values between the least and the greatest; decoration, since the numbers stand beside it. */
export function sparkline(values: readonly (number | undefined)[]): Safe {
  const known = values.filter((value) => value !== undefined)
  if (known.length < 2) return html``
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const points = values.map((value, index): Point | undefined => {
    if (value === undefined) return undefined
    const y = most === least ? 15 : 27 - ((value - least) / (most - least)) * 24
    return {x: (index * 120) / (values.length - 1), y}
  })
  const lines = runs(points)
  const last = lines.at(-1)?.at(-1)
  return html`<svg class="spark" viewBox="-2 0 124 30" preserveAspectRatio="none" aria-hidden="true" focusable="false">${lines.map(
    (run) => html`<path class="line" d="${line(run)}"/>`,
  )}${last === undefined ? '' : dot(last, 'dot')}</svg>`
}

/** A bar from 0 to 1: what is known, filled; what may be, hatched. */
export function bandBar(range: readonly [low: number, high: number], kind: string): Safe {
  const [low, high] = range.map((share) => Math.round(share * 1000) / 10)
  return html`<svg class="bar ${kind}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect class="track" width="100" height="6"/><rect class="maybe" width="${high ?? 0}" height="6"/><rect class="known" width="${low ?? 0}" height="6"/></svg>`
}
