// The open documents of one folder as they were digested: they count instead of what is on disk.
import {isMissed} from '../engine/index.ts'
import type {Buffer, Buffers} from './buffers.ts'
import {pathOf, uriOf} from './convert.ts'
import type {Digested, Files} from './host.ts'
import type {Lines} from './lines.ts'
import type {Listed} from './listed.ts'

export interface OverlayOptions {
  /** The folder's address. */
  readonly uri: string
  readonly buffers: Buffers
  readonly files: Files
}

interface Overlay {
  readonly buffer: Buffer
  readonly digested: Digested
  /** Whether it is one of the files that are digested, or about to become one. */
  readonly counts: boolean
}

const nothing: Digested = {files: [], skipped: []}

export class Overlays {
  readonly #options: OverlayOptions
  #all = new Map<string, Overlay>()
  /** Open documents that are others than when they were digested. */
  readonly #edited = new Set<string>()
  /** Documents that were told to be newcomers. */
  readonly #told = new Set<string>()

  constructor(options: OverlayOptions) {
    this.#options = options
    for (const {uri} of options.buffers.all) this.note(uri)
  }

  /** Notes that a document was opened or edited; its path when it lies in the folder. */
  note(uri: string): string | undefined {
    const path = pathOf(this.#options, uri)
    if (path !== undefined) this.#edited.add(path)
    return path
  }

  /** Takes documents for edited, if they are open. */
  edit(paths: Iterable<string>): void {
    for (const path of paths) if (this.#bufferOf(path)) this.#edited.add(path)
  }

  get edited(): ReadonlySet<string> {
    return this.#edited
  }

  /** Digests what was edited; returns the paths. Whether a document counts is only found anew with a new listing. */
  take(listed: Listed): readonly string[] {
    return this.#take((path) => this.#all.get(path)?.counts ?? this.#mayCount(path, listed))
  }

  #take(mayCount: (path: string) => boolean): readonly string[] {
    const taken: string[] = []
    for (const path of this.#edited) {
      const buffer = this.#bufferOf(path)
      if (buffer === undefined) continue
      this.#all.set(path, this.#overlay(path, buffer, mayCount(path)))
      taken.push(path)
    }
    this.#edited.clear()
    return taken
  }

  /** Documents that are there and do not count because the listing does not have them; each is told once. */
  newcomers(listed: Listed): readonly string[] {
    const isNews = (path: string) => !this.counts(path) && !listed.has(path) && listed.isWanted(path)
    const news = [...this.#all.keys()].filter((path) => isNews(path) && !this.#told.has(path))
    for (const path of news) this.#told.add(path)
    return news
  }

  /** Looks anew at all open documents, and forgets those that were closed; returns the paths that counted and no longer do. */
  renew(listed: Listed): readonly string[] {
    const before = new Map(this.#all)
    for (const path of before.keys()) this.#edited.add(path)
    const taken = new Set(this.#take((path) => this.#mayCount(path, listed)))
    this.#all = new Map([...this.#all].filter(([path]) => taken.has(path)))
    for (const path of this.#told) if (!taken.has(path)) this.#told.delete(path)
    return [...before].filter(([path, {counts}]) => counts && !this.counts(path)).map(([path]) => path)
  }

  counts(path: string): boolean {
    return this.#all.get(path)?.counts === true
  }

  linesOf(path: string): Lines | undefined {
    return this.#all.get(path)?.buffer.lines
  }

  versionOf(path: string): number | null {
    return this.#bufferOf(path)?.version ?? null
  }

  textOf(path: string): string | undefined {
    return this.#bufferOf(path)?.lines.text
  }

  /** What those that count say: all, or some of them. */
  digested(paths: Iterable<string> = this.#all.keys()): Digested {
    const all = [...paths].flatMap((path) => (this.counts(path) ? (this.#all.get(path)?.digested ?? nothing) : nothing))
    return {files: all.flatMap(({files}) => files), skipped: all.flatMap(({skipped}) => skipped)}
  }

  /** All paths, those included that stand in an editor alone. */
  pathsWith(listed: Listed): readonly string[] {
    const added = [...this.#all.keys()].filter((path) => this.counts(path) && !listed.has(path))
    return added.length === 0 ? listed.all : [...listed.all, ...added]
  }

  #bufferOf(path: string): Buffer | undefined {
    return this.#options.buffers.get(uriOf(this.#options, path))
  }

  #overlay(path: string, buffer: Buffer, counts: boolean): Overlay {
    const known = this.#all.get(path)
    if (known?.buffer === buffer && known.counts === counts) return known
    if (!counts) return {buffer, counts, digested: nothing}
    const {files, skipped} = this.#options.files.digestText(path, buffer.lines.text)
    return {buffer, counts, digested: {files, skipped: skipped.filter((file) => isMissed(file.path))}}
  }

  #mayCount(path: string, listed: Listed): boolean {
    if (listed.files.has(path)) return true
    // What is there and was not listed is ignored, or has come since.
    return !listed.has(path) && listed.isWanted(path) && this.#options.files.textOf(path) === undefined
  }
}
