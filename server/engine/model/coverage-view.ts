// A coverage as it is shown: in one language, with lines instead of offsets; what a report and an editor's panel are drawn from.
import type {CoverageRange, DimensionName, DimensionState, KeyFigure, Term, TrendPoint} from './coverage.ts'
import type {Language} from './language.ts'

/** A place that may be opened. */
export interface PlaceView {
  readonly path: string
  /** From 1; undefined for a file as a whole. */
  readonly line: number | undefined
  /** Where it leads: an address in a report, a name that the editor gave in a panel; undefined where it leads nowhere. */
  readonly target: string | undefined
}

/** A term of a sum, as `Term`. */
export interface TermView {
  readonly label: string
  readonly value: number | undefined
  readonly weight: number
  readonly how: Term['how']
  readonly parts: readonly TermView[]
  readonly evidence: readonly PlaceView[]
}

export interface GapView {
  readonly id: string
  readonly component: string
  readonly dimension: DimensionName
  readonly message: string
  readonly place: PlaceView | undefined
  /** What the component's score would gain at most, from 0 to 1. */
  readonly loss: number
  /** A document that closes it: its kind, and the title to give it. */
  readonly scaffold: {readonly kind: string; readonly title: string} | undefined
}

export interface CellView {
  readonly state: DimensionState
  readonly value: number | undefined
  readonly range: CoverageRange
  readonly term: TermView
}

export interface ComponentView {
  readonly name: string
  readonly folders: readonly string[]
  readonly weight: number
  readonly score: number | undefined
  readonly range: CoverageRange
  readonly dimensions: Readonly<Record<DimensionName, CellView>>
}

export interface FigureView {
  readonly id: string
  readonly label: string
  /** What is counted, and from what, in a sentence. */
  readonly definition: string
  readonly value: number | undefined
  readonly unit: KeyFigure['unit']
  readonly better: KeyFigure['better']
  /** Its values at the points of the trend, the oldest first; empty without a trend. */
  readonly past: readonly (number | undefined)[]
}

/** A point of the trend, as far as it is drawn. */
export type TrendView = Pick<TrendPoint, 'day' | 'score' | 'range'>

export interface DecisionView {
  readonly id: string
  readonly title: string
  /** The canonical status, such as `accepted`. */
  readonly status: string
  /** The status in the language of the view. */
  readonly statusName: string
  /** `YYYY-MM-DD`; empty when none is stated. */
  readonly date: string
  readonly place: PlaceView
}

/** What would be left without some people, as `Departure`. */
export interface DepartureView {
  readonly people: readonly string[]
  readonly threshold: number
  readonly components: readonly {
    readonly name: string
    readonly before: number | undefined
    readonly after: number | undefined
    readonly loss: number
    readonly missing: readonly GapView[]
  }[]
}

/** What was measured at another revision, as far as it is compared. */
export interface BaseView {
  /** As asked for. */
  readonly revision: string
  /** Where this branch left it, in hexadecimal. */
  readonly commit: string
  readonly score: number | undefined
  /** In the order of names. */
  readonly components: readonly {
    readonly name: string
    readonly score: number | undefined
    /** Their values; a dimension without one is not there. */
    readonly dimensions: Readonly<Partial<Record<DimensionName, number | undefined>>>
  }[]
  /** What was missing there. */
  readonly gaps: readonly Pick<GapView, 'id' | 'message'>[]
}

/** Everything that is shown of a repository on one day. */
export interface CoverageView {
  readonly language: Language
  /** What the repository is called. */
  readonly name: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The commit that was measured; undefined where there is none, or where files differ from it. */
  readonly commit: string | undefined
  readonly score: number | undefined
  readonly range: CoverageRange
  readonly worst: string | undefined
  readonly components: readonly ComponentView[]
  readonly figures: readonly FigureView[]
  /** The greatest gain for the repository first. */
  readonly gaps: readonly GapView[]
  /** The oldest first; empty when none was asked for. */
  readonly trend: readonly TrendView[]
  readonly departure: DepartureView | undefined
  /** Another revision, where one was asked for. */
  readonly base?: BaseView | undefined
  readonly decisions: readonly DecisionView[]
  /** What could not be known, and why, a sentence each. */
  readonly notes: readonly string[]
}
