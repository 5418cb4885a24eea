// Proves the language server as editors meet it: the built program over a pipe, with the protocol's own library as its client.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {startClient} from './harness/lsp-client.ts'
import {relais} from './harness/run-relais.ts'
import {scratch} from './harness/scratch.ts'

test('the command line wants to be told how to speak', async (t) => {
  const {code, stderr} = await relais(scratch(t), ['lsp'])
  assert.equal(code, 2)
  assert.match(stderr, /relais lsp --stdio/)
})

test('a server without folders starts and ends', async (t) => {
  const client = await startClient(t, [])
  await client.ready()
  assert.equal(client.statuses.at(-1)?.all, 0)
  assert.deepEqual(client.registered, ['workspace/didChangeWatchedFiles'])
  assert.equal(await client.stop(), 0)
})
