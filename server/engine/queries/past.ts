// What was asked before a memory was there: questions and traces, read from what `freeze` wrote when they are looked up.
import {type Bundle, bundleSize, compareNames, type Frozen, kinds, type Name} from './bundles.ts'
import {type Asked, type Aspects, absent, type Node, nothing, type Query, type State} from './model.ts'
import {NumberReader, unzigzag} from './numbers.ts'
import {countQueries, formOf, queryAt} from './query.ts'

/** What `freeze` wrote, its bundles wherever they lie; undefined for one that is not what was written. */
export interface Thawing extends Pick<Frozen, 'queries' | 'firsts'> {
  bundle(index: number): Bundle | undefined
}

/** What a past is to be told. */
export interface Recollection {
  /** The answer to a question, when it need not be answered again: what was told, or is known all the same. */
  answer(query: Query<unknown>, key: string): unknown
  /** What a question is about that is about what a view of this one shows. */
  about(subject: Node): readonly unknown[]
}

/** Where the parts of a question lie in its bundle. */
interface Entry {
  readonly numbers: Uint8Array
  readonly texts: readonly string[]
  readonly place: number
  readonly name: Name
  readonly at: number
  readonly readersAt: number
  readonly end: number
}

/** Whether a program with these queries can read what was written. */
export function fits({queries}: Thawing): boolean {
  return queries === countQueries()
}

export class Past {
  readonly #thawing: Thawing
  readonly #recollection: Recollection
  readonly #bundles: (readonly Entry[] | undefined)[] = []
  #isWhole = false

  constructor(thawing: Thawing, recollection: Recollection) {
    this.#thawing = thawing
    this.#recollection = recollection
  }

  /** The answer to a question, when it need not be answered again. */
  answer(query: Query<unknown>, key: string): unknown {
    return this.#recollection.answer(query, key)
  }

  knows(query: Query<unknown>, key: string): boolean {
    return this.#find([key, query.index]) !== undefined
  }

  /** Gives a new node of a memory its trace and those who asked it. */
  wake(node: Node, memory: Asked): void {
    const entry = this.#find([node.key, node.query.index])
    if (entry === undefined) return
    node.earlier = entry.end > entry.readersAt ? (aspects) => this.#readers(entry, aspects, memory) : undefined
    if (entry.readersAt > entry.at) this.#wakeAnswer(node, entry, memory)
  }

  /** Puts every question into the memory. */
  wakeAll(memory: Asked): void {
    if (this.#isWhole) return
    this.#isWhole = true
    for (const index of this.#thawing.firsts.keys())
      for (const {place} of this.#entries(index)) this.#nodeAt(place, memory)
  }

  #wakeAnswer(node: Node, {numbers, texts, at, place}: Entry, memory: Asked): void {
    const reader = new NumberReader(numbers, at)
    const kind = reader.next()
    const other = () => this.#nodeAt(place + unzigzag(reader.next()), memory)
    const subject = kind & kinds.about ? other() : undefined
    if (subject) node.about = this.#recollection.about(subject)
    const size = kind & kinds.group ? Math.min(reader.next(), numbers.length) : 0
    const members = Array.from({length: size}, () => texts[reader.next()] ?? '')
    const answer = kind & kinds.kept ? answerIn(texts[reader.next()] ?? '', node.query) : absent
    const trace = reader.at
    node.state = new Woken(kind & kinds.group ? members : answer, () =>
      this.#trace(kind, numbers, trace, place, memory),
    )
  }

  #trace(kind: number, numbers: Uint8Array, at: number, place: number, memory: Asked): Trace {
    const reader = new NumberReader(numbers, at)
    const [asked, aspects]: [Node[], Aspects[]] = [[], []]
    for (let rest = Math.min(reader.next(), numbers.length); rest > 0; rest -= 1) {
      const node = this.#nodeAt(place + unzigzag(reader.next()), memory)
      const read = kind & kinds.read ? (reader.next() | 0) - 1 : nothing
      if (node === undefined) continue
      asked.push(node)
      aspects.push(read)
    }
    return {asked, aspects: kind & kinds.read ? aspects : undefined}
  }

  #readers({numbers, readersAt, end, place}: Entry, aspects: Aspects, memory: Asked): readonly Node[] {
    const found: Node[] = []
    for (const reader = new NumberReader(numbers, readersAt); reader.at < end; ) {
      const asker = place + unzigzag(reader.next())
      const read = (reader.next() | 0) - 1
      const node = (read & aspects) === nothing ? undefined : this.#nodeAt(asker, memory)
      if (node) found.push(node)
    }
    return found
  }

  #nodeAt(place: number, memory: Asked): Node | undefined {
    const entry = this.#entries(Math.floor(place / bundleSize))[place % bundleSize]
    const query = entry && queryAt(entry.name[1])
    return query && memory.node(query, entry.name[0])
  }

  #find(name: Name): Entry | undefined {
    const {firsts} = this.#thawing
    const entries = this.#entries(placeOf(firsts.length, (index) => compareNames(firsts[index] ?? name, name)) - 1)
    const at = placeOf(entries.length, (index) => compareNames(entries[index]?.name ?? name, name)) - 1
    const entry = entries[at]
    return entry && compareNames(entry.name, name) === 0 ? entry : undefined
  }

  #entries(index: number): readonly Entry[] {
    const known = this.#bundles[index]
    if (known) return known
    const bundle = index >= 0 && index < this.#thawing.firsts.length ? this.#thawing.bundle(index) : undefined
    const entries = bundle ? entriesOf(bundle, index * bundleSize) : none
    if (index >= 0) this.#bundles[index] = entries
    return entries
  }
}

const none: readonly never[] = []

/** How many of the first so many, in order, are not after what is looked for. */
function placeOf(count: number, compare: (index: number) => number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(middle) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function entriesOf({numbers, texts}: Bundle, first: number): readonly Entry[] {
  const reader = new NumberReader(numbers)
  const count = Math.min(reader.next(), bundleSize)
  const rows = Array.from({length: count}, () => [reader.next(), reader.next(), reader.next(), reader.next()] as const)
  let at = reader.at
  return rows.map(([query, key, answered, readers], index) => {
    const readersAt = Math.min(at + answered, numbers.length)
    const end = Math.min(readersAt + readers, numbers.length)
    const entry = {numbers, texts, place: first + index, name: [texts[key] ?? '', query] as const, at, readersAt, end}
    at = end
    return entry
  })
}

/** What was written as JSON; absent when it was not, as in a bundle that is damaged. */
function answerIn(json: string, query: Query<unknown>): unknown {
  try {
    return formOf(query)?.read(JSON.parse(json)) ?? absent
  } catch {
    return absent
  }
}

type Trace = Pick<State, 'asked' | 'aspects'>

/** An answer as it was; its trace is read when it is looked at. */
class Woken implements State {
  readonly isPast = true
  readonly value: unknown
  readonly #read: () => Trace
  #trace: Trace | undefined

  constructor(value: unknown, read: () => Trace) {
    this.value = value
    this.#read = read
  }

  get asked(): readonly Node[] {
    this.#trace ??= this.#read()
    return this.#trace.asked
  }

  get aspects(): readonly Aspects[] | undefined {
    this.#trace ??= this.#read()
    return this.#trace.aspects
  }
}
