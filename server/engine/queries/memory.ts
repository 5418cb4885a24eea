// Remembers answers with what they asked, and after a change answers again only what read something that differs.
import {callsFor, type Each, EachTable} from './each.ts'
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
import {Nodes} from './nodes.ts'
import type {Past} from './past.ts'
import {differenceOf, input} from './query.ts'
import {Queue} from './queue.ts'
import {Regrouping} from './regrouping.ts'
import {Traces} from './traces.ts'
import {type Changed, type Making, Version} from './versions.ts'

/**
 * Answers to questions, in versions. Every answer keeps a trace of what it asked; when something is told, the questions
 * whose trace holds it are answered again in the order of their ranks, and where the new answer says the same, the wave
 * ends (verifying traces and early cut-off: Mokhov, Mitchell, Peyton Jones, “Build systems à la carte”, 2018).
 */
export class Memory implements Asked {
  readonly #nodes = new Nodes()
  readonly #each: EachTable
  readonly #queue = new Queue()
  #version = new Version()
  /** The version in which nothing is known; nobody looks back at it. */
  readonly #empty: Version | undefined
  readonly #traces = new Traces()
  readonly #groups: Regrouping
  /** The version that is being made just now. */
  #making: Making | undefined
  /** What was asked before this memory was there. */
  readonly #past: Past | undefined

  constructor(groupings: readonly Grouping<unknown>[], each: readonly Each[], past?: Past) {
    this.#past = past
    this.#empty = past ? undefined : this.#version
    this.#each = new EachTable(each)
    this.#groups = new Regrouping(groupings, {
      node: (query, key) => this.node(query, key),
      groups: (grouping) => this.#all(grouping),
      replace: (node, keys) => this.#replace(node, keys),
    })
  }

  get version(): Version {
    return this.#version
  }

  node<V>(query: Query<V>, key: string): Node {
    const known = this.#nodes.find(query as Query<unknown>, key)
    if (known) return known
    const node = this.#nodes.hold(new Node(query as Query<unknown>, key))
    this.#past?.wake(node, this)
    return node
  }

  /** What stands for a question that was asked before. */
  #known(query: Query<unknown>, key: string): Node | undefined {
    const known = this.#nodes.find(query, key)
    return known || !this.#past?.knows(query, key) ? known : this.node(query, key)
  }

  /** All questions of a query that are remembered, by their keys. */
  #all(query: Query<unknown>): Iterable<[key: string, node: Node]> {
    this.#past?.wakeAll(this)
    return this.#nodes.of(query)
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
    if (value instanceof Failure) throw new Error(value.reason)
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

  /** Makes a new version in which these facts hold. The given version stays as it is. */
  change(version: Version, watched: Query<unknown>, facts: readonly Fact[]): Changed {
    const steps = this.changing(version, watched, facts, () => false)
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
  }

  /** The same in steps, which end when it is time; between two of them, other versions may be looked at, and made. */
  *changing(
    version: Version,
    watched: Query<unknown>,
    facts: readonly Fact[],
    isTime: () => boolean,
  ): Generator<undefined, Changed, undefined> {
    this.restore(version)
    const next = new Version()
    const older = version === this.#empty ? undefined : version
    older?.precede(next)
    this.#version = next
    const making: Making = {older, watched: {query: watched, changed: new Set()}}
    try {
      this.#making = making
      for (const {query, key, value} of facts) this.#write(this.node(query, key), told(value))
      for (let rest = this.#answerUntil(isTime); rest; rest = this.#answerUntil(isTime)) {
        const goOn = this.#queue.park(rest)
        this.#endMaking()
        yield
        this.restore(next)
        this.#making = making
        goOn()
      }
    } finally {
      this.#endMaking()
    }
    if (this.#nodes.isDue) this.tidy()
    return {version: next, changed: making.watched.changed}
  }

  /** Answers questions that wait until it is time; those that it had taken out beyond, or undefined when none are left. */
  #answerUntil(isTime: () => boolean): readonly Node[] | undefined {
    for (let nodes = this.#queue.lowest(); nodes; nodes = this.#queue.lowest())
      for (const [index, node] of nodes.entries()) {
        if (!node.isQueued) continue
        this.#answer(node)
        if (isTime()) return nodes.slice(index + 1)
      }
    return undefined
  }

  /** Lets go of questions that say nothing and that nobody asks any more, as is done when many have come. */
  readonly tidy = (): void => this.#nodes.tidy(({query, key}) => this.#past?.knows(query, key) === true)

  #endMaking(): void {
    this.#making = undefined
    this.#groups.seal()
  }

  /** All questions that are remembered: those that nobody asks any more need not be. */
  all(): Iterable<Node> {
    this.#past?.wakeAll(this)
    return this.#nodes.all()
  }

  /** How many are. */
  readonly count = (): number => this.#nodes.count

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
    const [making, now] = [this.#making, this.#version]
    const {older} = making ?? {}
    if (node.state?.value !== absent || !older || older.distance > farAway) return
    this.#making = undefined
    this.restore(older)
    this.#valueOf(node)
    this.restore(now)
    this.#making = making
  }

  /** Makes a version the present one. */
  restore(version: Version): void {
    if (version === this.#version) return
    version.restore(this.#nodes.holdAgain)
    this.#groups.forget()
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
      value = Failure.of(error)
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
    this.#making?.older?.note(node)
    node.state = state
    this.#startEach(node, isFirst)
    if (aspects === nothing) return
    if (this.#making?.watched.query === query) this.#making.watched.changed.add(node.key)
    this.#groups.regroup(node, value, state.value)
    node.forReaders(aspects, this.#queue.add)
  }

  #startEach({query, key, state}: Node, isFirst: boolean): void {
    for (const each of this.#each.of(query)) {
      if (each.isFor ? !callsFor(each, state?.value) : !isFirst) continue
      if (each.isLazy && !this.#isAwake(each.answer)) continue
      const node = this.node(each.answer, key)
      if (node.state === undefined) this.#queue.add(node)
    }
  }

  /** Takes a list of a group in place of the one that was there. */
  #replace(node: Node, keys: readonly string[]): void {
    const isFirst = node.state === undefined
    this.#making?.older?.note(node)
    node.state = told(keys)
    this.#startEach(node, isFirst)
    node.forReaders(everything, this.#queue.add)
  }

  /** Whether a lazy query is answered for each key: whether somebody has asked for its groups in this version. */
  #isAwake(query: Query<unknown>): boolean {
    return this.node(awake, query.name).state !== undefined
  }

  #wake({source}: Grouping<unknown>): void {
    const lazy = this.#each.lazy(source)
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

/** From so many changes on, going back to compare costs more than answering again what might have been spared. */
const farAway = 2000

const awake = input('awake', false)
