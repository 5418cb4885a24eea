// Proves the promise of safe fixes on made-up repositories: each mends its finding and nothing else, all come to an end.
import assert from 'node:assert/strict'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {type Finding, open, safeChanges} from '../server/engine/index.ts'
import {type Plan, plansOf} from './harness/documents.ts'
import type {Files} from './harness/engine.ts'
import {type Broken, brokenBy, brokenByAll, inputOf, sentenceOf} from './harness/fix-promises.ts'
import {inRoot} from './harness/root.ts'
import {written} from './harness/written.ts'

/** Repositories that once broke a promise; the property adds those that do. */
const fixtures = inRoot('test/fixtures/fixes')

const isLong = process.env.RELAIS_LONG === '1'
const runs = isLong ? 20_000 : 1_000
const seed = process.env.RELAIS_SEED === undefined ? {} : {seed: Number(process.env.RELAIS_SEED)}

/** How many fixes of each rule were tried. */
const tried = new Map<string, number>()

function broken(files: Files): readonly Broken[] {
  const input = inputOf(files)
  const textOf = (path: string) => files.get(path)
  const before = open(input)
  const fixable = oneOfEach(before.findings().filter((finding) => safeChanges(finding).length > 0))
  for (const {rule} of fixable) tried.set(rule, (tried.get(rule) ?? 0) + 1)
  if (fixable.length === 0) return []
  return [...fixable.flatMap((finding) => brokenBy(finding, before, textOf)), ...brokenByAll(input, textOf, isLong)]
}

/** In the short form, the first finding of each rule stands for its like. */
function oneOfEach(findings: readonly Finding[]): readonly Finding[] {
  return isLong
    ? findings
    : findings.filter((one, index) => findings.findIndex(({rule}) => rule === one.rule) === index)
}

function keep(plan: Plan): void {
  mkdirSync(fixtures, {recursive: true})
  const name = `${plan.manner}-${plan.index.form}-${runs}.json`
  writeFileSync(`${fixtures}/${name}`, `${JSON.stringify(Object.fromEntries(written(plan)), null, 2)}\n`)
}

describe('safe fixes', () => {
  for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.json'))) {
    test(`keep their promise on ${name}`, () => {
      const files = new Map(Object.entries<string>(JSON.parse(readFileSync(`${fixtures}/${name}`, 'utf8'))))
      assert.deepEqual(broken(files).map(sentenceOf), [])
    })
  }
  test(`keep their promise on ${runs} made-up repositories`, {timeout: 3_600_000}, (t) => {
    const promise = fc.property(plansOf(isLong ? 8 : 4), (plan) => broken(written(plan)).length === 0)
    const {failed, counterexample, seed: found, counterexamplePath} = fc.check(promise, {numRuns: runs, ...seed})
    t.diagnostic(`fixes tried: ${[...tried].map(([rule, count]) => `${rule} ${count}`).join(', ')}`)
    if (!failed) return
    const [plan] = counterexample ?? []
    assert.ok(plan)
    keep(plan)
    const sentences = broken(written(plan)).map(sentenceOf).join('\n')
    assert.fail(`seed ${found}, path ${counterexamplePath}, kept in test/fixtures/fixes:\n${sentences}`)
  })
  test('are proposed by every rule that says so', () => {
    for (const rule of mending) assert.ok((tried.get(rule) ?? 0) > 15, `${rule}: ${tried.get(rule) ?? 0}`)
  })
})

const mending: readonly string[] = [
  'decision/index-out-of-sync',
  'decision/metadata-conflict',
  'decision/status-missing',
  'decision/supersede-reciprocal',
  'links/record-number',
  'suppression/unused',
]
