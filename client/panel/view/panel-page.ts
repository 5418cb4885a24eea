// The parts of the editor's panel in their order: each is drawn anew only when it differs.

import {comparedSection} from './compared.ts'
import {html, type Safe} from './escape.ts'
import {explanation} from './explanations.ts'
import {gapList} from './gaps.ts'
import {heatBodies, heatFrame} from './heat-map.ts'
import type {PanelState} from './messages.ts'
import {figureCards, overview} from './overview.ts'
import {contents, pageHeader} from './page.ts'
import {pastSection} from './past.ts'
import {decisionSection, departureTable, noteSection, trendSection} from './tables.ts'
import {say} from './texts.ts'
import {leavers, progressLine, toolbar} from './toolbar.ts'

/** A part, by the name of the element that holds it. */
export type Part = readonly [name: string, content: Safe]

/** What the panel shows; `explained` is the place of the component whose sums are shown, in the order of names. */
export function panelParts(state: PanelState, explained: number | undefined): readonly Part[] {
  const {view, language} = state
  const drawing = {language, surface: 'panel'} as const
  const frame: readonly Part[] = [
    ['progress', progressLine(state)],
    ['toolbar', toolbar(state)],
  ]
  if (view === undefined) return [...frame, ...empty]
  return [
    ...frame,
    ['header', html`${pageHeader(view)}${contents(view, 'panel')}`],
    ['overview', overview(view, drawing)],
    // Rows are drawn one group after the other.
    [
      'heat-map',
      heatFrame(
        view,
        drawing,
        heatBodies(view, drawing).map(() => html``),
      ),
    ],
    ['explanation', explained === undefined ? html`` : oneExplanation(state, explained)],
    ['figures', figureCards(view)],
    ['past', pastSection(state)],
    ['trend', trendSection(view, drawing)],
    ['compared', comparedSection(view, drawing)],
    ['departure', departure(state)],
    ['gaps', gapList(view, drawing)],
    ['decisions', decisionSection(view, drawing)],
    ['notes', noteSection(view)],
  ]
}

const names = [
  'header',
  'overview',
  'heat-map',
  'explanation',
  'figures',
  'past',
  'trend',
  'compared',
  'departure',
  'gaps',
  'decisions',
  'notes',
]
const empty: readonly Part[] = names.map((name) => [name, html``])

/** The names of all parts, in their order. */
export const partNames: readonly string[] = ['progress', 'toolbar', ...names]

function oneExplanation({view, language}: PanelState, index: number): Safe {
  const component = view?.components[index]
  if (view === undefined || component === undefined) return html``
  const gaps = view.gaps.filter(({component: name}) => name === component.name)
  const drawn = explanation(component, index, gaps, {language, surface: 'panel'})
  return html`<section id="explained" aria-label="${say(language, 'explained')}">${drawn}</section>`
}

function departure(state: PanelState): Safe {
  const {view, language} = state
  const table = view?.departure && departureTable(view.departure, {language, surface: 'panel'})
  return html`<section id="departure" aria-labelledby="departure-title"><h2 id="departure-title">${say(language, 'departure')}</h2>
${leavers(state)}<div aria-live="polite">${table}</div></section>`
}
