// The deposit of a booking, in cents: a third of the price, at most 150 euros.
export function deposit(price: number): number {
  return Math.min(Math.round(price / 3), 15_000)
}
