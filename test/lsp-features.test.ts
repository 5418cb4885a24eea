// Proves that every feature answers over the wire: what each says is proven where its function is.
import assert from 'node:assert/strict'
import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import type {CodeAction} from 'vscode-languageserver'
import {decisionsMethod} from '../server/protocol.ts'
import {pulling, startClient, uriOf} from './harness/lsp-client.ts'
import {inRoot} from './harness/root.ts'
import {commit, repository, scratch} from './harness/scratch.ts'

const path = 'docs/adr/0003-render-pages-on-the-server.md'
const successor = '0007-embed-the-booking-form-as-an-iframe.md'

test('every feature answers', async (t) => {
  const folder = scratch(t)
  cpSync(inRoot('test/workspaces/atelier'), folder, {recursive: true})
  const client = await startClient(t, [folder])
  const uri = uriOf(folder, path)
  await client.open(uri, readFileSync(join(folder, path), 'utf8'))
  const textDocument = {uri}
  const title = {textDocument, position: {line: 0, character: 8}}
  const link = {textDocument, position: {line: 6, character: 20}}
  const whole = {start: {line: 0, character: 0}, end: {line: 20, character: 0}}
  const asked: readonly (readonly [method: string, params: unknown, answer: RegExp])[] = [
    ['textDocument/hover', link, /Embed the booking form/],
    ['textDocument/completion', {textDocument, position: {line: 4, character: 3}}, /## Status/],
    ['textDocument/definition', link, new RegExp(successor)],
    ['textDocument/references', {...title, context: {includeDeclaration: true}}, new RegExp(path)],
    ['textDocument/documentHighlight', title, /"line":0/],
    ['textDocument/documentLink', {textDocument}, /^\[/],
    ['textDocument/documentSymbol', {textDocument}, /Render pages on the server/],
    ['workspace/symbol', {query: 'redis'}, /Queue jobs in Redis/],
    ['textDocument/codeAction', {textDocument, range: whole, context: {diagnostics: []}}, /^\[/],
    ['textDocument/prepareRename', title, /Render pages on the server/],
    ['textDocument/rename', {...title, newName: 'Render pages elsewhere'}, /Render pages elsewhere|pages-elsewhere/],
    ['workspace/willRenameFiles', {files: [{oldUri: uri, newUri: uri.replace('0003', '0033')}]}, /documentChanges/],
    ['textDocument/codeLens', {textDocument}, /ADR-0007/],
    ['textDocument/inlayHint', {textDocument, range: whole}, /^\[/],
    [decisionsMethod, undefined, /Render pages on the server/],
  ]
  for (const [method, params, answer] of asked)
    assert.match(JSON.stringify(await client.request(method, params)), answer, method)
  assert.deepEqual(client.result.capabilities.workspace?.workspaceFolders, {supported: true, changeNotifications: true})
})

test('a command has its client apply what it changes, and show what it made', async (t) => {
  const folder = scratch(t)
  cpSync(inRoot('test/workspaces/atelier'), folder, {recursive: true})
  const capabilities = {...pulling, window: {showDocument: {support: true}}}
  const client = await startClient(t, [folder], {capabilities})
  const applied: unknown[] = []
  const shown: string[] = []
  client.connection.onRequest('workspace/applyEdit', ({edit}: {edit: unknown}) => {
    applied.push(edit)
    return {applied: true}
  })
  client.connection.onRequest('window/showDocument', ({uri}: {uri: string}) => {
    shown.push(uri)
    return {success: true}
  })
  const first = {uri: uriOf(folder), title: 'Use Stripe twice', log: 'docs/adr'}
  await client.request('workspace/executeCommand', {command: 'relais.newDecision', arguments: [first]})
  assert.match(JSON.stringify(applied), /Use Stripe twice/)
  assert.match(shown.join(), /use-stripe-twice\.md$/)
})

test('a decision begun from a dependency tells who brought it in, and when, where git may be asked', async (t) => {
  const manifest = '{\n  "dependencies": {\n    "pg": "8"\n  }\n}\n'
  const record =
    '# 1. Name things\n\nDate: 2024-01-09\n\n## Status\n\nAccepted\n\n## Context\n\nNames.\n\n## Decision\n\nYes.\n'
  const folder = repository(t, {'docs/adr/0001-name-things.md': record, 'package.json': manifest})
  commit(folder, {date: '2024-02-02'})
  for (const trusted of [true, false]) {
    const client = await startClient(t, [folder], {options: {trusted}})
    await client.ready()
    const uri = uriOf(folder, 'package.json')
    await client.open(uri, manifest, 'json')
    const at = {line: 2, character: 6}
    const params = {textDocument: {uri}, range: {start: at, end: at}, context: {diagnostics: []}}
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', params)
    const offered = actions.filter(({title}) => /PostgreSQL/.test(title))
    assert.ok(offered.length > 0)
    for (const action of offered) {
      const resolved = await client.request<CodeAction>('codeAction/resolve', action)
      assert.equal(/Ada.*2024-01-15|2024-01-15.*Ada/s.test(JSON.stringify(resolved.edit)), trusted, action.title)
    }
    assert.equal(await client.stop(), 0)
  }
})
