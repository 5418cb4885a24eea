// The editor's side of the coverage panel: asks the server, sends complete states, and does what the panel may ask for.
import {CancellationTokenSource, Disposable, Uri, type WebviewPanel, workspace} from 'vscode'
import {type CoverageAnswer, type CoverageRequest, coverageMethod} from '../../server/protocol.ts'
import type {Connection} from '../connection.ts'
import {createForGap, openPlace} from '../gaps.ts'
import {language} from '../options.ts'
import type {Program} from '../program.ts'
import {Soon} from '../soon.ts'
import {type Exported, exportCoverage} from './export.ts'
import {panelFrame} from './frame.ts'
import {withPast} from './measured.ts'
import {askRevision, type PastAsked, Pasts} from './past.ts'
import {IssuedPlaces} from './places.ts'
import {type PanelState, type PastWish, readWish, type StateMessage, type Wish} from './view/messages.ts'

/** How long edits must rest before coverage is asked for again, in milliseconds. */
const rest = 700

/** What a panel works with. */
export interface PanelMeans {
  readonly connection: Connection
  readonly program: Program
  /** The folder of what was built. */
  readonly dist: Uri
}

export class CoveragePanel implements Disposable {
  readonly #panel: WebviewPanel
  readonly #connection: Connection
  readonly #program: Program
  readonly #dist: Uri
  readonly #pasts: Pasts
  readonly #soon = new Soon(rest, () => void this.#refresh())
  readonly #listening: Disposable
  #places = new IssuedPlaces()
  #answers: readonly CoverageAnswer[] = []
  #folder = 0
  #without: readonly string[] = []
  #isReady = false
  #isStale = true
  /** What a panel that is loaded again showed of the past. */
  #lost: PastAsked | undefined
  /** Of the request under way. */
  #asking: CancellationTokenSource | undefined

  constructor(panel: WebviewPanel, {connection, program, dist}: PanelMeans) {
    this.#panel = panel
    this.#connection = connection
    this.#program = program
    this.#dist = dist
    this.#pasts = new Pasts(program, () => void this.#tell())
    panel.webview.options = {enableScripts: true, localResourceRoots: [Uri.joinPath(dist, 'panel')], enableForms: true}
    this.#listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      panel.onDidChangeViewState(() => this.#renew()),
      connection.onDidChange(() => this.#expire()),
      workspace.onDidChangeTextDocument(({document, contentChanges}) => {
        if (contentChanges.length > 0 && workspace.getWorkspaceFolder(document.uri)) this.#expire()
      }),
    )
    panel.webview.html = panelFrame(panel.webview, dist, language())
  }

  reveal(): void {
    this.#panel.reveal()
  }

  dispose(): void {
    this.#asking?.cancel()
    this.#soon.dispose()
    this.#pasts.dispose()
    this.#listening.dispose()
  }

  /** What is shown may be another; a hidden panel waits until it is seen. */
  #expire(): void {
    this.#isStale = true
    this.#renew()
  }

  #renew(): void {
    if (this.#isReady && this.#isStale && this.#panel.visible) this.#soon.ask()
  }

  #hear(message: unknown): void {
    const wish = readWish(message)
    if (wish !== undefined) void this.#grant(wish)
  }

  async #grant(wish: Wish): Promise<void> {
    if (wish.kind === 'open') return this.#open(wish.target)
    if (wish.kind === 'create') return this.#create(wish.gap)
    if (wish.kind === 'export') return this.#export(wish.format)
    if (wish.kind === 'past') return this.#askPast(wish.what)
    if (wish.kind === 'cancel') return this.#asking?.cancel()
    if (wish.kind !== 'simulate') this.#folder = wish.folder
    if (wish.kind === 'folder') return this.#tell()
    this.#without = wish.without
    if (wish.kind === 'ready') this.#lost = wish
    this.#isReady = true
    await this.#refresh()
  }

  /** First what is known without the history, which takes a moment, then everything. */
  async #refresh(): Promise<void> {
    this.#asking?.cancel()
    const asking = new CancellationTokenSource()
    this.#asking = asking
    this.#isStale = false
    await this.#tell()
    for (const withHistory of this.#answers.length === 0 ? [false, true] : [true]) {
      const request: CoverageRequest = {without: this.#without, withHistory}
      const answers = await this.#connection.request<readonly CoverageAnswer[]>(coverageMethod, request, asking.token)
      // A newer request answers for this one.
      if (this.#asking !== asking) return
      if (answers !== undefined) this.#answers = answers
      this.#restore()
      if (withHistory || asking.token.isCancellationRequested) this.#asking = undefined
      await this.#tell()
      if (this.#asking === undefined) return
    }
  }

  async #tell(): Promise<void> {
    if (!this.#isReady) return
    const message: StateMessage = {kind: 'state', state: this.#state()}
    await this.#panel.webview.postMessage(message)
  }

  /** Asks again for what a panel showed of the past before it was loaded again. */
  #restore(): void {
    const [answer, lost] = [this.#answer, this.#lost]
    if (answer === undefined || lost === undefined) return
    this.#lost = undefined
    const isWanted = lost.trend || lost.revision !== ''
    if (isWanted && this.#program.refusal(Uri.parse(answer.folder)) === undefined)
      void this.#pasts.measure(answer.folder, lost)
  }

  #state(): PanelState {
    const {state} = this.#connection
    const status = state.kind === 'running' ? state.status : undefined
    const isReading = this.#asking !== undefined || state.kind === 'starting' || status?.state === 'indexing'
    const answer = this.#answer
    return {
      language: language(),
      phase: state.kind === 'stopped' ? 'stopped' : isReading ? 'reading' : 'ready',
      done: status?.done ?? 0,
      all: status?.all ?? 0,
      folders: this.#answers.map(({view}) => view.name),
      folder: answer === undefined ? 0 : this.#answers.indexOf(answer),
      view: answer && this.#places.issue(withPast(answer.view, this.#pasts.of(answer.folder))),
      people: answer?.people ?? [],
      without: this.#without,
      past: this.#pasts.state(answer?.folder ?? ''),
    }
  }

  get #answer(): CoverageAnswer | undefined {
    return this.#answers[this.#folder] ?? this.#answers[0]
  }

  async #open(name: string): Promise<void> {
    const [answer, place] = [this.#answer, this.#places.find(name)]
    if (answer !== undefined && place !== undefined) await openPlace(answer.folder, place)
  }

  /** Writes the document that closes a gap of what is shown. */
  async #create(id: string): Promise<void> {
    const answer = this.#answer
    const gap = answer?.view.gaps.find((each) => each.id === id)
    if (answer !== undefined && gap !== undefined) await createForGap(this.#connection, {folder: answer.folder, gap})
  }

  async #askPast(what: PastWish): Promise<void> {
    const folder = this.#answer?.folder
    if (what === 'stop') return this.#pasts.stop()
    if (folder === undefined) return
    if (what === 'forget') return this.#pasts.forget(folder)
    if (what === 'trend') return this.#pasts.measure(folder, {trend: true, revision: ''})
    const revision = await askRevision(this.#pasts.state(folder).revision)
    if (revision !== undefined) await this.#pasts.measure(folder, {trend: false, revision})
  }

  async #export(format: Extract<Wish, {kind: 'export'}>['format']): Promise<void> {
    const answer = this.#answer
    if (answer === undefined) return
    const options = [...this.#without.flatMap((id) => ['--without', id]), ...this.#pasts.options(answer.folder)]
    const view = withPast(answer.view, this.#pasts.of(answer.folder))
    const folder = Uri.parse(answer.folder)
    const what: Exported = {view, folder, options, program: this.#program, dist: this.#dist}
    await exportCoverage(format, what)
  }
}
