// Notes what is read while a question is being answered, and while others are that it asks.
import {type Aspects, everything, type Node, nothing} from './model.ts'

/** What an answer read; `aspects` is undefined where all of them were read of everything. */
export interface Trace {
  readonly asked: readonly Node[]
  readonly aspects: readonly Aspects[] | undefined
}

/** The traces of all that are being answered lie one above the other in one list, to be cut to their lengths at the end. */
export class Traces {
  readonly #asked: Node[] = []
  readonly #aspects: Aspects[] = []
  #asker: Node | undefined
  #base = 0
  #top = 0

  /** Notes what `answer` reads; it must not throw. */
  during<V>(asker: Node, answer: () => V): Trace & {readonly value: V} {
    const [outer, base] = [this.#asker, this.#base]
    this.#asker = asker
    this.#base = this.#top
    const value = answer()
    const asked = this.#asked.slice(this.#base, this.#top)
    const aspects = this.#aspects.slice(this.#base, this.#top)
    this.#top = this.#base
    this.#base = base
    this.#asker = outer
    return {value, asked, aspects: aspects.every((each) => each === everything) ? undefined : aspects}
  }

  /** Puts what is read into the trace of who is being answered. */
  note(node: Node, read: Aspects): void {
    const asker = this.#asker
    if (!asker) return
    if (node.query.rank >= asker.query.rank) throw new Error(`${asker.query.name} asks upwards for ${node.query.name}`)
    if (node.place >= this.#base && node.place < this.#top && this.#asked[node.place] === node) {
      this.#aspects[node.place] = (this.#aspects[node.place] ?? nothing) | read
      return
    }
    node.place = this.#top
    this.#asked[this.#top] = node
    this.#aspects[this.#top] = read
    this.#top += 1
  }
}
