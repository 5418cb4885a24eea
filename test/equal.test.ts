// Proves when two answers say the same.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {equal} from '../server/engine/queries/equal.ts'

test('equality is that of plain data, in order, and of views by identity', () => {
  class Thing {}
  const thing = new Thing()
  const same: readonly (readonly [unknown, unknown])[] = [
    [{a: [1, {b: 2}]}, {a: [1, {b: 2}]}],
    [new Map([['a', [1]]]), new Map([['a', [1]]])],
    [new Set(['a']), new Set(['a'])],
    [Number.NaN, Number.NaN],
    [{thing}, {thing}],
    [undefined, undefined],
  ]
  const other: readonly (readonly [unknown, unknown])[] = [
    [{a: 1}, {a: 1, b: undefined}],
    [{a: undefined}, {b: undefined}],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    [new Set(['a', 'b']), new Set(['b', 'a'])],
    [thing, new Thing()],
    [null, {}],
    [0, '0'],
  ]
  for (const [a, b] of same) assert.ok(equal(a, b))
  for (const [a, b] of other) assert.ok(!equal(a, b))
})
