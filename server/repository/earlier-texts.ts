// The texts that the documents of an earlier run had, those that have changed since included.
import {
  blobsOf,
  type Content,
  type DocumentRecord,
  keyOf,
  type ObjectFormat,
  partsOfKey,
  readKeyed,
  textOfBytes,
} from '../node/index.ts'
import type {Sources} from './sources.ts'

/** Where texts are looked for. */
export interface TextPlaces {
  /** Absolute and real. */
  readonly root: string
  readonly format: ObjectFormat
  /** Whether git may be asked. */
  readonly git: boolean
  /** Texts of documents that are what they were. */
  readonly sources: Sources
  /** What the earlier run kept, by key. */
  readonly kept: (key: string) => Uint8Array | undefined
}

/**
 * A digest of the cache quotes its document. What has changed since is no longer on disk: git has it, or the earlier run kept
 * it. Only bytes of the very blob that a key names are believed.
 */
export class EarlierTexts {
  readonly #places: TextPlaces
  /** The keys that documents no longer have, by path. */
  readonly #left: ReadonlyMap<string, string>
  #contents: ReadonlyMap<string, Uint8Array> | undefined
  #isWhole = true

  constructor(places: TextPlaces, left: ReadonlyMap<string, string>) {
    this.#places = places
    this.#left = left
  }

  /** Whether all texts that were asked for so far were there; those of unchanged documents, `Sources` tells. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** What reads the text that a document had when its content had this key. */
  of(path: string, key: string): () => string {
    return this.#left.get(path) === key ? () => this.#earlier(key) : this.#places.sources.of(path, key)
  }

  #earlier(key: string): string {
    this.#contents ??= this.#read()
    const bytes = this.#contents.get(key)
    if (bytes !== undefined) return textOfBytes(bytes)
    this.#isWhole = false
    return ''
  }

  /** All at once, since it takes a process to ask git. */
  #read(): ReadonlyMap<string, Uint8Array> {
    const {root, format, git, kept} = this.#places
    const found = new Map<string, Uint8Array>()
    const add = (key: string, bytes: Uint8Array | undefined) => {
      if (bytes && keyOf(bytes, format) === key) found.set(key, bytes)
    }
    const keys = [...new Set(this.#left.values())]
    for (const key of keys) add(key, kept(key))
    const missing = git ? keys.filter((key) => !found.has(key)) : []
    const blobs = blobsOf(root, missing.map(idOf))
    for (const key of missing) add(key, blobs.get(idOf(key)))
    return found
  }
}

function idOf(key: string): string {
  return partsOfKey(key).id
}

/** All texts that are kept of one run take no more, in bytes. */
const mostKept = 32 * 1024 * 1024

/** The documents that git does not hold, for as long as there is room: `blobOf` tells what it holds for a path. */
export function contentsToKeep(
  {paths, outcomes}: Pick<DocumentRecord, 'paths' | 'outcomes'>,
  {root, format}: Pick<TextPlaces, 'root' | 'format'>,
  blobOf: (path: string) => string | undefined,
): readonly Content[] {
  const contents = new Map<string, Uint8Array>()
  let room = mostKept
  for (const [row, path] of paths.entries()) {
    const key = outcomes[row] ?? ''
    if (key === '' || key.startsWith('!') || idOf(key) === blobOf(path) || contents.has(key)) continue
    if (partsOfKey(key).length > room) break
    const read = readKeyed(root, path, format)
    if (!('text' in read) || read.outcome !== key) continue
    contents.set(key, Buffer.from(read.text))
    room -= partsOfKey(key).length
  }
  return [...contents]
}
