// What each command does. A command of the manifest without a handler here is a compile error, and so is the reverse.
import {
  commands,
  Disposable,
  env,
  type LogOutputChannel,
  type QuickPickItem,
  Uri,
  version,
  window,
  workspace,
} from 'vscode'
import {type clientCommands, fixAllCommand} from '../server/protocol.ts'
import {createDecision, createDocument, type Old, supersedeDecision} from './authoring.ts'
import type {Connection} from './connection.ts'
import {createForGap, type FolderGap, openGap} from './gaps.ts'
import {type CommandId, commandTable} from './manifest/commands.ts'
import type {CoveragePanels} from './panel/index.ts'
import {showReferences} from './references.ts'
import {say, titleOf} from './say.ts'
import type {CoverageControls} from './views/coverage.ts'
import type {Entry} from './views/decision-tree.ts'
import type {DecisionControls} from './views/decisions.ts'

/** What the commands work on. */
export interface Desk {
  readonly connection: Connection
  readonly output: LogOutputChannel
  readonly panels: Pick<CoveragePanels, 'show'>
  readonly coverage: CoverageControls
  readonly decisions: DecisionControls
  /** The version of the extension. */
  readonly version: string
}

/** What the server hands to those that it may name, and menus of trees to theirs. */
interface Given {
  readonly 'relais.createDecision': Parameters<typeof createDecision>[1]
  readonly 'relais.supersedeDecision': Old | Entry | undefined
  readonly 'relais.openGap': FolderGap | undefined
  readonly 'relais.createForGap': FolderGap | undefined
}

type ServerNamed = (typeof clientCommands)[keyof typeof clientCommands]

type Handlers = {readonly [Id in CommandId]: (given: Id extends keyof Given ? Given[Id] : undefined) => unknown} & {
  readonly [Id in Exclude<ServerNamed, CommandId>]: typeof showReferences
}

function oldOf(given: Old | Entry): Old {
  return 'item' in given ? {uri: given.item.folder, old: given.item.key} : given
}

function handlersOf({connection, output, panels, coverage, decisions, version: own}: Desk): Handlers {
  return {
    'relais.createDecision': (known) => createDecision(connection, known),
    'relais.createDocument': () => createDocument(connection),
    'relais.supersedeDecision': (given) => given && supersedeDecision(connection, oldOf(given)),
    'relais.showReferences': showReferences,
    'relais.fixWorkspace': () => connection.execute(fixAllCommand),
    'relais.restart': () => connection.restart(),
    'relais.showOutput': () => output.show(),
    'relais.showCoverage': () => panels.show(),
    'relais.sortCoverage': () => coverage.sort(),
    'relais.filterCoverage': () => coverage.filter(),
    'relais.groupDecisions': () => decisions.group(),
    'relais.openGap': (given) => given && openGap(connection, given),
    'relais.createForGap': (given) => given && createForGap(connection, given),
    'relais.showMenu': showMenu,
    'relais.showFindings': () => commands.executeCommand('workbench.actions.view.problems'),
    'relais.showDecisions': () => commands.executeCommand('relais.decisions.focus'),
    'relais.openConfiguration': openConfiguration,
    'relais.copyDebugInformation': () => copyDebugInformation(connection, own),
  }
}

const inMenu = [
  'relais.createDecision',
  'relais.createDocument',
  'relais.showFindings',
  'relais.showDecisions',
  'relais.showCoverage',
  'relais.openConfiguration',
  'relais.restart',
  'relais.showOutput',
  'relais.copyDebugInformation',
] as const satisfies readonly CommandId[]

async function showMenu(): Promise<void> {
  const items = inMenu.map((id): QuickPickItem & {readonly id: CommandId} => ({
    id,
    label: titleOf(commandTable[id].title),
  }))
  const picked = await window.showQuickPick(items, {title: 'Relais'})
  if (picked !== undefined) await commands.executeCommand(picked.id)
}

/** The configuration of the first folder; where there is none, an unsaved file of that name. */
async function openConfiguration(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]
  if (folder === undefined) return
  const file = Uri.joinPath(folder.uri, 'relais.yaml')
  const exists = await workspace.fs.stat(file).then(
    () => true,
    () => false,
  )
  if (exists) return void (await window.showTextDocument(file))
  const editor = await window.showTextDocument(await workspace.openTextDocument(file.with({scheme: 'untitled'})))
  const head = `# ${say('configurationHead')}\npreset: core\n`
  if (editor.document.getText() === '') await editor.edit((edit) => edit.insert(editor.selection.start, head))
}

/** What a report of a fault needs, and nothing of the workspace's content or paths. */
async function copyDebugInformation({state}: Connection, own: string): Promise<void> {
  // Problems are sentences that may name files.
  const {problems, ...counts} = state.kind === 'running' ? state.status : {problems: []}
  const folders = (workspace.workspaceFolders ?? []).map(({uri}) => uri.scheme)
  const facts = {
    relais: own,
    editor: `${env.appName} ${version}`,
    host: env.appHost,
    language: env.language,
    trusted: workspace.isTrusted,
    folders,
    server: {...state, status: {...counts, problems: problems.length}},
  }
  await env.clipboard.writeText(JSON.stringify(facts, null, 2))
  window.setStatusBarMessage(say('copied'), 4000)
}

export function registerCommands(desk: Desk): Disposable {
  const handlers = Object.entries(handlersOf(desk))
  return Disposable.from(...handlers.map(([id, handler]) => commands.registerCommand(id, handler)))
}
