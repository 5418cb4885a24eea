// Proves that comparing with a base gives the same findings however the state came about: at once, later, or reopened.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {ruleIds} from '../scripts/products.ts'
import {open, reopen, type Snapshot} from '../server/engine/index.ts'
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

describe('findings of a change', () => {
  for (const {id, example} of examples) {
    test(`${id}, line ${example.line}`, () => {
      const {base, manifests = [], ...rest} = inputOf(example)
      const expected = found(open({...rest, base, manifests}))
      assert.deepEqual(found(open({...rest, manifests}).with({base})), expected, 'the base came later')
      assert.deepEqual(found(open({...rest, base}).with({manifests})), expected, 'the manifests came later')
      const saved = open({...rest, manifests}).save()
      assert.deepEqual(found(reopen(saved, {...rest, manifests})?.with({base})), expected, 'reopened before the base')
      const compared = open({...rest, base}).save()
      assert.deepEqual(found(reopen(compared, {...rest, base})?.with({manifests})), expected, 'reopened with the base')
    })
  }
  test('are there', () => assert.ok(examples.length > 20, String(examples.length)))
})
