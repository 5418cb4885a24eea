// The form in which it is written down who asked what: bundles of neighbouring questions.

/*
 * Questions are ordered by key, then by query, so that those about one document stand together; their places in this order
 * are their numbers. A bundle holds `bundleSize` of them: its numbers, see `Numbers`, and behind them its texts as JSON in
 * UTF-16 units. First comes how many bytes the numbers take, then for each question its query, its key (the place of a
 * text), and how many bytes its two parts take; then the parts. The first one is its kind, then what it is about, its
 * members or its answer (the place of a text that is JSON), and its trace; the second one says who read it. Questions are named by the distance of their numbers.
 */

/** All questions with what they asked, as plain data. Only a program with the same queries can read it. */
export interface Frozen {
  /** How many queries the program has. */
  readonly queries: number
  /** The first question of each bundle. */
  readonly firsts: readonly Name[]
  readonly bundles: readonly Bundle[]
}

/** The key of a question and the index of its query. */
export type Name = readonly [key: string, query: number]

/** Some neighbouring questions. */
export interface Bundle {
  readonly numbers: Uint8Array
  readonly texts: readonly string[]
}

/** Few enough to be read for the sake of one, enough to compress well. */
export const bundleSize = 256

/** What is known of a question; flags. */
export const kinds = {unanswered: 0, answered: 1, read: 2, about: 4, group: 8, kept: 16} as const

export function compareNames([oneKey, oneQuery]: Name, [otherKey, otherQuery]: Name): number {
  return oneKey < otherKey ? -1 : oneKey > otherKey ? 1 : oneQuery - otherQuery
}
