// Holds renames of decisions to pages whose marks say what is typed where, and what all files say afterwards.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {renameableAt, renameDecision} from '../server/engine/index.ts'
import {expectedFiles, type Files, openExample} from './harness/engine.ts'
import {readPage} from './harness/page.ts'
import {renamedFiles} from './harness/renamed-files.ts'
import {inRoot} from './harness/root.ts'

const folder = inRoot('test/fixtures/rename')

function sorted(files: Files): readonly (readonly [string, string])[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1))
}

for (const name of readdirSync(folder)) {
  const {examples} = readPage(readFileSync(`${folder}/${name}`, 'utf8'))
  describe(name, () => {
    for (const example of examples) {
      test(example.heading, () => {
        const {files, marks, fixed} = example
        const around = {workspace: openExample(example, 'en').workspace, textOf: (path: string) => files.get(path)}
        const [mark, ...others] = marks
        assert.ok(mark && others.length === 0, 'one mark says what is typed')
        for (const offset of [mark.start, mark.end - 1]) {
          const place = renameableAt(mark.path, offset, around)
          assert.deepEqual(place?.span, {start: mark.start, end: mark.end})
          const changes = renameDecision(place, mark.message, around)
          assert.ok(!('kind' in changes), JSON.stringify(changes))
          assert.deepEqual(sorted(renamedFiles(files, changes)), sorted(expectedFiles(files, fixed)))
        }
      })
    }
  })
}
