// Time limits: endless work is given up, the rest goes on, and nothing of it stays behind.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {withinBudget, withinBudgetEach} from '../server/node/budget.ts'

const forEver = (): never => {
  for (;;);
}
const backtracking = (): boolean => /^(a+)+$/.test(`${'a'.repeat(50)}b`)
const tooDeep = (depth = 0): number => 1 + tooDeep(depth + 1)

test('gives the value of quick work', () => {
  assert.deepEqual(
    withinBudget(1000, () => [1, 2]),
    {value: [1, 2]},
  )
  assert.deepEqual(
    withinBudget(1000, () => undefined),
    {value: undefined},
  )
})

test('gives up endless loops and patterns', () => {
  for (const work of [forEver, backtracking]) {
    const started = performance.now()
    assert.deepEqual(withinBudget(50, work), {exceeded: true})
    assert.ok(performance.now() - started < 2000)
  }
})

test('reports what work throws', () => {
  const thrown = withinBudget(5000, tooDeep)
  assert.ok('failed' in thrown && thrown.failed instanceof RangeError)
  assert.deepEqual(
    withinBudget(1000, () => {
      throw 'text'
    }),
    {failed: 'text'},
  )
  // Not even the clock's own error code is taken for the clock.
  const forged = Object.assign(new Error(), {code: 'ERR_SCRIPT_EXECUTION_TIMEOUT'})
  assert.deepEqual(
    withinBudget(1000, () => {
      throw forged
    }),
    {failed: forged},
  )
})

test('work that catches everything is given up all the same', () => {
  const stubborn = () => {
    for (;;)
      try {
        forEver()
      } catch {
        /* again */
      }
  }
  assert.deepEqual(withinBudget(50, stubborn), {exceeded: true})
})

test('nests: the inner limit ends the inner work, the outer limit ends both', () => {
  assert.deepEqual(
    withinBudget(5000, () => withinBudget(30, forEver)),
    {value: {exceeded: true}},
  )
  assert.deepEqual(
    withinBudget(30, () => withinBudget(5000, forEver)),
    {exceeded: true},
  )
  assert.deepEqual(
    withinBudget(1000, () => [withinBudget(1000, () => 1), 2]),
    {value: [{value: 1}, 2]},
  )
  assert.deepEqual(
    withinBudget(1000, () => 'as before'),
    {value: 'as before'},
  )
})

test('a batch: each in order, whatever its neighbours do', () => {
  const works = [() => 1, forEver, () => 2, tooDeep, backtracking, () => undefined]
  const outcomes = withinBudgetEach(works, 40, (work) => work())
  assert.deepEqual(
    outcomes.map((outcome) => Object.keys(outcome)[0]),
    ['value', 'exceeded', 'value', 'failed', 'exceeded', 'value'],
  )
  assert.deepEqual(withinBudgetEach([], 40, forEver), [])
})

test('a batch: no item loses time to those before it, and none runs twice', () => {
  const runs: number[] = []
  const busy = (index: number) => {
    runs.push(index)
    for (const end = performance.now() + 20; performance.now() < end; );
    return index
  }
  const items = Array.from({length: 20}, (_, index) => index)
  assert.deepEqual(
    withinBudgetEach(items, 100, busy),
    items.map((value) => ({value})),
  )
  assert.deepEqual(runs, items)
})

test('10,000 small items cost no watchdog each', () => {
  const started = performance.now()
  const outcomes = withinBudgetEach(
    Array.from({length: 10_000}, (_, index) => index),
    1000,
    (index) => index,
  )
  assert.deepEqual(outcomes.at(-1), {value: 9999})
  assert.ok(performance.now() - started < 200)
})

test('who was kept from the processor has a second try, who used it has not', () => {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  const runs = new Map<string, number>()
  const outcomes = withinBudgetEach(['waiting', 'busy', 'quick'], 100, (item) => {
    runs.set(item, (runs.get(item) ?? 0) + 1)
    if (item === 'waiting' && runs.get(item) === 1) Atomics.wait(cell, 0, 0, 1000)
    if (item === 'busy') forEver()
    return item
  })
  assert.deepEqual(outcomes, [{value: 'waiting'}, {exceeded: true}, {value: 'quick'}])
  assert.equal(runs.get('waiting'), 2)
})
