// Coverage as a table for spreadsheets.
import {dimensionNames} from '../../../server/engine/model/coverage.ts'
import type {CoverageView} from '../../../server/engine/model/coverage-view.ts'
import {csvRow} from '../../../server/engine/model/csv.ts'
import {dimensionLabels} from '../../../server/engine/model/dimension-labels.ts'
import {hundredths} from './numbers.ts'
import {say} from './texts.ts'

/** A row for each component: its score and its dimensions as shares of 100, empty where unknown or not applicable. */
export function coverageCsv({components, language}: CoverageView): string {
  const head = [
    say(language, 'component'),
    say(language, 'score'),
    ...dimensionNames.map((name) => dimensionLabels[name][language]),
  ]
  const share = (value: number | undefined) => (value === undefined ? '' : hundredths(value))
  const rows = components.map(({name, score, dimensions}) => [
    name,
    share(score),
    ...dimensionNames.map((dimension) => share(dimensions[dimension].value)),
  ])
  return [head, ...rows].map(csvRow).join('')
}
