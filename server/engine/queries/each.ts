// Questions that are answered without being asked: one for each key of which something is known.
import {Failure, type Query} from './model.ts'

/** For each key of which `of` knows something, `answer` is to be answered too: at once, or as soon as somebody asks a group of it. */
export interface Each {
  readonly of: Query<unknown>
  readonly answer: Query<unknown>
  readonly isLazy?: boolean
  /** Where only some answers of `of` call for it; what was answered once is kept up to date whatever they become. */
  isFor?(known: unknown): boolean
}

/** Whether what is known calls for an answer where only some of it does. */
export function callsFor({isFor}: Each, known: unknown): boolean {
  return isFor !== undefined && known !== undefined && !(known instanceof Failure) && isFor(known)
}

/** Every such question, looked up by either side. */
export class EachTable {
  readonly #of: (readonly Each[] | undefined)[] = []
  readonly #lazy: (readonly Each[] | undefined)[] = []

  constructor(all: readonly Each[]) {
    for (const one of all) {
      this.#of[one.of.index] = [...(this.#of[one.of.index] ?? []), one]
      if (one.isLazy) this.#lazy[one.answer.index] = [...(this.#lazy[one.answer.index] ?? []), one]
    }
  }

  /** Those that go through the keys of a query. */
  of({index}: Query<unknown>): readonly Each[] {
    return this.#of[index] ?? none
  }

  /** The lazy ones by which a query is answered; undefined where there are none. */
  lazy({index}: Query<unknown>): readonly Each[] | undefined {
    return this.#lazy[index]
  }
}

const none: readonly never[] = []
