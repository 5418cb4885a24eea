// Tells which of many segments of globs a name fits, without trying them one by one.
import {Machine, type Steps} from './machine.ts'
import {isUnit, type Segment, type Token} from './segment.ts'

/** Names that fit the same segments. */
export interface NameClass {
  /** No two classes at a time have the same. */
  readonly id: number
  /** By their places in the list of segments, ascending. */
  readonly segments: readonly number[]
}

/** Names and classes that are remembered at once. */
const mostNames = 200_000

export class NameMatcher {
  readonly #always: number[] = []
  readonly #literals = new Map<string, number>()
  readonly #endings = new Map<string, number>()
  readonly #endingLengths: readonly number[]
  readonly #machine: Machine<number>
  readonly #hasOthers: boolean
  #byName = new Map<string, NameClass>()
  #byKey = new Map<string, NameClass>()
  #count = 0

  /** The segments are different ones. */
  constructor(segments: readonly Segment[]) {
    const others: [number, Segment][] = []
    for (const [index, segment] of segments.entries()) {
      if (segment.kind === 'all') this.#always.push(index)
      else if (segment.kind === 'literal') this.#literals.set(segment.text, index)
      else if (segment.kind === 'ending') this.#endings.set(segment.text, index)
      else others.push([index, segment])
    }
    this.#endingLengths = [...new Set([...this.#endings.keys()].map(({length}) => length))]
    this.#machine = new Machine(unitSteps(others))
    this.#hasOthers = others.length > 0
  }

  classOf(name: string): NameClass {
    const known = this.#byName.get(name)
    if (known) return known
    if (this.#byName.size >= mostNames) this.#forget()
    const segments = [...this.#always, ...this.#simple(name), ...this.#others(name)].sort((a, b) => a - b)
    const key = segments.join()
    const found = this.#byKey.get(key) ?? {id: this.#count++, segments}
    this.#byKey.set(key, found)
    this.#byName.set(name, found)
    return found
  }

  #forget(): void {
    this.#byName = new Map()
    this.#byKey = new Map()
  }

  #simple(name: string): readonly number[] {
    const endings = this.#endingLengths.flatMap((length) =>
      length <= name.length ? (this.#endings.get(name.slice(name.length - length)) ?? []) : [],
    )
    const literal = this.#literals.get(name)
    return literal === undefined ? endings : [literal, ...endings]
  }

  #others(name: string): readonly number[] {
    if (!this.#hasOthers) return []
    let state = this.#machine.start
    for (let at = 0; at < name.length; at += 1) {
      const unit = name.charCodeAt(at)
      state = this.#machine.after(state, unit, unit)
    }
    return state.fitting
  }
}

/** The tokens of all segments in a row, each segment followed by one place where it has come to its end. */
function unitSteps(segments: readonly (readonly [index: number, segment: Segment])[]): Steps<number> {
  const tokens: (Token | undefined)[] = []
  const ends = new Map<number, number>()
  const start: number[] = []
  for (const [index, segment] of segments) {
    start.push(...reached(tokens.length, segment.tokens[0]))
    tokens.push(...segment.tokens)
    ends.set(tokens.length, index)
    tokens.push(undefined)
  }
  return {
    start,
    from: (places, unit) =>
      places.flatMap((place) => {
        const token = tokens[place]
        if (token === 'some') return [place, place + 1]
        return token !== undefined && isUnit(token, unit) ? reached(place + 1, tokens[place + 1]) : []
      }),
    fitAt: (place) => ends.get(place),
  }
}

/** A `*` may be passed over. */
function reached(place: number, token: Token | undefined): readonly number[] {
  return token === 'some' ? [place, place + 1] : [place]
}
