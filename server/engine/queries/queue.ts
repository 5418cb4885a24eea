// Questions that wait to be answered again, those of the lowest rank first.
import type {Node, Query} from './model.ts'

export class Queue {
  readonly #waiting = new Map<Query<unknown>, Node[]>()

  readonly add = (node: Node): void => {
    if (node.isQueued) return
    node.isQueued = true
    const nodes = this.#waiting.get(node.query)
    if (nodes) nodes.push(node)
    else this.#waiting.set(node.query, [node])
  }

  /** Takes out all questions of the lowest rank; undefined when none are left. */
  lowest(): readonly Node[] | undefined {
    let lowest: Query<unknown> | undefined
    for (const query of this.#waiting.keys()) if (!lowest || query.rank < lowest.rank) lowest = query
    const nodes = lowest && this.#waiting.get(lowest)
    if (lowest) this.#waiting.delete(lowest)
    return nodes
  }

  /** Empties the queue; returns what puts all back that waited, and these as well. Meanwhile they may wait elsewhere. */
  park(more: readonly Node[]): () => void {
    const parked = [...this.#waiting.values(), more].flat().filter((node) => node.isQueued)
    this.#waiting.clear()
    for (const node of parked) node.isQueued = false
    return () => parked.forEach(this.add)
  }
}
