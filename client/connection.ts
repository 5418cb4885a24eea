// Starts, stops and restarts the language server, and tells in which state it is.
import {type CancellationToken, type Disposable, EventEmitter, type LogOutputChannel} from 'vscode'
import {
  type BaseLanguageClient,
  CloseAction,
  type ErrorHandler,
  ExecuteCommandRequest,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient'
import {type Status, statusMethod} from '../server/protocol.ts'
import {say} from './say.ts'

export type ServerState =
  | {readonly kind: 'starting'}
  /** `took`: milliseconds from the start to the first time that all was read; undefined before. */
  | {readonly kind: 'running'; readonly status: Status; readonly took: number | undefined}
  /** `forGood`: it stopped too often to be started again by itself. */
  | {readonly kind: 'stopped'; readonly forGood: boolean}

/** Makes a client of the protocol for where the extension runs: a process under Node, a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient

/** Gives a client what it needs beyond the protocol, before it starts. */
export type Prepare = (client: BaseLanguageClient) => void

export class Connection implements Disposable {
  readonly #changed = new EventEmitter<ServerState>()
  readonly #make: () => BaseLanguageClient
  readonly #output: LogOutputChannel
  #client: BaseLanguageClient | undefined
  #state: ServerState = {kind: 'starting'}
  #startedAt = 0
  #willRestart = false

  readonly onDidChange = this.#changed.event

  constructor(make: MakeClient, options: () => LanguageClientOptions, output: LogOutputChannel, prepare: Prepare) {
    this.#output = output
    this.#make = () => {
      const client: BaseLanguageClient = make({...options(), errorHandler: this.#errorHandler(() => client)})
      client.onDidChangeState(({newState}) => {
        // One that is being replaced says no more of the server.
        if (client === this.#client) this.#follow(newState)
      })
      client.onNotification(statusMethod, (status: Status) => this.#hear(status))
      prepare(client)
      return client
    }
  }

  get state(): ServerState {
    return this.#state
  }

  /** Never rejects: what goes wrong is logged, and is a state. */
  async start(): Promise<void> {
    this.#willRestart = false
    this.#client = this.#make()
    try {
      await this.#client.start()
    } catch (error) {
      this.#output.error(error instanceof Error ? error : String(error))
      if (!this.#willRestart && this.#state.kind !== 'stopped') this.#tell({kind: 'stopped', forGood: false})
    }
  }

  async stop(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    // A client that is starting or failed to start refuses, and ends its process all the same.
    await client?.dispose().catch((error: unknown) => this.#output.debug(`while stopping: ${String(error)}`))
  }

  /** A fresh client, which counts crashes from none. Asked for twice at a time, there is one. */
  async restart(): Promise<void> {
    await this.stop()
    if (this.#client === undefined) await this.start()
  }

  /** Asks the server; undefined when it does not run, when nobody wants to know any more, or when it cannot answer, which is logged. */
  async request<Answer>(method: string, params: object = {}, token?: CancellationToken): Promise<Answer | undefined> {
    if (this.#client?.isRunning() !== true) return undefined
    try {
      // To the library, a token that is undefined is one more parameter.
      return await this.#client.sendRequest<Answer>(method, params, ...(token ? [token] : []))
    } catch (error) {
      if (token?.isCancellationRequested) return undefined
      this.#output.error(`${method}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }

  /** Has the server run a command. Rejects when it cannot, which the editor then tells the user. */
  async execute(command: string, ...args: readonly object[]): Promise<void> {
    if (this.#client?.isRunning() !== true) throw new Error(say('stopped'))
    await this.#client.sendRequest(ExecuteCommandRequest.type, {command, arguments: [...args]})
  }

  /** Hands over the client of a server that runs. */
  whenRunning(use: (client: BaseLanguageClient) => void): void {
    if (this.#client?.isRunning() === true) use(this.#client)
  }

  dispose(): void {
    this.#changed.dispose()
    void this.stop()
  }

  /** The library's own handling, by which the fifth end within three minutes is the last, without its messages. */
  #errorHandler(client: () => BaseLanguageClient): ErrorHandler {
    let usual: ErrorHandler | undefined
    const handler = (): ErrorHandler => {
      usual ??= client().createDefaultErrorHandler()
      return usual
    }
    return {
      error: (...failure) => handler().error(...failure),
      closed: async () => {
        const result = await handler().closed()
        this.#willRestart = result.action === CloseAction.Restart
        if (!this.#willRestart) this.#tell({kind: 'stopped', forGood: true})
        return {...result, handled: true}
      },
    }
  }

  #follow(state: State): void {
    if (state === State.Running) return
    if (state === State.Starting || this.#willRestart) {
      this.#startedAt = Date.now()
      this.#tell({kind: 'starting'})
    } else if (this.#state.kind !== 'stopped') this.#tell({kind: 'stopped', forGood: false})
  }

  #hear(status: Status): void {
    const before = this.#state.kind === 'running' ? this.#state.took : undefined
    const took = before ?? (status.state === 'ready' ? Date.now() - this.#startedAt : undefined)
    this.#tell({kind: 'running', status, took})
  }

  #tell(state: ServerState): void {
    this.#state = state
    this.#changed.fire(state)
  }
}

/** Whether what the server says will last: while documents are read again, trees stay as they were. */
export function isSettled({state}: Connection): boolean {
  return state.kind === 'stopped' || (state.kind === 'running' && state.status.state !== 'indexing')
}
