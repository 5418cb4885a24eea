// Wires a connection to a session: what the client says goes to the session, what is shown goes to the client.
import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  ErrorCodes,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver'
import {statusMethod} from '../protocol.ts'
import {pathOf} from './convert.ts'
import {commandCapabilities, execute} from './execute.ts'
import {expectWanted} from './feature.ts'
import {features} from './feature-table.ts'
import type {Host} from './host.ts'
import {Pace} from './pace.ts'
import {diagnosticsOf, Publisher, type Shown} from './publisher.ts'
import {reportOf, type Send, WorkspacePulls} from './pull.ts'
import {Session} from './session.ts'
import {basicCapabilities, type Start, startOf} from './start.ts'
import {statusOf} from './status.ts'

/** Between a keystroke and what is shown, and between files that change on disk and looking at them. */
const pacing = {
  typing: {quiet: 75, longest: 450, leads: true},
  disk: {quiet: 60, longest: 1000, leads: false},
  status: {quiet: 100, longest: 250, leads: true},
} as const

/** Makes the platform of a client. */
export type MakeHost = (start: Start, connection: Connection) => Host

/** Serves one client from its first message to its last. */
export function serve(connection: Connection, makeHost: MakeHost): void {
  let isStarted = false
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    if (isStarted) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialized twice')
    isStarted = true
    const start = startOf(params)
    const server = new Server(connection, start, makeHost(start, connection))
    connection.onInitialized(() => server.begin())
    connection.onShutdown(() => server.end())
    const offered = [...features.map(({capabilities}) => capabilities), commandCapabilities, basicCapabilities(start)]
    return {
      capabilities: offered.reduce(withCapabilities, {}),
      serverInfo: {name: 'relais'},
    }
  })
  connection.listen()
}

/** What is offered together; `workspace` holds offers of several. */
function withCapabilities(all: ServerCapabilities, more: ServerCapabilities): ServerCapabilities {
  return {...all, ...more, workspace: {...all.workspace, ...more.workspace}}
}

class Server {
  readonly #connection: Connection
  readonly #start: Start
  readonly #session: Session
  readonly #publisher: Publisher
  readonly #pulls = new WorkspacePulls()
  readonly #typing = new Pace(pacing.typing, () => void this.#publisher.publish())
  readonly #disk = new Pace(pacing.disk, () => this.#lookAtDisk())
  readonly #status = new Pace(pacing.status, () => this.#tellStatus())
  /** Files that changed on disk, by address: whether they are there. */
  #changed = new Map<string, boolean>()
  /** Documents that were edited since all was told: their client asks for what is found in them by itself. */
  readonly #edits = new Set<string>()
  #isRefreshDue = false
  #lastStatus = ''

  constructor(connection: Connection, start: Start, host: Host) {
    this.#connection = connection
    this.#start = start
    const onChange = () => this.#changedInside()
    this.#session = new Session({host, ...start, onChange})
    this.#publisher = new Publisher(this.#session, {
      take: (shown) => this.#take(shown),
      rest: () => this.#rest(),
    })
    this.#listen()
  }

  begin(): void {
    if (this.#start.watches) this.#watch()
    this.#session.alter(this.#start.folders, [])
    this.#tellStatus()
  }

  end(): void {
    for (const pace of [this.#typing, this.#disk, this.#status]) pace.stop()
    this.#pulls.close()
    this.#session.dispose()
  }

  #listen(): void {
    const connection = this.#connection
    const {buffers} = this.#session
    connection.onDidOpenTextDocument(({textDocument}) => {
      buffers.open(textDocument)
      this.#edited(textDocument.uri)
    })
    connection.onDidChangeTextDocument((params) => {
      buffers.change(params)
      this.#edited(params.textDocument.uri)
    })
    connection.onDidCloseTextDocument(({textDocument: {uri}}) => {
      buffers.close(uri)
      for (const folder of this.#session.holding(uri)) folder.closed(uri)
    })
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({event: {added, removed}}) =>
      this.#session.alter(added, removed),
    )
    connection.onDidSaveTextDocument(() => {
      // Who is not told of files that change looks for them now.
      if (!this.#start.watches) for (const folder of this.#session.folders) folder.refresh()
    })
    connection.onDidChangeWatchedFiles(({changes}) => {
      for (const {uri, type} of changes) this.#changed.set(uri, type !== FileChangeType.Deleted)
      this.#disk.ask()
    })
    if (this.#start.pulls) this.#listenForPulls()
    connection.onExecuteCommand((params) => execute(connection, this.#session, params))
    for (const {method, answer} of features)
      connection.onRequest(method, (params, token) => answer(params as never, this.#session, token))
  }

  #listenForPulls(): void {
    this.#connection.languages.diagnostics.on((params, token) => this.#diagnose(params, token))
    this.#connection.languages.diagnostics.onWorkspace((params, token, _, parts) =>
      this.#diagnoseAll(params, token, parts && ((report) => parts.report(report))),
    )
  }

  #edited(uri: string): void {
    this.#edits.add(uri)
    for (const folder of this.#session.holding(uri)) folder.edited(uri)
    this.#typing.ask()
  }

  #lookAtDisk(): void {
    const changed = [...this.#changed]
    this.#changed = new Map()
    for (const folder of this.#session.folders) {
      const inside = changed.flatMap(([uri, isThere]) => {
        const path = pathOf(folder, uri)
        return path === undefined || isForeign(path) ? [] : [{path, isThere}]
      })
      if (inside.length > 0) folder.changed(inside)
    }
  }

  /** A folder has got further. */
  #changedInside(): void {
    void this.#publisher.publish()
  }

  #take(shown: readonly Shown[]): void {
    this.#pulls.take(shown)
    if (!this.#start.pulls)
      for (const each of shown) this.#connection.sendDiagnostics(diagnosticsOf(each)).catch(ignore)
    this.#isRefreshDue ||=
      this.#start.pulls && shown.some(({uri, version}) => version !== null && !this.#edits.has(uri))
  }

  #rest(): void {
    this.#status.ask()
    this.#edits.clear()
    if (!this.#isRefreshDue) return
    this.#isRefreshDue = false
    this.#connection.languages.diagnostics.refresh().catch(ignore)
  }

  async #diagnose(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const {uri} = params.textDocument
    const owner = this.#session.ownerOf(uri)
    if (owner?.folder.isEdited(owner.path)) await this.#typing.next(token)
    const found = await this.#session.viewOf(uri)
    expectWanted(token)
    if (found === undefined) {
      if (owner) throw new ResponseError(LSPErrorCodes.ServerCancelled, 'nothing was read', {retriggerRequest: true})
      return {kind: 'full', items: []}
    }
    const report = this.#publisher.reportOn(found)
    if (report.id !== '' && report.id === params.previousResultId) return {kind: 'unchanged', resultId: report.id}
    return {kind: 'full', resultId: report.id, items: [...report.items]}
  }

  async #diagnoseAll(
    {previousResultIds}: WorkspaceDiagnosticParams,
    token: CancellationToken,
    send: Send | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    if (send) return this.#pulls.stream(previousResultIds, this.#publisher.shown(), token, send)
    this.#disk.hurry()
    for (const folder of this.#session.folders) await folder.idle()
    await this.#publisher.publish()
    expectWanted(token)
    return reportOf(previousResultIds, this.#publisher.shown())
  }

  #tellStatus(): void {
    // What is told is what is shown: asked again when all is shown.
    if (this.#publisher.isTelling) return
    const status = statusOf(this.#session)
    const text = JSON.stringify(status)
    if (text === this.#lastStatus) return
    this.#lastStatus = text
    this.#connection.sendNotification(statusMethod, status).catch(ignore)
  }

  #watch(): void {
    const watchers = [{globPattern: '**/*'}]
    this.#connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(ignore)
  }
}

/** A client that is about to go does not answer. */
function ignore(): void {}

/** What no folder's state depends on, and what changes most. */
function isForeign(path: string): boolean {
  return /(?:^|\/)(?:\.git|node_modules)(?:\/|$)/.test(path)
}
