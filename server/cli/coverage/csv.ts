// A coverage as CSV: one row a dimension of a component, exact numbers, for spreadsheets and programs.
import {dimensionNames, type Language} from '../../engine/index.ts'
import {csvRow} from '../../engine/model/csv.ts'
import {say, type TextKey} from '../texts/index.ts'
import type {CoverageOutput} from './schema.ts'

const columns: readonly TextKey[] = [
  ...(['columnDay', 'columnComponent', 'columnWeight', 'columnDimension', 'columnState'] as const),
  ...(['columnValue', 'columnLow', 'columnHigh', 'columnGap'] as const),
]

/** Dimensions go by the names that the configuration has for them; `score` is all of them together. */
export function coverageCsv(output: CoverageOutput, language: Language): string {
  const rows = [
    row(
      output.at,
      say(language, 'rowRepository'),
      '',
      ['score', stateOf(output.score), output.score, output.range],
      '',
    ),
    ...output.components.flatMap(({name, weight, score, range, dimensions}) => [
      row(output.at, name, weight, ['score', stateOf(score), score, range], ''),
      ...dimensionNames.flatMap((dimension) => {
        const found = dimensions[dimension]
        if (found === undefined) return []
        const {state, value, gaps} = found
        return [row(output.at, name, weight, [dimension, state, value, found.range], gaps.length)]
      }),
    ]),
  ]
  return [columns.map((key) => say(language, key)), ...rows].map(csvRow).join('')
}

function stateOf(score: number | null): string {
  return score === null ? 'unknown' : 'known'
}

function row(
  day: string,
  name: string,
  weight: number | string,
  [dimension, state, value, range]: readonly [string, string, number | null, readonly number[]],
  gaps: number | '',
): readonly (string | number)[] {
  return [day, name, weight, dimension, state, value ?? '', range[0] ?? '', range[1] ?? '', gaps]
}
