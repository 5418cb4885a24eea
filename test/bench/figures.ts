// Arithmetic on repeated measurements: medians with their spread, percentiles, and how time grows with size.

/** What several runs of the same thing gave. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly runs: number
}

/** The spread of some numbers; undefined of none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const median = percentile(values, 50)
  if (median === undefined) return undefined
  return {median, min: Math.min(...values), max: Math.max(...values), runs: values.length}
}

/** The value below which `share` percent of the values lie, between two values by their distance; undefined of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const place = ((sorted.length - 1) * share) / 100
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (place - Math.floor(place))
}

/** A time, in seconds, for a size in any unit. */
export interface Step {
  readonly size: number
  readonly seconds: number
}

/**
 * How many times longer twice as much takes, t(2n)/t(n), between two sizes: 2 is linear, 4 quadratic. From the power law
 * through both points, so that the sizes need not be a factor of two apart.
 */
export function doubling(small: Step, large: Step): number {
  return 2 ** (Math.log(large.seconds / small.seconds) / Math.log(large.size / small.size))
}

/** The doubling of each step over the one before it. */
export function doublings(steps: readonly Step[]): readonly number[] {
  return steps.slice(1).map((step, index) => doubling(steps[index] ?? step, step))
}
