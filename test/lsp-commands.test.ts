// The commands of the language server: what they change over whole folders, and what they say when they change nothing.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {workspaceEditOf} from '../server/lsp/convert.ts'
import {runCommand} from '../server/lsp/features/commands.ts'
import {folderOf, littleLog as log, redigest} from './harness/folder-view.ts'
import {applyWorkspaceEdit, difference} from './harness/lsp-edits.ts'

const options = {today: '2026-01-31', redigest}
const hono = 'docs/adr/0003-use-hono.md'

describe('a command', () => {
  const uri = 'file:///work%20shop'
  const views = [folderOf(log)]
  const run = (command: string, first?: unknown) => runCommand({command, arguments: [first]}, views, options)

  test('writes a new decision', () => {
    const [made] = run('relais.newDecision', {uri, title: 'Use Stripe', log: 'docs/adr'})
    assert.equal(made?.path, 'docs/adr/0004-use-stripe.md')
    assert.match(JSON.stringify(made?.changes), /# 4\. Use Stripe/)
    assert.equal(
      run('relais.newDecision', {uri: `${uri}/docs/x.md`, title: 'Use Stripe', format: 'madr-4'})[0]?.problem,
      undefined,
    )
  })
  test('says why it does not', () => {
    assert.equal(run('relais.newDecision', {uri, title: ' '})[0]?.problem, 'A decision needs a title.')
    assert.match(run('relais.newDecision', {uri, title: 'x', format: 'y'})[0]?.problem ?? '', /^There is no template/)
    assert.equal(
      run('relais.supersede', {uri, old: 'gone.md', title: 'x'})[0]?.problem,
      'There is no such record any more.',
    )
    assert.match(run('relais.supersede', {uri, old: hono, next: 'gone.md'})[0]?.problem ?? '', /^Both records/)
  })
  test('writes a document beside decisions, or says that it has no template', () => {
    const [made] = run('relais.newDocument', {uri, kind: 'handover', title: 'Shop', language: 'fr'})
    assert.equal(made?.path, 'docs/passation/shop.md')
    assert.match(JSON.stringify(made?.changes), /# Passation/)
    assert.match(run('relais.newDocument', {uri, kind: 'novel'})[0]?.problem ?? '', /no template/)
  })
  test('supersedes one record by another, by key or by address', () => {
    const old = 'docs/adr/0001-use-postgres.md'
    const byKey = run('relais.supersede', {uri, old, next: hono})
    assert.equal(byKey[0]?.changes.length, 2)
    assert.deepEqual(run('relais.supersede', {uri, old: `${uri}/${old}`, next: `${uri}/${hono}`}), byKey)
  })
  test('fixes all folders', () => {
    const [mended] = run('relais.fixAllInWorkspace')
    assert.ok(mended)
    const after = applyWorkspaceEdit(log, workspaceEditOf(mended.view, mended.changes), mended.view)
    assert.deepEqual(difference(log.get(hono), after.get(hono)), ['+ Supersedes [2. Use Fastify](0002-use-fastify.md)'])
  })
  test('is nothing for others', () => {
    for (const [command, first] of [
      ['relais.other', {uri}],
      ['relais.newDecision', {uri: 'file:///else', title: 'x'}],
      ['relais.supersede', 1],
    ] as const)
      assert.deepEqual(run(command, first), [])
  })
})
