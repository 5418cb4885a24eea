// How each number is made: the terms of every dimension of a component, what shows them, and what is missing there.
import {type DimensionName, dimensionNames} from '../../../server/engine/model/coverage.ts'
import type {ComponentView, CoverageView, GapView, TermView} from '../../../server/engine/model/coverage-view.ts'
import {dimensionLabels} from '../../../server/engine/model/dimension-labels.ts'
import {type Drawing, explanationId, levelOf, placeLink} from './drawing.ts'
import {html, type Safe} from './escape.ts'
import {gapItem} from './gaps.ts'
import {cellText} from './heat-map.ts'
import {count, decimal, percent} from './numbers.ts'
import {dimensionTexts, say} from './texts.ts'

/** So many places are shown for a term; a reader who wants all has the JSON. */
const mostEvidence = 3

/** From so many components on, what is out of sight is not laid out. */
const many = 100

export function explanations({components, gaps}: CoverageView, drawing: Drawing): Safe {
  if (components.length === 0) return html``
  const byComponent = grouped(gaps)
  return html`<section id="explained" class="${components.length > many ? 'many' : 'few'}" aria-labelledby="explained-title">
<h2 id="explained-title">${say(drawing.language, 'explained')}</h2>
${components.map((component, index) => explanation(component, index, byComponent.get(component.name) ?? [], drawing))}
</section>`
}

function grouped(gaps: readonly GapView[]): ReadonlyMap<string, readonly GapView[]> {
  const groups = new Map<string, GapView[]>()
  for (const gap of gaps) {
    const group = groups.get(gap.component)
    if (group) group.push(gap)
    else groups.set(gap.component, [gap])
  }
  return groups
}

/** One component, closed until somebody looks; a link to what is within opens it, even without a program. */
export function explanation(component: ComponentView, index: number, gaps: readonly GapView[], drawing: Drawing): Safe {
  const {language} = drawing
  const id = explanationId(index)
  const {name, score} = component
  const shown = score === undefined ? '–' : percent(score, language)
  return html`<details class="explained"><summary><span class="name">${name}</span> <span class="${score === undefined ? 'share' : `share l${levelOf(score)}`}">${shown}</span></summary>
<div id="${id}" tabindex="-1">${dimensionNames.map((dimension) => dimensionSection(component, dimension, id, gaps, drawing))}</div></details>`
}

function dimensionSection(
  {dimensions}: ComponentView,
  dimension: DimensionName,
  id: string,
  gaps: readonly GapView[],
  drawing: Drawing,
): Safe {
  const {language} = drawing
  const {asks} = dimensionTexts[dimension]
  const name = dimensionLabels[dimension]
  const cell = dimensions[dimension]
  const missing = gaps.filter((gap) => gap.dimension === dimension)
  const terms = cell.state === 'not-applicable' ? html`` : html`<ul class="terms">${term(cell.term, drawing)}</ul>`
  return html`<section id="${id}-${dimension}" tabindex="-1"><h3>${name[language]} <span class="share">${cellText(cell, language)}</span></h3>
<p class="note">${asks[language]}</p>${terms}
${missing.length === 0 ? '' : html`<p class="caption">${say(language, 'missingHere')}</p><div role="list" class="gaps">${missing.map((gap) => gapItem(gap, drawing, false))}</div>`}</section>`
}

function term({label, value, weight, how, parts, evidence}: TermView, drawing: Drawing): Safe {
  const {language} = drawing
  const shown = value === undefined ? say(language, 'unknown') : percent(value, language)
  const heavy =
    weight === 1 ? '' : html` <span class="note">${say(language, 'weight', {weight: decimal(weight, language)})}</span>`
  const sum = how === 'product' ? say(language, 'product') : say(language, 'weightedMean')
  const below =
    parts.length === 0 ? '' : html`<span class="note">${sum}</span><ul>${parts.map((part) => term(part, drawing))}</ul>`
  return html`<li><span class="share${value === undefined ? ' none' : ''}">${shown}</span> ${label}${heavy} ${places(evidence, drawing)} ${below}</li>`
}

function places(evidence: TermView['evidence'], drawing: Drawing): Safe {
  const {language} = drawing
  const more = evidence.length - mostEvidence
  const rest =
    more > 0 ? html` <span class="note">${say(language, 'moreEvidence', {count: count(more, language)})}</span>` : ''
  return html`${evidence.slice(0, mostEvidence).map((place) => html` ${placeLink(place, drawing)}`)}${rest}`
}
