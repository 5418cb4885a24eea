// A coverage as plain data in one language, with lines instead of offsets.
import {
  type ComponentCoverage,
  type Coverage,
  type CoveragePlace,
  type CoverageRange,
  type Departure,
  type DimensionCoverage,
  dimensionNames,
  type Gap,
  type Language,
  LineIndex,
  type Term,
  type TrendPoint,
} from '../../engine/index.ts'
import type {
  ComponentOutput,
  CoverageOutput,
  DepartureOutput,
  DimensionOutput,
  GapOutput,
  PlaceOutput,
  TermOutput,
  TrendOutput,
} from './schema.ts'

/** What was measured, as far as it was asked for. */
export interface Measured {
  readonly coverage: Coverage
  /** The components whose sums are shown term by term, by name. */
  readonly explained: ReadonlySet<string>
  readonly trend: readonly TrendPoint[] | undefined
  readonly departure: Departure | undefined
  readonly base?: MeasuredBase | undefined
}

/** What was measured at another revision. */
export interface MeasuredBase {
  /** As asked for. */
  readonly revision: string
  readonly commit: string
  readonly coverage: Coverage
  readonly textOf: TextOf
}

/** Tells the current text of a file; undefined when it cannot be had. */
export type TextOf = (path: string) => string | undefined

export function coverageOutput(measured: Measured, language: Language, textOf: TextOf): CoverageOutput {
  return new Outputs(language, textOf).coverage(measured)
}

class Outputs {
  readonly #language: Language
  readonly #textOf: TextOf
  readonly #lines = new Map<string, LineIndex>()

  constructor(language: Language, textOf: TextOf) {
    this.#language = language
    this.#textOf = textOf
  }

  coverage({coverage, explained, trend, departure}: Measured): CoverageOutput {
    const {day, score, range, worst, components, figures} = coverage
    return {
      version: 1,
      at: day,
      ...scored({score, range}),
      worst: worst ?? null,
      components: components.map((each) => this.#component(each, explained.has(each.name))),
      kpis: figures.map(({id, label, definition, value, unit, better}) => ({
        ...{id, label: label[this.#language], definition: definition[this.#language]},
        ...{value: value ?? null, unit, better},
      })),
      ...(trend && {trend: trend.map(trendOutput)}),
      ...(departure && {departure: this.#departure(departure)}),
    }
  }

  #component(component: ComponentCoverage, isExplained: boolean): ComponentOutput {
    const {name, folders, weight, dimensions, term} = component
    return {
      name,
      paths: [...folders],
      weight,
      ...scored(component),
      dimensions: Object.fromEntries(dimensionNames.map((each) => [each, this.#dimension(dimensions[each])])),
      ...(isExplained && {terms: this.#terms(term, 0)}),
    }
  }

  #dimension({state, value, range, term, gaps}: DimensionCoverage): DimensionOutput {
    const places = new Map(evidenceOf(term).map((each) => [`${each.path}\0${each.span?.start}`, each]))
    return {
      state,
      value: value ?? null,
      range: [...range],
      evidence: [...places.values()].map((each) => this.#place(each)),
      gaps: gaps.map((gap) => this.#gap(gap)),
    }
  }

  #terms(term: Term, depth: number): TermOutput[] {
    const {label, value, range, weight, how, parts, evidence} = term
    const own: TermOutput = {
      ...{depth, label: label[this.#language], value: value ?? null, range: [...range], weight, how},
      evidence: evidence.map((each) => this.#place(each)),
    }
    return [own, ...parts.flatMap((part) => this.#terms(part, depth + 1))]
  }

  #gap({id, message, place, loss, scaffold}: Gap): GapOutput {
    return {
      id,
      message: message[this.#language],
      place: place ? this.#place(place) : null,
      loss,
      scaffold: scaffold ? {...scaffold} : null,
    }
  }

  #departure({people, unknown, threshold, before, after, components}: Departure): DepartureOutput {
    return {
      ...{people: [...people], unknown: [...unknown], threshold, before: before ?? null, after: after ?? null},
      components: components.map(({missing, ...each}) => ({
        ...{name: each.name, before: each.before ?? null, after: each.after ?? null, loss: each.loss},
        missing: missing.map((gap) => this.#gap(gap)),
      })),
    }
  }

  #place({path, span}: CoveragePlace): PlaceOutput {
    return {path, line: span ? this.#linesOf(path).positionAt(span.start).line : null}
  }

  #linesOf(path: string): LineIndex {
    const known = this.#lines.get(path) ?? new LineIndex(this.#textOf(path) ?? '')
    this.#lines.set(path, known)
    return known
  }
}

function scored({score, range}: {readonly score: number | undefined; readonly range: CoverageRange}) {
  return {score: score ?? null, range: [...range]}
}

function trendOutput({day, commit, worst, components, figures, ...point}: TrendPoint): TrendOutput {
  return {
    at: day,
    commit: commit ?? null,
    ...scored(point),
    worst: worst ?? null,
    components: components.map((each) => ({name: each.name, ...scored(each)})),
    kpis: Object.fromEntries(figures.map(({id, value}) => [id, value ?? null])),
  }
}

/** What shows a term and its parts. */
function evidenceOf({evidence, parts}: Term): readonly CoveragePlace[] {
  return [...evidence, ...parts.flatMap(evidenceOf)]
}
