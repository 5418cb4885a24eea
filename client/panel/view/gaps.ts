// What is missing: one list that can be searched and filtered, and the form of each of its items.
import {dimensionNames} from '../../../server/engine/model/coverage.ts'
import type {CoverageView, GapView} from '../../../server/engine/model/coverage-view.ts'
import {dimensionLabels} from '../../../server/engine/model/dimension-labels.ts'
import {kindName} from './document-names.ts'
import {chunks, type Drawing, placeLink} from './drawing.ts'
import {attribute, html, prose, type Safe} from './escape.ts'
import {points} from './numbers.ts'
import {say, sayCount} from './texts.ts'

/** So many items are laid out at a time while the list scrolls. */
const blockSize = 25

/** From so many on, the list scrolls by itself, and what is out of sight is not laid out. */
const many = 100

export function gapList(view: CoverageView, drawing: Drawing): Safe {
  const {language} = drawing
  const heading = html`<h2 id="gaps-title">${say(language, 'gaps')} <span class="amount">${view.gaps.length === 0 ? '' : sayCount(language, 'gapCount', view.gaps.length)}</span></h2>`
  if (view.gaps.length === 0)
    return html`<section id="gaps" aria-labelledby="gaps-title">${heading}<p>${say(language, 'noGaps')}</p></section>`
  // In an editor, a program draws as many as somebody looks at.
  const isLive = drawing.surface === 'panel'
  const blocks = isLive ? '' : chunks(view.gaps, blockSize).map((some) => gapBlock(some, drawing))
  return html`<section id="gaps" aria-labelledby="gaps-title">${heading}
<p class="help">${say(language, 'gapsHelp')}</p>${filters(drawing)}
<div role="list" class="gaps all${view.gaps.length > many ? ' many' : ''}" aria-labelledby="gaps-title">${blocks}</div>
${isLive && html`<p class="more" hidden><button type="button" data-more="">${say(language, 'showMore')}</button></p>`}
<p class="no-match" hidden>${say(language, 'noMatch')}</p></section>`
}

/** Neighbours of the list, laid out together. */
export function gapBlock(gaps: readonly GapView[], drawing: Drawing): Safe {
  return html`<div role="presentation" class="block">${gaps.map((gap) => gapItem(gap, drawing, true))}</div>`
}

/** Everything of a gap that can be searched for. */
export function gapText({component, dimension, message, place, scaffold}: GapView, {language}: Drawing): string {
  const where = place === undefined ? '' : `${place.path}:${place.line ?? ''}`
  const written = scaffold === undefined ? '' : `${kindName(scaffold.kind, language)} ${scaffold.title}`
  return [component, dimensionLabels[dimension][language], message, where, written].join(' ')
}

/** Hidden until a program drives them. */
function filters({language}: Drawing): Safe {
  const choices = dimensionNames.map(
    (name) => html`<option value="${name}">${dimensionLabels[name][language]}</option>`,
  )
  return html`<form class="filters live-only" role="search" aria-label="${say(language, 'gaps')}">
<label class="wide">${say(language, 'search')}<input type="search" name="text" placeholder="${say(language, 'searchHint')}" autocomplete="off" spellcheck="false"></label>
<label>${say(language, 'dimension')}<select name="dimension"><option value="">${say(language, 'all')}</option>${choices}</select></label>
<label class="check"><input type="checkbox" name="writable">${say(language, 'writable')}</label>
<button type="reset">${say(language, 'reset')}</button>
<output aria-live="polite" data-template="${say(language, 'shown')}"></output></form>`
}

/** One gap; `named` adds its component and dimension, where the surroundings do not tell them. */
export function gapItem(gap: GapView, drawing: Drawing, named: boolean): Safe {
  const {language} = drawing
  const {component, dimension, message, place, loss} = gap
  const about = html`<span class="about"><span class="name">${component}</span> <span class="dimension">${dimensionLabels[dimension][language]}</span></span>`
  return html`<div role="listitem" class="gap"${attribute('data-gap', named ? gap.id : undefined)}${attribute('data-dimension', named ? dimension : undefined)}>
${named ? about : ''}<span class="message">${prose(message)}</span> <span class="where">${place === undefined ? '' : placeLink(place, drawing)} ${writing(gap, drawing)}</span>
<span class="gain">${say(language, 'gain', {points: points(loss, language)})}</span></div>`
}

/** Which document closes a gap: a button in an editor, words in a report. */
function writing({id, scaffold}: GapView, {language, surface}: Drawing): Safe {
  if (scaffold === undefined) return html``
  const kind = kindName(scaffold.kind, language)
  if (surface === 'report')
    return html`<span class="scaffold" title="${scaffold.title}">${say(language, 'toWrite', {kind})}</span>`
  return html`<button type="button" class="scaffold" data-create="${id}" title="${scaffold.title}">${say(language, 'create', {kind})}</button>`
}
