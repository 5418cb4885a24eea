// How far a component could be carried on: values that are explained to the last term, what is missing, and what is unknown.
import type {KnownDocumentKind} from './document-kinds.ts'
import type {Bilingual} from './language.ts'
import type {Span} from './place.ts'

/** What coverage is measured by, in the order of every table. */
export const dimensionNames = [
  'decision',
  'ownership',
  'knowledge',
  'ip',
  'transfer',
  'freshness',
  'governance',
] as const

export type DimensionName = (typeof dimensionNames)[number]

/** `unknown`: nothing tells, for want of a register or a history; `not-applicable`: there is nothing to cover. */
export type DimensionState = 'known' | 'unknown' | 'not-applicable'

/** A place in the repository; without a span the file as a whole. */
export interface CoveragePlace {
  readonly path: string
  readonly span: Span | undefined
}

/** The lowest and the highest that a value can be, once what is unknown were known: equal where all is known. */
export type CoverageRange = readonly [low: number, high: number]

/**
 * One term of a value, and the terms that it was made of: `mean` weighs its parts, `product` multiplies them, `fact` has
 * none. A value is always what its parts give (see `coverage/fold.ts`), so a reader can follow the sum down to files and
 * lines. What does not apply is not among the parts.
 */
export interface Term {
  readonly label: Bilingual
  /** From 0 to 1, what is unknown of it counted as 0; undefined where nothing of it is known. */
  readonly value: number | undefined
  readonly range: CoverageRange
  /** In the mean of which it is a part, from 0 on; 1 elsewhere. */
  readonly weight: number
  readonly how: 'fact' | 'mean' | 'product'
  readonly parts: readonly Term[]
  /** What shows it. */
  readonly evidence: readonly CoveragePlace[]
}

/** Something that is missing, and what would be won by it. */
export interface Gap {
  /** The same as long as the same thing is missing from the same component; unique in a coverage. */
  readonly id: string
  readonly dimension: DimensionName
  readonly message: Bilingual
  /** Where to look or to write; undefined where no file stands for it. */
  readonly place: CoveragePlace | undefined
  /** What the component's score would gain at most, from 0 to 1. */
  readonly loss: number
  /** A document that closes it, where writing one does. */
  readonly scaffold: {readonly kind: KnownDocumentKind | 'decision'; readonly title: string} | undefined
}

export interface DimensionCoverage {
  readonly state: DimensionState
  /** From 0 to 1, what is unknown counted as 0; undefined unless the state is `known`. */
  readonly value: number | undefined
  /** From 0 to 0 where nothing applies. */
  readonly range: CoverageRange
  readonly term: Term
  /** The greatest loss first. */
  readonly gaps: readonly Gap[]
}

export interface ComponentCoverage {
  readonly name: string
  readonly folders: readonly string[]
  /** ln(1 + lines) times criticality. */
  readonly weight: number
  /** From 0 to 1: the weighted mean over the dimensions that apply; undefined when none does. */
  readonly score: number | undefined
  readonly range: CoverageRange
  /** The mean of its dimensions, which is the score. */
  readonly term: Term
  readonly dimensions: Readonly<Record<DimensionName, DimensionCoverage>>
}

/** A key figure and what it means; the formulas and their sources are told by `coverage/figures.ts`. */
export interface KeyFigure {
  readonly id: string
  readonly label: Bilingual
  /** What is counted, among what. */
  readonly definition: Bilingual
  /** Undefined where it cannot be known, or where there is nothing to count. */
  readonly value: number | undefined
  /** `share` is from 0 to 1; `days` and `per-month` are from 0 on and need not be whole. */
  readonly unit: 'share' | 'count' | 'days' | 'per-month'
  /** Which way is better. */
  readonly better: 'higher' | 'lower'
}

/** The coverage of a repository on one day. */
export interface Coverage {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The mean of the components by their weights; undefined when nothing applies to any. */
  readonly score: number | undefined
  readonly range: CoverageRange
  /** The name of the component with the lowest score: a mean hides islands. */
  readonly worst: string | undefined
  /** In the order of names. */
  readonly components: readonly ComponentCoverage[]
  readonly figures: readonly KeyFigure[]
}

/** What was measured at one of the points of a trend. */
export interface TrendPoint {
  /** The day that was measured at, `YYYY-MM-DD`. */
  readonly day: string
  /** The commit that was measured, in hexadecimal; undefined for the files as they are now. */
  readonly commit: string | undefined
  readonly score: number | undefined
  readonly range: CoverageRange
  readonly worst: string | undefined
  readonly components: readonly {
    readonly name: string
    readonly score: number | undefined
    readonly range: CoverageRange
  }[]
  readonly figures: readonly Pick<KeyFigure, 'id' | 'value'>[]
}

/** What would be left of a component without some people. */
export interface Departure {
  /** Ids of the register, as asked for. */
  readonly people: readonly string[]
  /** Ids that are asked for and that neither the register nor the history knows. */
  readonly unknown: readonly string[]
  /** From 0 to 1. */
  readonly threshold: number
  /** Of the whole repository. */
  readonly before: number | undefined
  readonly after: number | undefined
  /** Those that lose and are then below the threshold, the greatest weighted loss first. */
  readonly components: readonly DepartedComponent[]
}

export interface DepartedComponent {
  readonly name: string
  readonly before: number | undefined
  readonly after: number | undefined
  /** Weight times what is lost. */
  readonly loss: number
  /** What to write first, the greatest loss first. */
  readonly missing: readonly Gap[]
}
