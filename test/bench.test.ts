// The bench itself: its arithmetic, its measuring, its verdicts, and one whole run on a handful of documents.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {doubling, doublings, percentile, type Spread, spreadOf} from './bench/figures.ts'
import {type Goal, goalsOf, goalsTable, verdictOf} from './bench/goals.ts'
import {bestMeter, type Meter, measure} from './bench/measure.ts'
import {parts, readOptions} from './bench/options.ts'
import {cacheHits} from './bench/relais.ts'
import {marks, withReport} from './bench/report.ts'
import {type BaseFigures, names, type Results} from './bench/results.ts'
import {schedule} from './bench/rounds.ts'
import {digits, runsTable, table} from './bench/table.ts'
import {plantCorpora} from './harness/corpora.ts'
import {inRoot} from './harness/root.ts'
import {scratch} from './harness/scratch.ts'

describe('arithmetic', () => {
  test('a spread is the middle and the ends', () => {
    assert.deepEqual(spreadOf([3, 1, 2]), {median: 2, min: 1, max: 3, runs: 3})
    assert.deepEqual(spreadOf([4, 1]), {median: 2.5, min: 1, max: 4, runs: 2})
    assert.equal(spreadOf([]), undefined)
  })
  test('percentiles lie between the values around them', () => {
    const values = [10, 0, 20, 40, 30]
    for (const [share, value] of [
      [0, 0],
      [50, 20],
      [95, 38],
      [100, 40],
    ] as const)
      assert.equal(percentile(values, share), value)
  })
  test('a power of the size is that power of two, whatever the sizes', () => {
    const positive = fc.double({min: 0.001, max: 1000, noNaN: true})
    fc.assert(
      fc.property(
        positive,
        fc.double({min: 1.5, max: 50, noNaN: true}),
        fc.integer({min: 0, max: 3}),
        (size, by, power) => {
          const at = (n: number) => ({size: n, seconds: 7 * n ** power})
          assert.ok(Math.abs(doubling(at(size), at(size * by)) - 2 ** power) < 1e-6)
        },
      ),
    )
    assert.deepEqual(
      doublings([
        {size: 1, seconds: 1},
        {size: 2, seconds: 2},
        {size: 4, seconds: 8},
      ]),
      [2, 4],
    )
  })
  test('everyone runs as often as they should, and rounds begin with another each time', () => {
    const [a, b, c] = [
      {id: 'a', runs: 3},
      {id: 'b', runs: 1},
      {id: 'c', runs: 2},
    ]
    assert.equal(
      schedule([a, b, c])
        .map(({id}) => id)
        .join(''),
      'abccaa',
    )
    assert.deepEqual(schedule([]), [])
  })
})

describe('tables', () => {
  test('three digits count', () => {
    const cases = [
      [0, '0'],
      [0.0123, '0.012'],
      [1.234, '1.23'],
      [12.34, '12.3'],
      [1234.5, '1235'],
      [Infinity, '–'],
    ] as const
    for (const [value, text] of cases) assert.equal(digits(value), text)
  })
  test('a table has a line of dashes, and a failure says why', () => {
    assert.equal(table(['a', 'b'], [['1', '2']]), '| a | b |\n|---|---:|\n| 1 | 2 |')
    const one: Spread = {median: 1, min: 1, max: 1, runs: 1}
    const three: Spread = {median: 2, min: 1, max: 3, runs: 3}
    const runs = new Map([
      ['good', {wall: three, cpu: one, memory: undefined}],
      ['bad', {failed: 'SIGABRT'}],
    ])
    assert.deepEqual(runsTable(runs).split('\n').slice(2), [
      '| good | 3 | 2.00 (1.00–3.00) | 1.00 | – |',
      '| bad | 0 | SIGABRT | – | – |',
    ])
  })
  test('a report goes between the marks and nowhere else', () => {
    const page = `Before.\n\n${marks.start}\nold\n${marks.end}\n\nAfter.\n`
    const written = withReport(page, 'new')
    assert.equal(written, `Before.\n\n${marks.start}\n\nnew\n\n${marks.end}\n\nAfter.\n`)
    assert.equal(withReport(written, 'new'), written)
    assert.throws(() => withReport('no marks', 'new'), /no marks|has no/)
  })
  test('the hits of a cache are read from what --stats tells', () => {
    assert.deepEqual(cacheHits('  listed 3 ms\n1,020 unread, 1,020 digests from the cache, 1 digested\n'), {
      found: 1020,
      wanted: 1021,
    })
    assert.equal(cacheHits('31 documents, 19,118 characters, of 39 paths (git)'), undefined)
  })
})

/** Figures whose wall medians are these, in seconds. */
function runsOf(medians: Readonly<Record<string, number>>) {
  const spread = (median: number): Spread => ({median, min: median, max: median, runs: 1})
  return new Map(
    Object.entries(medians).map(([name, median]) => {
      return [name, {wall: spread(median), cpu: spread(median), memory: undefined}] as const
    }),
  )
}

/** A run with a base so many commits back, of so many seconds of processor time and any on the clock. */
function basedOn(commits: number, distance: number | undefined, seconds: number): BaseFigures {
  const [wall, cpu] = [9 / commits, seconds].map((value): Spread => ({median: value, min: value, max: value, runs: 1}))
  return {commits, distance, figures: wall && cpu ? {wall, cpu, memory: undefined} : {failed: 'no figure'}}
}

/** Readings of a history at their bounds; memory in MiB. */
function historyRuns(memory: number) {
  const runs = runsOf({[names.log]: 1, [names.noReading]: 0.5, [names.fewNew]: 0.625, [names.firstReading]: 3})
  const peak = {median: memory, min: memory, max: memory, runs: 1}
  return new Map([...runs].map(([name, figures]) => [name, {...figures, memory: peak}] as const))
}

const reached: Results = {
  corpora: [
    {documents: 1000, bytes: 1, paths: 1, runs: runsOf({[names.cold]: 100, [names.rumdl]: 1})},
    {
      documents: 10_329,
      bytes: 10,
      paths: 1,
      runs: runsOf({
        [names.cold]: 3.5,
        [names.rumdl]: 5,
        [names.markdownlint]: 70,
        [names.remarkCli]: 70,
        [names.remark]: 70,
        [names.warm]: 0.25,
        [names.rumdlWarm]: 1,
        [names.walk]: 0.125,
        [names.changed]: 0.27,
      }),
    },
  ],
  cache: {documents: 10, bytes: 10_000_000, hits: {found: 10, wanted: 10}},
  start: runsOf({[names.empty]: 1, [names.version]: 1.5, [names.few]: 3}),
  keystrokes: ['satteri', 'remark'].flatMap((parser) => [
    {parser, documents: 10_000, characters: 1, keys: 1, p50: 5, p95: 15},
    {parser, documents: 10, characters: 1, keys: 1, p50: 4.6, p95: 15},
  ]),
  growth: [
    {
      what: 'ours',
      steps: [
        {size: 1, seconds: 1},
        {size: 2, seconds: 2.2},
      ],
    },
    {
      what: `${names.rumdl}, documents`,
      steps: [1, 9].map((seconds, index) => ({size: index + 1, seconds})),
    },
  ],
  base: [basedOn(20_000, 10, 1.2), basedOn(200, undefined, 0.1), basedOn(200, 10, 1), basedOn(20_000, 1010, 9)],
  history: [{commits: 20_000, runs: historyRuns(200)}],
  owners: {rules: 2000, matched: {paths: 100_000, seconds: 1}, idle: {paths: 50_000, seconds: 0.2}},
  trend: [
    {commits: 20_000, runs: runsOf({[names.firstTrend]: 60, [names.trend]: 5})},
    ...[1, 2.2].map((cpu) => ({commits: 200, contents: 1, runs: runsOf({[names.firstTrend]: cpu})})),
  ],
  hostile: [{shape: 'a', bytes: 1, seconds: 2, answer: 'skipped'}],
}

describe('goals', () => {
  test('all hold at their bounds', () => {
    const goals = goalsOf(reached)
    assert.equal(goals.length, 28)
    assert.deepEqual(
      goals.filter((goal) => verdictOf(goal) !== 'holds').map(({goal}) => goal),
      [],
    )
  })
  test('none holds when nothing was measured', () => {
    assert.deepEqual(new Set(goalsOf({}).map(verdictOf)), new Set(['unknown']))
  })
  test('a hostile document that a run says nothing of misses, however fast', () => {
    const hostile = [{shape: 'a', bytes: 1, seconds: 0.1, answer: 'lost' as const}]
    const missed = goalsOf({...reached, hostile}).filter((goal) => verdictOf(goal) === 'misses')
    assert.deepEqual(
      missed.map(({goal}) => goal),
      ['hostile document: the slowest whole run'],
    )
  })
  test('a program that failed leaves its goals open', () => {
    const [, large] = reached.corpora ?? []
    assert.ok(large)
    const runs = new Map([...large.runs, [names.remarkCli, {failed: 'SIGABRT'}]])
    const open = goalsOf({...reached, corpora: [{...large, runs}]}).filter((goal) => verdictOf(goal) === 'unknown')
    assert.deepEqual(
      open.map(({goal}) => goal),
      ['cold: faster than remark-cli, where that ends'],
    )
  })
  test('a base counts with the longest history and the shortest, as near as it gets', () => {
    const failed = {...basedOn(20_000, 10, 1), figures: {failed: 'SIGABRT'}}
    const short = basedOn(200, 10, 1)
    const cases: readonly (readonly [readonly BaseFigures[], number | undefined])[] = [
      [[short, basedOn(2000, 10, 5), basedOn(20_000, 10, 3)], 3],
      [[basedOn(20_000, 10, 3), basedOn(20_000, 1010, 9), short, basedOn(200, undefined, 0.1)], 3],
      [[short, failed], undefined],
      [[short], undefined],
      [[basedOn(200, undefined, 1), basedOn(20_000, undefined, 1)], undefined],
    ]
    for (const [base, figure] of cases)
      assert.equal(goalsOf({base}).find(({goal}) => goal.startsWith('base:'))?.figure, figure)
  })
  test('a history counts when it is long enough to outweigh the start of the program', () => {
    const open = goalsOf({history: [{commits: 2000, runs: historyRuns(1)}]}).filter(({goal}) =>
      goal.startsWith('history'),
    )
    assert.deepEqual(open.map(verdictOf), ['unknown', 'unknown', 'unknown'])
  })
  test('each bound is a bound, and a miss stands out', () => {
    const goal = {goal: 'g', unit: '×'} as const
    const cases: readonly (readonly [Goal, string])[] = [
      [{...goal, figure: 2, bound: {most: 2}}, '| g | 2.00 × | ≤ 2 × | holds |'],
      [{...goal, figure: 2.01, bound: {most: 2}}, '| g | 2.01 × | ≤ 2 × | **misses** |'],
      [{...goal, figure: 20, bound: {least: 20}}, '| g | 20.0 × | ≥ 20 × | holds |'],
      [{...goal, figure: 19.9, bound: {least: 20}}, '| g | 19.9 × | ≥ 20 × | **misses** |'],
      [{...goal, figure: undefined, bound: {least: 20}}, '| g | – | ≥ 20 × | not measured |'],
    ]
    for (const [each, line] of cases) assert.equal(goalsTable([each]).split('\n')[2], line)
  })
})

/** Burns 0.3 s of processor time and fills 200 MiB in a child of a child, and ends with 3. */
const work = `
const memory = Buffer.alloc(200 * 1024 * 1024, 1)
while (process.cpuUsage().user < 300_000) memory[0]++
process.exit(3)`

const meters = new Set<Meter>(process.platform === 'linux' ? ['the shell and /proc', bestMeter()] : [bestMeter()])

for (const meter of process.platform === 'win32' ? [] : meters) {
  test(`a process is measured with its children: ${meter}`, async (t) => {
    const parameters = ['-c', '"$@"; exit $?', 'sh', process.execPath, '-e', work]
    const measured = await measure({program: '/bin/sh', parameters, folder: scratch(t)}, meter)
    assert.equal(measured.code, 3)
    assert.ok(measured.cpu >= 0.29 && measured.cpu < 10, `${measured.cpu} s`)
    if (process.platform === 'linux') assert.ok(measured.memory && measured.memory > 200 && measured.memory < 500)
  })
}

for (const meter of process.platform === 'win32' ? [] : meters) {
  test(`a process that takes too long is given up with its children: ${meter}`, async (t) => {
    const command = {program: process.execPath, parameters: ['-e', 'for (;;);'], folder: scratch(t)}
    const measured = await measure(command, meter, 100)
    assert.equal(measured.code, 'given up')
  })
}

test('options that make no sense are told', () => {
  assert.deepEqual(readOptions(['--only', 'start', '--sizes', '20,10']).sizes, [10, 20])
  assert.deepEqual([...readOptions([]).parts], [...parts])
  for (const words of [['--only', 'nothing'], ['--sizes', 'many'], ['a', 'b'], ['--unknown']])
    assert.throws(() => readOptions(words), TypeError)
})

test('the quick bench runs from end to end', {timeout: 300_000, skip: process.platform === 'win32'}, (t) => {
  const corpora = plantCorpora(t)
  const folder = scratch(t)
  const parameters = [inRoot('out/test/bench/main.js'), corpora, '--quick', '--no-peers', '--sizes', '8,20']
  const env = {PATH: process.env.PATH, TMPDIR: folder, HOME: folder}
  const {status, stdout, stderr} = spawnSync(process.execPath, parameters, {encoding: 'utf8', env})
  assert.equal(status, 0, stderr)
  const titles = [...stdout.matchAll(/^##+ (.*)$/gm)].map(([, title = '']) => title.replace(/\(.*?\) /, ''))
  const expected = [
    '8 documents of 10 paths',
    'Start',
    'Keystrokes',
    'Growth',
    'With a base',
    'Reading a history',
    'Hostile documents',
  ]
  for (const title of ['The machine', 'Goals', 'Side by side', ...expected]) assert.ok(titles.includes(title), title)
  assert.doesNotMatch(stdout, /exit code|did not run|NaN|Infinity|\blost\b/)
  for (const name of [names.cold, names.remark, names.walk])
    assert.match(stdout, new RegExp(`^\\| ${name} \\| 1 \\| \\d`, 'm'))
})
