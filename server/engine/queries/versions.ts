// Keeps every version of the answers: the newest in place, older ones as what was otherwise.
import type {Node, Query, State} from './model.ts'

/** What is known of a version that is being made; `older` is the one that it is made from. */
export interface Making {
  readonly older: Version | undefined
  readonly watched: {readonly query: Query<unknown>; readonly changed: Set<string>}
}

/** A version that was made, and the keys of the watched query whose answers differ. */
export interface Changed {
  readonly version: Version
  readonly changed: ReadonlySet<string>
}

/**
 * One version: the present one, or the states that must be put back into the version behind it to have this one
 * (Baker, “Shallow binding makes functional arrays fast”, 1991). Only older versions refer to newer ones, so that a version that
 * nobody holds is forgotten.
 */
export class Version {
  #behind: {readonly version: Version; readonly states: Map<Node, State | undefined>} | undefined

  /** Makes this version, which must be the present one, an older one of another. */
  precede(version: Version): void {
    this.#behind = {version, states: new Map<Node, State | undefined>()}
  }

  /** Keeps the state that a node has in this version, before it changes in the one behind it. */
  note(node: Node): void {
    const states = this.#behind?.states
    if (states && !states.has(node)) states.set(node, node.state)
  }

  /** How many states are others in the version behind this one. */
  get distance(): number {
    return this.#behind?.states.size ?? 0
  }

  /** Makes this version the present one; tells of each node that has its state of this version then. */
  restore(tell: (node: Node) => void): void {
    const way: Version[] = []
    for (let at: Version = this; at.#behind; at = at.#behind.version) way.push(at)
    for (const version of way.reverse()) version.#swap(tell)
  }

  #swap(tell: (node: Node) => void): void {
    if (!this.#behind) return
    const {version, states} = this.#behind
    this.#behind = undefined
    version.precede(this)
    for (const [node, state] of states) {
      version.note(node)
      node.state = state
      tell(node)
    }
  }
}
