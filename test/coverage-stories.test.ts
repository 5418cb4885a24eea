// Coverage against what was worked out by hand: each story's document holds the arithmetic, and this compares every value.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {filesBelow} from '../scripts/files.ts'
import {fold} from '../server/engine/coverage/fold.ts'
import type {Coverage, CoverageRange, Term} from '../server/engine/model/coverage.ts'
import {dimensionNames} from '../server/engine/model/coverage.ts'
import {type Made, measured, type Told} from './harness/measured.ts'
import {inRoot} from './harness/root.ts'

interface Story extends Told {
  readonly without: readonly string[]
  /** By what: the bounds, or undefined where nothing applies. */
  readonly expected: ReadonlyMap<string, CoverageRange | undefined>
}

function storyOf(name: string): Story {
  const folder = inRoot(`test/workspaces/${name}`)
  const read = (path: string) => readFileSync(`${folder}/${path}`, 'utf8')
  const own = filesBelow(folder, '').filter((path) => path !== 'history.json' && path !== 'by-hand.md')
  const told = JSON.parse(read('history.json')) as {today: string; commits: Made[]; without?: string[]}
  const rows = read('by-hand.md').matchAll(/^\| ([^|]+) \| [^|]+ \| ([\d.–]+) \| ([\d.–]+) \|$/gm)
  return {
    files: Object.fromEntries(own.map((path) => [path, read(path)])),
    ...{today: told.today, commits: told.commits, without: told.without ?? []},
    expected: new Map(
      Array.from(rows, ([, what = '', low, high]) => [what, low === '–' ? undefined : [Number(low), Number(high)]]),
    ),
  }
}

/** Every value of a coverage by what it is called in the documents. */
function valuesIn({components, range}: Coverage): ReadonlyMap<string, CoverageRange | undefined> {
  const values = components.flatMap(({name, dimensions, range: own}) => [
    ...dimensionNames.map((dimension) => {
      const {state, range: bounds} = dimensions[dimension]
      return [`${name} ${dimension}`, state === 'not-applicable' ? undefined : bounds] as const
    }),
    [name, own] as const,
  ])
  return new Map([...values, ['repository', range] as const])
}

function near(actual: CoverageRange | undefined, expected: CoverageRange | undefined, what: string): void {
  const isNear =
    actual === expected ||
    (actual !== undefined && expected?.every((bound, at) => Math.abs(bound - (actual[at] ?? Number.NaN)) < 1e-9))
  assert.ok(isNear, `${what}: ${actual} is not ${expected}`)
}

function expectFolded(term: Term): void {
  const {value, range} = fold(term)
  assert.deepEqual([value, range], [term.value, term.range], term.label.en)
  for (const part of term.parts) expectFolded(part)
}

describe('coverage, worked out by hand', () => {
  for (const name of ['coverage-solo', 'coverage-agency', 'coverage-reprise']) {
    const story = storyOf(name)
    const coverage = measured(story)

    it(`${name}: every value`, () => {
      const values = valuesIn(coverage)
      const present = [...story.expected].filter(([what]) => !what.startsWith('without'))
      assert.deepEqual([...values.keys()].toSorted(), present.map(([what]) => what).toSorted())
      for (const [what, expected] of present) near(values.get(what), expected, what)
    })

    it(`${name}: every term is what its parts give`, () => {
      for (const {term, score} of coverage.components) {
        expectFolded(term)
        assert.equal(term.value, score)
      }
    })

    if (story.without.length > 0)
      it(`${name}: without ${story.without}`, () => {
        const values = valuesIn(measured(story, story.without))
        for (const [what, expected] of story.expected)
          if (what.startsWith('without')) near(values.get(what.replace('without', 'repository')), expected, what)
      })
  }
})

describe('governance', () => {
  it('is what minutes and matrices hold, and the same for each component', () => {
    const minutes = (day: string, decided: string) =>
      `# Steering committee ${day}\n\nDate: ${day}\n\n## Participants\n\n- Ada\n\n## Decisions\n\n- ${decided}\n`
    const {components} = measured({
      today: '2026-06-30',
      files: {
        'relais.yaml': 'components: [{name: a, paths: [a]}, {name: b, paths: [b]}]\n',
        'a/x.ts': '',
        'b/y.ts': '',
        'docs/adr/0001-use-postgresql.md': '# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n',
        'docs/minutes/2026-05-01.md': minutes(
          '2026-05-01',
          'We use PostgreSQL: [ADR-0001](../adr/0001-use-postgresql.md)',
        ),
        'docs/minutes/2026-06-01.md': minutes('2026-06-01', 'We sell the old machines before the summer'),
      },
    })
    for (const {dimensions} of components) {
      const linked = dimensions.governance.term.parts.find(({label}) => label.en.startsWith('Decisions of minutes'))
      assert.equal(linked?.value, 0.5)
    }
  })
})
