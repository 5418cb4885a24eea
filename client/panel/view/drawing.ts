// What all parts of the view are drawn with: the language, whether a program drives them, links, and names of components.
import type {CoverageView, PlaceView} from '../../../server/engine/model/coverage-view.ts'
import type {Language} from '../../../server/engine/model/language.ts'
import {attribute, html, type Safe} from './escape.ts'

export interface Drawing {
  readonly language: Language
  /** `report`: a page for itself, whose places are links. `panel`: an editor opens its places by their names. */
  readonly surface: 'report' | 'panel'
}

/** The path and line of a place, leading there where that is possible. */
export function placeLink(place: PlaceView, {surface}: Drawing): Safe {
  const text = placeText(place)
  if (place.target === undefined) return html`<code class="path">${text}</code>`
  if (surface === 'panel')
    return html`<button type="button" class="link path"${attribute('data-open', place.target)}>${text}</button>`
  return html`<a class="path"${attribute('href', place.target)}>${text}</a>`
}

/** Long paths may break after their slashes. */
function placeText({path, line}: PlaceView): Safe {
  const segments = path.split('/')
  const parts = segments.map((segment, index) =>
    index < segments.length - 1 ? html`${segment}/<wbr>` : html`${segment}`,
  )
  return html`${parts}${line === undefined ? '' : `:${line}`}`
}

/** The name of a component's explanation within the page: its place in the order of names. */
export function explanationId(index: number): string {
  return `c${index}`
}

/** The place of each component in the order of names. */
export function indexesOf({components}: Pick<CoverageView, 'components'>): ReadonlyMap<string, number> {
  return new Map(components.map(({name}, index) => [name, index]))
}

/** In which fifth a share lies, from 0 to 4: what cells are coloured by. */
export function levelOf(share: number): number {
  return Math.min(4, Math.floor(share * 5))
}

/** Neighbours in groups of a size, the last perhaps smaller. */
export function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({length: Math.ceil(items.length / size)}, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
