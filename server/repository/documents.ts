// The digests of a repository's documents: from the cache where their content is known, else read and digested.
import {
  type DigestedFile,
  digestFile,
  governed,
  isDocumentary,
  isMissed,
  packDigest,
  type SkippedFile,
  saysSomething,
  unpackDigest,
} from '../engine/index.ts'
import {
  contentKey,
  type DigestStore,
  type DocumentRecord,
  lookAt,
  outcomeOf,
  readKeyed,
  type SizedFile,
  Stamps,
  type Stats,
} from '../node/index.ts'
import {type DigestOptions, digestPaths, type SkippedDocument} from './digesting.ts'
import type {Origins} from './loaded.ts'
import type {Sources} from './sources.ts'

/** By what documents are known that need not be read. */
export interface KeyOptions extends Pick<DigestOptions, 'root' | 'format'> {
  /** The documents of an earlier run, looked at again just now. */
  readonly current?: DocumentRecord | undefined
  /** The documents of an earlier run as they were then. */
  readonly earlier?: DocumentRecord | undefined
  /** The blob that a file still is by its stats alone. */
  readonly unchanged: (path: string, stats: Stats) => string | undefined
}

export interface DocumentOptions extends Omit<DigestOptions, 'packs'>, KeyOptions {
  /** What reads the texts that digests of earlier runs quote. */
  readonly sources: Sources
  /** Whether the repository follows REUSE, so that every file counts, be it for saying nothing. */
  readonly usesReuse: boolean
  /** Digests of earlier runs. */
  readonly store?: DigestStore | undefined
}

export interface Documents {
  readonly files: readonly DigestedFile[]
  readonly skipped: readonly SkippedFile[]
  readonly record: DocumentRecord
  readonly origins: Origins
}

/** Takes digests from the cache, and digests the others together, in as many threads as pay. */
export async function digestsOf(paths: readonly SizedFile[], options: DocumentOptions): Promise<Documents> {
  const gathering = new Gathering(paths, options)
  gathering.recallAll()
  await gathering.digestOthers()
  return gathering.documents()
}

/** What documents are now, told by stamps and git's index where these prove it, and by reading the others. */
export function outcomesOf(paths: readonly string[], options: KeyOptions): DocumentRecord {
  const keys = new Keys(paths, options)
  const {root, format} = options
  const outcomes = paths.map((path, row) => keys.knownKey(path, row) ?? outcomeOf(root, path, format))
  return {paths, outcomes, stamps: keys.stamps}
}

const noText = '\0'

/** The content of documents that need not be read for it. */
class Keys {
  readonly #options: KeyOptions
  readonly stamps: Stamps
  /** The documents as they were just seen, when they are these. */
  readonly #current: DocumentRecord | undefined
  readonly #earlierRows: ReadonlyMap<string, number>

  constructor(paths: readonly string[], options: KeyOptions) {
    this.#options = options
    const {current, earlier} = options
    const isSame = current?.paths.length === paths.length && current.paths.every((path, row) => path === paths[row])
    this.#current = isSame ? current : undefined
    this.#earlierRows = isSame ? new Map() : new Map(earlier?.paths.map((path, row) => [path, row]))
    this.stamps = this.#current?.stamps ?? new Stamps(Date.now())
  }

  /** The key of a document that need not be read. A stamp is taken first, so that a later change shows. */
  knownKey(path: string, row: number): string | undefined {
    if (this.#current) return this.#current.outcomes[row]
    const {root, earlier, unchanged} = this.#options
    const stats = lookAt(`${root}/${path}`)
    this.stamps.add(stats)
    if (!stats?.isFile()) return undefined
    const before = this.#earlierRows.get(path) ?? -1
    if (before >= 0 && earlier?.stamps.isSame(before, stats)) return earlier.outcomes[before]
    const id = unchanged(path, stats)
    return id && contentKey(id, stats.size)
  }
}

class Gathering {
  readonly #all: readonly SizedFile[]
  readonly #paths: readonly string[]
  readonly #options: DocumentOptions
  /** By row. */
  readonly #files: (DigestedFile | undefined)[] = []
  readonly #outcomes: string[] = []
  readonly #missing: number[] = []
  #skipped: readonly SkippedFile[] = []
  readonly #keys: Keys
  readonly #counts = {unread: 0, cached: 0, digested: 0}

  constructor(all: readonly SizedFile[], options: DocumentOptions) {
    this.#all = all
    const paths = all.map(({path}) => path)
    this.#paths = paths
    this.#options = options
    this.#keys = new Keys(paths, options)
  }

  /** Takes all that is known from the cache, unread or read, and takes down what is missing. */
  recallAll(): void {
    const {root, format, store, sources} = this.#options
    for (const [row, path] of this.#paths.entries()) {
      const known = this.#keys.knownKey(path, row)
      if (known !== undefined && this.#recall(row, known, sources.of(path, known))) {
        if (isDocumentary(path)) this.#counts.unread += 1
        continue
      }
      // An empty cache knows nothing, so that whoever digests may read.
      const read = store === undefined || store.isEmpty ? undefined : readKeyed(root, path, format)
      const isRecalled = read !== undefined && 'text' in read && this.#recall(row, read.outcome, () => read.text)
      if (!isRecalled) this.#missing.push(row)
    }
  }

  async digestOthers(): Promise<void> {
    const missing = this.#missing.flatMap((row) => this.#all[row] ?? [])
    const {files, skipped} = await digestPaths(missing, {...this.#options, packs: this.#options.store !== undefined})
    const rows = new Map(this.#missing.map((row) => [this.#paths[row] ?? '', row]))
    for (const {path, digest, packed, outcome} of files) {
      const row = rows.get(path) ?? -1
      this.#files[row] = {path, digest}
      this.#outcomes[row] = outcome ?? ''
      if (outcome !== undefined && packed !== undefined) this.#options.store?.add(storeKey(path, outcome), packed)
    }
    for (const {path, outcome} of skipped) this.#outcomes[rows.get(path) ?? -1] = outcome ?? ''
    if (this.#options.usesReuse) this.#takeBinary(skipped, rows)
    const missed = skipped.filter(({path}) => isMissed(path))
    this.#skipped = missed.map(({path, reason, detail}) => ({path, reason, detail}))
    this.#counts.digested = documentary(missing).length
  }

  /** What is no text says nothing of itself, but is a file that others speak for: it is as if it held one such character. */
  #takeBinary(skipped: readonly SkippedDocument[], rows: ReadonlyMap<string, number>): void {
    for (const {path, reason, outcome} of skipped) {
      if (reason !== 'binary' || governed(path) !== undefined) continue
      const digest = digestFile({path, text: noText}, this.#options.parser.parse)
      this.#files[rows.get(path) ?? -1] = {path, digest}
      if (outcome !== undefined) this.#options.store?.add(storeKey(path, outcome), packDigest(digest, noText))
    }
  }

  documents(): Documents {
    return {
      files: this.#files.flatMap((file) =>
        file && saysSomething(file.path, file.digest, this.#options.usesReuse) ? file : [],
      ),
      skipped: this.#skipped,
      record: {paths: this.#paths, outcomes: this.#outcomes, stamps: this.#keys.stamps},
      origins: this.#counts,
    }
  }

  /** Takes the digest of a key from the cache; says whether it was there. */
  #recall(row: number, key: string, source: () => string): boolean {
    const path = this.#paths[row] ?? ''
    const bytes = this.#options.store?.get(storeKey(path, key))
    if (bytes === undefined) return false
    try {
      this.#files[row] = {path, digest: unpackDigest(bytes, source)}
    } catch {
      return false
    }
    this.#outcomes[row] = key
    if (isDocumentary(path)) this.#counts.cached += 1
    return true
  }
}

/** The documents among files. */
export function documentary<T extends {readonly path: string}>(files: readonly T[]): readonly T[] {
  return files.filter(({path}) => isDocumentary(path))
}

/** The name of a digest in the store: equal bytes are digested as what their path says they are. */
export function storeKey(path: string, outcome: string): string {
  // What a document says does not depend on where it stands; what a manifest or a source does.
  if (!isDocumentary(path)) return `p${path} ${outcome}`
  return (governed(path) === 'data' ? 'd' : 'm') + outcome
}
