// The extension under Node: the server is a process of its own.
import type {ExtensionContext} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {activateWith} from './activate.ts'
import type {Connection} from './connection.ts'
import {runner} from './run.ts'
import {registerTasks} from './tasks.ts'

let connection: Connection | undefined

export function activate(context: ExtensionContext): void {
  const server = {module: context.asAbsolutePath('dist/lsp.js'), transport: TransportKind.ipc}
  const run = runner(context.asAbsolutePath('dist/relais.js'))
  connection = activateWith(context, (options) => new LanguageClient('relais', 'Relais', server, options), run)
  context.subscriptions.push(registerTasks(context))
}

/** The editor waits for this, so that the server can end in order. */
export async function deactivate(): Promise<void> {
  await connection?.stop()
}
