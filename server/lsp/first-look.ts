// A first look at open documents and their neighbours, so that something is shown of them before their folder is read.
import type {Files} from './host.ts'
import {Listed} from './listed.ts'
import type {Overlays} from './overlays.ts'
import {folderOf, joined} from './paths.ts'
import type {Settings} from './settings.ts'
import type {Ground, State} from './state.ts'

export interface FirstLookOptions {
  readonly state: State
  readonly files: Files
  /** Ends the work early. */
  readonly signal: AbortSignal
  /** Called when there is something to show. */
  readonly seen: () => void
}

/** How long documents may take to be opened after the folder, in milliseconds, to be looked at before anything else. */
const grace = 50

export class FirstLook {
  readonly #options: FirstLookOptions
  #whenOpened = () => {}

  constructor(options: FirstLookOptions) {
    this.#options = options
  }

  /** Notes that a document was opened. */
  opened(): void {
    this.#whenOpened()
  }

  /** Looks at what somebody sees already, where the paths are known at once: before threads keep the processors busy. */
  async atOnce(settings: Settings): Promise<void> {
    const {state, files} = this.#options
    if (state.isThere || files.glance === undefined) return
    await this.#someOpen(new Promise((resolve) => setTimeout(resolve, grace)))
    const listed = glanceAt(state.overlays, files, settings.config.ignore)
    if (listed) await this.#look({settings, listed})
  }

  /** Looks at what is opened while all is read; what it listed for that. */
  async meanwhile(settings: Settings, reading: Promise<unknown>): Promise<Listed | undefined> {
    const {state, files} = this.#options
    if (state.isThere) return undefined
    await this.#someOpen(reading)
    if (state.overlays.edited.size === 0) return undefined
    const listed = new Listed(await files.list(settings.config.ignore))
    await this.#look({settings, listed})
    return listed
  }

  /** Waits until a document is open, or for something else. */
  async #someOpen(other: Promise<unknown>): Promise<void> {
    const opened = new Promise<void>((resolve) => {
      this.#whenOpened = resolve
    })
    if (this.#options.state.overlays.edited.size === 0) await Promise.race([other, opened]).catch(() => {})
  }

  async #look(ground: Ground): Promise<void> {
    const {state, files, signal, seen} = this.#options
    const near = ground.listed.neighbours(state.overlays.edited)
    if (near === undefined) return
    const digested = await files.digest(near, {signal})
    if (signal.aborted) return
    await state.begin(ground, digested)
    if (!signal.aborted) seen()
  }
}

/** The paths that are known at once; undefined where they are not, no document is open, or an open one is not among them. */
function glanceAt(overlays: Overlays, files: Files, ignore: readonly string[]): Listed | undefined {
  const open = [...overlays.edited]
  const targets = open.flatMap((path) => targetsIn(path, overlays.textOf(path) ?? '', files))
  const folders = new Set([...open, ...targets].map((path) => folderOf(path).slice(0, -1)))
  const listing = open.length === 0 ? undefined : files.glance?.(ignore, folders)
  const listed = listing && new Listed(listing)
  return listed && open.every((path) => listed.has(path) || !listed.isWanted(path)) ? listed : undefined
}

/** The paths that the links of a document name, there or not. */
function targetsIn(path: string, text: string, files: Files): readonly string[] {
  const links = files.digestText(path, text).files.flatMap(({digest}) => digest.links)
  return links.flatMap(({target}) => joined(path, target.value.replace(/[?#].*$/s, '')) ?? [])
}
