// Starts VS Code's own server, which shows the real workbench to a browser and runs the real extension host.
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Code} from '../install/code.ts'
import {type Started, start} from './processes.ts'

/** Settings of a user who wants quiet: nothing is fetched, nothing pops up. */
const quiet = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // In a browser it would be on.
  'files.autoSave': 'off',
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
}

/** A user's folders: settings and state, and installed extensions. */
export interface Profile {
  readonly data: string
  readonly extensions: string
}

/** Makes the folders of a user below a folder, with these settings beside the quiet ones. */
export function profile(folder: string, settings: Readonly<Record<string, unknown>> = {}): Profile {
  const [data, extensions] = [join(folder, 'data'), join(folder, 'extensions')]
  for (const each of [join(data, 'User'), extensions]) mkdirSync(each, {recursive: true})
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({...quiet, ...settings}, null, 2))
  return {data, extensions}
}

function profileArguments({data, extensions}: Profile): readonly string[] {
  const folders = ['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions]
  return ['--accept-server-license-terms', ...folders]
}

/** Installs a packaged extension. Throws with what VS Code said when it refuses. */
export function installExtension(code: Code, user: Profile, vsix: string): void {
  const args = [code.main, ...profileArguments(user), '--install-extension', vsix, '--force']
  const {status, stdout, stderr} = spawnSync(code.node, args, {encoding: 'utf8'})
  if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`${vsix}: ${stdout}${stderr}`)
}

export interface CodeServer extends Started {
  readonly port: number
}

export interface ServerOptions {
  /** Whether folders must be trusted first; if not, all are. */
  readonly asksForTrust?: boolean
  /** On top of this process's environment; the extension host inherits it. */
  readonly env?: Readonly<Record<string, string>>
}

/** How long the server may take to listen, in milliseconds. */
const deadline = 60_000

/** Starts the server on a free port. */
export async function startCode(code: Code, user: Profile, options: ServerOptions = {}): Promise<CodeServer> {
  const args = [
    ...[code.main, ...profileArguments(user), '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-getting-started-override'],
    // The environment is ours, not what a login shell would make of it.
    '--force-disable-user-env',
    // Without it, a built VS Code ignores the extension under test that an address names.
    '--enable-smoke-test-driver',
    ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
  ]
  const env = {...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...options.env}
  const server = start(code.node, args, {env})
  const [, port] = await server.line(/Extension host agent listening on (\d+)/, deadline)
  return {...server, port: Number(port)}
}

/** What a window of the workbench is to show. */
export interface Shown {
  /** The absolute path of a folder or of a `.code-workspace` file. */
  readonly workspace: string
  /** The absolute path of a file to open at once. */
  readonly file?: string
  /** Folders of extensions under development. */
  readonly developed?: readonly string[]
  /** The script that runs in the extension host. */
  readonly tests?: string
}

/** The address of a window. */
export function addressOf(port: number, {workspace, file, developed = [], tests}: Shown): string {
  const authority = `127.0.0.1:${port}`
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`
  const payload = [
    ...developed.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...[
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ],
  ]
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder'
  return `http://${authority}/?${new URLSearchParams({[kind]: workspace, payload: JSON.stringify(payload)})}`
}
