// The extension in a browser: the server is a web worker, which reads files through the editor.
import {type ExtensionContext, Uri} from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import {activateWith} from './activate.ts'
import type {Connection} from './connection.ts'

let connection: Connection | undefined

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/lsp-worker.js').toString(true)
  let worker: Worker | undefined
  const start = async (): Promise<MessageTransports> => {
    // A worker does not end with its connection.
    worker?.terminate()
    worker = new Worker(script)
    // The editor's own workers are none to `instanceof`, by which the library would know one.
    return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)}
  }
  context.subscriptions.push({dispose: () => worker?.terminate()})
  connection = activateWith(context, (options) => new LanguageClient('relais', 'Relais', start, options))
}

export async function deactivate(): Promise<void> {
  await connection?.stop()
}
