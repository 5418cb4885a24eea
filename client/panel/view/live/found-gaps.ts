// The gaps of the editor's panel: found among what the editor told, and drawn as far as somebody looks.
import type {GapView} from '../../../../server/engine/model/coverage-view.ts'
import type {Drawing} from '../drawing.ts'
import type {Safe} from '../escape.ts'
import {gapBlock, gapText} from '../gaps.ts'
import {type Filter, type Filtered, folded, wordsOf} from './filter.ts'

/** So many are drawn at a time: more than a screen holds, and few enough for a key stroke. */
const page = 50

/** Puts content into an element, in place of what is there. */
export type Put = (element: HTMLElement, content: Safe) => void

export class FoundGaps implements Filtered {
  readonly #gaps: readonly GapView[]
  readonly #drawing: Drawing
  readonly #section: HTMLElement
  readonly #put: Put
  /** Texts to search in, folded when they are first looked at. */
  readonly #texts = new Map<GapView, string>()
  #found: readonly GapView[] = []
  #drawn = 0

  constructor(section: HTMLElement, gaps: readonly GapView[], drawing: Drawing, put: Put) {
    this.#gaps = gaps
    this.#drawing = drawing
    this.#section = section
    this.#put = put
    section.querySelector('[data-more]')?.addEventListener('click', () => this.#more(true))
  }

  get all(): number {
    return this.#gaps.length
  }

  apply(filter: Filter): number {
    const words = wordsOf(filter)
    const {dimension, writable} = filter
    this.#found = this.#gaps.filter(
      (gap) =>
        (dimension === '' || gap.dimension === dimension) &&
        (!writable || gap.scaffold !== undefined) &&
        (words.length === 0 || this.#holds(gap, words)),
    )
    this.#list?.replaceChildren()
    this.#drawn = 0
    this.#more(false)
    return this.#found.length
  }

  #holds(gap: GapView, words: readonly string[]): boolean {
    const text = this.#texts.get(gap) ?? folded(gapText(gap, this.#drawing))
    this.#texts.set(gap, text)
    return words.every((word) => text.includes(word))
  }

  get #list(): HTMLElement | null {
    return this.#section.querySelector<HTMLElement>('.gaps.all')
  }

  /** Draws the next ones; who asked for them goes on from the first of these. */
  #more(isAsked: boolean): void {
    const next = this.#found.slice(this.#drawn, this.#drawn + page)
    this.#drawn += next.length
    const holder = document.createElement('div')
    this.#put(holder, gapBlock(next, this.#drawing))
    this.#list?.append(...(next.length === 0 ? [] : holder.children))
    const more = this.#section.querySelector<HTMLElement>('.more')
    if (more) more.hidden = this.#drawn >= this.#found.length
    if (isAsked) this.#list?.lastElementChild?.querySelector<HTMLElement>('button')?.focus()
  }
}
