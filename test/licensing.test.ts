// Reads licence expressions, good and broken, hostile texts, lockfiles, and how clear a component's licence and titles are.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {digestFile, parseWithRemark} from '../server/engine/index.ts'
import {readExpression} from '../server/engine/licensing/expression.ts'
import {dep5Pattern, reusePattern} from '../server/engine/licensing/patterns.ts'
import {licensingTags} from '../server/engine/licensing/tags.ts'
import {titleState} from '../server/engine/people/titles.ts'
import {titleShare} from '../server/engine/workspace/licensing/index.ts'
import './harness/seed.ts'
import {usesReuse} from '../server/engine/wanting.ts'

/** An expression, the ids that it names, what is wrong with it, and what is meant. */
const expressions: readonly (readonly [text: string, ids: string, flaw?: string, corrected?: string])[] = [
  ['MIT', 'MIT'],
  ['(MIT OR Apache-2.0) AND BSD-3-Clause', 'MIT Apache-2.0 BSD-3-Clause'],
  ['GPL-2.0-or-later WITH Classpath-exception-2.0', 'GPL-2.0-or-later Classpath-exception-2.0'],
  ['Apache-1.0+', 'Apache-1.0'],
  ['LicenseRef-Acme OR DocumentRef-x:LicenseRef-y', 'LicenseRef-Acme DocumentRef-x:LicenseRef-y'],
  ['mit', 'mit', 'case', 'MIT'],
  ['apache-2.0 or Mit', 'apache-2.0 Mit', 'case', 'Apache-2.0 OR MIT'],
  ['GPL-3.0', 'GPL-3.0', 'deprecated', 'GPL-3.0-only'],
  ['LGPL-2.1+', 'LGPL-2.1', 'deprecated', 'LGPL-2.1-or-later'],
  [
    'GPL-2.0-with-classpath-exception',
    'GPL-2.0-with-classpath-exception',
    'deprecated',
    'GPL-2.0-only WITH Classpath-exception-2.0',
  ],
  ['eCos-2.0', 'eCos-2.0', 'deprecated'],
  ['BSD', 'BSD', 'unknown'],
  ['MIT OR Acme', 'MIT Acme', 'unknown'],
  ['MIT/Apache-2.0', '', 'syntax', 'MIT OR Apache-2.0'],
  ['Apache License, Version 2.0', '', 'syntax', 'Apache-2.0'],
  ['MIT OR', '', 'syntax'],
  ['(MIT', '', 'syntax'],
  ['', '', 'syntax'],
  ['UNLICENSED', ''],
  ['NOASSERTION', ''],
]

describe('an expression', () => {
  for (const [text, ids, flaw, corrected] of expressions)
    test(`“${text}”`, () => {
      const read = readExpression(text)
      assert.deepEqual([read.ids.join(' '), read.flaw?.code, read.corrected], [ids, flaw, corrected])
    })

  test('is never thrown over, and what is corrected is right', () => {
    const words = fc.constantFrom(
      'MIT',
      'mit',
      'GPL-2.0',
      'GPL-2.0+',
      'AND',
      'or',
      'WITH',
      '(',
      ')',
      '/',
      '+',
      ':',
      'x',
      ' ',
    )
    const texts = fc.array(words, {maxLength: 12}).map((list) => list.join(' '))
    fc.assert(
      fc.property(texts, (text) => {
        const {corrected} = readExpression(text)
        return corrected === undefined || readExpression(corrected).flaw === undefined
      }),
    )
  })

  test('of a hundred thousand brackets is none', () => {
    assert.equal(readExpression('('.repeat(100_000)).flaw?.code, 'syntax')
  })
})

describe('tags', () => {
  test('stand where they are written', () => {
    const text = '/* SPDX-FileCopyrightText: 2020 Jane Doe */\n  x = "SPDX-License-Identifier: MIT"\n'
    const found = licensingTags(text).map(({kind, value, span, isComment}) => [
      kind,
      value,
      text.slice(span.start, span.end),
      isComment,
    ])
    assert.deepEqual(found, [
      ['copyright', '2020 Jane Doe', '2020 Jane Doe', true],
      ['licence', 'MIT', 'MIT', false],
    ])
  })

  test('are read out of any text', () => {
    const piece = fc.constantFrom(
      'SPDX-License-Identifier:',
      'SPDX-SnippetBegin',
      'REUSE-IgnoreStart',
      'Copyright ',
      '©',
      '*/',
      '-->',
      '\n',
      '\r',
      ' ',
      'a',
      '"',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const text = pieces.join('')
        return licensingTags(text).every(({value, span}) => text.slice(span.start, span.end) === value)
      }),
    )
  })
})

test('patterns with many stars take no time', () => {
  const [pattern, path] = ['*a'.repeat(200), 'a'.repeat(2000)]
  assert.equal(reusePattern(`${pattern}b`)(path), false)
  assert.equal(dep5Pattern(`${pattern}b`)(path), false)
})

function packagesIn(path: string, lock: unknown) {
  return digestFile({path, text: JSON.stringify(lock)}, parseWithRemark).licensing?.packages
}

describe('lockfiles', () => {
  test('of npm tell the licences of what packages here ask for', () => {
    const packages = {
      '': {dependencies: {a: '1', b: '1'}, devDependencies: {d: '1'}},
      'packages/x': {dependencies: {c: '1', x: '1'}},
      'node_modules/a': {license: 'MIT'},
      'node_modules/b': {},
      'node_modules/c': {license: {type: 'ISC'}},
      'node_modules/d': {license: 'MIT', dev: true},
      'node_modules/e': {license: 'MIT'},
      'node_modules/x': {link: true},
    }
    assert.deepEqual(
      packagesIn('package-lock.json', {packages}),
      [
        {ecosystem: 'npm', name: 'a', licence: 'MIT'},
        {ecosystem: 'npm', name: 'b'},
        {ecosystem: 'npm', name: 'c', licence: 'ISC'},
      ].map((each) => ({licence: undefined, ...each})),
    )
  })

  test('of Composer tell those of all packages', () => {
    const lock = {
      packages: [{name: 'Acme/A', license: ['MIT', 'ISC']}, {name: 'acme/b'}],
      'packages-dev': [{name: 'acme/c', license: ['MIT']}],
    }
    assert.deepEqual(packagesIn('composer.lock', lock), [
      {ecosystem: 'packagist', name: 'acme/a', licence: 'MIT OR ISC'},
      {ecosystem: 'packagist', name: 'acme/b', licence: undefined},
    ])
  })

  test('that are broken tell nothing', () => {
    assert.equal(digestFile({path: 'package-lock.json', text: '{"packages": '}, parseWithRemark).licensing, undefined)
  })
})

describe('a repository that follows REUSE', () => {
  test('says so at its root; a project taken in speaks for itself', () => {
    const root = ['REUSE.toml', 'LICENSES/MIT.txt', '.reuse/dep5']
    const taken = ['vendor/lib/REUSE.toml', 'vendor/lib/LICENSES/MIT.txt', 'docs/LICENSES', 'sub/.reuse/dep5']
    assert.deepEqual(
      [...root, ...taken].filter((path) => usesReuse([path])),
      root,
    )
  })
})

describe('titles', () => {
  const cession = {kind: 'cession', validFrom: '2025-01-01', validUntil: '2025-12-31'} as const
  const contractor = {kind: 'contractor', person: {id: 'x', kind: 'contractor', title: [cession]}} as const
  const none = {kind: 'contractor', person: {id: 'y', kind: 'contractor'}} as const
  const employee = {kind: 'internal', person: undefined} as const
  const stranger = {kind: 'unknown', person: undefined} as const

  test('hold from the first to the last day', () => {
    const days = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']
    assert.deepEqual(
      days.map((day) => titleState(contractor, day)),
      ['expired', 'held', 'held', 'expired'],
    )
    assert.deepEqual(
      [none, employee, stranger].map((who) => titleState(who, '2025-06-01')),
      ['missing', 'held', 'unknown'],
    )
  })

  test('are a share of lines, known within bounds where somebody is unknown', () => {
    const lines = (author: typeof contractor | typeof none | typeof stranger, count: number, isBot = false) => {
      return {author: {...author, key: author.kind, isBot}, lines: count, day: '2025-06-01'}
    }
    const known = titleShare([lines(contractor, 30), lines(none, 10), lines(stranger, 1000, true)])
    assert.deepEqual([known.value, known.range, known.gaps.length], [0.75, [0.75, 0.75], 1])
    const open = titleShare([lines(contractor, 30), lines(none, 10), lines(stranger, 60)])
    assert.deepEqual([open.value, open.range], [undefined, [0.3, 0.9]])
    assert.equal(titleShare([]).applies, false)
  })
})
