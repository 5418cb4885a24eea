// Orders sessions for a search: nearest first, then those that fill up (docs/decisions/0005).
export function rank<T extends {distance: number; seatsLeft: number}>(sessions: readonly T[]): readonly T[] {
  return [...sessions].sort((a, b) => a.distance - b.distance || a.seatsLeft - b.seatsLeft)
}
