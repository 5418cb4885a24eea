// Defines questions: what is told, what is computed, and who is in which group.
import {equal} from './equal.ts'
import {type Asked, type Aspects, absent, everything, Failure, type Grouping, nothing, type Query} from './model.ts'

let defined = 0

const queries = new Map<number, Query<unknown>>()

/** The query of an index: indexes are the same wherever the same program runs. */
export function queryAt(index: number): Query<unknown> | undefined {
  return queries.get(index)
}

export function countQueries(): number {
  return queries.size
}

function registered<Q extends Query<unknown>>(query: Q): Q {
  queries.set(query.index, query)
  return query
}

/** Ranks rise in the order of definition, which is that of imports, within a floor. */
function next(floor: number): {readonly index: number; readonly rank: number} {
  defined += 1
  return {index: defined, rank: floor * 1_000_000 + defined}
}

/** How an answer is told as plain data, which JSON can write, and made of it again. */
interface Form<V> {
  readonly plain: (answer: V) => unknown
  readonly read: (plain: unknown) => V
}

const asItIs: Form<unknown> = {plain: (answer) => answer, read: (plain) => plain}

const keeping = new Map<Query<unknown>, Form<unknown>>()

/**
 * Has the answers of a query written down with what they asked: short data, for which much would have to be read again. It
 * is plain, or has a form that is.
 */
export function kept<V>(query: Query<V>, form?: Form<V>): Query<V> {
  keeping.set(query as Query<unknown>, (form as Form<unknown> | undefined) ?? asItIs)
  return query
}

/** The form in which the answers of a query are written down; undefined where they are not. */
export function formOf(query: Query<unknown>): Form<unknown> | undefined {
  return keeping.get(query)
}

function different(before: unknown, after: unknown): Aspects {
  return equal(before, after) ? nothing : everything
}

/** What is told from outside; `initial` holds for keys of which nothing is told. */
export function input<V>(
  name: string,
  initial: V,
  difference: (before: NonNullable<V>, after: NonNullable<V>) => Aspects = different,
): Query<V> {
  return registered({name, ...next(0), answer: undefined, initial, difference})
}

/** What is computed from other answers. Questions of a higher floor may ask those of a lower one, never the reverse. */
export function query<V>(
  floor: number,
  name: string,
  answer: (memory: Asked, key: string, about: readonly unknown[]) => V,
  difference: (before: NonNullable<V>, after: NonNullable<V>) => Aspects = different,
): Query<V> {
  return registered({name, ...next(floor), answer, initial: undefined, difference})
}

/** Groups the keys of a query's answers. */
export function grouping<S>(
  name: string,
  source: Query<S>,
  groupsOf: (answer: S, key: string) => readonly string[],
): Grouping<S> {
  const {index} = next(0)
  return registered({
    name,
    index,
    rank: source.rank + 0.5,
    answer: undefined,
    initial: [],
    difference: different,
    source,
    groupsOf,
  })
}

/** Compares answers that are objects field by field: the bit of a field is its place in the list. */
export function byField<V extends object>(fields: readonly (keyof V)[]): (before: V, after: V) => Aspects {
  return (before, after) => {
    let aspects = nothing
    for (const [index, field] of fields.entries()) if (!equal(before[field], after[field])) aspects |= 1 << index
    return aspects
  }
}

/** Compares maps entry by entry: each key has one of so many bits, which it shares with others. */
export function byKey<K extends string, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): Aspects {
  let aspects = nothing
  for (const [key, value] of before) if (!equal(value, after.get(key))) aspects |= aspectOf(key)
  for (const key of after.keys()) if (!before.has(key)) aspects |= aspectOf(key)
  return aspects
}

/** The bit of a key, see `byKey`. */
export function aspectOf(key: string): Aspects {
  let bit = 0
  for (let at = 0; at < key.length; at += 1) bit = (bit * 31 + key.charCodeAt(at)) & 0xffffff
  return 1 << (bit % 30)
}

/** Which aspects two answers differ in; where there was none or is none, in all of them. */
export function differenceOf(query: Query<unknown>, before: unknown, after: unknown): Aspects {
  if (Object.is(before, after)) return nothing
  if (before === absent || before === undefined || before === null || after === undefined || after === null)
    return everything
  return before instanceof Failure || after instanceof Failure ? everything : query.difference(before, after)
}
