// Proves that the server for browsers needs nothing but what a worker has, and finds what the command line finds.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {createContext, Script} from 'node:vm'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver'
import {listPaths} from '../server/node/index.ts'
import {listFilesMethod, type ReadFilesRequest, readFilesMethod} from '../server/protocol.ts'
import {Client, greet, uriOf} from './harness/lsp-client.ts'
import {foundByCheck, foundByServer} from './harness/lsp-findings.ts'
import {inRoot} from './harness/root.ts'

/** What a worker of a browser has of what the server uses, and nothing of Node. */
function workerScope(post: (message: Message) => void) {
  return {
    ...{TextEncoder, TextDecoder, URL, AbortController, performance, queueMicrotask, structuredClone},
    ...{setTimeout, clearTimeout, setInterval, clearInterval},
    console: {log: assert.fail, info: assert.fail, warn: assert.fail, error: assert.fail},
    crypto: globalThis.crypto,
    postMessage: (message: Message) => void setImmediate(() => post(structuredClone(message))),
    addEventListener: () => {},
    onmessage: (_: {readonly data: Message}) => {},
  }
}

class PortReader extends AbstractMessageReader implements MessageReader {
  take: DataCallback = () => {}
  listen(callback: DataCallback): Disposable {
    this.take = callback
    return {dispose: () => {}}
  }
}

class PortWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #send: (message: Message) => void
  constructor(send: (message: Message) => void) {
    super()
    this.#send = send
  }
  async write(message: Message): Promise<void> {
    this.#send(structuredClone(message))
  }
  end(): void {}
}

test('a worker finds what relais check finds, through the files of its client', async () => {
  const folder = inRoot('test/workspaces/atelier')
  const reader = new PortReader()
  const scope = workerScope((message) => reader.take(message))
  const writer = new PortWriter((data) => void setImmediate(() => scope.onmessage({data})))
  const context = createContext(Object.assign(scope, {self: scope}))
  new Script(readFileSync(inRoot('dist/lsp-worker.js'), 'utf8')).runInContext(context)
  const client = new Client(reader, writer)
  client.connection.onRequest(listFilesMethod, () => listPaths(folder).paths)
  client.connection.onRequest(readFilesMethod, ({uris}: ReadFilesRequest) =>
    uris.map((uri) => (existsSync(fileURLToPath(uri)) ? readFileSync(fileURLToPath(uri), 'utf8') : null)),
  )
  await greet(client, [folder], {options: {servesFiles: true}})
  assert.deepEqual(foundByServer(folder, await client.everything()), await foundByCheck(folder))

  const uri = uriOf(folder, 'docs/adr/0003-render-pages-on-the-server.md')
  const text = readFileSync(join(folder, 'docs/adr/0003-render-pages-on-the-server.md'), 'utf8')
  await client.open(uri, text.replace('(0007-embed-', '(0007-gone-'))
  const {items} = await client.request<{items: {code: string}[]}>('textDocument/diagnostic', {textDocument: {uri}})
  assert.ok(
    items.some(({code}) => code === 'decision/supersede-target'),
    JSON.stringify(items),
  )
  await client.request('shutdown', undefined)
})
