// Proves that paths and addresses lead to each other on every system, and that changes become one edit in the right order.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {URI} from 'vscode-uri'
import type {Change} from '../server/engine/index.ts'
import {diagnosticOf, locationOf, pathOf, uriOf, workspaceEditOf} from '../server/lsp/convert.ts'
import './harness/seed.ts'
import {viewOf} from './harness/view.ts'

/** Folders as editors write their addresses, a path inside, and the address that an editor gives it. */
const addresses: readonly (readonly [name: string, folder: string, path: string, address: string])[] = [
  ['a plain folder', 'file:///work', 'docs/adr/0001-a.md', 'file:///work/docs/adr/0001-a.md'],
  ['a slash at the end', 'file:///work/', 'a.md', 'file:///work/a.md'],
  ['the root of the disk', 'file:///', 'a.md', 'file:///a.md'],
  ['spaces and signs', 'file:///my%20work%23%25', 'a b#c%d?.md', 'file:///my%20work%23%25/a%20b%23c%25d%3F.md'],
  ['accents', 'file:///d%C3%A9cisions', 'où.md', 'file:///d%C3%A9cisions/o%C3%B9.md'],
  ['accents that no editor encoded', 'file:///décisions', 'où.md', 'file:///d%C3%A9cisions/o%C3%B9.md'],
  ['a Windows drive', 'file:///c%3A/work', 'docs/a.md', 'file:///c%3A/work/docs/a.md'],
  ['a Windows drive in plain', 'file:///c:/work', 'docs/a.md', 'file:///c%3A/work/docs/a.md'],
  ['a Windows drive in capitals', 'file:///C:/work', 'docs/a.md', 'file:///c%3A/work/docs/a.md'],
  ['a share on a server', 'file://Server/share', 'docs/a.md', 'file://server/share/docs/a.md'],
  ['a virtual workspace', 'vscode-vfs://github/acme/app', 'docs/a.md', 'vscode-vfs://github/acme/app/docs/a.md'],
]

describe('addresses', () => {
  for (const [name, uri, path, address] of addresses) {
    test(name, () => {
      assert.equal(uriOf({uri}, path), address)
      assert.equal(pathOf({uri}, address), path)
    })
  }
  test('lead back to their paths, whatever these hold', () => {
    const part = fc.string({minLength: 1, unit: 'grapheme-composite'}).filter((name) => !/[/\\]|^\.{1,2}$/.test(name))
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 4}), fc.array(part, {maxLength: 2}), (parts, above) => {
        const uri = URI.file(`/${above.join('/')}`).toString()
        assert.equal(pathOf({uri}, uriOf({uri}, parts.join('/'))), parts.join('/'))
      }),
    )
  })
})

/** Folders, and addresses that are not inside. */
const outside: readonly (readonly [folder: string, address: string])[] = [
  ['file:///work', 'file:///work2/a.md'],
  ['file:///work', 'file:///Work/a.md'],
  ['file:///work', 'file:///work'],
  ['file:///work', 'file://server/work/a.md'],
  ['file:///work', 'untitled:Untitled-1'],
  ['file:///work', 'git:/work/a.md?{"ref":"HEAD"}'],
  ['file:///c%3A/work', 'file:///d%3A/work/a.md'],
]

describe('addresses outside', () => {
  for (const [uri, address] of outside)
    test(`${address} of ${uri}`, () => assert.equal(pathOf({uri}, address), undefined))
})

test('a file of nested folders has a path in each', () => {
  assert.equal(pathOf({uri: 'file:///work'}, 'file:///work/app/a.md'), 'app/a.md')
  assert.equal(pathOf({uri: 'file:///work/app'}, 'file:///work/app/a.md'), 'a.md')
})

const files = new Map([
  [
    'docs/adr/0001-a.md',
    '\uFEFF# 1. 🚀 A\r\n\r\nDate: 2024-01-02\r\n\r\n## Status\r\n\r\nSuperseded by [2](0002-b.md)\r\n',
  ],
  ['docs/adr/0003-c.md', '# 3. C\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n'],
])

test('a finding stands where it is, in the units of each side', () => {
  const units = {'utf-16': 2, 'utf-8': 2} as const
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    const view = viewOf(files, {encoding})
    const [finding] = view.snapshot
      .findings('docs/adr/0001-a.md')
      .filter(({rule}) => rule.startsWith('decision/supersede'))
    assert.ok(finding)
    const {range, code, source, message, data} = diagnosticOf(view, finding)
    assert.equal(range.start.line, 6)
    assert.ok(range.start.character >= units[encoding])
    assert.deepEqual([code, source], [finding.rule, 'relais'])
    assert.ok(String(message).startsWith(finding.message))
    assert.deepEqual(data, {fingerprint: finding.fingerprint})
  }
})

test('a place behind an emoji is counted in the units of each side', () => {
  const path = 'docs/adr/0001-a.md'
  const start = (files.get(path) ?? '').indexOf('🚀') + 3
  const span = {start, end: start + 1}
  const characters = (['utf-16', 'utf-8'] as const).map(
    (encoding) => locationOf(viewOf(files, {encoding}), path, span).range.start.character,
  )
  assert.deepEqual(characters, [8, 10])
})

test('changes become one edit: new files, then what is replaced, then new names', () => {
  const path = 'docs/adr/0003-c.md'
  const changes: readonly Change[] = [
    {kind: 'rename', path, to: 'docs/adr/0002-c.md'},
    {kind: 'edit', path, span: {start: 2, end: 3}, text: '2'},
    {kind: 'create', path: 'docs/adr/0004-d.md', text: '# 4. D\n'},
    {kind: 'edit', path, span: {start: 5, end: 6}, text: 'D'},
  ]
  const range = (start: number, end: number) => ({start: {line: 0, character: start}, end: {line: 0, character: end}})
  const uri = 'file:///work/docs/adr'
  assert.deepEqual(workspaceEditOf(viewOf(files, {versions: {[path]: 7}}), changes).documentChanges, [
    {kind: 'create', uri: `${uri}/0004-d.md`, options: {ignoreIfExists: false}},
    {textDocument: {uri: `${uri}/0004-d.md`, version: null}, edits: [{range: range(0, 0), newText: '# 4. D\n'}]},
    {
      textDocument: {uri: `${uri}/0003-c.md`, version: 7},
      edits: [
        {range: range(2, 3), newText: '2'},
        {range: range(5, 6), newText: 'D'},
      ],
    },
    {
      kind: 'rename',
      ...{oldUri: `${uri}/0003-c.md`, newUri: `${uri}/0002-c.md`},
      options: {overwrite: false},
    },
  ])
})
