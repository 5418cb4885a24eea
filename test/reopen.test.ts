// Proves that a saved state comes back without its documents being read, and that only what a change touches is.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {type Earlier, earlier, type Kept, kept, open, reopen} from '../server/engine/index.ts'
import {inputOf} from './harness/fix-promises.ts'

function record(number: number, status: string): string {
  return `# ${number}. Use it\n\nDate: 2024-01-0${number}\n\n## Status\n\n${status}\n\n## Context\n\nIt is.\n\n## Decision\n\nWe do.\n\n## Consequences\n\nNone.\n`
}

const files = new Map([
  ...[1, 2, 3, 4].map((number) => [`docs/adr/000${number}-use-it.md`, record(number, 'Accepted')] as const),
  ...[1, 2, 3].map((number) => [`web/docs/adr/000${number}-show.md`, record(number, 'Accepted')] as const),
  ['docs/page.md', '# Page\n\n[one](adr/0001-use-it.md#context) [gone](adr/0009-gone.md)\n'] as const,
])
const input = inputOf(files)

/** The input, telling which digests are read. */
function watched(): {readonly input: Earlier; readonly read: Set<string>} {
  const read = new Set<string>()
  const whole = earlier(input)
  const digestOf = (path: string) => {
    read.add(path)
    return whole.digestOf(path)
  }
  return {input: {...whole, digestOf}, read}
}

const saved = kept(open(input).save())

/** The file of a changed text, for `with`. */
function changed(path: string, text: string) {
  return inputOf(new Map([[path, text]])).files
}

describe('a reopened state', () => {
  test('says what it said and reads no document for it', () => {
    const {input: lazy, read} = watched()
    const state = reopen(saved, lazy)
    assert.ok(state)
    assert.deepEqual(state.findings(), open(input).findings())
    assert.ok(state.findings().length > 0)
    assert.deepEqual([...read], [])
  })
  test('reads the documents around a change, and no others', () => {
    const {input: lazy, read} = watched()
    const path = 'docs/adr/0002-use-it.md'
    const text = `${files.get(path)}\n[gone](nowhere.md)\n`
    const next = reopen(saved, lazy)?.with({files: changed(path, text)})
    assert.deepEqual(next?.findings(), open(inputOf(new Map([...files, [path, text]]))).findings())
    assert.deepEqual([...(next?.touched ?? [])], [path])
    assert.deepEqual(
      [...read].filter((each) => each.startsWith('web/')),
      [],
    )
  })
  test('can be saved and reopened again', () => {
    const path = 'docs/page.md'
    const text = '# Page\n'
    const next = reopen(saved, earlier(input))?.with({files: changed(path, text)})
    const now = inputOf(new Map([...files, [path, text]]))
    const again = next && reopen(kept(next.save()), earlier(now))
    assert.deepEqual(again?.findings(), open(now).findings())
    assert.equal(again?.workspace.decisions.length, 7)
  })
})

describe('what does not fit is refused, or makes nothing up', () => {
  const {traces} = saved
  test('of a program with other queries', () =>
    assert.equal(reopen({...saved, traces: {...traces, queries: traces.queries + 1}}, earlier(input)), undefined))
  const damages: Readonly<Record<string, Kept['traces']['bundle']>> = {
    'bundles that are not there': () => undefined,
    'bundles without texts': (index) =>
      traces.bundle(index) && {numbers: traces.bundle(index)?.numbers ?? none, texts: []},
    'bundles that are cut off': (index) => cutOff(traces.bundle(index)),
    'bundles of nothing but large numbers': () => ({numbers: new Uint8Array(500).fill(127), texts: ['']}),
  }
  for (const [name, bundle] of Object.entries(damages)) {
    test(`${name} end no program`, () => {
      const state = reopen({...saved, traces: {...traces, bundle}}, earlier(input))
      assert.ok(state?.with({files: changed('docs/page.md', '# Page\n')}))
    })
  }
})

const none = new Uint8Array()

function cutOff(bundle: ReturnType<Kept['traces']['bundle']>): typeof bundle {
  return bundle && {...bundle, numbers: bundle.numbers.slice(0, bundle.numbers.length / 2)}
}
