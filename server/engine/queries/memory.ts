// Remembers answers with what they asked, and after a change answers again only what read something that differs.

import {callsFor, type Each} from './each.ts'
import {groupsIn, hasKey, putIn, takeOut} from './groups.ts'
import {
  type Asked,
  type Aspects,
  absent,
  everything,
  type Fact,
  Failure,
  type Grouping,
  Node,
  nothing,
  type Query,
  type State,
  told,
} from './model.ts'
import type {Past} from './past.ts'
import {differenceOf, input} from './query.ts'
import {Queue} from './queue.ts'
import {Traces} from './traces.ts'
import {Version} from './versions.ts'

/**
 * Answers to questions, in versions. Every answer keeps a trace of what it asked; when something is told, the questions
 * whose trace holds it are answered again in the order of their ranks, and where the new answer says the same, the wave
 * ends (verifying traces and early cut-off: Mokhov, Mitchell, Peyton Jones, “Build systems à la carte”, 2018).
 */
export class Memory implements Asked {
  /** By the index of the query. */
  readonly #nodes: (Map<string, Node> | undefined)[] = []
  /** By the index of the source. */
  readonly #groupings: (readonly Grouping<unknown>[] | undefined)[] = []
  /** By the index of the query whose keys they go through. */
  readonly #each: (readonly Each[] | undefined)[] = []
  /** The lazy ones, by the index of the query that is to be answered. */
  readonly #lazy: (readonly Each[] | undefined)[] = []
  readonly #queue = new Queue()
  #version = new Version()
  /** The version in which nothing is known; nobody looks back at it. */
  readonly #empty: Version | undefined
  readonly #traces = new Traces()
  /** The version from which a new one is being made. */
  #older: Version | undefined
  /** What was asked before this memory was there. */
  readonly #past: Past | undefined
  /** Lists of groups that were made for the version in the making, and may still be changed in place. */
  readonly #fresh = new Set<unknown>()
  #watched: {readonly query: Query<unknown>; readonly changed: Set<string>} | undefined

  constructor(groupings: readonly Grouping<unknown>[], each: readonly Each[], past?: Past) {
    this.#past = past
    this.#empty = past ? undefined : this.#version
    for (const one of each) {
      this.#each[one.of.index] = [...(this.#each[one.of.index] ?? []), one]
      if (one.isLazy) this.#lazy[one.answer.index] = [...(this.#lazy[one.answer.index] ?? []), one]
    }
    for (const one of groupings) this.#groupings[one.source.index] = [...(this.#groupings[one.source.index] ?? []), one]
  }

  get version(): Version {
    return this.#version
  }

  node<V>(query: Query<V>, key: string): Node {
    const nodes = this.#nodes[query.index] ?? new Map<string, Node>()
    if (nodes.size === 0) this.#nodes[query.index] = nodes
    const known = nodes.get(key)
    if (known) return known
    const node = new Node(query as Query<unknown>, key)
    nodes.set(key, node)
    this.#past?.wake(node, this)
    return node
  }

  /** What stands for a question that was asked before. */
  #known(query: Query<unknown>, key: string): Node | undefined {
    const known = this.#nodes[query.index]?.get(key)
    return known || !this.#past?.knows(query, key) ? known : this.node(query, key)
  }

  /** All questions of a query that were ever asked, by their keys. */
  #all(query: Query<unknown>): Iterable<[key: string, node: Node]> {
    this.#past?.wakeAll(this)
    return this.#nodes[query.index] ?? none
  }

  ask<V>(query: Query<V>, key: string, aspects: Aspects = everything): V {
    return this.read(this.node(query, key), aspects) as V
  }

  glance<V>(query: Query<V>, key: string): V {
    const node = this.#known(query as Query<unknown>, key)
    return (node ? this.#valueOf(node) : query.initial) as V
  }

  read(node: Node, aspects: Aspects): unknown {
    this.#traces.note(node, aspects)
    if (node.state === undefined) this.#answerFirst(node)
    const value = this.#valueOf(node)
    if (value instanceof Failure) throw value.error
    return value
  }

  /** The answer in a version, from outside; undefined when the question was never answered. */
  peek<V>(version: Version, query: Query<V>, key: string): V | undefined {
    this.restore(version)
    const node = this.#known(query as Query<unknown>, key)
    const value = node ? this.#valueOf(node) : query.initial
    return value instanceof Failure ? undefined : (value as V | undefined)
  }

  /** All keys of a query that have an answer in a version. */
  keys(version: Version, query: Query<unknown>): string[] {
    this.restore(version)
    return [...this.#all(query)].filter(([, {state}]) => state !== undefined).map(([key]) => key)
  }

  /**
   * Makes a new version in which these facts hold. The given version stays as it is. Returns the new one, and the keys of the
   * `watched` query whose answers differ.
   */
  change(
    version: Version,
    watched: Query<unknown>,
    facts: readonly Fact[],
  ): {readonly version: Version; readonly changed: ReadonlySet<string>} {
    this.restore(version)
    const next = new Version()
    const changed = new Set<string>()
    if (version !== this.#empty) {
      this.#older = version
      version.precede(next)
    }
    this.#version = next
    this.#watched = {query: watched, changed}
    try {
      for (const {query, key, value} of facts) this.#write(this.node(query, key), told(value))
      for (let nodes = this.#queue.lowest(); nodes; nodes = this.#queue.lowest())
        for (const node of nodes) if (node.isQueued) this.#answer(node)
    } finally {
      this.#older = undefined
      this.#watched = undefined
      this.#fresh.clear()
    }
    return {version: next, changed}
  }

  /** All questions that were ever asked. */
  *all(): Iterable<Node> {
    this.#past?.wakeAll(this)
    for (const nodes of this.#nodes) if (nodes) yield* nodes.values()
  }

  #valueOf(node: Node): unknown {
    const {state} = node
    if (state === undefined) return node.query.initial
    if (state.value === absent) this.#recall(node, state)
    return node.state?.value
  }

  /** Answers as before: nothing that was asked for the answer has changed. */
  #recall(node: Node, {asked, aspects, isPast}: State): void {
    const {answer} = node.query
    const known = this.#past?.answer(node.query, node.key)
    const value = known === undefined && answer ? this.#attempt(node, answer).value : known
    node.state = {value, asked, aspects, isPast}
  }

  /** Recalls the answer of the version from which a new one is being made, so that the two can be compared. */
  #recallBefore(node: Node): void {
    const [older, now] = [this.#older, this.#version]
    if (node.state?.value !== absent || !older || older.distance > farAway) return
    this.#older = undefined
    this.restore(older)
    this.#valueOf(node)
    this.restore(now)
    this.#older = older
  }

  /** Makes a version the present one. */
  restore(version: Version): void {
    if (version === this.#version) return
    version.restore()
    this.#version = version
  }

  #answerFirst(node: Node): void {
    if (node.query.answer) this.#answer(node)
    else if ('source' in node.query) this.#wake(node.query as Grouping<unknown>)
  }

  #answer(node: Node): void {
    node.isQueued = false
    const {answer} = node.query
    if (!answer) return
    this.#recallBefore(node)
    const state = this.#attempt(node, answer)
    this.#link(node, state.asked, node.state)
    this.#write(node, state)
  }

  /** What is answered may be asked for no longer, on grounds that hold no longer: then a failure matters to nobody. */
  #attempt(node: Node, answer: NonNullable<Query<unknown>['answer']>): State {
    const outer = this.#traces.begin(node)
    let value: unknown
    try {
      value = answer(this, node.key, node.about)
    } catch (error) {
      value = new Failure(error)
    }
    return this.#traces.end(value, outer)
  }

  /** Lets what was asked know who asks it now and did not before, or then read less of it than now. */
  #link(node: Node, asked: readonly Node[], before: State | undefined): void {
    let index = 0
    for (const each of asked) {
      if (before === undefined || before.isPast || (before.asked[index] !== each && !before.asked.includes(each)))
        each.addAsker(node)
      index += 1
    }
  }

  #write(node: Node, state: State): void {
    const {query, state: before} = node
    const value = before === undefined ? query.initial : before.value
    const isFirst = before === undefined
    const aspects = differenceOf(query, value, state.value)
    this.#older?.note(node)
    node.state = state
    this.#startEach(node, isFirst)
    if (aspects === nothing) return
    if (this.#watched?.query === query) this.#watched.changed.add(node.key)
    this.#regroup(node, value, state.value)
    node.forReaders(aspects, this.#queue.add)
  }

  #startEach({query, key, state}: Node, isFirst: boolean): void {
    for (const each of this.#each[query.index] ?? none) {
      if (each.isFor ? !callsFor(each, state?.value) : !isFirst) continue
      if (each.isLazy && !this.#isAwake(each.answer)) continue
      const node = this.node(each.answer, key)
      if (node.state === undefined) this.#queue.add(node)
    }
  }

  /** Puts a key into the groups that its answer names, and takes it out of those that it named before. */
  #regroup({query, key}: Node, before: unknown, after: unknown): void {
    for (const grouping of this.#groupings[query.index] ?? none) {
      const left = before === absent ? this.#groupsWith(grouping, key) : groupsIn(grouping, before, key)
      const joined = groupsIn(grouping, after, key)
      for (const group of left) if (!joined.includes(group)) this.#editGroup(grouping, group, key, takeOut)
      for (const group of joined) if (!left.includes(group)) this.#editGroup(grouping, group, key, putIn)
    }
  }

  /** The groups that a key is in. */
  #groupsWith(grouping: Grouping<unknown>, key: string): readonly string[] {
    const groups = [...this.#all(grouping)]
    return groups.flatMap(([group, {state}]) =>
      hasKey((state?.value ?? none) as readonly string[], key) ? [group] : [],
    )
  }

  #editGroup(grouping: Grouping<unknown>, group: string, key: string, edit: typeof putIn): void {
    const node = this.node(grouping, group)
    const isFirst = node.state === undefined
    // Groups are only ever told lists of keys.
    const before = (node.state?.value ?? none) as string[]
    const keys = this.#fresh.has(before) ? before : [...before]
    this.#fresh.add(keys)
    edit(keys, key)
    this.#older?.note(node)
    node.state = told(keys)
    this.#startEach(node, isFirst)
    node.forReaders(everything, this.#queue.add)
  }

  /** Whether a lazy query is answered for each key: whether somebody has asked for its groups in this version. */
  #isAwake(query: Query<unknown>): boolean {
    return this.node(awake, query.name).state !== undefined
  }

  #wake({source}: Grouping<unknown>): void {
    const lazy = this.#lazy[source.index]
    if (!lazy || this.#isAwake(source)) return
    this.#write(this.node(awake, source.name), told(true))
    for (const each of lazy) {
      for (const [key, node] of this.#all(each.of)) {
        const isDue = each.isFor ? callsFor(each, this.#valueOf(node)) : node.state !== undefined
        if (isDue) this.#answer(this.node(source, key))
      }
    }
  }
}

const none: readonly never[] = []

/** From so many changes on, going back to compare costs more than answering again what might have been spared. */
const farAway = 2000

const awake = input('awake', false)
