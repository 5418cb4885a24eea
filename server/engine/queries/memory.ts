// Remembers answers with what they asked, and after a change answers again only what read something that differs.

import {putIn, takeOut} from './groups.ts'
import {
  type Asked,
  type Aspects,
  everything,
  Failure,
  type Grouping,
  Node,
  nothing,
  type Query,
  type State,
  told,
} from './model.ts'
import {Queue} from './queue.ts'
import {Traces} from './traces.ts'
import {Version} from './versions.ts'

/** For each key of which `of` knows something, `answer` is to be answered too: at once, or as soon as somebody asks a group of it. */
export interface Each {
  readonly of: Query<unknown>
  readonly answer: Query<unknown>
  readonly isLazy?: boolean
}

/** What holds from outside: an answer to a question that is not computed. */
export interface Fact {
  readonly query: Query<unknown>
  readonly key: string
  readonly value: unknown
}

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
  readonly #first = new Version()
  #version = this.#first
  readonly #traces = new Traces()
  /** Notes a state before it changes, while a new version is made. */
  #note: ((node: Node) => void) | undefined
  /** Lists of groups that were made for the version in the making, and may still be changed in place. */
  readonly #fresh = new Set<unknown>()
  #watched: {readonly query: Query<unknown>; readonly changed: Set<string>} | undefined

  constructor(groupings: readonly Grouping<unknown>[], each: readonly Each[]) {
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
    return node
  }

  ask<V>(query: Query<V>, key: string, aspects: Aspects = everything): V {
    return this.read(this.node(query, key), aspects) as V
  }

  glance<V>(query: Query<V>, key: string): V {
    const state = this.#nodes[query.index]?.get(key)?.state
    return (state === undefined ? query.initial : state.value) as V
  }

  read(node: Node, aspects: Aspects): unknown {
    this.#traces.note(node, aspects)
    if (node.state === undefined) this.#answerFirst(node)
    const value = node.state === undefined ? node.query.initial : node.state.value
    if (value instanceof Failure) throw value.error
    return value
  }

  /** The answer in a version, from outside; undefined when the question was never answered. */
  peek<V>(version: Version, query: Query<V>, key: string): V | undefined {
    this.#restore(version)
    const state = this.#nodes[query.index]?.get(key)?.state
    const value = state === undefined ? query.initial : state.value
    return value instanceof Failure ? undefined : (value as V | undefined)
  }

  /** All keys of a query that have an answer in a version. */
  keys(version: Version, query: Query<unknown>): string[] {
    this.#restore(version)
    return [...(this.#nodes[query.index] ?? [])].filter(([, {state}]) => state !== undefined).map(([key]) => key)
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
    this.#restore(version)
    const next = new Version()
    const changed = new Set<string>()
    // Nobody looks back at what was before anything was told.
    if (version !== this.#first) this.#note = version.precede(next)
    this.#version = next
    this.#watched = {query: watched, changed}
    try {
      for (const {query, key, value} of facts) this.#write(this.node(query, key), told(value))
      for (let nodes = this.#queue.lowest(); nodes; nodes = this.#queue.lowest())
        for (const node of nodes) if (node.isQueued) this.#answer(node)
    } finally {
      this.#note = undefined
      this.#watched = undefined
      this.#fresh.clear()
    }
    return {version: next, changed}
  }

  #restore(version: Version): void {
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
    const state = this.#traces.during(node, () => this.#attempt(node, answer))
    this.#link(node, state.asked, node.state)
    this.#write(node, state)
  }

  /** What is answered may be asked for no longer, on grounds that hold no longer: then a failure matters to nobody. */
  #attempt(node: Node, answer: NonNullable<Query<unknown>['answer']>): unknown {
    try {
      return answer(this, node.key, node.about)
    } catch (error) {
      return new Failure(error)
    }
  }

  /** Lets what was asked know who asks it now and did not before. */
  #link(node: Node, asked: readonly Node[], before: State | undefined): void {
    let index = 0
    for (const each of asked) {
      if (before === undefined || (before.asked[index] !== each && !before.asked.includes(each))) each.addAsker(node)
      index += 1
    }
  }

  #write(node: Node, state: State): void {
    const {query, state: before} = node
    const value = before === undefined ? query.initial : before.value
    const isFirst = before === undefined
    const aspects = difference(query, value, state.value)
    this.#note?.(node)
    node.state = state
    if (isFirst) this.#startEach(node)
    if (aspects === nothing) return
    if (this.#watched?.query === query) this.#watched.changed.add(node.key)
    this.#regroup(node, value, state.value)
    node.forReaders(aspects, this.#queue.add)
  }

  #startEach({query, key}: Node): void {
    for (const {answer, isLazy} of this.#each[query.index] ?? none)
      if (!isLazy || this.#isAwake(answer)) this.#queue.add(this.node(answer, key))
  }

  /** Puts a key into the groups that its answer names, and takes it out of those that it named before. */
  #regroup({query, key}: Node, before: unknown, after: unknown): void {
    for (const grouping of this.#groupings[query.index] ?? none) {
      const left = groupsIn(grouping, before, key)
      const joined = groupsIn(grouping, after, key)
      for (const group of left) if (!joined.includes(group)) this.#editGroup(grouping, group, key, takeOut)
      for (const group of joined) if (!left.includes(group)) this.#editGroup(grouping, group, key, putIn)
    }
  }

  #editGroup(grouping: Grouping<unknown>, group: string, key: string, edit: typeof putIn): void {
    const node = this.node(grouping, group)
    const isFirst = node.state === undefined
    // Groups are only ever told lists of keys.
    const before = (node.state?.value ?? none) as string[]
    const keys = this.#fresh.has(before) ? before : [...before]
    this.#fresh.add(keys)
    edit(keys, key)
    this.#note?.(node)
    node.state = told(keys)
    if (isFirst) this.#startEach(node)
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
    for (const {of} of lazy) {
      for (const [key, {state}] of this.#nodes[of.index] ?? [])
        if (state !== undefined) this.#answer(this.node(source, key))
    }
  }
}

const none: readonly never[] = []

const awake: Query<boolean> = {
  name: 'awake',
  index: 0,
  rank: -1,
  answer: undefined,
  initial: false,
  difference: () => nothing,
}

/** Which aspects two answers differ in; where there was none or is none, in all of them. */
function difference(query: Query<unknown>, before: unknown, after: unknown): Aspects {
  if (Object.is(before, after)) return nothing
  if (before === undefined || before === null || after === undefined || after === null) return everything
  return before instanceof Failure || after instanceof Failure ? everything : query.difference(before, after)
}

function groupsIn(grouping: Grouping<unknown>, answer: unknown, key: string): readonly string[] {
  return answer === undefined || answer instanceof Failure ? none : grouping.groupsOf(answer, key)
}
