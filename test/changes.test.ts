// Proves that comparing with a base gives the same findings however the state came about: at once, later, or reopened.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {ruleIds} from '../scripts/products.ts'
import {earlier, governed, type Input, kept, open, reopen, type Snapshot} from '../server/engine/index.ts'
import {exampleInput} from './harness/engine.ts'
import {type Example, readPage} from './harness/page.ts'
import {inRoot} from './harness/root.ts'

/** The examples of all pages that are compared with a base. */
const examples = ruleIds().flatMap((id) =>
  readPage(readFileSync(inRoot('server/engine/rules', `${id}.md`), 'utf8'))
    .examples.filter(({base}) => base !== undefined)
    .map((example) => ({id, example})),
)

/** What is found, without what only the order of questions could change. */
function found(snapshot: Snapshot | undefined): readonly unknown[] {
  return (snapshot?.findings() ?? []).map(({rule, path, span, message}) => ({rule, path, span, message}))
}

function inputOf(example: Example) {
  return exampleInput(example, 'en')
}

/** The state of an input, saved and opened again. */
function again(input: Input): Snapshot | undefined {
  return reopen(kept(open(input).save()), earlier(input))
}

describe('findings of a change', () => {
  for (const {id, example} of examples) {
    test(`${id}, line ${example.line}`, () => {
      const {base, files: all, ...rest} = inputOf(example)
      const manifests = all.filter(({path}) => governed(path) === 'manifest')
      const files = all.filter(({path}) => governed(path) !== 'manifest')
      const expected = found(open({...rest, base, files: all}))
      assert.deepEqual(found(open({...rest, files: all}).with({base})), expected, 'the base came later')
      const later = {files: manifests}
      assert.deepEqual(found(open({...rest, files, base}).with(later)), expected, 'the manifests came later')
      assert.deepEqual(found(again({...rest, files: all})?.with({base})), expected, 'reopened before the base')
      assert.deepEqual(found(again({...rest, files, base})?.with(later)), expected, 'reopened with the base')
    })
  }
  test('are there', () => assert.ok(examples.length > 20, String(examples.length)))
})
