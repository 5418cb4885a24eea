// Outlines of records, and records found by name, over a story.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {DocumentSymbol} from 'vscode-languageserver'
import {documentSymbols, resolveWorkspaceSymbol, workspaceSymbols} from '../server/lsp/features/symbols.ts'
import {folderOf} from './harness/folder-view.ts'
import {storyOf} from './harness/story.ts'

const story = storyOf('atelier')
const view = folderOf(story)

/** An outline as indented lines. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({name, detail, children = []}) => [
    `${indent}${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...outline(children, `${indent}  `),
  ])
}

describe('an outline', () => {
  test('nests the sections of a record', () => {
    assert.deepEqual(outline(documentSymbols(view, 'docs/decisions/0004-se-connecter-sans-mot-de-passe.md')), [
      'ADR-0004 Se connecter sans mot de passe (accepted)',
      '  Contexte et problème',
      '  Options envisagées',
      '  Résultat de la décision',
      '    Conséquences',
    ])
  })
  test('is in the user’s language and marks what no longer holds', () => {
    const [record] = documentSymbols(folderOf(story, 'fr'), 'docs/adr/0005-queue-jobs-in-redis.md')
    assert.deepEqual([record?.detail, record?.tags], ['remplacée', [1]])
  })
  test('has each record of a file with several', () => {
    const log =
      '# Decisions\n\n## ADR-1: Use Postgres\n\nStatus: accepted\n\n### Context\n\nRows.\n\n## ADR-2: Use Fastify\n\nStatus: accepted\n\n### Context\n\nPages.\n\n## ADR-3: Use Stripe\n\nStatus: proposed\n\n### Context\n\nMoney.\n'
    const found = documentSymbols(folderOf(new Map([['docs/decisions.md', log]])), 'docs/decisions.md')
    assert.deepEqual(outline(found), [
      ...['ADR-1 Use Postgres (accepted)', '  Context', 'ADR-2 Use Fastify (accepted)', '  Context'],
      ...['ADR-3 Use Stripe (proposed)', '  Context'],
    ])
  })
  test('leaves pages to others', () => assert.deepEqual(documentSymbols(view, 'docs/architecture.md'), []))
  test('keeps each part inside of its whole, and each heading inside of its part', () => {
    const isInside = (inner: DocumentSymbol['range'], outer: DocumentSymbol['range']) =>
      outer.start.line <= inner.start.line && inner.end.line <= outer.end.line
    const holds = (symbol: DocumentSymbol): boolean =>
      isInside(symbol.selectionRange, symbol.range) &&
      (symbol.children ?? []).every((child) => isInside(child.range, symbol.range) && holds(child))
    for (const path of view.snapshot.recorded) assert.ok(documentSymbols(view, path).every(holds), path)
  })
})

/** A query and what it finds first. */
const queries: readonly (readonly [query: string, first: readonly string[]])[] = [
  ['8', ['ADR-0008 Queue jobs in PostgreSQL']],
  ['adr-0008', ['ADR-0008 Queue jobs in PostgreSQL']],
  ['sans mot', ['ADR-0004 Se connecter sans mot de passe']],
  ['donnees en', ['ADR-0002 Héberger les données en France']],
  ['conserver trois', ['ADR-0006 Conserver les données trois ans']],
  ['qjp', ['ADR-0008 Queue jobs in PostgreSQL']],
  ['nothing of the kind', []],
]

describe('records of a workspace', () => {
  for (const [query, first] of queries)
    test(`are found by “${query}”`, () => {
      const names = workspaceSymbols(view, query, false).map(({name}) => name)
      assert.deepEqual(names.slice(0, 1), first)
    })
  test('are all found by nothing', () => {
    assert.equal(workspaceSymbols(view, '', true).length, view.snapshot.recorded.length)
  })
  test('get their ranges late where the client can wait', () => {
    const [found] = workspaceSymbols(view, 'use postgresql', true)
    assert.ok(found && !('range' in found.location))
    assert.deepEqual(resolveWorkspaceSymbol(view, found).location, {
      uri: 'file:///work%20shop/docs/adr/0002-use-postgresql.md',
      range: {start: {line: 0, character: 5}, end: {line: 0, character: 19}},
    })
    assert.deepEqual(resolveWorkspaceSymbol(view, {...found, data: {key: 'gone.md'}}).location, found.location)
  })
})
