// Proves the memory of answers on made-up webs of questions: always what plain computing says, never more work than needed.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {Memory} from '../server/engine/queries/memory.ts'
import type {Asked, Query} from '../server/engine/queries/model.ts'
import {byField, grouping, input, query} from '../server/engine/queries/query.ts'
import type {Version} from '../server/engine/queries/versions.ts'
import {viewsOf} from '../server/engine/queries/view.ts'
import './harness/seed.ts'

/** How one question of a web is answered: from what it asks, below it, and cut to so many values. */
interface Formula {
  readonly asks: readonly number[]
  /** What it asks besides when its sum so far is odd: webs change their shape. */
  readonly also: number
  readonly modulo: number
}

interface Web {
  readonly facts: number
  readonly layers: readonly (readonly Formula[])[]
  readonly edits: readonly {readonly from: number; readonly facts: readonly (readonly [at: number, value: number])[]}[]
}

const formula: fc.Arbitrary<Formula> = fc.record({
  asks: fc.array(fc.nat(30), {minLength: 1, maxLength: 4}),
  also: fc.nat(30),
  modulo: fc.integer({min: 1, max: 5}),
})
const webs: fc.Arbitrary<Web> = fc.record({
  facts: fc.integer({min: 1, max: 6}),
  layers: fc.array(fc.array(formula, {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 5}),
  edits: fc.array(
    fc.record({from: fc.nat(9), facts: fc.array(fc.tuple(fc.nat(5), fc.nat(7)), {minLength: 1, maxLength: 3})}),
    {minLength: 1, maxLength: 8},
  ),
})

/** The questions below a layer, as pairs of layer and place; layer 0 are the facts. */
function below(web: Web, layer: number): readonly (readonly [layer: number, at: number])[] {
  const sizes = [web.facts, ...web.layers.map(({length}) => length)].slice(0, layer)
  return sizes.flatMap((size, index) => Array.from({length: size}, (_, at) => [index, at] as const))
}

/** Answers by a formula; `ask` answers what stands below. */
function answer(web: Web, layer: number, at: number, ask: (layer: number, at: number) => number): number {
  const {asks, also, modulo} = web.layers[layer - 1]?.[at] ?? {asks: [], also: 0, modulo: 1}
  const choices = below(web, layer)
  const one = (number: number) => {
    const [from, place] = choices[number % choices.length] ?? [0, 0]
    return ask(from, place)
  }
  const sum = asks.reduce((total, each) => total + one(each), 0)
  return (sum % 2 === 1 ? sum + one(also) : sum) % modulo
}

function plainly(web: Web, facts: readonly number[], layer: number, at: number): number {
  return layer === 0 ? (facts[at] ?? 0) : answer(web, layer, at, (...below) => plainly(web, facts, ...below))
}

/** A web in a memory; `ran` gathers what is answered. */
function remembering(web: Web) {
  const ran: string[] = []
  const fact = input<number>('fact', 0)
  const layers: Query<number>[] = [fact]
  for (const [index] of web.layers.entries()) {
    const layer = index + 1
    layers.push(
      query(layer, `layer ${layer}`, (memory: Asked, key) => {
        ran.push(`${layer}.${key}`)
        return answer(web, layer, Number(key), (from, at) => {
          const asked = layers[from]
          return asked ? memory.ask(asked, String(at)) : 0
        })
      }),
    )
  }
  // All questions are asked from the start, by one above them.
  const all = query(9, 'all', (memory: Asked) =>
    web.layers.flatMap((formulas, index) => formulas.map((_, at) => memory.ask(layers[index + 1] ?? fact, String(at)))),
  )
  const memory = new Memory([], [{of: fact, answer: all}])
  return {memory, fact, layers, ran, all}
}

type Remembering = ReturnType<typeof remembering>

/** A version, and the facts that hold in it. */
interface Known {
  readonly version: Version
  readonly facts: readonly number[]
}

function tell({memory, fact, all}: Remembering, {version}: Known, facts: readonly number[]): Known {
  const changes = facts.map((value, at) => ({query: fact, key: String(at), value}))
  return {version: memory.change(version, all, changes).version, facts}
}

/** All versions of a web: each edit starts from one of those before it. */
function versionsOf(web: Web, remembered: Remembering): readonly Known[] {
  const start = {version: remembered.memory.version, facts: []}
  const first = tell(
    remembered,
    start,
    Array.from({length: web.facts}, (_, at) => at),
  )
  const known = [first]
  for (const {from, facts} of web.edits) {
    const base = known[from % known.length] ?? first
    const changed = [...base.facts]
    for (const [at, value] of facts) changed[at % web.facts] = value
    known.push(tell(remembered, base, changed))
  }
  return known
}

/** Questions of a version whose answers are not those of plain computing. */
function wrongIn(web: Web, {memory, layers}: Remembering, {version, facts}: Known): readonly string[] {
  const questions = below(web, web.layers.length + 1).filter(([layer]) => layer > 0)
  return questions.flatMap(([layer, at]) => {
    const asked = layers[layer]
    const said = asked && memory.peek(version, asked, String(at))
    return said === plainly(web, facts, layer, at) ? [] : [`${layer}.${at}: ${said}`]
  })
}

describe('answers', () => {
  test('are those of plain computing in every version, whatever it was made from', () => {
    fc.assert(
      fc.property(webs, (web) => {
        const remembered = remembering(web)
        const versions = versionsOf(web, remembered)
        for (const known of [...versions, ...versions]) {
          assert.deepEqual(wrongIn(web, remembered, known), [])
          remembered.memory.tidy()
        }
      }),
    )
  })
  test('are given again once at most, and only where something that was read differs', () => {
    fc.assert(
      fc.property(webs, (web) => {
        const {memory, fact, layers, ran, all} = remembering(web)
        const before = Array.from({length: web.facts}, (_, at) => at)
        const told = before.map((value, at) => ({query: fact, key: String(at), value}))
        const {version} = memory.change(memory.version, all, told)
        const facts = [...before]
        for (const [at, value] of web.edits[0]?.facts ?? []) facts[at % web.facts] = value
        ran.length = 0
        const changes = facts.map((value, at) => ({query: fact, key: String(at), value}))
        memory.change(version, all, changes)
        assert.equal(new Set(ran).size, ran.length, 'something ran twice')
        for (const name of ran) {
          const [layer = 0, at = 0] = name.split('.').map(Number)
          const touched = new Set<string>()
          for (const known of [before, facts]) {
            answer(web, layer, at, (from, place) => {
              touched.add(`${from}.${place}`)
              return plainly(web, known, from, place)
            })
          }
          const differs = [...touched].some((each) => {
            const [from = 0, place = 0] = each.split('.').map(Number)
            return plainly(web, before, from, place) !== plainly(web, facts, from, place)
          })
          // What is asked for the first time must be answered, whatever differs.
          const isNew = layers[layer] !== undefined && memory.peek(version, layers[layer], String(at)) === undefined
          assert.ok(differs || isNew, `${name} ran for nothing`)
        }
      }),
    )
  })
})

describe('aspects', () => {
  interface Person {
    readonly name: string
    readonly town: string
  }
  test('that nobody read wake nobody', () => {
    const fields = ['name', 'town'] as const
    const people = input<Person>('person', {name: '', town: ''}, byField<Person>(fields))
    const views = viewsOf<Person>(fields)
    let ran = 0
    const greetings = query(1, 'greeting', (memory, key) => {
      ran += 1
      return `Hello ${views(memory, memory.node(people, key)).name}`
    })
    const memory = new Memory([], [{of: people, answer: greetings}])
    const tell = (version: Version, value: Person) =>
      memory.change(version, greetings, [{query: people, key: 'a', value}])
    const one = tell(memory.version, {name: 'Ada', town: 'London'})
    const two = tell(one.version, {name: 'Ada', town: 'Paris'})
    assert.deepEqual([ran, [...two.changed]], [1, []])
    const three = tell(two.version, {name: 'Eve', town: 'Paris'})
    assert.deepEqual([ran, [...three.changed]], [2, ['a']])
    assert.equal(memory.peek(one.version, greetings, 'a'), 'Hello Ada')
  })
  test('that were read one by one all count', () => {
    const fields = ['name', 'town'] as const
    const people = input<Person>('person', {name: '', town: ''}, byField<Person>(fields))
    const views = viewsOf<Person>(fields)
    const addresses = query(1, 'address', (memory, key) => {
      const {name, town} = views(memory, memory.node(people, key))
      return `${name}, ${town}`
    })
    const memory = new Memory([], [{of: people, answer: addresses}])
    let {version} = memory
    for (const value of [
      {name: 'Ada', town: 'London'},
      {name: 'Eve', town: 'London'},
      {name: 'Eve', town: 'Paris'},
    ]) {
      version = memory.change(version, addresses, [{query: people, key: 'a', value}]).version
      assert.equal(memory.peek(version, addresses, 'a'), `${value.name}, ${value.town}`)
    }
  })
})

describe('groups', () => {
  test('hold the keys whose answers name them, in order, in every version', () => {
    const values = fc.array(fc.tuple(fc.nat(9), fc.option(fc.subarray(['a', 'b', 'c']), {nil: undefined})), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(values, {minLength: 1, maxLength: 5}), fc.boolean(), (steps, isLazy) => {
        const words = input<readonly string[] | undefined>('words', undefined)
        const copies = query(1, 'copies', (memory, key) => memory.ask(words, key))
        const byWord = grouping('by word', copies, (each) => each ?? [])
        const watched = query(2, 'watched', (memory, key) => memory.ask(byWord, key).join(' '))
        const start = input('start', 0)
        const memory = new Memory(
          [byWord],
          [
            {of: words, answer: copies, isLazy},
            {of: start, answer: watched},
          ],
        )
        const said = new Map<string, readonly string[] | undefined>()
        let {version} = memory.change(
          memory.version,
          watched,
          ['a', 'b', 'c'].map((key) => ({query: start, key, value: 1})),
        )
        const kept: {version: Version; expected: readonly string[]}[] = []
        for (const step of steps) {
          const facts = step.map(([at, value]) => ({query: words, key: String(at), value}))
          for (const {key, value} of facts) said.set(key, value)
          version = memory.change(version, watched, facts).version
          const expected = ['a', 'b', 'c'].map((word) =>
            [...said]
              .filter(([, all]) => all?.includes(word))
              .map(([key]) => key)
              .sort()
              .join(' '),
          )
          kept.push({version, expected})
        }
        memory.tidy()
        for (const {version: each, expected} of kept.reverse())
          assert.deepEqual(
            ['a', 'b', 'c'].map((key) => memory.peek(each, watched, key)),
            expected,
          )
      }),
    )
  })
})

describe('what goes wrong', () => {
  test('asking upwards fails, and whoever asks what failed', () => {
    const upper: Query<number> = query(2, 'upper', () => 1)
    const lower = query(1, 'lower', (memory) => memory.ask(upper, ''))
    const start = input('start', 0)
    const told = query(3, 'told', (memory) => {
      try {
        return memory.ask(lower, '')
      } catch (error) {
        return String(error)
      }
    })
    const memory = new Memory([], [{of: start, answer: told}])
    const {version} = memory.change(memory.version, told, [{query: start, key: '', value: 1}])
    assert.equal(memory.peek(version, told, ''), 'Error: lower asks upwards for upper')
    assert.equal(memory.peek(version, lower, ''), undefined)
  })
})
