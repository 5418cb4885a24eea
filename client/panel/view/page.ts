// The whole view in its order: what a report holds between its head and foot, and what a panel shows.
import type {CoverageView} from '../../../server/engine/model/coverage-view.ts'
import {comparedSection} from './compared.ts'
import type {Drawing} from './drawing.ts'
import {html, type Safe} from './escape.ts'
import {explanations} from './explanations.ts'
import {gapList} from './gaps.ts'
import {heatMap} from './heat-map.ts'
import {dayText} from './numbers.ts'
import {figureCards, overview} from './overview.ts'
import {decisionSection, departureSection, noteSection, trendSection} from './tables.ts'
import {say, type TextKey} from './texts.ts'

export function pageHeader({name, day, commit, language}: CoverageView): Safe {
  const at = commit === undefined ? '' : html` · ${say(language, 'atCommit', {commit: commit.slice(0, 10)})}`
  return html`<header class="top"><p class="caption">${say(language, 'title')}</p><h1>${name}</h1>
<p class="note">${say(language, 'on', {day: dayText(day, language)})}${at}</p></header>`
}

/** Links to the sections that there are; a panel has departures to choose, and explains on demand. */
export function contents(view: CoverageView, surface: Drawing['surface']): Safe {
  const {language} = view
  const entries: readonly (readonly [id: string, key: TextKey, isThere: boolean])[] = [
    ['components', 'heatMap', true],
    ['figures', 'figures', view.figures.length > 0],
    ['past', 'past', surface === 'panel'],
    ['trend', 'trend', view.trend.length > 1],
    ['compared', 'compared', view.base !== undefined],
    ['departure', 'departure', surface === 'panel' || view.departure !== undefined],
    ['gaps', 'gaps', true],
    ['decisions', 'decisions', true],
    ['explained', 'explained', surface === 'report' && view.components.length > 0],
    ['notes', 'notes', view.notes.length > 0],
  ]
  const links = entries.map(
    ([id, key, isThere]) => isThere && html`<li><a href="#${id}">${say(language, key)}</a></li>`,
  )
  return html`<nav class="contents" aria-label="${say(language, 'sections')}"><ul>${links}</ul></nav>`
}

export function page(view: CoverageView, drawing: Drawing): Safe {
  return html`${pageHeader(view)}${contents(view, 'report')}
<main>${overview(view, drawing)}${heatMap(view, drawing)}${figureCards(view)}${trendSection(view, drawing)}${comparedSection(view, drawing)}${departureSection(view, drawing)}${gapList(view, drawing)}${decisionSection(view, drawing)}${explanations(view, drawing)}${noteSection(view)}</main>`
}
