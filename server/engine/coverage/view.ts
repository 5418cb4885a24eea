// A coverage made ready to be shown: in one language, with lines, the gaps of all components in one list.

import type {Coverage, Departure, DimensionCoverage, TrendPoint} from '../model/coverage.ts'
import {type CoveragePlace, dimensionNames, type Gap, type Term} from '../model/coverage.ts'
import type {
  BaseView,
  CellView,
  ComponentView,
  CoverageView,
  DecisionView,
  DepartureView,
  FigureView,
  GapView,
  PlaceView,
  TermView,
} from '../model/coverage-view.ts'
import type {Language} from '../model/language.ts'
import {LineIndex} from '../model/place.ts'
import type {Decision} from '../workspace/records/decision.ts'

/** What is shown, and how those who show it say and find things. */
export interface Shown {
  readonly language: Language
  /** What the repository is called. */
  readonly name: string
  /** The commit that was measured, where there is one. */
  readonly commit: string | undefined
  readonly coverage: Coverage
  readonly trend: readonly TrendPoint[]
  readonly departure: Departure | undefined
  /** What was measured at another revision; nothing is compared when absent. */
  readonly base?: {readonly revision: string; readonly commit: string; readonly coverage: Coverage} | undefined
  readonly decisions: readonly Decision[]
  /** What could not be known, a sentence each. */
  readonly notes: readonly string[]
  /** The current text of a file, by which lines are counted; undefined when it cannot be had. */
  textOf(path: string): string | undefined
  /** Where a place leads; undefined where it leads nowhere. */
  targetOf(path: string, line: number | undefined): string | undefined
  /** A canonical status in words. */
  statusName(state: Decision['state']): string
}

export function coverageView(shown: Shown): CoverageView {
  return new Views(shown).whole()
}

class Views {
  readonly #shown: Shown
  readonly #lines = new Map<string, LineIndex>()

  constructor(shown: Shown) {
    this.#shown = shown
  }

  whole(): CoverageView {
    const {language, name, commit, coverage, trend, departure, base, decisions, notes} = this.#shown
    const {day, score, range, worst, components} = coverage
    return {
      ...{language, name, day, commit, score, range, worst},
      components: components.map((each) => this.#component(each)),
      figures: coverage.figures.map((figure) => this.#figure(figure)),
      gaps: this.#gaps(),
      trend: trend.map(({day, score, range}) => ({day, score, range})),
      departure: departure && this.#departure(departure),
      base: base && this.#base(base),
      decisions: decisions.map((each) => this.#decision(each)),
      notes,
    }
  }

  #component({name, folders, weight, score, range, dimensions}: Coverage['components'][number]): ComponentView {
    const cells = dimensionNames.map((dimension) => [dimension, this.#cell(dimensions[dimension])])
    // One entry a dimension: the names are mapped one by one.
    return {name, folders, weight, score, range, dimensions: Object.fromEntries(cells) as ComponentView['dimensions']}
  }

  #cell({state, value, range, term}: DimensionCoverage): CellView {
    return {state, value, range, term: this.#term(term)}
  }

  #term({label, value, weight, how, parts, evidence}: Term): TermView {
    return {
      ...{label: label[this.#shown.language], value, weight, how},
      parts: parts.map((part) => this.#term(part)),
      evidence: evidence.map((place) => this.#place(place)),
    }
  }

  #figure({id, label, definition, value, unit, better}: Coverage['figures'][number]): FigureView {
    const {language, trend, coverage} = this.#shown
    const past = trend
      .filter(({day}) => day < coverage.day)
      .map(({figures}) => figures.find((each) => each.id === id)?.value)
    return {id, label: label[language], definition: definition[language], value, unit, better, past}
  }

  /** The greatest gain for the whole first, which counts a component by its weight. */
  #gaps(): readonly GapView[] {
    const {components} = this.#shown.coverage
    const weighed = components.flatMap(({name, weight, dimensions}) =>
      dimensionNames.flatMap((dimension) =>
        dimensions[dimension].gaps.map((gap) => ({gap, component: name, gain: weight * gap.loss})),
      ),
    )
    const sorted = weighed.toSorted((a, b) => b.gain - a.gain || (a.gap.id < b.gap.id ? -1 : 1))
    return sorted.map(({gap, component}) => this.#gap(gap, component))
  }

  #gap({id, dimension, message, place, loss, scaffold}: Gap, component: string): GapView {
    const shown = place && this.#place(place)
    return {id, component, dimension, message: message[this.#shown.language], place: shown, loss, scaffold}
  }

  #departure({people, threshold, components}: Departure): DepartureView {
    const departed = components.map(({name, before, after, loss, missing}) => ({
      ...{name, before, after, loss},
      missing: missing.map((gap) => this.#gap(gap, name)),
    }))
    return {people, threshold, components: departed}
  }

  #base({revision, commit, coverage: {score, components}}: NonNullable<Shown['base']>): BaseView {
    const {language} = this.#shown
    const gaps = components.flatMap(({dimensions}) => dimensionNames.flatMap((each) => dimensions[each].gaps))
    return {
      ...{revision, commit, score},
      components: components.map((each) => ({
        ...{name: each.name, score: each.score},
        dimensions: Object.fromEntries(dimensionNames.map((name) => [name, each.dimensions[name].value])),
      })),
      gaps: gaps.toSorted((a, b) => b.loss - a.loss).map(({id, message}) => ({id, message: message[language]})),
    }
  }

  #decision({id, title, state, date, path, head}: Decision): DecisionView {
    const place = this.#place({path, span: head})
    const statusName = this.#shown.statusName(state)
    return {id, title: title?.value ?? '', status: state, statusName, date: date?.iso ?? '', place}
  }

  #place({path, span}: CoveragePlace): PlaceView {
    const line = span === undefined ? undefined : this.#linesOf(path).positionAt(span.start).line
    return {path, line, target: this.#shown.targetOf(path, line)}
  }

  #linesOf(path: string): LineIndex {
    const known = this.#lines.get(path) ?? new LineIndex(this.#shown.textOf(path) ?? '')
    this.#lines.set(path, known)
    return known
  }
}
