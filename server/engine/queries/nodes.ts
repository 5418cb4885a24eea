// Keeps what stands for each question, and lets go of those that say nothing and that nobody asks any more.
import {absent, type Node, type Query, type State} from './model.ts'

/** When so many came since the last look, or as many as there were, it is time to look for those to let go of. */
const fewest = 1024

/**
 * One node for each question. One that says nothing and is read by no present answer is held loosely: it is the same again
 * as long as another version holds it, and forgotten when none does.
 */
export class Nodes {
  /** By the index of the query. */
  readonly #held: (Map<string, Node> | undefined)[] = []
  readonly #loose = new Map<Query<unknown>, Map<string, WeakRef<Node>>>()
  #count = 0
  #next: number | undefined

  /** How many are held. */
  get count(): number {
    return this.#count
  }

  find(query: Query<unknown>, key: string): Node | undefined {
    return this.#held[query.index]?.get(key) ?? this.#found(query, key)
  }

  /** Takes in one that is not held. */
  hold(node: Node): Node {
    const {query, key} = node
    const held = this.#held[query.index] ?? new Map<string, Node>()
    if (held.size === 0) this.#held[query.index] = held
    held.set(key, node)
    node.isLoose = false
    this.#count += 1
    return node
  }

  /** All of a query that are held, by their keys. */
  of({index}: Query<unknown>): Iterable<[key: string, node: Node]> {
    return this.#held[index] ?? none
  }

  *all(): Iterable<Node> {
    for (const held of this.#held) if (held) yield* held.values()
  }

  /** To be called when nodes have been given states of another version: what these say or read is held again. */
  readonly holdAgain = (node: Node): void => {
    if (this.#loose.size === 0) return
    if (node.isLoose) this.#again(node)
    // What was asked before this memory was there is never held loosely.
    if (node.state && !node.state.isPast) for (const asked of node.state.asked) if (asked.isLoose) this.#again(asked)
  }

  /** Whether so many came that it is time to look for what nobody needs; the first lot is what there is to know. */
  get isDue(): boolean {
    this.#next ??= mostAround(this.#count)
    return this.#count >= this.#next
  }

  /** Lets go of what nobody needs; `isNeeded` says what else must stay. */
  tidy(isNeeded: (node: Node) => boolean): void {
    for (const [query, refs] of this.#loose) if (!hasLiving(refs)) this.#loose.delete(query)
    for (const held of this.#held)
      for (const node of held?.values() ?? none)
        if (saysNothing(node) && !node.isRead && !isNeeded(node)) this.#loosen(node, held)
    this.#next = mostAround(this.#count)
  }

  #loosen(node: Node, held: Map<string, Node> | undefined): void {
    const loose = this.#loose.get(node.query) ?? new Map<string, WeakRef<Node>>()
    this.#loose.set(node.query, loose)
    loose.set(node.key, new WeakRef(node))
    held?.delete(node.key)
    node.isLoose = true
    this.#count -= 1
  }

  #found(query: Query<unknown>, key: string): Node | undefined {
    const node = this.#loose.get(query)?.get(key)?.deref()
    return node && this.#again(node)
  }

  #again(node: Node): Node {
    this.#loose.get(node.query)?.delete(node.key)
    return this.hold(node)
  }
}

const none: readonly never[] = []

function mostAround(count: number): number {
  return count + Math.max(fewest, count)
}

/** Takes out what is no more; whether anything is left. */
function hasLiving(refs: Map<string, WeakRef<Node>>): boolean {
  for (const [key, ref] of refs) if (ref.deref() === undefined) refs.delete(key)
  return refs.size > 0
}

/** Whether a question would be answered as well if it had never been asked. Groups are only ever told lists of keys. */
function saysNothing({query, state}: Node): boolean {
  if (query.answer !== undefined) return false
  if (state === undefined) return true
  return 'source' in query ? isEmpty(state) : Object.is(state.value, query.initial)
}

function isEmpty({value}: State): boolean {
  return value !== absent && (value as readonly string[]).length === 0
}
