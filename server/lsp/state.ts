// The state of a workspace folder: what was read of it, with open editors on top, as the engine sees it.
import {
  type Input,
  type InputChanges,
  isDocumentary,
  type Language,
  needsHistory,
  opening,
  type Snapshot,
  type Stepping,
} from '../engine/index.ts'
import type {Digested, Host, Opened} from './host.ts'
import {inTurns} from './in-turns.ts'
import {type Encoding, Lines} from './lines.ts'
import {type Listed, nothingListed} from './listed.ts'
import {type OverlayOptions, Overlays} from './overlays.ts'
import {type Settings, sayTheSame} from './settings.ts'
import type {FolderView} from './view.ts'

export interface StateOptions extends OverlayOptions {
  readonly host: Pick<Host, 'today'>
  readonly language: Language
  readonly encoding: Encoding
  /** Ends all work. */
  readonly signal: AbortSignal
}

/** What was read of a folder. */
export interface Ground {
  readonly settings: Settings
  readonly listed: Listed
}

/** What was read anew: `asked` is what was looked for, there or not. */
export interface News extends Ground {
  readonly asked: readonly string[]
  readonly digested: Digested
}

export class State {
  readonly #options: StateOptions
  readonly overlays: Overlays
  #ground: Ground | undefined
  #snapshot: Snapshot | undefined
  #today = ''
  #isWhole = () => true
  /** Documents whose edits were taken in while another state was being made, which does not know of them. */
  readonly #meanwhile = new Set<string>()
  /** Of files that are not open, as long as the state is the same. */
  readonly #lines = new Map<string, Lines>()

  constructor(options: StateOptions) {
    this.#options = options
    this.overlays = new Overlays(options)
  }

  get isThere(): boolean {
    return this.#snapshot !== undefined
  }

  get listed(): Listed {
    return this.#ground?.listed ?? nothingListed
  }

  get settings(): Settings | undefined {
    return this.#ground?.settings
  }

  /** Whether all is there that the state was made of; if not, it must be built anew. */
  get isSound(): boolean {
    return this.#isWhole()
  }

  /** Whether all commits are known where a rule looks at them, up to the one of now. */
  hasCommitsFor({config}: Settings): boolean {
    if (!needsHistory(config)) return true
    const commits = this.#snapshot?.workspace.commits
    return commits !== undefined && this.#options.files.areCommits(commits)
  }

  /** Builds the state from all that there is, a little at a time; until it is there, the one of before goes on. */
  async begin(ground: Ground, digested: Digested, commits?: Input['commits']): Promise<void> {
    this.overlays.renew(ground.listed)
    const input = {...this.#inputOf(ground, digested), commits}
    const isWhole = () => true
    await this.#become({ground, isWhole, today: input.today}, (isTime) => opening(input, isTime))
  }

  /** Takes over a state that was built elsewhere, and brings open editors in, a little at a time. */
  async adopt(ground: Ground, {snapshot, today, isWhole}: Omit<Opened, 'listing'>): Promise<void> {
    this.overlays.renew(ground.listed)
    const paths = this.overlays.pathsWith(ground.listed)
    const {config, configProblems} = ground.settings
    const {workspace} = snapshot
    const now = this.#options.host.today()
    const changes: InputChanges = {
      ...this.overlays.digested(),
      ...(paths !== ground.listed.all && {paths}),
      // In an editor they may be others; to be told the same again is no small matter for a state that was taken over.
      ...(!sayTheSame(config, workspace.config) && {config}),
      ...(!sayTheSame(configProblems, workspace.configProblems) && {configProblems}),
      ...(now !== today && {today: now}),
    }
    await this.#become({ground, isWhole, today: now}, (isTime) => snapshot.stepping(changes, isTime))
  }

  /** Goes on from the state of now, a little at a time; returns files in which other findings may be shown, or at other places. */
  async goOn({settings, listed, asked, digested}: News): Promise<ReadonlySet<string>> {
    // What was edited is taken in before: until the new state is there, the texts are those of this one.
    const settled = this.settle()
    const before = this.#ground
    const isRelisted = listed !== before?.listed
    const isResettled = settings !== before?.settings
    const dropped = this.overlays.renew(listed)
    const {files, skipped} = this.#withOverlays(digested)
    const found = new Set([...files, ...skipped].map(({path}) => path))
    const gone = [
      ...(before?.listed.files.keys() ?? []),
      ...(isRelisted ? (before?.listed.unlisted ?? []).map(({path}) => path) : []),
    ]
    const unlisted = isRelisted ? listed.unlisted : []
    for (const {path} of unlisted) found.add(path)
    const isGone = (path: string) => !found.has(path) && !this.overlays.counts(path)
    const today = this.#options.host.today()
    const changes: InputChanges = {
      files,
      skipped: [...unlisted, ...skipped],
      removed: [...gone.filter((path) => !listed.files.has(path)), ...asked, ...dropped].filter(isGone),
      paths: this.overlays.pathsWith(listed),
      ...(isResettled && circumstancesOf(settings)),
      ...((isResettled || isRelisted) && {history: this.#historyOf({settings, listed})}),
      ...(today !== this.#today && {today}),
    }
    const snapshot = this.#snapshot
    const next = {ground: {settings, listed}, isWhole: this.#isWhole, today}
    if (snapshot) await this.#become(next, (isTime) => snapshot.stepping(changes, isTime))
    return new Set([...settled, ...asked, ...dropped, ...settings.sources, ...(this.#snapshot?.touched ?? [])])
  }

  /** Takes a state in place of the one of now when it is made; what is edited meanwhile is taken in once more. */
  async #become(
    {ground, isWhole, today}: {readonly ground: Ground; readonly isWhole: () => boolean; readonly today: string},
    begin: (isTime: () => boolean) => Stepping,
  ): Promise<void> {
    this.#meanwhile.clear()
    const snapshot = await inTurns(begin, this.#options.signal)
    if (snapshot === undefined) return
    this.#ground = ground
    this.#isWhole = isWhole
    this.#today = today
    this.#snapshot = snapshot
    this.#lines.clear()
    this.overlays.edit(this.#meanwhile)
  }

  /** Takes in what was edited; returns files as `goOn` does. */
  settle(): ReadonlySet<string> {
    const {listed} = this
    if (this.overlays.edited.size === 0 || this.#snapshot === undefined) return new Set()
    const edited = this.overlays.take(listed)
    for (const path of edited) this.#meanwhile.add(path)
    const isNew = edited.some((path) => this.overlays.counts(path) && !listed.has(path))
    const paths = isNew ? {paths: this.overlays.pathsWith(listed)} : {}
    return this.#change({...this.overlays.digested(edited), ...paths}, edited)
  }

  view(): FolderView | undefined {
    const snapshot = this.#snapshot
    if (snapshot === undefined) return undefined
    const {uri, language, files} = this.#options
    return {
      ...{uri, snapshot, language},
      textOf: (path) => this.overlays.linesOf(path)?.text ?? files.textOf(path),
      linesOf: (path) => this.#linesOf(path),
      versionOf: (path) => this.overlays.versionOf(path),
    }
  }

  #change(changes: InputChanges, told: readonly string[]): ReadonlySet<string> {
    const today = this.#options.host.today()
    this.#snapshot = this.#snapshot?.with({...changes, ...(today !== this.#today && {today})})
    this.#today = today
    this.#lines.clear()
    return new Set([...told, ...(this.#snapshot?.touched ?? [])])
  }

  #inputOf(ground: Ground, digested: Digested): Input {
    const {files, skipped} = this.#withOverlays(digested)
    return {
      files,
      skipped: [...ground.listed.unlisted, ...skipped],
      paths: this.overlays.pathsWith(ground.listed),
      ...circumstancesOf(ground.settings),
      history: this.#historyOf(ground),
      remoteHost: this.#options.files.remoteHost,
      ...{language: this.#options.language, today: this.#options.host.today()},
    }
  }

  /** What open documents say, and what is on disk of the others. */
  #withOverlays({files, skipped}: Digested): Digested {
    const open = this.overlays.digested()
    const isClosed = ({path}: {readonly path: string}) => !this.overlays.counts(path)
    return {
      files: [...open.files, ...files.filter(isClosed)],
      skipped: [...open.skipped, ...skipped.filter(isClosed)],
    }
  }

  #historyOf({settings, listed}: Ground): Input['history'] {
    if (settings.config.strictFrom === undefined) return undefined
    return this.#options.files.history([...listed.files.keys()].filter(isDocumentary))
  }

  #linesOf(path: string): Lines {
    const open = this.overlays.linesOf(path)
    if (open) return open
    const {files, encoding} = this.#options
    const lines = this.#lines.get(path) ?? new Lines(files.textOf(path) ?? '', encoding)
    this.#lines.set(path, lines)
    return lines
  }
}

function circumstancesOf({
  config,
  configProblems,
  baseline,
}: Settings): Pick<Input, 'config' | 'configProblems' | 'baseline'> {
  return {config, configProblems, baseline}
}
