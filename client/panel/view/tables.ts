// The other parts of the view: trend, departure, decision log, and what could not be known.
import type {CoverageView, DepartureView, TrendView} from '../../../server/engine/model/coverage-view.ts'
import {trendChart, trendSummary} from './charts.ts'
import {kindName} from './document-names.ts'
import {type Drawing, placeLink} from './drawing.ts'
import {attribute, html, type Part, prose, type Safe} from './escape.ts'
import {dayText, percent} from './numbers.ts'
import {say, sayCount, type TextKey} from './texts.ts'

/** A section with its heading; empty without content. */
function section(id: string, title: string, content: Part): Safe {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`
}

function table(
  columns: readonly TextKey[],
  rows: readonly (readonly Part[])[],
  kind: string,
  {language}: Drawing,
): Safe {
  const labels = columns.map((key) => say(language, key))
  const head = labels.map((label) => html`<th role="columnheader" scope="col">${label}</th>`)
  const body = rows.map(
    (cells) =>
      html`<tr role="row">${cells.map((cell, index) => html`<td role="cell"${attribute('data-label', labels[index])}>${cell}</td>`)}</tr>`,
  )
  return html`<div class="wide-table" tabindex="0" role="group" aria-label="${labels.join(', ')}"><table class="${kind}" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table></div>`
}

function share(value: number | undefined, language: Drawing['language']): string {
  return value === undefined ? say(language, 'unknown') : percent(value, language)
}

export function trendSection({trend}: CoverageView, drawing: Drawing): Safe {
  if (trend.length < 2) return html``
  const {language} = drawing
  const rows = trend.map(({day, score, range: [low, high]}: TrendView) => [
    dayText(day, language),
    share(score, language),
    say(language, 'range', {low: percent(low, language), high: percent(high, language)}),
  ])
  const content = html`<p class="help">${trendSummary(trend, language)}</p>${trendChart(trend, drawing)}
<details><summary>${say(language, 'asTable')}</summary>${table(['day', 'score', 'band'], rows, 'days', drawing)}</details>`
  return section('trend', say(language, 'trend'), content)
}

export function departureSection({departure}: CoverageView, drawing: Drawing): Safe {
  if (departure === undefined) return html``
  return section('departure', say(drawing.language, 'departure'), departureTable(departure, drawing))
}

export function departureTable({people, threshold, components}: DepartureView, drawing: Drawing): Safe {
  const {language} = drawing
  const bound = {threshold: percent(threshold, language)}
  const summary =
    components.length === 0
      ? say(language, 'departureNone', bound)
      : sayCount(language, 'departureSome', components.length, bound)
  const rows = components.map(({name, before, after, missing}) => [
    html`<b class="name">${name}</b>`,
    share(before, language),
    share(after, language),
    missing.length === 0
      ? html`<span class="note">${say(language, 'nothingToWrite')}</span>`
      : toWrite(missing, drawing),
  ])
  return html`<p class="help"><b>${say(language, 'departureOf', {people: people.join(', ')})}</b> ${summary}</p>
${rows.length === 0 ? '' : table(['component', 'before', 'after', 'writeFirst'], rows, 'departure stacked', drawing)}`
}

function toWrite(missing: DepartureView['components'][number]['missing'], {language}: Drawing): Safe {
  const items = missing.map(({message, scaffold}) => {
    return html`<li>${scaffold === undefined ? '' : html`<b>${kindName(scaffold.kind, language)}</b> `}${prose(message)}</li>`
  })
  return html`<ul>${items}</ul>`
}

export function decisionSection({decisions}: CoverageView, drawing: Drawing): Safe {
  const {language} = drawing
  const rows = decisions.map(({id, title, status, statusName, date, place}) => [
    html`<span class="id">${id}</span>`,
    html`<span class="status ${/^[a-z]+$/.test(status) ? `s-${status}` : ''}">${statusName}</span>`,
    html`<time>${date}</time>`,
    html`${title}<br>${placeLink(place, drawing)}`,
  ])
  const content =
    rows.length === 0
      ? html`<p>${say(language, 'noDecisions')}</p>`
      : table(['id', 'status', 'date', 'decision'], rows, 'decisions stacked', drawing)
  return section('decisions', say(language, 'decisions'), content)
}

export function noteSection({notes, language}: CoverageView): Safe {
  if (notes.length === 0) return html``
  return section('notes', say(language, 'notes'), html`<ul>${notes.map((note) => html`<li>${prose(note)}</li>`)}</ul>`)
}
