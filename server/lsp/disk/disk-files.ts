// The files of a folder on disk: listed by git or a walk, digested here or in threads.
import {isAbsolute, resolve} from 'node:path'
import {
  type CommitHistory,
  type History,
  type Language,
  type LineHistory,
  type NoHistory,
  usesReuse,
  wanting,
} from '../../engine/index.ts'
import {
  decodeDocument,
  glance,
  kindOf,
  type LoadedParser,
  maximumDocumentSize,
  openCacheFolder,
  openRepository,
  readDocument,
  readPlace,
  remoteHostOf,
  runInThread,
  type SizedFile,
} from '../../node/index.ts'
import {
  allCommits,
  currentCommits,
  digestAll,
  digestsOf,
  nameOfCommits,
  openLive,
  Sources,
  textAt,
} from '../../repository/index.ts'
import type {Digested, Digesting, Files, ListedFile, Listing, Opened, Reading} from '../host.ts'
import {type ListRequest, listFolder, type PackedListing, type PlainListing, stamped, unpackListing} from './listing.ts'

export interface DiskOptions {
  /** Absolute and real. */
  readonly root: string
  /** Whether git may run. */
  readonly git: boolean
  readonly parser: LoadedParser
  /** The folder of caches, absolute. */
  readonly cache: string
}

/** So many files are digested before others have their turn. */
const slice = 32

/** So many files are looked at before others have their turn. */
const manyLooks = 1000

/** So many paths take longer to list than a thread to start. */
const worthThread = 3000

/** So many bytes of documents keep threads busy for longer than they take to start. */
const worthThreads = 3_000_000

export class DiskFiles implements Files {
  readonly #options: DiskOptions
  #sizes: ReadonlyMap<string, number> = new Map()
  #usesReuse = false
  /** How many paths there were when somebody last looked. */
  #many = 0

  constructor(options: DiskOptions) {
    this.#options = options
  }

  async read(paths: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
    return new Map(paths.map((path) => [path, readDocument(this.#options.root, path)]))
  }

  async readBaseline(name: string): ReturnType<Files['readBaseline']> {
    const place = isAbsolute(name) ? name : resolve(this.#options.root, name)
    return kindOf(place) === undefined ? undefined : readPlace(place)
  }

  async list(ignore: readonly string[]): Promise<Listing> {
    const {paths, wanted, sizes, unlisted} = await this.#list(ignore)
    this.#sizes = new Map(wanted.map(({path}, row) => [path, sizes[row] ?? 0]))
    this.#many = paths.length
    this.#usesReuse = usesReuse(wanted.map(({path}) => path))
    return {paths, wanted, unlisted, isWanted: wanting(ignore, () => paths)}
  }

  /** Lists here, or in a thread where that is known to take long. */
  async #list(ignore: readonly string[]): Promise<PlainListing> {
    const {root, git} = this.#options
    const request: ListRequest = {root, git, ignore}
    if (this.#many < worthThread) return listFolder(request)
    let listing: PlainListing | undefined
    const heard = (said: PackedListing) => {
      listing = unpackListing(said)
    }
    const program = new URL('./listing-thread.js', import.meta.url)
    await runInThread({program, data: request, heard}).catch(() => {})
    // No thread could be had.
    return listing ?? listFolder(request)
  }

  glance(ignore: readonly string[], folders: ReadonlySet<string>): Listing | undefined {
    const paths = this.#options.git ? glance(this.#options.root, folders) : undefined
    if (paths === undefined) return undefined
    this.#usesReuse = usesReuse(paths)
    const isWanted = wanting(ignore, () => paths)
    const wanted = paths.filter(isWanted).map((path) => ({path, stamp: undefined}))
    return {paths, wanted, unlisted: [], isWanted}
  }

  async open(language: Language, today: string, {signal, onProgress}: Digesting): Promise<Opened | undefined> {
    const {root, git, cache} = this.#options
    const {remoteHost} = this
    const trust = {git, remoteHost, extendsNothing: !git}
    const load = {root, language, today, ...trust, config: undefined, presets: [], history: false}
    try {
      const live = await openLive({load, cache, env: {RELAIS_PARSER: process.env.RELAIS_PARSER}}, {signal, onProgress})
      const {snapshot, paths, isWanted} = live
      this.#usesReuse = usesReuse(paths)
      const wanted = await this.#stampedAll(paths.filter(isWanted))
      this.#many = paths.length
      const unlisted = snapshot.workspace.skipped.filter(({path}) => !isWanted(path) || !paths.includes(path))
      return {snapshot, today, listing: {paths, wanted, unlisted, isWanted}, isWhole: live.isWhole}
    } catch {
      // A configuration that cannot be read, which is told elsewhere, or nobody wants to know any more.
      return undefined
    }
  }

  /** Looks at many files, a few at a time. */
  async #stampedAll(paths: readonly string[]): Promise<readonly ListedFile[]> {
    const all: ListedFile[] = []
    for (let start = 0; start < paths.length; start += manyLooks) {
      all.push(...paths.slice(start, start + manyLooks).map((path) => stamped(this.#options.root, path)))
      await new Promise(setImmediate)
    }
    return all
  }

  async digest(paths: readonly string[], {onProgress, signal}: Digesting = {}): Promise<Digested> {
    const files = paths.map((path): SizedFile => ({path, size: this.#sizes.get(path) ?? 0}))
    const bytes = files.reduce((sum, {size}) => sum + size, 0)
    if (bytes >= worthThreads) return this.#digest(files, undefined, onProgress)
    const digested: Digested[] = []
    for (let start = 0; start < files.length && !signal?.aborted; start += slice) {
      digested.push(await this.#digest(files.slice(start, start + slice), 1))
      onProgress?.(Math.min(start + slice, files.length), files.length)
      await new Promise(setImmediate)
    }
    return {
      files: digested.flatMap(({files}) => files),
      skipped: digested.flatMap(({skipped}) => skipped),
    }
  }

  #digest(
    files: readonly SizedFile[],
    threads: number | undefined,
    onProgress?: (done: number, all: number) => void,
  ): Promise<Digested> {
    const {root, parser} = this.#options
    const format = 'sha1'
    const sources = new Sources(root, format)
    const kept = {usesReuse: this.#usesReuse, unchanged: () => undefined}
    return digestsOf(files, {root, parser, threads, format, sources, ...kept, onProgress})
  }

  digestText(path: string, text: string): Digested {
    const bytes = Buffer.from(text)
    if (bytes.length > maximumDocumentSize) {
      const detail = `${bytes.length}/${maximumDocumentSize}`
      return {files: [], skipped: [{path, reason: 'too-large', detail}]}
    }
    const decoded = decodeDocument(path, bytes)
    if ('skipped' in decoded) return {files: [], skipped: [decoded.skipped]}
    return digestAll([{path, text: decoded.text}], this.#options.parser.parse)
  }

  textOf(path: string): string | undefined {
    return textAt(this.#options.root, path)
  }

  get remoteHost(): string | undefined {
    const {root, git} = this.#options
    return git ? remoteHostOf(root) : undefined
  }

  get lineHistory(): LineHistory | undefined {
    const {root, git} = this.#options
    return git ? {lastWrote: (path, line, text) => lastWrote(root, path, line, text)} : undefined
  }

  commits(): Promise<CommitHistory | NoHistory> {
    const {root, cache} = this.#options
    const folder = openCacheFolder(cache, root)
    return allCommits(this.#options, typeof folder === 'string' ? undefined : folder)
  }

  areCommits(commits: CommitHistory | NoHistory): boolean {
    const now = currentCommits(this.#options)
    if (now === undefined || now === nameOfCommits(commits)) return true
    // What failed is not tried again and again.
    return 'problem' in commits && /^(?:git-(?:missing|timeout|failed)|partial)$/.test(commits.problem)
  }

  history(paths: readonly string[]): History | undefined {
    const repository = this.#options.git ? openRepository(this.#options.root) : undefined
    if (repository === undefined) return undefined
    try {
      const commits = repository.firstCommits(paths)
      return repository.problem === undefined ? {firstCommit: (path) => commits.get(path)} : undefined
    } finally {
      repository.dispose()
    }
  }
}

function lastWrote(root: string, ...line: Parameters<LineHistory['lastWrote']>): ReturnType<LineHistory['lastWrote']> {
  const repository = openRepository(root)
  try {
    return repository?.lastWrote(...line)
  } finally {
    repository?.dispose()
  }
}
