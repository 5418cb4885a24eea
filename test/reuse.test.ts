// Every case of the REUSE specification 3.3, paragraph by paragraph: what it asks of files, licences and what speaks for others.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {defaultConfig} from '../server/engine/config/config.ts'
import {digestFile, open, parseWithRemark} from '../server/engine/index.ts'
import {type Reuse, reuseOf} from '../server/engine/workspace/licensing/index.ts'
import {
  type Case,
  covered,
  type Expected,
  type Files,
  headers,
  licences,
  mit,
  noNotices,
  notices,
  text,
} from './harness/reuse-cases.ts'
import {blocks, older, precedence, tables} from './harness/reuse-table-cases.ts'

function reuseIn(files: Files): Reuse | undefined {
  const entries = Object.entries(files)
  const {workspace} = open({
    files: entries.map(([path, text]) => ({path, digest: digestFile({path, text}, parseWithRemark)})),
    skipped: [],
    paths: entries.map(([path]) => path),
    config: defaultConfig,
    configProblems: [],
    today: '2026-01-31',
    language: 'en',
    history: undefined,
    baseline: new Set(),
  })
  return reuseOf(workspace)
}

function lacking(reuse: Reuse | undefined): Required<Expected> {
  const ids = (list: readonly {readonly id: string}[] = []) => list.map(({id}) => id)
  return {
    noCopyright: reuse?.withoutCopyright ?? [],
    noLicence: reuse?.withoutLicence ?? [],
    missing: ids(reuse?.missing),
    unused: ids(reuse?.unused),
    bad: ids(reuse?.bad),
    deprecated: ids(reuse?.deprecated),
    withoutExtension: ids(reuse?.withoutExtension),
    invalid: reuse?.invalid.map(({value}) => value) ?? [],
  }
}

const nothing = lacking(undefined)

function run(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [what, files, expected] of cases)
      test(what, () => assert.deepEqual(lacking(reuseIn(files)), {...nothing, ...expected}))
  })
}

run('covered and ignored files', covered)
run('license files', licences)
run('comment headers', headers)
run('snippets and ignore blocks', blocks)
run('REUSE.toml', tables)
run('precedence in REUSE.toml', precedence)
run('DEP5', older)

describe('the format of copyright notices', () => {
  const files = (line: string) => ({...text, 'a.py': `# ${line}\n# SPDX-License-Identifier: MIT\n`})
  for (const line of notices) test(line, () => assert.deepEqual(lacking(reuseIn(files(line))), nothing))
  for (const line of noNotices)
    test(`none: ${line}`, () => assert.deepEqual(lacking(reuseIn(files(line))).noCopyright, ['a.py']))
})

test('a repository without LICENSES, REUSE.toml and dep5 does not follow REUSE', () => {
  assert.equal(reuseIn({'a.py': mit}), undefined)
})
