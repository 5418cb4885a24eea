// The heat map: a row for each component, the lowest score first, and a column for each dimension.
import {type DimensionName, dimensionNames} from '../../../server/engine/model/coverage.ts'
import type {CellView, ComponentView, CoverageView} from '../../../server/engine/model/coverage-view.ts'
import {dimensionLabels} from '../../../server/engine/model/dimension-labels.ts'
import {chunks, type Drawing, explanationId, indexesOf, levelOf} from './drawing.ts'
import {html, type Safe} from './escape.ts'
import {hundredths, percent} from './numbers.ts'
import {dimensionTexts, say} from './texts.ts'

/** So many rows are laid out at a time while the page scrolls. */
const bodyRows = 50

/** From so many on, the table scrolls by itself. */
const many = 40

export function heatMap(view: CoverageView, drawing: Drawing): Safe {
  return heatFrame(
    view,
    drawing,
    heatBodies(view, drawing).map((body) => body()),
  )
}

/** The rows of the table in groups, each drawn when it is asked for. */
export function heatBodies({components}: CoverageView, {language}: Drawing): readonly (() => Safe)[] {
  const indexes = indexesOf({components})
  return chunks(byScore(components), bodyRows).map((some) => () => {
    const rows = some.map((component) => row(component, indexes.get(component.name) ?? 0, language))
    return html`${rows}`
  })
}

/** The table around the groups of its rows. */
export function heatFrame(view: CoverageView, drawing: Drawing, bodies: readonly Safe[]): Safe {
  const {language} = drawing
  const heading = html`<h2 id="components-title">${say(language, 'heatMap')}</h2>`
  if (view.components.length === 0)
    return html`<section id="components" aria-labelledby="components-title">${heading}<p>${say(language, 'noComponents')}</p></section>`
  return html`<section id="components" aria-labelledby="components-title">
${heading}
<p class="help">${say(language, 'heatMapHelp')} <span class="live-only">${say(language, 'keyboardHelp')}</span></p>
${legend(language)}
<div class="${view.components.length > many ? 'many' : 'few'}"><table class="heat" role="table" aria-labelledby="components-title">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say(language, 'component')}</th><th role="columnheader" scope="col" class="total">${say(language, 'score')}</th>
${dimensionNames.map((name) => header(name, language))}</tr></thead>
${bodies.map((rows) => html`<tbody role="rowgroup">${rows}</tbody>`)}
</table></div></section>`
}

/** The lowest first, those without a score last; equals by name. */
function byScore(components: readonly ComponentView[]): readonly ComponentView[] {
  return [...components].sort((a, b) => (a.score ?? 2) - (b.score ?? 2) || (a.name < b.name ? -1 : 1))
}

function header(name: DimensionName, language: Drawing['language']): Safe {
  const {short, asks} = dimensionTexts[name]
  const long = dimensionLabels[name]
  return html`<th role="columnheader" scope="col" title="${asks[language]}" aria-label="${long[language]}"><span class="long">${long[language]}</span><span class="short">${short[language]}</span></th>`
}

function row(
  {name, folders, score, range, dimensions}: ComponentView,
  index: number,
  language: Drawing['language'],
): Safe {
  const id = explanationId(index)
  const state = score === undefined ? 'not-applicable' : 'known'
  const total: CellView = {state, value: score, range, term: noTerm}
  return html`<tr role="row"><th role="rowheader" scope="row" class="name" title="${folders.join(', ')}">${name}</th>
${cell(total, id, say(language, 'score'), language, 'total')}${dimensionNames.map((dimension) =>
  cell(dimensions[dimension], `${id}-${dimension}`, dimensionLabels[dimension][language], language),
)}</tr>`
}

/** A score has no term of its own: it is explained by those of its dimensions. */
const noTerm: CellView['term'] = {label: '', value: undefined, weight: 1, how: 'fact', parts: [], evidence: []}

/** The number, and a bar from what is known to what may be; `w…` and `h…` are the widths of its parts. */
function cell(it: CellView, id: string, column: string, language: Drawing['language'], kind = ''): Safe {
  const {state, value, range} = it
  const [low, high] = range.map(hundredths)
  const look = state === 'known' && value !== undefined ? `l${levelOf(value)} w${low ?? 0} h${high ?? 0}` : state
  const label = `${column}: ${cellText(it, language)}`
  const text = state === 'not-applicable' ? '–' : value === undefined ? '?' : String(hundredths(value))
  return html`<td role="cell" class="cell ${look} ${kind}"><a href="#${id}" aria-label="${label}">${text}</a></td>`
}

/** What a cell says, in words. */
export function cellText(
  {state, value, range: [low, high]}: Omit<CellView, 'term'>,
  language: Drawing['language'],
): string {
  if (state === 'not-applicable') return say(language, 'notApplicable')
  if (state === 'unknown' || value === undefined) return say(language, 'unknown')
  const share = percent(value, language)
  if (high <= low) return share
  return `${share} (${say(language, 'range', {low: percent(low, language), high: percent(high, language)})})`
}

function legend(language: Drawing['language']): Safe {
  const levels = [0, 1, 2, 3, 4].map(
    (level) =>
      html`<li class="level"><i class="swatch l${level}"></i>${level * 20}–${level === 4 ? 100 : level * 20 + 19}</li>`,
  )
  return html`<ul class="legend" aria-label="${say(language, 'legend')}">${levels}
<li><i class="swatch unknown"></i>${say(language, 'unknown')}</li><li><i class="swatch not-applicable"></i>${say(language, 'notApplicable')}</li></ul>`
}
