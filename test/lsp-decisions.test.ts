// The decision logs as the tree of the editor is told them, over a story and little logs.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {decisionItems} from '../server/lsp/features/decisions.ts'
import {folderOf, littleLog} from './harness/folder-view.ts'
import {storyOf} from './harness/story.ts'

describe('decisions as items', () => {
  test('say what a tree shows', () => {
    const [, fastify] = decisionItems(folderOf(littleLog))
    assert.deepEqual(fastify, {
      folder: 'file:///work%20shop',
      key: 'docs/adr/0002-use-fastify.md',
      uri: 'file:///work%20shop/docs/adr/0002-use-fastify.md',
      line: 0,
      id: 'ADR-0002',
      title: 'Use Fastify',
      status: 'superseded',
      date: '2024-02-02',
      log: 'docs/adr',
      component: '',
      isWaiting: false,
      supersededBy: ['docs/adr/0003-use-hono.md'],
      findings: 0,
    })
  })
  test('count the findings of each record of a file by itself, and find its line', () => {
    const record = (id: string, body: string) => `## ${id}\n\nStatus: accepted\n\n### Context\n\n${body}\n\n`
    const bodies = ['Rows.', 'See [pages](gone.md).', 'Money.']
    const log = `# Decisions\n\n${bodies.map((body, index) => record(`ADR-${index + 1}: Title`, body)).join('')}`
    const items = decisionItems(folderOf(new Map([['docs/decisions.md', log]])))
    assert.deepEqual(
      items.map(({id, line}) => [id, line]),
      [
        ['ADR-1', 2],
        ['ADR-2', 10],
        ['ADR-3', 18],
      ],
    )
    // A date that is missing in each, who decided once for the log, and a broken link.
    assert.deepEqual(
      items.map(({findings}) => findings),
      [2, 2, 1],
    )
  })
  test('know a successor that only the successor knows', () => {
    const silent = new Map(littleLog)
    silent.set(
      'docs/adr/0002-use-fastify.md',
      '# 2. Use Fastify\n\nDate: 2024-02-02\n\n## Status\n\nSuperseded\n\n## Decision\n\nFastify.\n',
    )
    const hono = littleLog.get('docs/adr/0003-use-hono.md') ?? ''
    silent.set(
      'docs/adr/0003-use-hono.md',
      hono.replace('Accepted', 'Accepted\n\nSupersedes [2. Use Fastify](0002-use-fastify.md)'),
    )
    const [, fastify] = decisionItems(folderOf(silent))
    assert.deepEqual(fastify?.supersededBy, ['docs/adr/0003-use-hono.md'])
  })
  test('are all of a story, under keys of their own, and read no text of a record that is a file', () => {
    const view = folderOf(storyOf('atelier'))
    const items = decisionItems({...view, textOf: () => undefined, linesOf: () => assert.fail('a text was read')})
    assert.equal(items.length, view.snapshot.recorded.length)
    assert.equal(new Set(items.map(({key}) => key)).size, items.length)
    const known = new Set(items.map(({key}) => key))
    for (const {supersededBy} of items) for (const key of supersededBy) assert.ok(known.has(key))
  })
})

describe('decisions that are open', () => {
  test('know what has been open for too long: a proposal as the rule says, a draft by its day', () => {
    const record = (status: string, date: string) =>
      `# Use it\n\n- Status: ${status}\n- Date: ${date}\n\n## Decision\n\nIt.\n`
    const statuses = [
      ['proposed', '2020-01-01'],
      ['draft', '2020-01-01'],
      ['accepted', '2020-01-01'],
      ['draft', '2999-01-01'],
    ] as const
    const files = statuses.map(
      ([status, date], index) => [`docs/adr/000${index + 1}-use.md`, record(status, date)] as const,
    )
    const items = decisionItems(folderOf(new Map(files)))
    assert.deepEqual(
      items.map(({isWaiting}) => isWaiting),
      [true, true, false, false],
    )
  })
})
