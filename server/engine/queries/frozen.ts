// Writes down who asked what in a memory, without the answers, and makes a memory of it again that recalls them on demand.

import type {Memory} from './memory.ts'
import {type Aspects, absent, everything, type Node, nothing, type State} from './model.ts'
import {countQueries, queryAt} from './query.ts'
import type {Version} from './versions.ts'
import {View} from './view.ts'

/** All questions with what they asked, as plain data. Only a program with the same queries can read it. */
export interface Frozen {
  /** How many queries the program has. */
  readonly queries: number
  /** The keys of questions, each once. */
  readonly keys: readonly string[]
  /** The sets of aspects that are read, each once. */
  readonly aspects: readonly Aspects[]
  /** Numbers of any size, see `Bytes`: for each query its questions, for each question its trace. */
  readonly graph: Uint8Array
}

/** Numbers in base 128, the lowest digits first, the last one of each marked: small numbers are short. */
class Bytes {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  write(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = number >>> 0
    for (; rest >= 128; rest >>>= 7) this.#push(rest & 127)
    this.#push(rest | 128)
  }

  #push(byte: number): void {
    this.#bytes[this.#length] = byte
    this.#length += 1
  }

  get written(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Values that are written as the place at which they first occurred. */
class Table<V> {
  readonly #bytes: Bytes
  readonly #places = new Map<V, number>()

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  write(value: V): void {
    const place = this.#places.get(value) ?? this.#places.size
    this.#places.set(value, place)
    this.#bytes.write(place)
  }

  get all(): readonly V[] {
    return [...this.#places.keys()]
  }
}

/** Reads what `Bytes` wrote, number by number; zeros behind the end. */
function reader(bytes: Uint8Array): () => number {
  let at = 0
  return () => {
    let [number, shift] = [0, 0]
    for (; at < bytes.length; shift += 7) {
      const byte = bytes[at] ?? 0
      at += 1
      number |= (byte & 127) << shift
      if (byte >= 128) break
    }
    return number >>> 0
  }
}

/** What follows the key of a question. */
const kinds = {unanswered: 0, answered: 1, read: 2, about: 4, group: 8} as const

/** Writes down a version of a memory. */
export function freeze(memory: Memory, version: Version): Frozen {
  memory.restore(version)
  const nodes = [...memory.all()]
  const places = new Map(nodes.map((node, index) => [node, index]))
  const bytes = new Bytes()
  const [keys, aspects] = [new Table<string>(bytes), new Table<Aspects>(bytes)]
  bytes.write(nodes.length)
  for (const node of nodes) {
    bytes.write(node.query.index)
    keys.write(node.key)
  }
  for (const node of nodes) writeNode(node, places, {bytes, keys, aspects})
  return {queries: countQueries(), keys: keys.all, aspects: aspects.all, graph: bytes.written}
}

interface Writing {
  readonly bytes: Bytes
  readonly keys: Table<string>
  readonly aspects: Table<Aspects>
}

function writeNode(
  {state, query, about: [subject]}: Node,
  places: ReadonlyMap<Node, number>,
  {bytes, keys, aspects}: Writing,
): void {
  const isGroup = 'source' in query
  const about = subject instanceof View ? subject.node : undefined
  if (state === undefined) {
    bytes.write(kinds.unanswered)
    return
  }
  const read = state.aspects ? kinds.read : 0
  bytes.write(kinds.answered | read | (about ? kinds.about : 0) | (isGroup ? kinds.group : 0))
  if (about) bytes.write(places.get(about) ?? 0)
  if (isGroup) {
    const members = state.value as readonly string[]
    bytes.write(members.length)
    for (const member of members) keys.write(member)
  }
  bytes.write(state.asked.length)
  for (const [index, asked] of state.asked.entries()) {
    bytes.write(places.get(asked) ?? 0)
    if (state.aspects) aspects.write(state.aspects[index] ?? nothing)
  }
}

/**
 * Fills an empty memory with questions and traces. Their answers are absent; `about` says what a question about a view is
 * about. False when the data do not fit these queries: then the memory is of no use.
 */
export function thaw(frozen: Frozen, memory: Memory, about: (subject: Node) => readonly unknown[]): boolean {
  const {queries, keys, graph} = frozen
  const next = reader(graph)
  const count = next()
  if (queries !== countQueries() || count > graph.length) return false
  const nodes: Node[] = []
  for (let index = 0; index < count; index += 1) {
    const query = queryAt(next())
    const key = keys[next()]
    if (query === undefined || key === undefined) return false
    nodes.push(memory.node(query, key))
  }
  for (const node of nodes) if (!readNode(node, nodes, frozen, next, about)) return false
  return true
}

function readNode(
  node: Node,
  nodes: readonly Node[],
  {keys, aspects: table}: Frozen,
  next: () => number,
  about: (subject: Node) => readonly unknown[],
): boolean {
  const kind = next()
  if (kind === kinds.unanswered) return true
  const subject = kind & kinds.about ? nodes[next()] : undefined
  if (subject) node.about = about(subject)
  const size = kind & kinds.group ? next() : 0
  if (size > nodes.length) return false
  const members = kind & kinds.group ? Array.from({length: size}, () => keys[next()] ?? '') : absent
  const asked: Node[] = []
  const aspects: Aspects[] = []
  const length = next()
  if (length > nodes.length) return false
  for (let index = 0; index < length; index += 1) {
    const other = nodes[next()]
    if (!other) return false
    asked.push(other)
    other.addAsker(node)
    if (kind & kinds.read) aspects.push(table[next()] ?? everything)
  }
  const state: State = {value: members, asked, aspects: kind & kinds.read ? aspects : undefined}
  node.state = state
  return true
}
