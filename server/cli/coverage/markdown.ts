// A coverage as Markdown: for the summary of a pipeline or a comment on a pull request.
import type {Language} from '../../engine/index.ts'
import {markdown, markdownCode, markdownProse} from '../escape/markdown.ts'
import {encodePath} from '../escape/uri.ts'
import {say, sayCount} from '../texts/index.ts'
import {band, figure, percent, points} from './numbers.ts'
import {gapRows, placeText, scoreRows, share, trendRows} from './rows.ts'
import type {CoverageOutput, GapOutput, PlaceOutput} from './schema.ts'

/** A comment of GitHub holds 65,536 characters: so many components and gaps fit into one. */
const most = {components: 100, gaps: 20} as const

export function coverageMarkdown(output: CoverageOutput, language: Language): string {
  const blocks = [
    `## ${say(language, 'coverageTitle', {day: output.at})}`,
    headline(output, language),
    ...comparison(output, language),
    tableOf(scoreRows(output, language).slice(0, most.components + 1)),
    ...gapBlocks(output, language),
    ...figureBlocks(output, language),
    ...(output.trend ? [`### ${say(language, 'trendTitle')}`, tableOf(trendRows(output, language))] : []),
    ...departureBlocks(output, language),
  ]
  return `${blocks.join('\n\n')}\n`
}

function headline(output: CoverageOutput, language: Language): string {
  const score = `**${band(language, {value: output.score, range: output.range})}**`
  const worst = output.components.find(({name}) => name === output.worst)
  if (worst === undefined || output.components.length < 2) return score
  const data = {name: markdown(worst.name), score: band(language, {value: worst.score, range: worst.range})}
  return `${score} (${say(language, 'coverageWorst', data)})`
}

/** The first row is the head. */
function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}

function comparison({base, score}: CoverageOutput, language: Language): readonly string[] {
  if (base === undefined) return []
  const difference = points(language, (score ?? 0) - (base.score ?? 0))
  const moved = say(language, 'baseScore', {
    before: share(language, base.score),
    after: share(language, score),
    difference,
  })
  const head = (['columnComponent', 'columnBefore', 'columnAfter'] as const).map((key) => say(language, key))
  const rows = base.components
    .slice(0, most.components)
    .map(({name, before, after}) => [name, share(language, before), share(language, after)])
  return [
    `### ${say(language, 'baseTitle', {revision: markdownCode(base.revision)})}`,
    moved,
    rows.length === 0 ? say(language, 'baseSame') : tableOf([head, ...rows]),
    ...(base.closed.length === 0 ? [] : [`**${say(language, 'baseWins')}**`, gapList(base.closed)]),
    ...(base.opened.length === 0 ? [] : [`**${say(language, 'baseLoses')}**`, gapList(base.opened)]),
  ]
}

function gapList(gaps: readonly GapOutput[]): string {
  return gaps
    .slice(0, most.gaps)
    .map(({message, place}) => `- ${markdownProse(message)}${place ? ` ${link(place)}` : ''}`)
    .join('\n')
}

function link(place: PlaceOutput): string {
  const line = place.line === null ? '' : `#L${place.line}`
  return `([${markdown(placeText(place))}](${encodePath(place.path)}${line}))`
}

function gapBlocks(output: CoverageOutput, language: Language): readonly string[] {
  const rows = gapRows(output, language)
  if (rows.length === 0) return []
  const head = (['columnGain', 'columnComponent', 'columnDimension', 'columnGap'] as const).map((key) =>
    say(language, key),
  )
  const lines = rows.slice(0, most.gaps).map(({gain, component, dimension, gap}) => {
    const cells = [...[percent(language, gain, 1), component, dimension].map(markdown), markdownProse(gap.message)]
    return `| ${cells.join(' | ')}${gap.place ? ` ${link(gap.place)}` : ''} |`
  })
  const left = rows.length - lines.length
  const table = [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...lines].join('\n')
  return [
    `### ${say(language, 'gapsTitle')}`,
    table,
    ...(left > 0 ? [markdown(sayCount(language, 'gapsMore', left))] : []),
  ]
}

function figureBlocks({kpis}: CoverageOutput, language: Language): readonly string[] {
  if (kpis.length === 0) return []
  const head = [say(language, 'columnFigure'), say(language, 'columnValue')]
  return [
    `### ${say(language, 'figuresTitle')}`,
    tableOf([head, ...kpis.map((each) => [each.label, figure(language, each)])]),
  ]
}

function departureBlocks({departure}: CoverageOutput, language: Language): readonly string[] {
  if (departure === undefined || departure.people.length === 0) return []
  const {people, before, after, threshold, components} = departure
  const head = (['columnComponent', 'columnBefore', 'columnAfter', 'columnGap'] as const).map((key) =>
    say(language, key),
  )
  const rows = components.map(({name, missing, ...each}) => [
    ...[name, share(language, each.before), share(language, each.after)],
    missing.map(({message}) => message).join(' '),
  ])
  return [
    `### ${say(language, 'departureTitle', {people: people.map(markdown).join(', ')})}`,
    say(language, 'departureScore', {before: share(language, before), after: share(language, after)}),
    rows.length === 0
      ? say(language, 'departureNone', {threshold: percent(language, threshold)})
      : tableOf([head, ...rows]),
  ]
}
