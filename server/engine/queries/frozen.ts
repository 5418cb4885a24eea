// Writes down who asked what in a memory, without the answers, in bundles that can be read one by one.
import {type Bundle, bundleSize, compareNames, type Frozen, kinds, type Name} from './bundles.ts'
import type {Memory} from './memory.ts'
import {type Aspects, absent, everything, Failure, type Node, nothing, type Query, type State} from './model.ts'
import {Numbers, zigzag} from './numbers.ts'
import {countQueries, formOf} from './query.ts'
import type {Version} from './versions.ts'
import {View} from './view.ts'

/** Writes down a version of a memory. */
export function freeze(memory: Memory, version: Version): Frozen {
  memory.restore(version)
  const nodes = [...memory.all()].sort((one, other) => compareNames(nameOf(one), nameOf(other)))
  const places = new Map(nodes.map((node, place) => [node, place]))
  const readers = readersOf(nodes, places)
  const bundles: Bundle[] = []
  for (let first = 0; first < nodes.length; first += bundleSize)
    bundles.push(bundle(nodes.slice(first, first + bundleSize), first, {places, readers}))
  const firsts = bundles.flatMap((_, index) => nodes.slice(index * bundleSize, index * bundleSize + 1).map(nameOf))
  return {queries: countQueries(), firsts, bundles}
}

function nameOf({key, query}: Node): Name {
  return [key, query.index]
}

/** Who read a question, by place, and which aspects. */
type Readers = readonly (readonly number[])[]

interface Graph {
  readonly places: ReadonlyMap<Node, number>
  /** By the place of a question: the place of each reader, and the aspects that it read. */
  readonly readers: Readers
}

function readersOf(nodes: readonly Node[], places: ReadonlyMap<Node, number>): Readers {
  const readers: number[][] = nodes.map(() => [])
  for (const [place, {state}] of nodes.entries())
    for (const [index, asked] of (state?.asked ?? []).entries())
      readers[places.get(asked) ?? 0]?.push(place, state?.aspects?.[index] ?? everything)
  return readers
}

function bundle(nodes: readonly Node[], first: number, graph: Graph): Bundle {
  const [head, body, texts] = [new Numbers(), new Numbers(), new Map<string, number>()]
  const placeOf = (text: string) => {
    const place = texts.get(text) ?? texts.size
    texts.set(text, place)
    return place
  }
  head.write(nodes.length)
  for (const [index, node] of nodes.entries()) {
    const start = body.length
    writeAnswered(node, first + index, body, graph, placeOf)
    const middle = body.length
    writeReaders(graph.readers[first + index] ?? [], first + index, body)
    for (const number of [node.query.index, placeOf(node.key), middle - start, body.length - middle]) head.write(number)
  }
  const numbers = new Uint8Array(head.length + body.length)
  numbers.set(head.written)
  numbers.set(body.written, head.length)
  return {numbers, texts: [...texts.keys()]}
}

function writeAnswered(
  {state, query, about: [subject]}: Node,
  place: number,
  body: Numbers,
  {places}: Graph,
  placeOf: (text: string) => number,
): void {
  if (state === undefined) return
  const about = subject instanceof View ? subject.node : undefined
  // Groups are only ever told lists of keys.
  const members = 'source' in query ? (state.value as readonly string[]) : undefined
  const answer = isAnswer(state.value) ? written(query, state.value) : undefined
  const writeNode = (node: Node) => body.write(zigzag((places.get(node) ?? 0) - place))
  body.write(
    [state.aspects && kinds.read, about && kinds.about, members && kinds.group, answer && kinds.kept].reduce<number>(
      (all, kind) => all | (kind || 0),
      kinds.answered,
    ),
  )
  if (about) writeNode(about)
  if (members) body.write(members.length)
  for (const member of members ?? []) body.write(placeOf(member))
  if (answer) body.write(placeOf(answer))
  writeTrace(state, body, writeNode)
}

function writeTrace({asked, aspects}: State, body: Numbers, writeNode: (node: Node) => void): void {
  body.write(asked.length)
  for (const [index, each] of asked.entries()) {
    writeNode(each)
    if (aspects) writeAspects(aspects[index] ?? nothing, body)
  }
}

/** The answer as JSON; undefined where those of this query are not written down. */
function written(query: Query<unknown>, value: unknown): string | undefined {
  const form = formOf(query)
  return form && JSON.stringify(form.plain(value))
}

function isAnswer(value: unknown): boolean {
  return value !== undefined && value !== absent && !(value instanceof Failure)
}

function writeReaders(readers: readonly number[], place: number, body: Numbers): void {
  for (let index = 0; index < readers.length; index += 2) {
    body.write(zigzag((readers[index] ?? 0) - place))
    writeAspects(readers[index + 1] ?? nothing, body)
  }
}

/** Most often all aspects are read, which is the largest number. */
function writeAspects(aspects: Aspects, body: Numbers): void {
  body.write(aspects + 1)
}
