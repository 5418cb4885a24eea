// A client of the real language server: starts the built program, speaks the protocol over a pipe, and awaits with deadlines.
import assert from 'node:assert/strict'
import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {devNull, tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestContext} from 'node:test'
import {pathToFileURL} from 'node:url'
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  MessageReader,
  MessageWriter,
  ProtocolConnection,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import {WorkspaceDiagnosticRequest} from 'vscode-languageserver'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {type StartOptions, type Status, statusMethod} from '../../server/protocol.ts'
import {inRoot} from './root.ts'
import {scratch} from './scratch.ts'

/** How long anything may take before the test fails, in milliseconds. */
const deadline = 60_000

/** What a client that asks for diagnostics says of itself. */
export const pulling: ClientCapabilities = {
  textDocument: {diagnostic: {dynamicRegistration: true}},
  workspace: {
    diagnostics: {refreshSupport: true},
    didChangeWatchedFiles: {dynamicRegistration: true},
    workspaceFolders: true,
  },
}

/** What a client that is told says of itself. */
export const pushed: ClientCapabilities = {
  textDocument: {publishDiagnostics: {versionSupport: true}},
  workspace: {didChangeWatchedFiles: {dynamicRegistration: true}, workspaceFolders: true},
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities
  readonly options?: StartOptions
  readonly env?: Readonly<Record<string, string>>
  readonly locale?: string
  readonly program?: readonly string[]
}

/** The program of the language server, as a client starts it. */
export const serverProgram: readonly string[] = [inRoot('dist/relais.js'), 'lsp', '--stdio']

/** Starts the server; it is gone after the test, whatever happens. */
export function startServer(
  test: Pick<TestContext, 'after'>,
  {program = serverProgram, env = {}}: Pick<ClientOptions, 'program' | 'env'> = {},
): ChildProcessWithoutNullStreams {
  if (!existsSync(program[0] ?? '')) throw new Error('dist/relais.js is missing: npm run build')
  const running: ChildProcessWithoutNullStreams[] = []
  test.after(() => running.forEach((child) => void child.kill('SIGKILL')))
  // What a server that is killed leaves behind goes with the test.
  const usual = {PATH: process.env.PATH, HOME: tmpdir(), XDG_CACHE_HOME: join(devNull, 'none'), TMPDIR: scratch(test)}
  const child = spawn(process.execPath, program, {env: {...usual, ...env}, stdio: 'pipe'})
  running.push(child)
  // A server that has ended reads no more.
  child.stdin.on('error', () => {})
  return child
}

/** How a process ended: its code, else the name of a signal. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<number | string> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')))
}

export function uriOf(folder: string, path = ''): string {
  return pathToFileURL(path === '' ? folder : join(folder, path)).href
}

export class Client {
  readonly connection: ProtocolConnection
  result: InitializeResult = {capabilities: {}}
  stderr = ''
  /** Every notification of diagnostics, in order. */
  readonly pushes: PublishDiagnosticsParams[] = []
  /** What was told last of each address. */
  readonly shown = new Map<string, readonly Diagnostic[]>()
  readonly statuses: Status[] = []
  readonly registered: string[] = []
  refreshes = 0
  readonly #versions = new Map<string, number>()
  readonly #watchers = new Set<() => void>()

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.connection = createProtocolConnection(reader, writer)
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.pushes.push(params)
      const open = this.#versions.get(params.uri)
      if (params.version !== undefined && open !== undefined)
        assert.ok(params.version <= open, 'a version of the future')
      if (params.diagnostics.length === 0) this.shown.delete(params.uri)
      else this.shown.set(params.uri, params.diagnostics)
      this.#wake()
    })
    this.connection.onNotification(statusMethod, (status: Status) => {
      this.statuses.push(status)
      this.#wake()
    })
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1
      this.#wake()
      return null
    })
    this.connection.onRequest('client/registerCapability', ({registrations}: {registrations: {method: string}[]}) => {
      this.registered.push(...registrations.map(({method}) => method))
      return null
    })
    this.connection.listen()
  }

  #wake(): void {
    for (const look of this.#watchers) look()
  }

  /** Waits until something is true that notifications make so. */
  until(what: string, isSo: () => boolean): Promise<void> {
    return within(
      what,
      new Promise<void>((resolve) => {
        const look = () => {
          if (!isSo()) return
          this.#watchers.delete(look)
          resolve()
        }
        this.#watchers.add(look)
        look()
      }),
      () => this.stderr,
    )
  }

  ready(): Promise<void> {
    return this.until('the server to be ready', () => this.statuses.at(-1)?.state === 'ready')
  }

  /** Takes the parts of an answer. */
  onPart(token: string, take: (part: {items: {uri: string; items: unknown[]}[]}) => void): void {
    this.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, (part) => {
      take({items: part.items.flatMap((item) => (item.kind === 'full' ? [{uri: item.uri, items: item.items}] : []))})
      this.#wake()
    })
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return within(method, this.connection.sendRequest<R>(method, params), () => this.stderr)
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1)
    return this.notify('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}})
  }

  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    return this.notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }

  close(uri: string): Promise<void> {
    this.#versions.delete(uri)
    return this.notify('textDocument/didClose', {textDocument: {uri}})
  }

  versionOf(uri: string): number | undefined {
    return this.#versions.get(uri)
  }

  /** Tells of files on disk: 1 came, 2 changed, 3 went. */
  watched(changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', {changes: changes.map(([uri, type]) => ({uri, type}))})
  }

  /** All that the server shows, asked for as a whole. */
  async everything(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const {items} = await this.request<{items: WorkspaceDocumentDiagnosticReport[]}>('workspace/diagnostic', {
      previousResultIds: [],
    })
    return new Map(
      items.flatMap((item) => (item.kind === 'full' && item.items.length > 0 ? [[item.uri, item.items]] : [])),
    )
  }
}

/** A client of a server that is a process of its own. */
export class ProcessClient extends Client {
  readonly child: ChildProcessWithoutNullStreams

  constructor(child: ChildProcessWithoutNullStreams) {
    super(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    this.child = child
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
    })
  }

  /** Says goodbye; the exit code. */
  async stop(): Promise<number | string> {
    await this.request('shutdown', undefined)
    await this.notify('exit', undefined)
    return within('the server to end', ended(this.child))
  }
}

/** Fails when something takes too long. */
export async function within<T>(what: string, promise: Promise<T>, more: () => string = () => ''): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited too long for ${what}\n${more()}`)), deadline)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Says hello for these folders. */
export async function greet(
  client: Client,
  folders: readonly string[],
  {capabilities = pulling, options, locale = 'en'}: ClientOptions = {},
): Promise<void> {
  const params: InitializeParams = {
    processId: process.pid,
    rootUri: null,
    capabilities,
    locale,
    workspaceFolders: folders.map((folder) => ({uri: uriOf(folder), name: folder})),
    initializationOptions: options,
  }
  client.result = await client.request<InitializeResult>('initialize', params)
  await client.notify('initialized', {})
}

/** A client of a server for these folders, past its first greetings. */
export async function startClient(
  test: Pick<TestContext, 'after'>,
  folders: readonly string[],
  options: ClientOptions = {},
): Promise<ProcessClient> {
  const client = new ProcessClient(startServer(test, options))
  await greet(client, folders, options)
  return client
}

/** What is shown of one file. */
export function report(client: Client, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.request('textDocument/diagnostic', {textDocument: {uri}, previousResultId})
}

/** The rules of the findings, or that they are what they were. */
export function rulesIn(found: DocumentDiagnosticReport): readonly unknown[] {
  return found.kind === 'full' ? found.items.map(({code}) => code) : ['unchanged']
}
