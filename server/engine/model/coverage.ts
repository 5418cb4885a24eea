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

/**
 * One term of a value, and the terms that it was made of: `mean` weighs its parts that are not undefined, `product` multiplies
 * them, `fact` has none. A value is always what its parts give, so a reader can follow the sum down to files and lines.
 */
export interface Term {
  readonly label: Bilingual
  /** From 0 to 1; undefined where it cannot be known, which counts 0 in a sum and is drawn as unknown. */
  readonly value: number | undefined
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
  /** The lowest and highest that it can be, once what is unknown were known; equal where all is. */
  readonly range: readonly [low: number, high: number]
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
  readonly range: readonly [low: number, high: number]
  readonly dimensions: Readonly<Record<DimensionName, DimensionCoverage>>
}

/** A key figure; undefined where it cannot be known. */
export interface KeyFigure {
  readonly id: string
  readonly value: number | undefined
  readonly unit: 'share' | 'count' | 'days' | 'per-month'
}

/** The coverage of a repository on one day. */
export interface Coverage {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Weighted by the components; undefined when there is none. */
  readonly score: number | undefined
  readonly range: readonly [low: number, high: number]
  /** The name of the component with the lowest score: a mean hides islands. */
  readonly worst: string | undefined
  /** In the order of names. */
  readonly components: readonly ComponentCoverage[]
  readonly figures: readonly KeyFigure[]
}

/** What would be left of a component without some people. */
export interface Departure {
  /** Ids of the register, as asked for. */
  readonly people: readonly string[]
  readonly threshold: number
  /** Those that fall below the threshold, the greatest weighted loss first. */
  readonly components: readonly {
    readonly name: string
    readonly before: number | undefined
    readonly after: number | undefined
    /** Weight times what is lost. */
    readonly loss: number
    /** What to write first. */
    readonly missing: readonly Gap[]
  }[]
}
