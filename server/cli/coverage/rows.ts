// The rows of the tables in which a coverage is shown, whatever they are written as: terminal, Markdown or CSV.
import {dimensionLabels, dimensionNames, type Language} from '../../engine/index.ts'
import {say} from '../texts/index.ts'
import {band, cell, percent} from './numbers.ts'
import type {CoverageOutput, GapOutput, PlaceOutput} from './schema.ts'

/** What is missing, and from which component and dimension. */
export interface GapRow {
  readonly component: string
  readonly dimension: string
  /** What the repository's score would gain at most, from 0 to 1. */
  readonly gain: number
  readonly gap: GapOutput
}

/** All gaps, the greatest gain for the repository first. */
export function gapRows({components}: CoverageOutput, language: Language): readonly GapRow[] {
  const all = components.reduce((sum, {weight}) => sum + weight, 0)
  return components
    .flatMap(({name, weight, dimensions}) =>
      dimensionNames.flatMap((dimension) =>
        (dimensions[dimension]?.gaps ?? []).map((gap) => ({
          component: name,
          dimension: dimensionLabels[dimension][language],
          gain: all === 0 ? 0 : (gap.loss * weight) / all,
          gap,
        })),
      ),
    )
    .toSorted((a, b) => b.gain - a.gain || (a.gap.id < b.gap.id ? -1 : 1))
}

/** `path:line`, or the path alone; empty where there is none. */
export function placeText(place: PlaceOutput | null): string {
  if (place === null) return ''
  return place.line === null ? place.path : `${place.path}:${place.line}`
}

/** Component, score, and a cell for each dimension: the repository's own row first. */
export function scoreRows(output: CoverageOutput, language: Language): readonly (readonly string[])[] {
  const head = [
    say(language, 'columnComponent'),
    say(language, 'columnScore'),
    ...dimensionNames.map((name) => dimensionLabels[name][language]),
  ]
  const rows = output.components.map(({name, score, range, dimensions}) => [
    name,
    band(language, {value: score, range}),
    ...dimensionNames.map((dimension) => cell(language, dimensions[dimension])),
  ])
  return [head, ...rows]
}

/** Day, score and lowest component of each point. */
export function trendRows({trend = []}: CoverageOutput, language: Language): readonly (readonly string[])[] {
  const head = (['columnDay', 'columnScore', 'columnWorst'] as const).map((key) => say(language, key))
  return [head, ...trend.map(({at, score, range, worst}) => [at, band(language, {value: score, range}), worst ?? ''])]
}

/** A score that may be unknown. */
export function share(language: Language, score: number | null): string {
  return score === null ? '?' : percent(language, score)
}
