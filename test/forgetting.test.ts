// Proves that the memory of answers lets go of what nobody asks any more, and says the same as before in every version.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {Memory} from '../server/engine/queries/memory.ts'
import {Failure} from '../server/engine/queries/model.ts'
import {grouping, input, query} from '../server/engine/queries/query.ts'
import type {Version} from '../server/engine/queries/versions.ts'

const words = input<readonly string[]>('words of now', [])
const marks = input<number>('mark', 0)
const byWord = grouping('by word of now', words, (each) => each)
const watched = query(1, 'marks of words', (memory, key) =>
  memory.ask(words, key).map((word) => [memory.ask(marks, word), memory.ask(byWord, word).join(' ')].join(' ')),
)
const said = ['a', 'b']
const each = [{of: words, answer: watched}]

test('is no more than what is asked now, however many words came and went', () => {
  const memory = new Memory([byWord], each)
  let {version} = memory
  for (let edit = 0; edit < 10_000; edit += 1) {
    const [key = '', value] = [said[edit % 2], [`now ${edit}`, `then ${edit}`]]
    version = memory.change(version, watched, [{query: words, key, value}]).version
    assert.deepEqual(
      memory.peek(version, watched, key),
      value.map(() => `0 ${key}`),
    )
  }
  assert.ok(memory.count() < 3000, `${memory.count()} questions`)
  memory.tidy()
  // Of two documents with two words each: the words, what is watched, and of each word its mark and its group.
  assert.equal(memory.count(), 2 * (2 + 2 * 2))
})

test('says the same in every version again, whatever was let go of since', () => {
  const memory = new Memory([byWord], each)
  const kept: {readonly version: Version; readonly word: string}[] = []
  let {version} = memory
  for (let edit = 0; edit < 40; edit += 1) {
    const word = `word ${edit % 7}`
    version = memory.change(version, watched, [{query: words, key: 'a', value: [word]}]).version
    memory.tidy()
    kept.push({version, word})
  }
  for (const {version: old, word} of kept) {
    assert.deepEqual(memory.peek(old, watched, 'a'), ['0 a'])
    const next = memory.change(old, watched, [{query: marks, key: word, value: 5}]).version
    memory.tidy()
    assert.deepEqual(memory.peek(next, watched, 'a'), ['5 a'])
    const shared = memory.change(old, watched, [{query: words, key: 'b', value: [word]}]).version
    assert.deepEqual(memory.peek(shared, watched, 'a'), ['0 a b'])
    memory.tidy()
  }
})

test('holds of a failure its words alone, for an error holds what threw it', () => {
  const failing = query(1, 'failing', (memory, key) => {
    if (memory.ask(marks, key) === 1) throw new TypeError('one is too few')
    return 'well'
  })
  const above = query(2, 'above', (memory, key) => memory.ask(failing, key))
  const memory = new Memory([], [{of: marks, answer: above}])
  memory.change(memory.version, above, [{query: marks, key: 'a', value: 1}])
  for (const one of [failing, above]) {
    const value = memory.node(one, 'a').state?.value
    assert.ok(value instanceof Failure)
    assert.deepEqual({...value}, {reason: 'one is too few'})
  }
})
