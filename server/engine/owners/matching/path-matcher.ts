// Tells which of many patterns a path fits: folder by folder, with what is known of a folder kept for all that is in it.
import {Machine, type State, type Steps} from './machine.ts'
import {type NameClass, NameMatcher} from './name-matcher.ts'
import type {Pattern} from './pattern.ts'
import type {Segment} from './segment.ts'

/** Folders that are remembered at once. */
const mostFolders = 50_000

/** Where patterns are behind a folder, and which of them hold for all that is below. */
interface Folder {
  readonly state: State
  readonly settled: readonly number[]
}

/** Plain look-ups in patterns that never change. */
export class PathMatcher {
  readonly #patterns: readonly (Pattern | undefined)[]
  readonly #names: NameMatcher
  readonly #machine: Machine<NameClass>
  #folders = new Map<string, Folder>()
  #root: Folder

  /** Undefined in the place of a pattern stands for one that nothing fits. */
  constructor(patterns: readonly (Pattern | undefined)[]) {
    this.#patterns = patterns
    const segments = new Map<string, {readonly index: number; readonly segment: Segment}>()
    const indexOf = (segment: Segment) => {
      const key = JSON.stringify(segment.tokens)
      const known = segments.get(key) ?? {index: segments.size, segment}
      segments.set(key, known)
      return known.index
    }
    const steps = new NameSteps(patterns, indexOf)
    this.#names = new NameMatcher([...segments.values()].map(({segment}) => segment))
    this.#machine = new Machine(steps)
    this.#root = {state: this.#machine.start, settled: []}
  }

  /** The patterns that a path fits, by their places in the list, ascending. */
  fitting(path: string): readonly number[] {
    const slash = path.lastIndexOf('/')
    const {state, settled} = this.#folder(path, slash)
    return joined(settled, this.#after(state, path.slice(slash + 1)).fitting)
  }

  /** The folder that ends before a slash of a path. */
  #folder(path: string, slash: number): Folder {
    if (this.#root.state !== this.#machine.start || this.#folders.size > mostFolders) {
      this.#root = {state: this.#machine.start, settled: []}
      this.#folders = new Map()
    }
    if (slash < 0) return this.#root
    const name = path.slice(0, slash)
    const known = this.#folders.get(name)
    if (known) return known
    const above = slash === 0 ? -1 : path.lastIndexOf('/', slash - 1)
    const folder = this.#below(this.#folder(path, above), path.slice(above + 1, slash))
    this.#folders.set(name, folder)
    return folder
  }

  #below({state, settled}: Folder, name: string): Folder {
    const next = this.#after(state, name)
    const lasting = next.fitting.filter((id) => this.#patterns[id]?.reach !== 'itself')
    return {state: next, settled: joined(settled, lasting)}
  }

  #after(state: State, name: string): State {
    const named = this.#names.classOf(name)
    return this.#machine.after(state, named, named.id)
  }
}

/** Both lists in one, ascending and each number once. */
function joined(one: readonly number[], other: readonly number[]): readonly number[] {
  if (other.length === 0) return one
  return one.length === 0 ? other : [...new Set([...one, ...other])].sort((a, b) => a - b)
}

/** What stands at a place: a segment by its index, any number of segments, just one, or the end of a pattern. */
type Piece = number | 'deep' | 'one' | 'end'

/** All patterns in a row. Those that may begin in any folder are no places of their own before they have begun. */
class NameSteps implements Steps<NameClass> {
  readonly start: number[] = []
  readonly #pieces: Piece[] = []
  readonly #ends = new Map<number, number>()
  /** Where those that may begin anywhere are after their first segment, by its index. */
  readonly #begun = new Map<number, number[]>()

  constructor(patterns: readonly (Pattern | undefined)[], indexOf: (segment: Segment) => number) {
    for (const [id, pattern] of patterns.entries()) if (pattern) this.#add(id, pattern, indexOf)
  }

  #add(id: number, {parts, reach}: Pattern, indexOf: (segment: Segment) => number): void {
    const pieces = parts.map((part): Piece => (part === 'deep' ? part : indexOf(part)))
    const [first, second] = pieces
    const begin = this.#pieces.length
    this.#pieces.push(...pieces, ...(reach === 'below' ? ['one' as const] : []), 'end')
    this.#ends.set(this.#pieces.length - 1, id)
    if (first !== 'deep') this.start.push(begin)
    // No pattern ends with any number of segments.
    else if (typeof second === 'number') {
      const begun = this.#begun.get(second)
      if (begun) begun.push(...this.#at(begin + 2))
      else this.#begun.set(second, [...this.#at(begin + 2)])
    }
  }

  from(places: readonly number[], {segments}: NameClass): readonly number[] {
    const reached = segments.flatMap((segment) => this.#begun.get(segment) ?? [])
    for (const place of places) {
      const piece = this.#pieces[place]
      if (piece === 'deep') reached.push(place, place + 1)
      else if (piece === 'one' || (typeof piece === 'number' && segments.includes(piece))) {
        reached.push(...this.#at(place + 1))
      }
    }
    return reached
  }

  fitAt(place: number): number | undefined {
    return this.#ends.get(place)
  }

  /** A place with the one behind it, where what stands there may be empty. */
  #at(place: number): readonly number[] {
    return this.#pieces[place] === 'deep' ? [place, place + 1] : [place]
  }
}
