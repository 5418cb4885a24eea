// The past in the coverage panel: what is read of the program's output is what was measured when it was the present.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {nothingPast, readPast, withPast} from '../client/panel/measured.ts'
import {sampleView} from './harness/coverage-views.ts'
import {relais} from './harness/run-relais.ts'
import {commit, git, plant, scratch} from './harness/scratch.ts'

const components = 'components: [{name: api, paths: [api]}, {name: web, paths: [web]}, {name: new, paths: [new]}]\n'
const at = ['coverage', '--now', '2026-06-30', '--format', 'json']

interface Output {
  readonly score: number
  readonly components: readonly {
    readonly name: string
    readonly score: number | null
    readonly dimensions: Readonly<
      Record<string, {readonly value: number | null; readonly gaps: readonly {id: string}[]}>
    >
  }[]
}

/** Names, scores and values; what has none is left out, such as a component before its first file. */
function valuesOf({components}: Pick<Output, 'components'>): unknown {
  const there = components.filter(({score}) => score !== null)
  return there.map(({name, score, dimensions}) => [
    name,
    score,
    Object.entries(dimensions).flatMap(([dimension, {value}]) => (value === null ? [] : [[dimension, value]])),
  ])
}

test('the base that is read is what was measured there', async (t) => {
  const root = scratch(t, {
    'relais.yaml': components,
    'api/package.json': '{"name": "api", "dependencies": {"pg": "^8.0.0"}}\n',
    'api/src/a.ts': 'export const a = 1\n'.repeat(20),
    'web/src/b.ts': 'export const b = 1\n'.repeat(20),
  })
  git(root, ['init', '-q', '-b', 'main'])
  commit(root, {date: '2026-04-10'})
  const before: Output = JSON.parse((await relais(root, at)).stdout)
  plant(root, {
    '.github/CODEOWNERS': '/api/ @ada\n',
    'docs/adr/0001-use-postgresql.md': '# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use it.\n',
    'new/src/c.ts': 'export const c = 1\n'.repeat(20),
  })
  commit(root, {date: '2026-06-02'})
  const past = readPast((await relais(root, [...at, '--base', 'HEAD~1', '--trend', '3'])).stdout)
  assert.ok(past?.base)
  const {base} = past
  assert.equal(base.score, before.score)
  assert.deepEqual(
    base.components.map(({name, score, dimensions}) => [
      name,
      score,
      Object.entries(dimensions).filter(([, value]) => value !== undefined),
    ]),
    valuesOf(before),
  )
  const gaps = before.components.flatMap(({dimensions}) => Object.values(dimensions).flatMap((each) => each.gaps))
  assert.deepEqual(base.gaps.map(({id}) => id).toSorted(), gaps.map(({id}) => id).toSorted())
  assert.deepEqual(
    past.trend.map(({day}) => day),
    ['2026-04-30', '2026-05-31'],
  )
})

test('a view with its past ends with today, and says each figure of each month', () => {
  const {base: _, ...view} = {...sampleView('en'), trend: []}
  assert.deepEqual(withPast(view, nothingPast), {...view, base: undefined})
  const point = {day: '2026-10-31', score: 0.4, range: [0.4, 0.5] as const, figures: {f0: 0.25, f1: null}}
  const {trend, figures} = withPast(view, {trend: [point], base: undefined})
  assert.deepEqual(
    trend.map(({day}) => day),
    ['2026-10-31', view.day],
  )
  assert.deepEqual(
    figures.slice(0, 2).map(({past}) => past),
    [[0.25], [undefined]],
  )
})

test('anything but such an output is nothing', () => {
  for (const text of ['', 'null', '[]', '{"version": 2, "components": []}', '{"version": 1}'])
    assert.equal(readPast(text), undefined)
})
