// Puts the parts of the extension together; what differs between Node and a browser is how the server is started.
import {type ExtensionContext, Uri, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {announceCommands} from './announce.ts'
import {registerCommands} from './commands.ts'
import {Connection, type MakeClient, type ServerState} from './connection.ts'
import {setContext} from './context.ts'
import {serveFiles} from './files.ts'
import type {SettingId} from './manifest/settings.ts'
import {clientOptions} from './options.ts'
import {CoveragePanels} from './panel/index.ts'
import {Program, type Run} from './program.ts'
import {refreshLenses} from './refresh.ts'
import {say} from './say.ts'
import {StatusItem} from './status.ts'
import {registerCoverage} from './views/coverage.ts'
import {registerDecisions} from './views/decisions.ts'
import {registerExplorer} from './views/explorer.ts'
import {registerFindings} from './views/findings.ts'
import {registerOwners} from './views/owners.ts'

/** Settings that the server is told when it starts. */
const atStart = ['relais.language', 'relais.inlayHints'] as const satisfies readonly SettingId[]

/** What each client needs before it starts. */
function prepare(client: BaseLanguageClient): void {
  announceCommands(client)
  serveFiles(client)
}

/** `run` is absent where there are no processes. Does not wait for the server: commands such as the restart must work while it hangs. */
export function activateWith(context: ExtensionContext, make: MakeClient, run?: Run): Connection {
  const output = window.createOutputChannel('Relais', {log: true})
  const connection = new Connection(make, () => clientOptions(output), output, prepare)
  const status = new StatusItem()
  const show = (state: ServerState) => {
    status.show(state)
    setContext(state)
    if (state.kind === 'stopped' && state.forGood) void offerRestart(connection, () => output.show())
  }
  show(connection.state)
  const panels = new CoveragePanels({
    connection,
    program: new Program(run),
    dist: Uri.joinPath(context.extensionUri, 'dist'),
  })
  const coverage = registerCoverage(connection, context.workspaceState)
  const decisions = registerDecisions(connection, context.workspaceState)
  const explorer = registerExplorer()
  const version = String(context.extension.packageJSON.version)
  context.subscriptions.push(
    output,
    connection,
    status,
    panels,
    connection.onDidChange(show),
    coverage,
    explorer,
    registerCommands({connection, output, panels, coverage, decisions, version}),
    decisions,
    registerFindings(connection),
    registerOwners(connection),
    workspace.onDidGrantWorkspaceTrust(() => connection.restart()),
    workspace.onDidChangeConfiguration((change) => {
      if (atStart.some((id) => change.affectsConfiguration(id))) void connection.restart()
      else if (change.affectsConfiguration('relais.codeLens')) connection.whenRunning(refreshLenses)
      else if (change.affectsConfiguration('relais.explorerDecorations')) explorer.refresh()
    }),
  )
  void connection.start()
  return connection
}

/** The one message that pops up: without it, no finding would look like all is well. */
async function offerRestart(connection: Connection, showOutput: () => void): Promise<void> {
  const [restart, output] = [say('restart'), say('showOutput')]
  const picked = await window.showErrorMessage(say('stoppedForGood'), restart, output)
  if (picked === restart) await connection.restart()
  if (picked === output) showOutput()
}
