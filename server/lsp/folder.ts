// One workspace folder: reads it, and goes on as editors and disk change; what is asked for while it reads comes afterwards, together.
import {needsHistory} from '../engine/index.ts'
import {pathOf} from './convert.ts'
import {FirstLook} from './first-look.ts'
import type {Digested, Digesting, Files, Opened} from './host.ts'
import {Listed} from './listed.ts'
import {everything, nothing, type Pending, together} from './pending.ts'
import {Reports} from './reports.ts'
import {ignoreAlike, readSettings, type Settings, sayTheSame} from './settings.ts'
import {type Ground, State, type StateOptions} from './state.ts'
import {say} from './texts.ts'
import type {FolderView} from './view.ts'

export interface FolderOptions extends Omit<StateOptions, 'signal'> {
  readonly trusted: boolean
  /** Gives another name each time. */
  readonly ids: () => string
  /** Called when reports may be others, or the progress is. */
  readonly onChange: () => void
}

/** When more files than these change at once, the folder is read as a whole. */
const mostAtOnce = 200

/** How often a state may turn out to lack something before the folder is read in this thread. */
const mostUnsound = 2

export class Folder {
  readonly #options: FolderOptions
  readonly #state: State
  readonly #first: FirstLook
  readonly reports: Reports
  readonly #end = new AbortController()
  #pending = everything
  #working: Promise<void> | undefined
  /** The settings that were read last: those of a state that is still being made. */
  #read: Settings | undefined
  #isWhole = false
  #unsound = 0
  #failure: string | undefined
  #progress = {done: 0, all: 0}
  #waiting: (() => void)[] = []

  constructor(options: FolderOptions) {
    this.#options = options
    const {signal} = this.#end
    this.#state = new State({...options, signal})
    this.reports = new Reports(options.ids)
    this.#first = new FirstLook({state: this.#state, files: options.files, signal, seen: () => this.#seen()})
  }

  /** Without `/` at its end. */
  get uri(): string {
    return this.#options.uri
  }

  get state(): 'indexing' | 'ready' | 'failed' {
    if (this.#failure !== undefined) return 'failed'
    return this.#isWhole ? 'ready' : 'indexing'
  }

  /** How many files have been read, and how many there are. */
  get progress(): {readonly done: number; readonly all: number} {
    return this.#progress
  }

  get problems(): readonly string[] {
    return [...(this.#state.settings?.problems ?? []), ...(this.#failure === undefined ? [] : [this.#failure])]
  }

  /** The state of now, open editors included; undefined before anything was read. */
  view(): FolderView | undefined {
    const told = this.#state.settle()
    if (told.size > 0) {
      this.reports.expire(told)
      // A file that is there and was not listed may have come just now.
      if (this.#state.overlays.newcomers(this.#state.listed).length > 0) this.#ask({listing: true})
      this.#expectSound()
    }
    return this.#state.view()
  }

  /** Whether an open document was edited since its state was last asked for. */
  isEdited(path: string): boolean {
    return this.#state.overlays.edited.has(path)
  }

  /** What lies in it, as the platform reads it. */
  get files(): Files {
    return this.#options.files
  }

  /** Waits until there is something to show, and until no settings are being read. */
  async known(): Promise<void> {
    while (this.#working !== undefined && (!this.#state.isThere || this.#pending.settings || this.#isResettling))
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Waits until all is read that has been asked for. */
  async idle(): Promise<void> {
    while (this.#working !== undefined) await this.#working
  }

  /** An editor opened a document, or changed one. */
  edited(uri: string): void {
    const path = this.#state.overlays.note(uri)
    this.#first.opened()
    if (path !== undefined && this.#isSource(path)) this.#ask({settings: true})
  }

  /** An editor closed a document: what is on disk counts again. */
  closed(uri: string): void {
    const path = pathOf(this.#options, uri)
    if (path === undefined) return
    const listing = !this.#state.listed.has(path)
    this.#ask({changed: new Set([path]), settings: this.#isSource(path), listing})
  }

  /** Files came, changed or went on disk. */
  changed(changes: readonly {readonly path: string; readonly isThere: boolean}[]): void {
    const {listed} = this.#state
    const isNews = ({path, isThere}: (typeof changes)[number]) =>
      !(isThere && listed.has(path)) || path.endsWith('.gitignore')
    const changed = new Set(changes.map(({path}) => path))
    const settings = changes.some(({path}) => this.#isSource(path))
    this.#ask({changed, settings, listing: changes.some(isNews)})
  }

  /** Looks at everything again. */
  refresh(): void {
    this.#ask({settings: true, listing: true})
  }

  /** Takes all reports for stale. */
  expireAll(): void {
    const view = this.#state.view()
    if (view) this.reports.expireAll(view)
  }

  /** Reads what is to be read. */
  start(): void {
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined
      this.#wake()
      if (this.#pending !== nothing && !this.#end.signal.aborted) this.start()
    })
  }

  dispose(): void {
    this.#end.abort()
  }

  #isSource(path: string): boolean {
    const [now, read] = [this.#state.settings, this.#read]
    // As long as nothing is known, anything may be one.
    return now === undefined || now.sources.has(path) || read?.sources.has(path) === true
  }

  #ask(more: Partial<Pending>): void {
    this.#pending = together(this.#pending, more)
    this.start()
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }

  #isResettling = false

  async #work(): Promise<void> {
    // Whoever asks first may ask for more before the work begins.
    await Promise.resolve()
    while (this.#pending !== nothing && !this.#end.signal.aborted) {
      const pending = this.#pending
      this.#pending = nothing
      this.#isResettling = pending.settings
      try {
        await this.#pass(pending)
        this.#failure = undefined
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        this.#failure = say(this.#options.language, 'failed', {reason})
      }
      this.#isResettling = false
      this.#options.onChange()
      this.#wake()
    }
  }

  async #pass({settings: resettles, listing: relists, whole, changed}: Pending): Promise<void> {
    const before = this.#state.settings
    const read = before === undefined || resettles ? await this.#readSettings() : before
    const settings = before && sayTheSame(read, before) ? before : read
    const isStale = (resettles || relists) && !this.#state.hasCommitsFor(settings)
    if (whole || !this.#isWhole || isStale) return this.#readAll(settings)
    const {listed: old} = this.#state
    const listed = relists || !ignoreAlike(settings.config, before?.config) ? await this.#list(settings) : old
    const come = listed === old ? [...changed].filter((path) => old.files.has(path)) : listed.others(old, changed)
    if (come.length > mostAtOnce && this.#mayOpen) return this.#readAll(settings)
    const digested = await this.#digest(come)
    if (this.#end.signal.aborted) return
    const asked = [...come, ...changed]
    const touched = await this.#state.goOn({settings, listed, asked, digested})
    if (this.#end.signal.aborted) return
    this.reports.expire(touched)
    this.#expectSound()
  }

  /** Reads the whole folder; meanwhile the state of before goes on answering, or a first look at open documents. */
  async #readAll(settings: Settings): Promise<void> {
    await this.#first.atOnce(settings)
    const opening = this.#open()
    // Its failure is told where it is awaited.
    opening.catch(() => {})
    const listed = await this.#first.meanwhile(settings, opening)
    const opened = await opening
    if (this.#end.signal.aborted) return
    const isOpened = opened !== undefined && (await this.#adopt(settings, opened))
    if (!isOpened) await this.#readHere({settings, listed: listed ?? (await this.#list(settings))})
    if (this.#end.signal.aborted) return
    this.#isWhole = true
    const {size} = this.#state.listed.files
    this.#progress = {done: size, all: size}
    this.expireAll()
    if (isOpened && !ignoreAlike(settings.config, opened.snapshot.workspace.config)) this.#ask({listing: true})
  }

  /** Takes a state over; says whether all of it was there. */
  async #adopt(settings: Settings, opened: Opened): Promise<boolean> {
    await this.#state.adopt({settings, listed: new Listed(opened.listing)}, opened)
    if (!this.#state.isSound) this.#unsound += 1
    return this.#state.isSound
  }

  async #readHere(ground: Ground): Promise<void> {
    const digested = await this.#digest([...ground.listed.files.keys()])
    const commits = needsHistory(ground.settings.config) ? await this.files.commits() : undefined
    if (!this.#end.signal.aborted) await this.#state.begin(ground, digested, commits)
  }

  get #mayOpen(): boolean {
    return this.#options.files.open !== undefined && this.#unsound < mostUnsound
  }

  async #open(): Promise<Opened | undefined> {
    const {files, language, host} = this.#options
    return this.#mayOpen ? files.open?.(language, host.today(), this.#digesting) : undefined
  }

  /** A state that lacks some of what it was made of is built anew, in this thread when that happens again. */
  #expectSound(): void {
    if (this.#state.isSound) return
    this.#unsound += 1
    this.#ask({settings: true, whole: true})
  }

  async #list({config}: Settings): Promise<Listed> {
    return new Listed(await this.#options.files.list(config.ignore))
  }

  async #readSettings(): Promise<Settings> {
    const {files, language, trusted} = this.#options
    this.#read = await readSettings(files, {language, trusted, openText: (path) => this.#state.overlays.textOf(path)})
    return this.#read
  }

  #digest(paths: readonly string[]): Promise<Digested> {
    return this.#options.files.digest(paths, this.#digesting)
  }

  get #digesting(): Digesting {
    return {
      signal: this.#end.signal,
      onProgress: (done, all) => {
        if (this.#isWhole) return
        this.#progress = {done, all}
        this.#options.onChange()
      },
    }
  }

  /** There is something to show before all is read. */
  #seen(): void {
    this.#isResettling = false
    this.expireAll()
    this.#options.onChange()
    this.#wake()
  }
}
