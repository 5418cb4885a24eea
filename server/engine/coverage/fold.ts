// What a term comes to: the value and the range of a mean or a product, from those of its parts.
import type {CoverageRange, Term} from '../model/coverage.ts'

/** What a term comes to. */
export type Worth = Pick<Term, 'value' | 'range'>

/** A value that is known. */
export function known(value: number): Worth {
  return {value, range: [value, value]}
}

/** Nothing tells: anything from 0 to 1. */
export const unknown: Worth = {value: undefined, range: [0, 1]}

/** A value within bounds, since a part of it is unknown; the unknown part counts 0. */
export function within(low: number, high: number): Worth {
  return {value: low, range: [low, high]}
}

/** `Σ weight·value ÷ Σ weight`, what is unknown counted as 0; unknown where all parts are. Of no parts it is unknown as well. */
export function meanOf(parts: readonly (Worth & Pick<Term, 'weight'>)[]): Worth {
  const all = parts.reduce((sum, {weight}) => sum + weight, 0)
  if (all === 0) return unknown
  const average = (worthOf: (part: Worth) => number) =>
    parts.reduce((sum, part) => sum + part.weight * worthOf(part), 0) / all
  const isKnown = parts.some(({value, weight}) => value !== undefined && weight > 0)
  return {
    value: isKnown ? average(({value}) => value ?? 0) : undefined,
    range: [average(({range: [low]}) => low), average(({range: [, high]}) => high)],
  }
}

/** The product of all parts; unknown where one is, unless another one makes it 0 whatever that one were. */
export function productOf(parts: readonly Worth[]): Worth {
  const range: CoverageRange = [
    parts.reduce((product, {range: [low]}) => product * low, 1),
    parts.reduce((product, {range: [, high]}) => product * high, 1),
  ]
  const isKnown = range[1] === 0 || parts.every(({value}) => value !== undefined)
  return {value: isKnown ? range[0] : undefined, range}
}

/** What the parts of a term come to; a fact comes to what it says. */
export function fold({how, parts, value, range}: Term): Worth {
  if (how === 'fact') return {value, range}
  return how === 'mean' ? meanOf(parts) : productOf(parts)
}
