// A coverage as tables for a terminal: components, what is missing, figures, trend, departure and the sums behind a score.
import type {Language} from '../../engine/index.ts'
import {visible} from '../escape/terminal.ts'
import {type Cell, grid} from '../grid.ts'
import {type Pen, pen} from '../reporters/ansi.ts'
import type {Session} from '../session.ts'
import {say, sayCount} from '../texts/index.ts'
import {explained} from './explain.ts'
import {band, bar, figure, percent, points} from './numbers.ts'
import {gapRows, placeText, scoreRows, share, trendRows} from './rows.ts'
import type {CoverageOutput, GapOutput} from './schema.ts'

/** So many gaps are shown below the table. */
const mostGaps = 10

/** What is drawn on. */
type Canvas = Pick<Session, 'language' | 'width' | 'colours'>

/** Ends with a newline. */
export function coverageTable(output: CoverageOutput, session: Canvas): string {
  return new Tables(output, session).text()
}

class Tables {
  readonly #output: CoverageOutput
  readonly #language: Language
  readonly #width: number
  readonly #pen: Pen

  constructor(output: CoverageOutput, {language, width, colours}: Canvas) {
    this.#output = output
    this.#language = language
    this.#width = Math.min(width, 140)
    this.#pen = pen({colours, links: false, rootUrl: undefined})
  }

  text(): string {
    const {components} = this.#output
    const sums = components.filter(({terms}) => terms !== undefined)
    const blocks =
      sums.length > 0
        ? sums.map((each) => explained(each, {language: this.#language, pen: this.#pen}))
        : [
            this.#head(),
            this.#scores(),
            this.#comparison(),
            this.#gaps(),
            this.#figures(),
            this.#trend(),
            this.#departure(),
          ]
    return blocks.flatMap((lines) => (lines.length === 0 ? [] : [`${lines.join('\n')}\n`])).join('\n')
  }

  #title(text: string): string {
    return this.#pen.paint('bold', text)
  }

  #head(): readonly string[] {
    const {at, score, range, worst, components} = this.#output
    const language = this.#language
    const title = this.#title(say(language, 'coverageTitle', {day: at}))
    const own = components.find(({name}) => name === worst)
    const lowest =
      own === undefined || components.length < 2
        ? []
        : [
            say(language, 'coverageWorst', {
              name: visible(own.name),
              score: band(language, {value: own.score, range: own.range}),
            }),
          ]
    return [[`${title}  ${bar({value: score, range})} ${band(language, {value: score, range})}`, ...lowest].join('  ')]
  }

  #scores(): readonly string[] {
    const rows = scoreRows(this.#output, this.#language)
    const bars = ['', ...this.#output.components.map(({score, range}) => bar({value: score, range}))]
    const cells = rows.map(([name = '', ...rest], row): readonly Cell[] => [
      this.#cell(name, row),
      {text: bars[row] ?? ''},
      ...rest.map((text) => this.#cell(text, row)),
    ])
    const legend = this.#pen.paint('dim', say(this.#language, 'coverageLegend'))
    return [...this.#indented(grid(cells, 0, this.#width)), '', `  ${legend}`]
  }

  /** Of the head and of what does not apply, the text is dim. */
  #cell(text: string, row: number): Cell {
    const isDim = row === 0 || text === '–'
    return {text: visible(text), paint: isDim ? (plain) => this.#pen.paint('dim', plain) : undefined}
  }

  #indented(lines: readonly string[]): readonly string[] {
    return lines.map((line) => `  ${line}`)
  }

  #comparison(): readonly string[] {
    const {base, score} = this.#output
    if (base === undefined) return []
    const language = this.#language
    const difference = points(language, (score ?? 0) - (base.score ?? 0))
    const scores = {before: share(language, base.score), after: share(language, score)}
    const moved = base.components.map(({name, before, after}) => [
      this.#cell(name, 1),
      this.#cell(`${share(language, before)} → ${share(language, after)}`, 1),
    ])
    return [
      this.#title(say(language, 'baseTitle', {revision: visible(base.revision)})),
      `  ${say(language, 'baseScore', {...scores, difference})}`,
      ...(moved.length === 0 ? [`  ${say(language, 'baseSame')}`] : this.#indented(grid(moved, 0, this.#width))),
      ...this.#list('baseWins', base.closed),
      ...this.#list('baseLoses', base.opened),
    ]
  }

  #list(title: 'baseWins' | 'baseLoses', gaps: readonly GapOutput[]): readonly string[] {
    if (gaps.length === 0) return []
    const lines = gaps.slice(0, mostGaps).map((gap) => `    ${this.#gapText(gap)}`)
    const left = gaps.length - lines.length
    const more = left > 0 ? [`    ${sayCount(this.#language, 'gapsMore', left)}`] : []
    return ['', `  ${this.#title(say(this.#language, title))}`, ...lines, ...more]
  }

  #gapText({message, place}: GapOutput): string {
    const where = place === null ? '' : `  ${this.#pen.paint('dim', visible(placeText(place)))}`
    return `${visible(message)}${where}`
  }

  #gaps(): readonly string[] {
    const language = this.#language
    const rows = gapRows(this.#output, language)
    if (rows.length === 0) return []
    const shown = rows
      .slice(0, mostGaps)
      .map(({gain, component, dimension, gap}): readonly Cell[] => [
        {text: `+${percent(language, gain, 1)}`},
        {text: visible(component)},
        {text: dimension, paint: (text) => this.#pen.paint('dim', text)},
        {text: visible([gap.message, placeText(gap.place)].filter(Boolean).join('  '))},
      ])
    const left = rows.length - shown.length
    return [
      this.#title(say(language, 'gapsTitle')),
      ...this.#indented(grid(shown, 3, this.#width - 2)),
      ...(left > 0 ? [`  ${this.#pen.paint('dim', sayCount(language, 'gapsMore', left))}`] : []),
    ]
  }

  #figures(): readonly string[] {
    const {kpis} = this.#output
    if (kpis.length === 0) return []
    const rows = kpis.map((each): readonly Cell[] => [
      {text: visible(each.label)},
      {text: figure(this.#language, each)},
    ])
    return [this.#title(say(this.#language, 'figuresTitle')), ...this.#indented(grid(rows, 0, this.#width))]
  }

  #trend(): readonly string[] {
    const {trend} = this.#output
    if (trend === undefined) return []
    const bars = ['', ...trend.map(({score, range}) => bar({value: score, range}))]
    const rows = trendRows(this.#output, this.#language).map(([day = '', ...rest], row) => [
      this.#cell(day, row),
      {text: bars[row] ?? ''},
      ...rest.map((text) => this.#cell(text, row)),
    ])
    return [this.#title(say(this.#language, 'trendTitle')), ...this.#indented(grid(rows, 3, this.#width))]
  }

  #departure(): readonly string[] {
    const {departure} = this.#output
    if (departure === undefined || departure.people.length === 0) return []
    const language = this.#language
    const {people, before, after, threshold, components} = departure
    const limit = {threshold: percent(language, threshold)}
    const scores = {before: share(language, before), after: share(language, after)}
    return [
      this.#title(say(language, 'departureTitle', {people: people.map(visible).join(', ')})),
      `  ${say(language, 'departureScore', scores)}`,
      `  ${components.length === 0 ? say(language, 'departureNone', limit) : sayCount(language, 'departureSome', components.length, limit)}`,
      ...components.flatMap((each) => [
        '',
        `  ${this.#title(visible(each.name))}  ${share(language, each.before)} → ${share(language, each.after)}`,
        ...(each.missing.length === 0 ? [] : [`    ${say(language, 'departureFirst')}`]),
        ...each.missing.map((gap) => `    ${this.#gapText(gap)}`),
      ]),
    ]
  }
}
