// The goals, as data: the figure of each, its bound, and whether it holds.
import {doublings} from './figures.ts'
import {
  type BaseFigures,
  type CorpusFigures,
  type KeystrokeFigures,
  names,
  type ProcessFigures,
  type Results,
  type Runs,
} from './results.ts'
import {digits, table} from './table.ts'

/** `unknown` where what it needs was not measured. */
export type Verdict = 'holds' | 'misses' | 'unknown'

export interface Goal {
  readonly goal: string
  /** Undefined when it was not measured. */
  readonly figure: number | undefined
  /** What stands behind the figure and the bound. */
  readonly unit: '×' | 'ms' | 's' | 'MB' | '%'
  readonly bound: {readonly most: number} | {readonly least: number}
}

/** Whether a goal is reached; a figure at its bound reaches it. */
export function verdictOf({figure, bound}: Goal): Verdict {
  if (figure === undefined || Number.isNaN(figure)) return 'unknown'
  return ('most' in bound ? figure <= bound.most : figure >= bound.least) ? 'holds' : 'misses'
}

/** All goals, from what was measured. Corpus goals take the corpus that is nearest to 10,000 documents. */
export function goalsOf(results: Results): readonly Goal[] {
  const corpus = nearest(results.corpora ?? [], 10_000)
  return [
    ...coldGoals(corpus, results.corpora ?? []),
    ...warmGoals(corpus, results),
    ...startGoals(results),
    baseGoal(results),
    ...historyGoals(results),
    ...trendGoals(results),
    ...otherGoals(results),
  ]
}

function nearest(corpora: readonly CorpusFigures[], wanted: number): CorpusFigures | undefined {
  const far = ({documents}: CorpusFigures) => Math.abs(Math.log(documents / wanted))
  return corpora.toSorted((a, b) => far(a) - far(b))[0]
}

const times = '×' as const

function coldGoals(corpus: CorpusFigures | undefined, all: readonly CorpusFigures[]): readonly Goal[] {
  const ratio = (above: string, below: string) => ratioOf(corpus?.runs, above, below)
  return [
    {goal: 'cold: of rumdl without its cache', figure: ratio(names.cold, names.rumdl), unit: times, bound: {most: 0.7}},
    {
      goal: 'cold: faster than markdownlint-cli2',
      figure: ratio(names.markdownlint, names.cold),
      unit: times,
      bound: {least: 20},
    },
    {
      goal: 'cold: faster than remark-cli, where that ends',
      figure: all.map(({runs}) => ratioOf(runs, names.remarkCli, names.cold)).findLast((each) => each !== undefined),
      unit: times,
      bound: {least: 20},
    },
    {
      goal: 'cold without the native parser: of markdownlint-cli2',
      figure: ratio(names.remark, names.markdownlint),
      unit: times,
      bound: {most: 1},
    },
  ]
}

function warmGoals(corpus: CorpusFigures | undefined, {cache}: Results): readonly Goal[] {
  const ratio = (above: string, below: string) => ratioOf(corpus?.runs, above, below)
  const [warm, changed] = [wallOf(corpus?.runs, names.warm), wallOf(corpus?.runs, names.changed)]
  const more = warm === undefined || changed === undefined ? undefined : (changed - warm) * 1000
  const hits = cache?.hits === undefined ? undefined : (cache.hits.found / cache.hits.wanted) * 100
  const size = cache === undefined ? undefined : cache.bytes / 1_000_000
  return [
    {
      goal: 'warm: of rumdl with its cache',
      figure: ratio(names.warm, names.rumdlWarm),
      unit: times,
      bound: {most: 0.25},
    },
    {goal: 'warm: of a walk with stat in Node', figure: ratio(names.warm, names.walk), unit: times, bound: {most: 3}},
    {goal: 'warm: one file changed, more than unchanged', figure: more, unit: 'ms', bound: {most: 30}},
    {goal: 'cache: found by a second process', figure: hits, unit: '%', bound: {least: 100}},
    {goal: 'cache: size', figure: size, unit: 'MB', bound: {most: 10}},
  ]
}

function startGoals({start}: Results): readonly Goal[] {
  return [
    {
      goal: 'start: `--version`, of an empty Node',
      figure: ratioOf(start, names.version, names.empty),
      unit: times,
      bound: {most: 1.5},
    },
    {
      goal: 'start: about 20 documents, cold, of an empty Node',
      figure: ratioOf(start, names.few, names.empty),
      unit: times,
      bound: {most: 3},
    },
  ]
}

/**
 * The longest history beside the shortest, both with a base as near as it gets. In processor time: a tenth of a second
 * more or less is within the moods of a clock.
 */
function baseGoal({base = []}: Results): Goal {
  const nearest = Math.min(...base.flatMap(({distance}) => distance ?? []))
  const near = base.filter(({distance}) => distance === nearest).toSorted((a, b) => a.commits - b.commits)
  const [short, long] = [near[0], near.slice(1).at(-1)].map((each) => processorTimeOf(each?.figures))
  const figure = short === undefined || long === undefined ? undefined : long / short
  return {goal: 'base: CPU with the longest history, of the shortest', figure, unit: times, bound: {most: 1.2}}
}

function processorTimeOf(figures: BaseFigures['figures'] | undefined): number | undefined {
  return figures === undefined || 'failed' in figures ? undefined : figures.cpu.median
}

/** Shorter histories are read in less time than the program takes to start. */
const longHistory = 20_000

/**
 * With a long history. What few new commits take is compared in processor time, as with a base, and without what the
 * program takes to start.
 */
function historyGoals({history = []}: Results): readonly Goal[] {
  const runs = history.find(({commits}) => commits >= longHistory)?.runs
  const [started, few, all] = [names.noReading, names.fewNew, names.firstReading].map(
    (name) => figuresOf(runs, name)?.cpu.median,
  )
  const share =
    started === undefined || few === undefined || all === undefined ? undefined : (few - started) / (all - started)
  return [
    {
      goal: 'history: read whole, of `git log`',
      figure: ratioOf(runs, names.firstReading, names.log),
      unit: times,
      bound: {most: 3},
    },
    {
      goal: 'history: 10 commits new, of read whole',
      figure: share === undefined ? undefined : share * 100,
      unit: '%',
      bound: {most: 5},
    },
    {
      goal: 'history: peak memory',
      figure: figuresOf(runs, names.firstReading)?.memory?.median,
      unit: 'MB',
      bound: {most: 200},
    },
  ]
}

/** With a long history, in seconds on this machine; and from one number of contents to twice as many. */
function trendGoals({trend = []}: Results): readonly Goal[] {
  const runs = trend.find(({commits}) => commits >= longHistory)?.runs
  const seconds = (name: string) => figuresOf(runs, name)?.wall.median
  const growing = trend.filter(({contents}) => contents !== undefined)
  const steps = growing.slice(1).map((each, index) => {
    const [more, fewer] = [each, growing[index]].map((it) => figuresOf(it?.runs, names.firstTrend)?.cpu.median)
    return more === undefined || fewer === undefined ? undefined : more / fewer
  })
  return [
    {goal: 'trend: a year, the first time', figure: seconds(names.firstTrend), unit: 's', bound: {most: 60}},
    {goal: 'trend: a year, again', figure: seconds(names.trend), unit: 's', bound: {most: 5}},
    {
      goal: 'trend: CPU with twice the contents, the worst step',
      figure: greatest(steps.flatMap((step) => step ?? [])),
      unit: times,
      bound: {most: 2.2},
    },
  ]
}

function otherGoals({keystrokes = [], growth = [], owners, hostile = []}: Results): readonly Goal[] {
  return [
    ...keystrokeGoals(keystrokes),
    {
      goal: 'growth: t(2n)/t(n), the worst step',
      figure: greatest(growth.filter(isOurs).flatMap(({steps}) => doublings(steps))),
      unit: times,
      bound: {most: 2.2},
    },
    {goal: 'owners: of 100,000 paths by 2,000 rules', figure: owners?.matched.seconds, unit: 's', bound: {most: 1}},
    {
      goal: 'owners: rules that match none of 50,000 paths',
      figure: owners && owners.idle.seconds * 1000,
      unit: 'ms',
      bound: {most: 200},
    },
    {
      goal: 'hostile document: the slowest whole run',
      figure: greatest(hostile.map(({seconds, answer}) => (answer === 'lost' ? Number.POSITIVE_INFINITY : seconds))),
      unit: 's',
      bound: {most: 2},
    },
  ]
}

function isOurs({what}: {readonly what: string}): boolean {
  return !what.startsWith(names.rumdl)
}

function keystrokeGoals(figures: readonly KeystrokeFigures[]): readonly Goal[] {
  const parsers = [...new Set(figures.map(({parser}) => parser))]
  return (parsers.length > 0 ? parsers : ['each parser']).flatMap((parser): readonly Goal[] => {
    const sizes = figures.filter((each) => each.parser === parser).toSorted((a, b) => a.documents - b.documents)
    const [small, large] = [sizes[0], sizes.at(-1)]
    const difference = small && large ? Math.abs(large.p50 / small.p50 - 1) * 100 : undefined
    return [
      {goal: `key, ${parser}: p50 in the large workspace`, figure: large?.p50, unit: 'ms', bound: {most: 5}},
      {goal: `key, ${parser}: p95 in the large workspace`, figure: large?.p95, unit: 'ms', bound: {most: 15}},
      {goal: `key, ${parser}: p50 apart from the small one`, figure: difference, unit: '%', bound: {most: 10}},
    ]
  })
}

function greatest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values)
}

function figuresOf(runs: Runs | undefined, name: string): ProcessFigures | undefined {
  const figures = runs?.get(name)
  return figures === undefined || 'failed' in figures ? undefined : figures
}

function wallOf(runs: Runs | undefined, name: string): number | undefined {
  return figuresOf(runs, name)?.wall.median
}

function ratioOf(runs: Runs | undefined, above: string, below: string): number | undefined {
  const [dividend, divisor] = [wallOf(runs, above), wallOf(runs, below)]
  return dividend === undefined || divisor === undefined ? undefined : dividend / divisor
}

/** The goals as a table; those that miss stand out. */
export function goalsTable(goals: readonly Goal[]): string {
  const words: Record<Verdict, string> = {holds: 'holds', misses: '**misses**', unknown: 'not measured'}
  const rows = goals.map((goal) => {
    const {figure, unit, bound} = goal
    const most = 'most' in bound
    const limit = `${most ? '≤' : '≥'} ${most ? bound.most : bound.least} ${unit}`
    return [goal.goal, figure === undefined ? '–' : `${digits(figure)} ${unit}`, limit, words[verdictOf(goal)]]
  })
  return table(['goal', 'figure', 'bound', 'verdict'], rows)
}
