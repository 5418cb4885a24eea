// Builds terms: facts, means and products, each with what it lacks where something would make it whole.
import type {CoveragePlace, Gap, Term} from '../model/coverage.ts'
import type {Bilingual} from '../model/language.ts'
import {known, meanOf, productOf, type Worth} from './fold.ts'

/** What a term lacks. */
export interface Lack extends Pick<Gap, 'message' | 'place' | 'scaffold'> {
  /** What kind of thing is missing, and which one: together they tell it from all others of its component and dimension. */
  readonly code: string
  readonly subject: string
}

/** A term, and what would make it whole: terms with a lack are as good as 1 once it is closed. */
export interface Built extends Term {
  readonly parts: readonly Built[]
  readonly lack: Lack | undefined
}

/** What may be said of a term beside what it comes to. */
export interface About {
  /** 1 when absent. */
  readonly weight?: number
  readonly evidence?: readonly CoveragePlace[]
  readonly lack?: Lack | undefined
}

export function fact(label: Bilingual, worth: Worth | number, about: About = {}): Built {
  return built(label, 'fact', [], typeof worth === 'number' ? known(worth) : worth, about)
}

export function mean(label: Bilingual, parts: readonly Built[], about: About = {}): Built {
  return built(label, 'mean', parts, meanOf(parts), about)
}

export function product(label: Bilingual, parts: readonly Built[], about: About = {}): Built {
  return built(label, 'product', parts, productOf(parts), about)
}

function built(
  label: Bilingual,
  how: Term['how'],
  parts: readonly Built[],
  {value, range}: Worth,
  {weight = 1, evidence = [], lack}: About,
): Built {
  return {label, value, range, weight, how, parts, evidence, lack}
}

/** A file as a whole. */
export function wholeFile(path: string): CoveragePlace {
  return {path, span: undefined}
}

/** One of many like things: what it comes to, and how much it weighs among the others. */
export interface Sample {
  readonly worth: Worth
  readonly weight: number
}

/** So many of many like things are shown one by one. */
export const mostShown = 8

/**
 * The mean of many like things, of which those that cost most are shown one by one, and the others together. `show` words
 * one of them, and `others` the rest by their number.
 */
export function meanOfMany<T extends Sample>(
  label: Bilingual,
  samples: readonly T[],
  show: (sample: T) => Built,
  others: (count: number) => Bilingual,
  about: About = {},
): Built {
  const cost = ({worth: {value = 0}, weight}: Sample) => weight * (1 - value)
  const sorted = samples.toSorted((a, b) => cost(b) - cost(a))
  const shown = sorted.length <= mostShown + 1 ? sorted : sorted.slice(0, mostShown)
  const rest = sorted.slice(shown.length).map(({worth, weight}) => ({...worth, weight}))
  const weight = rest.reduce((sum, each) => sum + each.weight, 0)
  const last = rest.length === 0 ? [] : [fact(others(rest.length), meanOf(rest), {weight})]
  return mean(label, [...shown.map(show), ...last], about)
}
