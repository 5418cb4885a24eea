// Notes what is read while a question is being answered, and while others are that it asks.
import {type Aspects, everything, type Node, nothing, type State} from './model.ts'

/** Where the trace of one that waits for another's answer goes on. */
interface Outer {
  readonly asker: Node | undefined
  readonly base: number
}

/** The traces of all that are being answered lie one above the other in one list, to be cut to their lengths at the end. */
export class Traces {
  readonly #asked: Node[] = []
  readonly #aspects: Aspects[] = []
  #asker: Node | undefined
  #base = 0
  #top = 0

  /** From here on, what is read is noted for this question; `end` must follow with what this returns. */
  begin(asker: Node): Outer {
    const outer = {asker: this.#asker, base: this.#base}
    this.#asker = asker
    this.#base = this.#top
    return outer
  }

  /** The answer with what was read for it. */
  end(value: unknown, {asker, base}: Outer): State {
    const [start, end] = [this.#base, this.#top]
    const asked = this.#asked.slice(start, end)
    const aspects = this.#isAllRead(start, end) ? undefined : this.#aspects.slice(start, end)
    this.#top = start
    this.#base = base
    this.#asker = asker
    return {value, asked, aspects}
  }

  #isAllRead(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#aspects[at] !== everything) return false
    return true
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
