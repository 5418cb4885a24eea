// Follows many patterns through a text at once: which of them are how far is one state, and each step is worked out once.

/** Patterns as places to be at; a step leads from places to places. */
export interface Steps<Symbol> {
  readonly start: readonly number[]
  /** The places that a step leads to from those; in any order, some perhaps more than once. */
  from(places: readonly number[], symbol: Symbol): readonly number[]
  /** The pattern that fits when the text ends at a place; undefined for places in the middle of one. */
  fitAt(place: number): number | undefined
}

export interface State {
  /** Each once, in ascending order. */
  readonly places: readonly number[]
  /** The patterns that fit when the text ends here, each once, in ascending order. */
  readonly fitting: readonly number[]
  readonly next: Map<number, State>
}

/** So many places are remembered, in all states together; some sixteen megabytes. */
const mostPlaces = 2_000_000

/**
 * A deterministic automaton that is built where texts lead it (Aho, Sethi, Ullman, “Compilers”, 3.7). A step that is known
 * costs one look-up, whatever the number of patterns; a new one costs the places that patterns are at, at worst.
 */
export class Machine<Symbol> {
  readonly #steps: Steps<Symbol>
  #states = new Map<string, State>()
  #start: State
  #size = 0

  constructor(steps: Steps<Symbol>) {
    this.#steps = steps
    this.#start = this.#state(steps.start)
  }

  /** Whoever remembers states must forget them when this is another one. */
  get start(): State {
    return this.#start
  }

  /** Equal symbols have equal keys. */
  after(state: State, symbol: Symbol, key: number): State {
    const known = state.next.get(key)
    if (known) return known
    const next = this.#state(this.#steps.from(state.places, symbol))
    state.next.set(key, next)
    return next
  }

  #state(reached: readonly number[]): State {
    const places = [...new Set(reached)].sort((a, b) => a - b)
    const key = places.join()
    const known = this.#states.get(key)
    if (known) return known
    if (this.#size > mostPlaces) this.#forget()
    const fitting = [...new Set(places.flatMap((place) => this.#steps.fitAt(place) ?? []))].sort((a, b) => a - b)
    const state = {places, fitting, next: new Map()}
    this.#states.set(key, state)
    this.#size += places.length + 1
    return state
  }

  /** States in use stay right; they are only no longer known to be equal to new ones. */
  #forget(): void {
    this.#states = new Map()
    this.#size = 0
    this.#start = {...this.#start, next: new Map()}
  }
}
