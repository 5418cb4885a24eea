// The head of the view: one number with its band, the weakest component beside it, and the key figures.
import type {ComponentView, CoverageView, FigureView} from '../../../server/engine/model/coverage-view.ts'
import {bandBar, sparkline} from './charts.ts'
import {type Drawing, explanationId, indexesOf, levelOf} from './drawing.ts'
import {html, prose, type Safe} from './escape.ts'
import {count, dayText, decimal, figure, percent, points} from './numbers.ts'
import {say, sayCount} from './texts.ts'

export function overview(view: CoverageView, drawing: Drawing): Safe {
  const {language} = drawing
  const worst = view.components.find(({name}) => name === view.worst)
  return html`<section class="overview" id="overview" aria-labelledby="overview-title">
<h2 id="overview-title" class="quiet">${say(language, 'overview')}</h2>
${scoreCard(view, language)}${worst === undefined || view.components.length < 2 ? '' : worstCard(worst, view, language)}
</section>`
}

function scoreCard({score, range, components, gaps}: CoverageView, language: Drawing['language']): Safe {
  if (score === undefined)
    return html`<div class="card"><p class="number">–</p><p>${say(language, 'noScore')}</p></div>`
  const all = sayCount(language, 'componentCount', components.length)
  const [low, high] = range
  const rest = high > low ? say(language, 'unknownPart', {high: percent(high, language)}) : say(language, 'allKnown')
  return html`<div class="card">
<p class="caption">${say(language, 'mean', {components: all})}</p>
<p class="number">${percent(score, language)} <span class="unit">${say(language, 'covered')}</span></p>
${bandBar(range, `l${levelOf(score)}`)}
<p class="note">${rest} <a href="#gaps">${sayCount(language, 'gapCount', gaps.length)}</a></p></div>`
}

function worstCard({name, score, range}: ComponentView, view: CoverageView, language: Drawing['language']): Safe {
  const id = explanationId(indexesOf(view).get(name) ?? 0)
  return html`<div class="card">
<p class="caption">${say(language, 'weakest')}</p>
<p class="number">${percent(score ?? 0, language)} <a class="unit name" href="#${id}">${name}</a></p>
${bandBar(range, `l${levelOf(score ?? 0)}`)}
<p class="note">${say(language, 'weakestWhy')}</p></div>`
}

export function figureCards({figures, trend, language}: CoverageView): Safe {
  if (figures.length === 0) return html``
  return html`<section id="figures" aria-labelledby="figures-title">
<h2 id="figures-title">${say(language, 'figures')}</h2>
<dl class="figures">${figures.map((each) => card(each, trend[0]?.day, language))}</dl>
</section>`
}

function card(each: FigureView, first: string | undefined, language: Drawing['language']): Safe {
  const {label, definition, value, unit, past} = each
  const shown = value === undefined ? say(language, 'unknown') : figure(value, unit, language)
  return html`<div class="card figure">
<dt>${label}</dt>
<dd><span class="number${value === undefined ? ' none' : ''}">${shown}</span>${sparkline([...past, value])}
<span class="note">${value === undefined ? '' : change(value, past[0], unit, first, language)}</span>
<span class="definition">${prose(definition)}</span></dd></div>`
}

/** How a figure differs from the first point of the trend. */
function change(
  now: number,
  then: number | undefined,
  unit: FigureView['unit'],
  first: string | undefined,
  language: Drawing['language'],
): string {
  if (then === undefined || first === undefined) return ''
  const day = dayText(first, language)
  const difference = now - then
  const text = unit === 'share' ? points(difference, language) : signed(difference, unit, language)
  const isSame = !/[1-9]/.test(text)
  return isSame ? say(language, 'unchanged', {day}) : say(language, 'since', {change: text, day})
}

function signed(difference: number, unit: FigureView['unit'], language: Drawing['language']): string {
  const sign = difference < 0 ? '\u2212' : '+'
  const size = Math.abs(difference)
  return `${sign}${unit === 'count' ? count(size, language) : decimal(size, language)}`
}
