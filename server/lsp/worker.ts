// The language server as a worker of a browser: speaks by messages, and reads files through its client.
import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser'
import {bySections, parseWithRemark} from '../engine/index.ts'
import {ClientFiles} from './client-files.ts'
import {localDay} from './day.ts'
import {serve} from './server.ts'

/** Shorter sections cost the parser more than it saves by them, in characters. */
const shortest = 2000

const parse = bySections(parseWithRemark, {atLeast: shortest})

serve(
  createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)),
  ({servesFiles}, connection) => ({
    today: () => localDay(new Date()),
    open: (uri) => (servesFiles ? new ClientFiles(uri, connection, parse) : undefined),
  }),
)
