// What has moved since another revision, cell by cell, and which gaps came and went.
import {dimensionNames} from '../../../server/engine/model/coverage.ts'
import type {BaseView, ComponentView, CoverageView} from '../../../server/engine/model/coverage-view.ts'
import {dimensionLabels} from '../../../server/engine/model/dimension-labels.ts'
import {type Drawing, placeLink} from './drawing.ts'
import {attribute, html, type Part, prose, type Safe} from './escape.ts'
import {difference, hundredths, percent} from './numbers.ts'
import {dimensionTexts, say, sayCount} from './texts.ts'

/** So many components, and gaps of each kind, are listed: what moved most comes first, and the lists of all are elsewhere. */
const most = {components: 100, gaps: 25} as const

type Value = number | undefined

/** A component then and now: one of both may not be there. */
interface Moved {
  readonly name: string
  readonly then: BaseView['components'][number] | undefined
  readonly now: ComponentView | undefined
  /** The score, then the dimensions in their order. */
  readonly cells: readonly (readonly [then: Value, now: Value])[]
}

export function comparedSection(view: CoverageView, drawing: Drawing): Safe {
  const {base} = view
  if (base === undefined) return html``
  const {language} = drawing
  const {revision, commit} = base
  const where = say(language, 'comparedWith', {revision, commit: commit.slice(0, 10)})
  const moved = movedBetween(base, view)
  return html`<section id="compared" aria-labelledby="compared-title"><h2 id="compared-title">${say(language, 'compared')}</h2>
<p class="help">${where} ${score(base, view, language)}</p>
${moved.length === 0 ? html`<p>${say(language, 'comparedSame')}</p>` : table(moved, language)}${gapLists(base, view, drawing)}</section>`
}

function score(base: BaseView, view: CoverageView, language: Drawing['language']): string {
  const [before, after] = [base.score, view.score].map((value) => shareText(value, language))
  return say(language, 'comparedScore', {before: before ?? '', after: after ?? ''})
}

function shareText(value: Value, language: Drawing['language']): string {
  return value === undefined ? say(language, 'unknown') : percent(value, language)
}

/** Those of which a cell shows another number; what moved most comes first. */
function movedBetween(base: BaseView, {components}: CoverageView): readonly Moved[] {
  const then = new Map(base.components.map((each) => [each.name, each]))
  const now = new Map(components.map((each) => [each.name, each]))
  const all = [...new Set([...then.keys(), ...now.keys()])].map((name) => moved(name, then.get(name), now.get(name)))
  const size = ({then, now}: Moved) => Math.abs((now?.score ?? 0) - (then?.score ?? 0))
  return all
    .filter((each) => each.then === undefined || each.now === undefined || each.cells.some(isOther))
    .sort((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1))
}

function moved(name: string, then: Moved['then'], now: Moved['now']): Moved {
  const dimensions = dimensionNames.map((each) => [then?.dimensions[each], now?.dimensions[each].value] as const)
  return {name, then, now, cells: [[then?.score, now?.score], ...dimensions]}
}

function isOther([then, now]: readonly [Value, Value]): boolean {
  return then === undefined || now === undefined ? then !== now : difference(then, now) !== '0'
}

function table(moved: readonly Moved[], language: Drawing['language']): Safe {
  const heads = dimensionNames.map(
    (name) =>
      html`<th role="columnheader" scope="col"><abbr title="${dimensionLabels[name][language]}">${dimensionTexts[name].short[language]}</abbr></th>`,
  )
  const labels = [say(language, 'score'), ...dimensionNames.map((name) => dimensionLabels[name][language])]
  const rows = moved.slice(0, most.components).map(
    ({
      name,
      then,
      now,
      cells,
    }) => html`<tr role="row"><th role="rowheader" scope="row" class="name">${name}${arrival(then, now, language)}</th>
${cells.map((cell, index) => html`<td role="cell">${change(cell, labels[index] ?? '', then === undefined || now === undefined, language)}</td>`)}</tr>`,
  )
  return html`<div class="wide-table" tabindex="0" role="group" aria-label="${say(language, 'compared')}"><table class="deltas" role="table" aria-labelledby="compared-title">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say(language, 'component')}</th><th role="columnheader" scope="col">${say(language, 'score')}</th>${heads}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table></div>${moved.length > most.components && html`<p class="note">${say(language, 'moreEvidence', {count: String(moved.length - most.components)})}</p>`}`
}

function arrival(then: Moved['then'], now: Moved['now'], language: Drawing['language']): Part {
  if (then !== undefined && now !== undefined) return ''
  return html` <span class="status">${say(language, now === undefined ? 'went' : 'came')}</span>`
}

/** By how much, with a sign; what it was and is comes with it in words. */
function change(cell: readonly [Value, Value], label: string, isWhole: boolean, language: Drawing['language']): Part {
  if (!isOther(cell)) return ''
  const [then, now] = cell
  const [before, after] = cell.map((value) => shareText(value, language))
  const words = say(language, 'comparedCell', {before: before ?? '', after: after ?? ''})
  const kind = then === undefined || now === undefined ? '' : now > then ? 'rose' : 'fell'
  const shown = then === undefined || now === undefined ? appeared(cell, isWhole) : difference(then, now)
  return html`<span role="img"${attribute('class', kind === '' ? undefined : kind)} title="${label}: ${words}" aria-label="${label}: ${words}">${shown}</span>`
}

/** Of what came or went as a whole, the one number that there is. */
function appeared([then, now]: readonly [Value, Value], isWhole: boolean): string {
  return isWhole ? mark(then ?? now) : `${mark(then)}→${mark(now)}`
}

function mark(value: Value): string {
  return value === undefined ? '?' : String(hundredths(value))
}

function gapLists(base: BaseView, view: CoverageView, drawing: Drawing): Safe {
  const {language} = drawing
  const [before, now] = [new Set(base.gaps.map(({id}) => id)), new Set(view.gaps.map(({id}) => id))]
  const closed = base.gaps.filter(({id}) => !now.has(id))
  const opened = view.gaps.filter(({id}) => !before.has(id))
  const places = opened.map(
    ({message, place}) => html`${prose(message)} ${place === undefined ? '' : placeLink(place, drawing)}`,
  )
  const list = (title: string, items: readonly Safe[]) =>
    items.length === 0
      ? ''
      : html`<h3>${title}</h3><ul class="pieces">${items.slice(0, most.gaps).map((each) => html`<li>${each}</li>`)}${items.length > most.gaps && html`<li class="note">${say(language, 'moreEvidence', {count: String(items.length - most.gaps)})}</li>`}</ul>`
  return html`${list(sayCount(language, 'openedGaps', opened.length), places)}${list(
    sayCount(language, 'closedGaps', closed.length),
    closed.map(({message}) => prose(message)),
  )}`
}
