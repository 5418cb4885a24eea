// Reckons with days of the Gregorian calendar, written `YYYY-MM-DD`: the engine has no clock.

/** The same day so many months later, or the last day of a shorter month. `day` must be a real day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return iso(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))))
}

/** The day so many days later, or earlier when `days` is below 0. */
export function daysLater(day: string, days: number): string {
  return iso(new Date(Date.parse(day) + days * 86_400_000))
}

/** How many days `later` comes after `earlier`; below 0 where it comes before. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000)
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}
