// The extension in a browser: the server is a web worker, which reads files through the editor.
import {type ExtensionContext, Uri} from 'vscode'
import {LanguageClient} from 'vscode-languageclient/browser'
import {activateWith} from './activate.ts'

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/lsp-worker.js').toString(true)
  let worker: Worker | undefined
  const start = async (): Promise<Worker> => {
    // A worker does not end with its connection.
    worker?.terminate()
    worker = new Worker(script)
    return worker
  }
  context.subscriptions.push({dispose: () => worker?.terminate()})
  activateWith(context, (options) => new LanguageClient('relais', 'Relais', start, options))
}
