// `relais coverage` as a user runs it: outputs, gates, comparisons, trend, departures, and hostile words in every output.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {Check} from 'typebox/value'
import {coverageCsv} from '../server/cli/coverage/csv.ts'
import {type Gates, missedGates} from '../server/cli/coverage/gates.ts'
import {coverageMarkdown} from '../server/cli/coverage/markdown.ts'
import {type CoverageOutput, coverageOutputShape} from '../server/cli/coverage/schema.ts'
import {coverageTable} from '../server/cli/coverage/table.ts'
import {dimensionNames} from '../server/engine/index.ts'
import {steers} from './harness/nasty-text.ts'
import {relais} from './harness/run-relais.ts'
import {commit, git, plant, scratch} from './harness/scratch.ts'

const people = `components: [{name: api, paths: [api]}, {name: web, paths: [web]}]
people:
  - {id: ada, names: ['@ada'], emails: [ada@example.org], kind: internal, until: 2026-07-15}
  - {id: ben, names: ['@ben'], emails: [ben@example.org], kind: internal}
`
const record = (name: string) =>
  `# 1. Use ${name}\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWe will use ${name}.\n`

/** Two components, of which Ada wrote one; a record and a page of a year ago. */
function planted(t: {after: (step: () => void) => void}): string {
  const root = scratch(t, {
    'relais.yaml': people,
    '.github/CODEOWNERS': '/api/ @ada\n',
    'api/package.json': '{"name": "api", "dependencies": {"pg": "^8.0.0"}}\n',
    'api/src/a.ts': 'export const a = 1\n'.repeat(20),
    'web/src/b.ts': 'export const b = 1\n'.repeat(20),
  })
  git(root, ['init', '-q', '-b', 'main'])
  commit(root, {date: '2026-04-10', author: 'Ada'})
  plant(root, {'docs/adr/0001-use-postgresql.md': record('PostgreSQL')})
  commit(root, {date: '2026-06-02', author: 'Ada'})
  return root
}

const now = ['--now', '2026-06-30']

async function json(root: string, ...parameters: readonly string[]): Promise<CoverageOutput> {
  const {code, stdout, stderr} = await relais(root, ['coverage', ...now, '--format', 'json', ...parameters])
  assert.equal(code, 0, stderr)
  const output: unknown = JSON.parse(stdout)
  assert.ok(Check(coverageOutputShape, output), 'the output has its shape')
  return output
}

describe('relais coverage', () => {
  it('shows every component in a table, and the sum of one', async (t) => {
    const root = planted(t)
    const {code, stdout} = await relais(root, ['coverage', ...now])
    assert.equal(code, 0)
    for (const text of ['api', 'web', 'Decisions', 'What is missing most', 'Key figures'])
      assert.ok(stdout.includes(text))
    const sum = await relais(root, ['coverage', ...now, '--explain', 'api'])
    assert.match(
      sum.stdout,
      /1 × 3 {2}PostgreSQL \(datastore\) {2}docs\/adr\/0001-use-postgresql\.md:1, api\/package\.json:1/,
    )
    const french = await relais(root, ['coverage', ...now, '--lang', 'fr'])
    assert.match(french.stdout, /Ce qui manque le plus/)
  })

  it('gives JSON of its shape, whose sums fold to its scores', async (t) => {
    const output = await json(planted(t), '--explain', 'api')
    const api = output.components.find(({name}) => name === 'api')
    assert.equal(api?.terms?.[0]?.value, api?.score)
    assert.equal(api?.dimensions.decision?.value, 1)
    const ids = output.components.flatMap(({dimensions}) =>
      Object.values(dimensions).flatMap(({gaps}) => gaps.map(({id}) => id)),
    )
    assert.equal(new Set(ids).size, ids.length, 'ids of gaps are unique')
  })

  it('replays month ends from git alone, and nothing of the work tree', async (t) => {
    const root = planted(t)
    const {trend = []} = await json(root, '--trend', '4')
    assert.deepEqual(
      trend.map(({at}) => at),
      ['2026-04-30', '2026-05-31', '2026-06-30'],
    )
    const covered = trend.map(({kpis}) => kpis['decision-coverage'])
    assert.deepEqual(covered, [0, 0, 1])
    assert.equal(trend.at(-1)?.commit, null)
  })
})

describe('relais coverage, compared', () => {
  it('tells what a change adds and loses', async (t) => {
    const root = planted(t)
    plant(root, {'web/package.json': '{"name": "web", "dependencies": {"express": "^4.0.0"}}\n'})
    const {base} = await json(root, '--base', 'HEAD~1')
    assert.ok(base?.closed.some(({id}) => id === 'decision/unrecorded/api/PostgreSQL'))
    assert.ok(base?.opened.some(({id}) => id === 'decision/unrecorded/web/Express'))
    const api = base?.components.find(({name}) => name === 'api')
    assert.deepEqual(Object.keys(api?.dimensions ?? {}), ['decision'])
  })

  it('tells what is left without those who leave', async (t) => {
    const root = planted(t)
    const {departure} = await json(root, '--leaving=30')
    assert.deepEqual(departure?.people, ['ada'])
    assert.ok((departure?.after ?? 1) < (departure?.before ?? 0))
    assert.equal((await json(root, '--leaving=3')).departure, undefined)
    const {stderr} = await relais(root, ['coverage', ...now, '--without', 'nobody'])
    assert.match(stderr, /Nobody is called nobody/)
  })

  it('ends with 1 at a gate that is not met, with 0 at one that hangs on what is unknown, with 2 at a wrong one', async (t) => {
    const root = planted(t)
    const codes = async (...gates: readonly string[]) => (await relais(root, ['coverage', ...now, ...gates])).code
    assert.equal(await codes('--fail-under', '5'), 0)
    assert.equal(await codes('--fail-under', '100'), 1)
    assert.equal(await codes('--require', 'ownership>=10'), 1)
    assert.equal(await codes('--require', 'decision>=90'), 0)
    assert.equal(await codes('--base', 'HEAD~1', '--max-drop', '0'), 0)
    assert.equal(await codes('--no-git', '--require', 'knowledge>=50'), 0)
    for (const wrong of [
      ['--max-drop', '1'],
      ['--require', 'luck>=5'],
      ['--fail-under', 'all'],
      ['--explain', 'wbe'],
    ])
      assert.equal(await codes(...wrong), 2, wrong.join(' '))
  })
})

const cell = {state: 'known', value: 0.5, range: [0.4, 0.7], evidence: [], gaps: []} as const

/** An output in which every text is this one. */
function outputWith(text: string): CoverageOutput {
  const gap = {
    id: text,
    message: text,
    place: {path: text, line: 3},
    loss: 0.1,
    scaffold: {kind: 'handover', title: text},
  }
  const dimensions = Object.fromEntries(
    dimensionNames.map((name) => [name, {...cell, range: [...cell.range], evidence: [], gaps: [gap]}]),
  )
  const scores = {score: 0.5, range: [0.4, 0.7]}
  return {
    ...{version: 1, at: '2026-06-30', ...scores, worst: text},
    components: [
      {name: text, paths: [text], weight: 1, ...scores, dimensions},
      {name: `${text}2`, paths: [text], weight: 1, ...scores, dimensions},
    ],
    kpis: [{id: 'x', label: text, definition: text, value: 1, unit: 'count', better: 'higher'}],
    trend: [{at: '2026-05-31', commit: null, ...scores, worst: text, components: [], kpis: {}}],
    departure: {
      ...{people: [text], unknown: [text], threshold: 0.5, before: 0.5, after: 0.4},
      components: [{name: text, before: 0.5, after: 0.4, loss: 0.1, missing: [gap]}],
    },
    base: {
      revision: text,
      commit: 'f',
      ...scores,
      components: [{name: text, before: 0.1, after: 0.2, dimensions: {}}],
      closed: [gap],
      opened: [gap],
    },
  }
}

const hostile = readFileSync(new URL('../../test/fixtures/hostile-words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as string)

describe('hostile words', () => {
  it('are a hundred', () => assert.ok(hostile.length >= 100, String(hostile.length)))

  const session = {language: 'en', colours: false, width: 100} as const

  for (const [index, word] of hostile.entries())
    it(`do nothing in any output: ${index + 1}`, () => {
      const output = outputWith(word)
      for (const line of coverageTable(output, session).split('\n')) assert.ok(!steers(line), line)
      for (const field of coverageCsv(output, 'en').split(/,|\r\n/))
        assert.doesNotMatch(field, /^"?\s*[=+\-@\t|\uFF0B\uFF0D\uFF1D\uFF20](?![\d.]+"?$)/)
      const markdown = coverageMarkdown(output, 'en')
      assert.doesNotMatch(
        markdown.replace(/`[^`\n]*`/g, ''),
        /<[a-z!/]|(?<!\\)!\[|(?<!\\)\]\((?:javascript|data|vbscript):|@(?=\w)/i,
      )
      for (const line of markdown.split('\n').filter((each) => each.startsWith('|')))
        assert.ok(line.endsWith('|'), `a row is torn: ${line}`)
      assert.deepEqual(JSON.parse(JSON.stringify(output)), output)
    })
})

describe('gates', () => {
  const none: Gates = {failUnder: undefined, maxDrop: undefined, required: []}
  const at = (range: readonly [number, number], before?: readonly [number, number]): CoverageOutput => {
    const {base: _, ...output} = outputWith('a')
    const base = {
      revision: 'b',
      commit: 'c',
      score: before?.[0] ?? 0,
      range: [...(before ?? [])],
      components: [],
      closed: [],
      opened: [],
    }
    return {...output, score: range[0], range: [...range], ...(before && {base})}
  }
  const cases: readonly (readonly [string, Gates, CoverageOutput, 'met' | 'open' | 'failed'])[] = [
    ['reached', {...none, failUnder: 0.5}, at([0.5, 0.5]), 'met'],
    ['missed', {...none, failUnder: 0.5}, at([0.3, 0.4]), 'failed'],
    ['unknown', {...none, failUnder: 0.5}, at([0.3, 0.6]), 'open'],
    ['no drop', {...none, maxDrop: 0.02}, at([0.5, 0.5], [0.51, 0.51]), 'met'],
    ['a drop', {...none, maxDrop: 0.02}, at([0.5, 0.5], [0.6, 0.6]), 'failed'],
    ['a drop in what is known alone', {...none, maxDrop: 0.02}, at([0.5, 0.9], [0.6, 0.6]), 'open'],
    ['no base', {...none, maxDrop: 0.02}, at([0.5, 0.5]), 'met'],
    ['a dimension', {...none, required: [{dimension: 'knowledge', least: 0.4}]}, at([0, 1]), 'met'],
    ['a dimension that is unknown', {...none, required: [{dimension: 'knowledge', least: 0.6}]}, at([0, 1]), 'open'],
    ['a dimension that is missed', {...none, required: [{dimension: 'knowledge', least: 0.8}]}, at([0, 1]), 'failed'],
  ]
  for (const [name, gates, output, expected] of cases)
    it(`${name}: ${expected}`, () => {
      const kinds = missedGates(gates, output, 'en').map(({kind}) => kind)
      assert.equal(kinds.includes('failed') ? 'failed' : kinds.includes('open') ? 'open' : 'met', expected)
    })
})
