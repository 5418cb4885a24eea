// Serves one client from a process of Node: over standard input and output, or over the channel of whoever forked it.
import {
  createConnection,
  LSPErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
  type WatchDog,
} from 'vscode-languageserver'
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import {loadParser} from '../node/index.ts'
import {diskHost} from './disk/disk-host.ts'
import {serve} from './server.ts'
import {FrameReader} from './stdio/frames.ts'

export type Transport = 'stdio' | 'ipc'

/** How long a message may stop in its middle, in milliseconds: a client that lost its place is told within a second. */
const patience = 750

/** How often the server looks whether its client is still there, in milliseconds. */
const watchInterval = 2000

/**
 * Serves the client at the other end, and ends the process with it: 0 after it said goodbye, 1 when it is gone or when
 * what it says is no protocol, so that it starts the server anew.
 */
export async function serveProcess(transport: Transport): Promise<void> {
  const parser = await loadParser(process.env)
  const end = (code: number) => process.exit(code)
  const watchDog: WatchDog = {
    shutdownReceived: false,
    initialize: ({processId}) => watchClient(processId, () => end(1)),
    exit: end,
  }
  const [reader, writer] = transport === 'ipc' ? channel() : standardStreams()
  reader.onError(({message}) => {
    process.stderr.write(`relais lsp: ${message}\n`)
    end(1)
  })
  reader.onClose(() => end(watchDog.shutdownReceived ? 0 : 1))
  const connection = createConnection(
    (logger) => createProtocolConnection(reader, writer, logger, {connectionStrategy: {cancelUndispatched}}),
    watchDog,
  )
  serve(connection, (start) => diskHost(parser, start, connection))
}

function channel(): readonly [MessageReader, MessageWriter] {
  return [new IPCMessageReader(process), new IPCMessageWriter(process)]
}

function standardStreams(): readonly [MessageReader, MessageWriter] {
  // Standard output is the protocol's: whatever a library would print goes elsewhere.
  console.log = console.error
  console.info = console.error
  console.debug = console.error
  process.stdout.on('error', () => process.exit(1))
  return [new FrameReader(process.stdin, patience), new StreamMessageWriter(process.stdout)]
}

/** Calls `lost` when the process of the client is no more. */
function watchClient(processId: number | null | undefined, lost: () => void): void {
  if (typeof processId !== 'number') return
  const look = () => {
    try {
      process.kill(processId, 0)
    } catch (error) {
      // A process that may not be signalled is there all the same.
      if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) lost()
    }
  }
  setInterval(look, watchInterval).unref()
}

/** Answers a request that is cancelled before its turn. */
function cancelUndispatched(message: Message): ResponseMessage | undefined {
  if (!('id' in message) || (typeof message.id !== 'number' && typeof message.id !== 'string')) return undefined
  return {jsonrpc: '2.0', id: message.id, error: {code: LSPErrorCodes.RequestCancelled, message: 'cancelled'}}
}
