// Whole numbers as a language writes them.
import type {Language} from '../engine/index.ts'

/** `1,200`, `1 200`. Below a thousand there are only digits, and the rules of a language take milliseconds to load. */
export function numberIn(language: Language, value: number): string {
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : value.toLocaleString(language)
}
