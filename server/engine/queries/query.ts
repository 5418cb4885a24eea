// Defines questions: what is told, what is computed, and who is in which group.
import {equal} from './equal.ts'
import {type Asked, type Aspects, everything, type Grouping, nothing, type Query} from './model.ts'

let defined = 0

/** Ranks rise in the order of definition, which is that of imports, within a floor. */
function next(floor: number): {readonly index: number; readonly rank: number} {
  defined += 1
  return {index: defined, rank: floor * 1_000_000 + defined}
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
  return {name, ...next(0), answer: undefined, initial, difference}
}

/** What is computed from other answers. Questions of a higher floor may ask those of a lower one, never the reverse. */
export function query<V>(
  floor: number,
  name: string,
  answer: (memory: Asked, key: string, about: readonly unknown[]) => V,
  difference: (before: NonNullable<V>, after: NonNullable<V>) => Aspects = different,
): Query<V> {
  return {name, ...next(floor), answer, initial: undefined, difference}
}

/** Groups the keys of a query's answers. */
export function grouping<S>(
  name: string,
  source: Query<S>,
  groupsOf: (answer: S, key: string) => readonly string[],
): Grouping<S> {
  const {index} = next(0)
  return {name, index, rank: source.rank + 0.5, answer: undefined, initial: [], difference: different, source, groupsOf}
}

/** Compares answers that are objects field by field: the bit of a field is its place in the list. */
export function byField<V extends object>(fields: readonly (keyof V)[]): (before: V, after: V) => Aspects {
  return (before, after) => {
    let aspects = nothing
    for (const [index, field] of fields.entries()) if (!equal(before[field], after[field])) aspects |= 1 << index
    return aspects
  }
}
