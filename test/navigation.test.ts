// Holds navigation to pages of little workspaces whose marks say which words name which record.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {type Around, mentionsIn, recordAt, referencesTo} from '../server/engine/index.ts'
import {openExample} from './harness/engine.ts'
import {type Example, readPage} from './harness/page.ts'
import {inRoot} from './harness/root.ts'

const folder = inRoot('test/fixtures/navigation')

/** A place, the words there, and the record that they name. */
interface Place {
  readonly path: string
  readonly start: number
  readonly words: string
  readonly key: string
}

function around(example: Example): Around {
  return {workspace: openExample(example, 'en').workspace, textOf: (path) => example.files.get(path)}
}

function placeOf({path, span, decision}: ReturnType<typeof mentionsIn>[number], {files}: Example): Place {
  return {path, start: span.start, words: (files.get(path) ?? '').slice(span.start, span.end), key: decision.key}
}

function marked({marks, files}: Example): readonly Place[] {
  return marks.map(({path, start, end, message}) => ({
    ...{path, start, key: message},
    words: (files.get(path) ?? '').slice(start, end),
  }))
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1))
}

for (const name of readdirSync(folder)) {
  const {examples} = readPage(readFileSync(`${folder}/${name}`, 'utf8'))
  describe(name, () => {
    for (const example of examples) {
      test(`${example.heading}: what names a record`, () => {
        const found = [...example.files.keys()].flatMap((path) => mentionsIn(path, around(example)))
        assert.deepEqual(inOrder(found.map((mention) => placeOf(mention, example))), inOrder(marked(example)))
      })
      test(`${example.heading}: the record at each place, and every place of each record`, () => {
        const here = around(example)
        for (const {path, start, words, key} of marked(example))
          for (const offset of [start, start + 1, start + words.length])
            assert.equal(recordAt(path, offset, here)?.decision.key, key, `${path}:${offset} in ${words}`)
        for (const decision of here.workspace.decisions) {
          const places = referencesTo(decision, here).map((mention) => placeOf(mention, example))
          const expected = marked(example).filter(({key}) => key === decision.key)
          assert.deepEqual(inOrder(places), inOrder(expected))
          assert.deepEqual(referencesTo(decision, here, true).length, expected.length)
        }
      })
    }
  })
}
