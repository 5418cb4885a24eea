// Numbers from histories, which may say anything: kept finite, so that every figure made of them is.

/** More than any history holds, and little enough that sums and squares of it stay finite. */
const largest = 1e15

/** A finite amount from 0 on: what is no number is 0. */
export function amount(value: number): number {
  return value > 0 ? Math.min(value, largest) : 0
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + amount(value), 0)
}
