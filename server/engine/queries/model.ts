// What a question is, what is remembered of it, and who answers: the nouns of this floor.

/** A set of aspects of an answer, one bit each. */
export type Aspects = number

export const nothing: Aspects = 0
export const everything: Aspects = -1

/** Who answers questions. What asks while it is being answered itself, hangs on what it asked. */
export interface Asked {
  /** The answer; who is being answered meanwhile is taken to have read these aspects of it, all by default. */
  ask<V>(query: Query<V>, key: string, aspects?: Aspects): V
  /** The answer as it is, without having asked: for what is noted in other ways. */
  glance<V>(query: Query<V>, key: string): V
  /** The same as `ask` for a node, whose answers are of one type only. */
  read(node: Node, aspects: Aspects): unknown
  /** What stands for a question: to be kept where it would be looked up often. */
  node<V>(query: Query<V>, key: string): Node
}

/** A family of questions, one for each key. */
export interface Query<V> {
  readonly name: string
  /** Its place among all that are defined. */
  readonly index: number
  /** A question asks questions of lower rank only: so there is no circle, and an order to answer in. */
  readonly rank: number
  /** Undefined for what is told from outside, and for groups. */
  readonly answer: ((memory: Asked, key: string, about: readonly unknown[]) => V) | undefined
  /** What is answered as long as nothing is told, where nothing is computed. */
  readonly initial: V | undefined
  /** Which aspects differ between two answers: what did not read these, need not be answered again. */
  difference(before: NonNullable<V>, after: NonNullable<V>): Aspects
}

/** A family of questions: who is in a group, as the sorted keys of the answers that put themselves there. */
export interface Grouping<S> extends Query<readonly string[]> {
  readonly source: Query<S>
  groupsOf(answer: S, key: string): readonly string[]
}

/** What holds from outside: an answer to a question that is not computed. */
export interface Fact {
  readonly query: Query<unknown>
  readonly key: string
  readonly value: unknown
}

/** An answer and its trace: what it asked, and which aspects of each it read. Never changed once it is written. */
export interface State {
  readonly value: unknown
  readonly asked: readonly Node[]
  /** Undefined where all aspects of all that was asked were read. */
  readonly aspects: readonly Aspects[] | undefined
  /** Whether it was given before this memory was there: what it asked knows it as a reader of just these aspects. */
  readonly isPast?: boolean | undefined
}

/** Stands for an answer that was given once and is not remembered, though what was asked for it is: see `thaw`. */
export const absent: unique symbol = Symbol('absent')

/** The answer to a question whose answering failed; whoever asks it fails in the same way. */
export class Failure {
  /** Words alone: an error would hold, by its stack, the very versions that were at work when it was thrown. */
  readonly reason: string

  private constructor(reason: string) {
    this.reason = reason
  }

  static of(error: unknown): Failure {
    return new Failure(error instanceof Error ? error.message : String(error))
  }
}

/** The state of what asked nothing. */
export function told(value: unknown): State {
  return {value, asked: none, aspects: undefined}
}

const none: readonly never[] = []

const few = 4

export class Node {
  // Any query's answers: the typed ways in are `Memory.ask` and `Memory.tell`.
  readonly query: Query<unknown>
  readonly key: string
  state: State | undefined
  isQueued = false
  /** Whether the memory would let it go, see `Nodes`. */
  isLoose = false
  /** What the question is about, where its key alone does not tell. */
  about: readonly unknown[] = none
  /** The place in the trace that is being written, so that a second reading is noted there. */
  place = 0
  /** The one view of its answers, see `viewsOf`. */
  view: object | undefined
  /** Who had read these aspects of it before this memory was there. */
  earlier: ((aspects: Aspects) => readonly Node[]) | undefined
  /** Who asked it in any version: more than hang on it now, never less. */
  #askers: readonly Node[] = none
  #distinct = 2 * few

  constructor(query: Query<unknown>, key: string) {
    this.query = query
    this.key = key
  }

  addAsker(asker: Node): void {
    // Most are asked by few: a list of its own length instead of one with room for many.
    if (this.#askers.length < few) this.#askers = [...this.#askers, asker]
    else (this.#askers as Node[]).push(asker)
    if (this.#askers.length < this.#distinct) return
    this.#askers = [...new Set(this.#askers)]
    this.#distinct = Math.max(few, this.#askers.length) * 2
  }

  /** Whether a present answer read it, or may have before this memory was there. */
  get isRead(): boolean {
    return this.earlier !== undefined || this.#askers.some(({state}) => readIn(state, this) !== nothing)
  }

  /** Calls for those whose present answer read one of these aspects. */
  forReaders(aspects: Aspects, call: (reader: Node) => void): void {
    for (const asker of this.#askers)
      if (!asker.isQueued && (readIn(asker.state, this) & aspects) !== nothing) call(asker)
    for (const asker of this.earlier?.(aspects) ?? none)
      if (!asker.isQueued && (readIn(asker.state, this) & aspects) !== nothing) call(asker)
  }
}

/** Which aspects of a node an answer read. */
function readIn(state: State | undefined, node: Node): Aspects {
  if (state === undefined) return nothing
  let read = nothing
  for (let at = state.asked.indexOf(node); at >= 0; at = state.asked.indexOf(node, at + 1))
    read |= state.aspects ? (state.aspects[at] ?? nothing) : everything
  return read
}
