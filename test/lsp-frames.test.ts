// Proves that the server is never deaf: after any frame it answers what follows, or ends with a code that is not 0, in time.
import assert from 'node:assert/strict'
import type {ChildProcessWithoutNullStreams} from 'node:child_process'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {ended, serverProgram, startServer, uriOf, within} from './harness/lsp-client.ts'
import {inRoot} from './harness/root.ts'
import {scratch} from './harness/scratch.ts'

function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message))
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body])
}

const hello = (folder: string) =>
  frame({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: {processId: null, rootUri: uriOf(folder), capabilities: {}},
  })

const after = frame({jsonrpc: '2.0', id: 'after', method: 'workspace/symbol', params: {query: 'x'}})

/** Resolves with `answered` when the server says the words, else with how it ended. */
function fate(child: ChildProcessWithoutNullStreams, words: string): Promise<'answered' | number | string> {
  return new Promise((resolve) => {
    let text = ''
    const look = (chunk: string) => {
      text += chunk
      if (!text.includes(words)) return
      child.stdout.off('data', look)
      resolve('answered')
    }
    child.stdout.setEncoding('utf8').on('data', look)
    void ended(child).then(resolve)
  })
}

const poor: Readonly<Record<string, string | Buffer>> = {
  'no length': 'Content-Type: x\r\n\r\n{}',
  'a negative length': 'Content-Length: -5\r\n\r\n{}',
  'a length that is none': 'Content-Length: many\r\n\r\n{}',
  'a length that is too small': 'Content-Length: 2\r\n\r\n{"jsonrpc":"2.0"}',
  'a length that is too large': 'Content-Length: 5000\r\n\r\n{}',
  'a huge length': 'Content-Length: 999999999999\r\n\r\n{}',
  'two lengths': 'Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}',
  'a fraction': 'Content-Length: 2.5\r\n\r\n{}',
  'binary noise': Buffer.from(Array.from({length: 5000}, (_, index) => (index * 7919) % 256)),
  'an endless header': `X: ${'y'.repeat(100_000)}`,
  'no JSON': 'Content-Length: 3\r\n\r\n{{{',
  'no object': 'Content-Length: 4\r\n\r\n1234',
}

/** How long an answer or the end may take, the machine's own troubles included, in milliseconds; a second is the promise. */
const long = 20_000

describe('a frame that is none ends the server', {concurrency: 2}, () => {
  for (const [name, bytes] of Object.entries(poor))
    test(name, async (t) => {
      const child = startServer(t)
      const greeted = fate(child, '"id":1')
      child.stdin.write(hello(scratch(t)))
      assert.equal(await within('a greeting', greeted), 'answered')
      child.stdin.write(bytes)
      child.stdin.write(after)
      assert.equal(await within('the end', ended(child)), 1)
    })
})

test('a client that is gone takes the server with it', async (t) => {
  for (const says of [Buffer.alloc(0), hello(scratch(t))]) {
    const child = startServer(t)
    child.stdin.end(says)
    assert.equal(await within('the end', ended(child)), 1)
  }
})

test('a client that says goodbye is answered, and told 0', async (t) => {
  const child = startServer(t)
  const answered = fate(child, '"id":2')
  child.stdin.write(hello(scratch(t)))
  child.stdin.write(frame({jsonrpc: '2.0', id: 2, method: 'shutdown'}))
  assert.equal(await within('an answer', answered), 'answered')
  child.stdin.write(frame({jsonrpc: '2.0', method: 'exit'}))
  assert.equal(await within('the end', ended(child)), 0)
})

/** Messages as clients send them, in frames. */
function messages(folder: string): readonly Buffer[] {
  const uri = uriOf(folder, 'docs/adr/0003-render-pages-on-the-server.md')
  const textDocument = {uri, languageId: 'markdown', version: 1, text: '# 1. Decide\n'}
  const position = {line: 0, character: 4}
  return [
    {method: 'initialized', params: {}},
    {method: 'textDocument/didOpen', params: {textDocument}},
    {
      method: 'textDocument/didChange',
      params: {textDocument: {uri, version: 2}, contentChanges: [{range: {start: position, end: position}, text: 'x'}]},
    },
    {id: 2, method: 'textDocument/hover', params: {textDocument: {uri}, position}},
    {
      id: 3,
      method: 'textDocument/codeAction',
      params: {textDocument: {uri}, range: {start: position, end: position}, context: {diagnostics: []}},
    },
    {
      id: 4,
      method: 'workspace/executeCommand',
      params: {command: 'relais.supersede', arguments: [{uri, old: 'x', next: 'y'}]},
    },
    {method: 'workspace/didChangeWatchedFiles', params: {changes: [{uri, type: 2}]}},
    {method: 'workspace/didChangeWorkspaceFolders', params: {event: {added: [], removed: []}}},
    {method: '$/cancelRequest', params: {id: 3}},
    {method: 'textDocument/didClose', params: {textDocument: {uri}}},
  ].map((message) => frame({jsonrpc: '2.0', ...message}))
}

type Mutation = {readonly at: number; readonly kind: 'flip' | 'drop' | 'double' | 'insert'; readonly byte: number}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(100_000),
  kind: fc.constantFrom('flip', 'drop', 'double', 'insert'),
  byte: fc.nat(255),
})

function mutated(bytes: Buffer, {at, kind, byte}: Mutation): Buffer {
  const place = at % bytes.length
  const [before, here, rest] = [bytes.subarray(0, place), bytes.subarray(place, place + 1), bytes.subarray(place + 1)]
  const instead = {
    flip: Buffer.from([byte]),
    drop: Buffer.alloc(0),
    double: Buffer.concat([here, here]),
    insert: Buffer.concat([Buffer.from([byte]), here]),
  }
  return Buffer.concat([before, instead[kind], rest])
}

/** Whether a session brought the server to its end, which takes a new one for what follows. */
async function survives(child: ChildProcessWithoutNullStreams, bytes: readonly Buffer[], id: string): Promise<boolean> {
  const answered = fate(child, `"id":"${id}"`)
  for (const each of bytes) child.stdin.write(each)
  child.stdin.write(frame({jsonrpc: '2.0', id, method: 'workspace/symbol', params: {query: 'x'}}))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'deaf'>((resolve) => {
    timer = setTimeout(() => resolve('deaf'), long)
  })
  const end = await Promise.race([answered, late])
  clearTimeout(timer)
  assert.ok(end === 'answered' || end === 1, `${end} after ${Buffer.concat(bytes).toString('latin1')}`)
  return end === 'answered'
}

/** Frames in all; each mutated one is followed by a request that must be answered, or by the end. */
const sessions = process.env.RELAIS_LONG ? 10_000 : 120

test(`${sessions} mutated frames leave no server deaf`, async (t) => {
  const folder = inRoot('test/workspaces/atelier')
  const all = messages(folder)
  let child: ChildProcessWithoutNullStreams | undefined
  let count = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(all.length - 1), mutation, async (index, change) => {
      child ??= startServer(t, {program: serverProgram})
      const bytes = [...(count === 0 ? [hello(folder)] : []), mutated(all[index] ?? after, change)]
      count += 1
      if (await survives(child, bytes, `after ${count}`)) return
      child = undefined
      count = 0
    }),
    {numRuns: sessions},
  )
})
