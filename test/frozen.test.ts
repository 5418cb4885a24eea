// Proves that a memory made of saved traces answers as the one that was saved, however much changes at once.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Frozen} from '../server/engine/queries/bundles.ts'
import type {Each} from '../server/engine/queries/each.ts'
import {freeze} from '../server/engine/queries/frozen.ts'
import {Memory} from '../server/engine/queries/memory.ts'
import type {Asked} from '../server/engine/queries/model.ts'
import {Past} from '../server/engine/queries/past.ts'
import {grouping, input, query} from '../server/engine/queries/query.ts'

const shift = input('shift', 0)
const numbers = input<number | undefined>('number', undefined)
const sums = query(1, 'sum', (memory, key) => (memory.ask(numbers, key) ?? 0) + memory.ask(shift, ''))
const byRest = grouping('by rest', sums, (sum) => [String(sum % 3)])
const members = query(2, 'members', (memory: Asked, rest) => memory.ask(byRest, rest).length)
const each: readonly Each[] = [
  {of: numbers, answer: sums},
  {of: shift, answer: members},
]

/** How many numbers leave each rest, of so many. */
function expected(count: number, by: number): readonly number[] {
  const all = Array.from({length: count}, (_, index) => index)
  return ['', '1', '2'].map((_, rest) => all.filter((number) => (number + by) % 3 === rest).length)
}

function saved(count: number): Frozen {
  const memory = new Memory([byRest], each)
  const facts = Array.from({length: count}, (_, index) => ({query: numbers, key: String(index), value: index}))
  const {version} = memory.change(memory.version, members, [...facts, {query: shift, key: '', value: 0}])
  return freeze(memory, version)
}

for (const count of [6, 5_000]) {
  test(`${count} answers that all change are grouped as if they had been remembered`, () => {
    const frozen = saved(count)
    const told: Readonly<Record<string, (key: string) => number>> = {[shift.name]: () => 0, [numbers.name]: Number}
    const past = new Past(
      {...frozen, bundle: (index) => frozen.bundles[index]},
      {answer: ({name}, key) => told[name]?.(key), about: () => []},
    )
    const memory = new Memory([byRest], each, past)
    const start = memory.version
    const {version} = memory.change(start, members, [{query: shift, key: '', value: 1}])
    const rests = (at: typeof version) => ['0', '1', '2'].map((rest) => memory.peek(at, byRest, rest)?.length)
    assert.deepEqual(rests(version), expected(count, 1))
    assert.deepEqual(rests(start), expected(count, 0))
  })
}
