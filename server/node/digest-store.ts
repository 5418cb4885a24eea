// Packed digests by the key of what they were made from, in one file that grows at its end and is written anew at times.
import {compressed, decompressed} from './brotli.ts'
import type {CacheFolder} from './cache-folder.ts'
import {type Block, block, readBlock} from './checked-file.ts'

/*
 * The file is a row of blocks (see checked-file.ts), one for each run that added something. A block holds its digests in
 * bundles of some hundreds, each compressed as one and checked as one. Two runs that add at the same time add two blocks;
 * one that is cut off in the middle hides what stands behind it until the file is written anew, which is the next time.
 */

const fileName = 'digests'

/** Digests in a bundle: enough to compress well, few enough for one to be unpacked alone in a millisecond. */
const bundleSize = 256

/** The file is written anew when it has more blocks than this. */
const mostBlocks = 24

/** How many times the file is written anew without a digest being used, before that one goes. */
const patience = 3

/** The file's size, in bytes, from which on nothing unused is kept. */
const largestFile = 128 * 1024 * 1024

/** The largest list of digests, in bytes. */
const largestContents = 64 * 1024 * 1024

/** What a block says of its digests, in their order. */
interface Contents {
  readonly keys: readonly string[]
  readonly lengths: readonly number[]
  /** How many times the file was written anew since each was used. */
  readonly ages: readonly number[]
}

interface Bundle {
  readonly bytes: () => Buffer | undefined
  readonly length: number
}

interface Entry {
  readonly bundle: Bundle
  readonly start: number
  readonly length: number
  readonly age: number
}

export class DigestStore {
  readonly #folder: CacheFolder
  readonly #version: string
  readonly #entries = new Map<string, Entry>()
  readonly #fresh = new Map<string, Uint8Array>()
  readonly #used = new Set<string>()
  #blocks = 0
  #size = 0
  #isWhole = true

  /** `version` names all that the bytes depend on beside the text. */
  constructor(folder: CacheFolder, version: string) {
    this.#folder = folder
    this.#version = version
    const file = folder.read(fileName)
    if (file !== undefined) this.#read(file)
  }

  /** How many digests it has. */
  get size(): number {
    return this.#entries.size + this.#fresh.size
  }

  get isEmpty(): boolean {
    return this.size === 0
  }

  has(key: string): boolean {
    return this.#entries.has(key) || this.#fresh.has(key)
  }

  /** The packed digest of a content; undefined when there is none, or when it is not what was written. */
  get(key: string): Uint8Array | undefined {
    this.#used.add(key)
    const fresh = this.#fresh.get(key)
    const entry = this.#entries.get(key)
    if (fresh !== undefined || entry === undefined) return fresh
    const bytes = entry.bundle.bytes()
    if (bytes?.length === entry.bundle.length) return bytes.subarray(entry.start, entry.start + entry.length)
    this.#entries.delete(key)
    this.#isWhole = false
    return undefined
  }

  /** Says that a digest is still of use though nobody looked at it. */
  use(key: string): void {
    this.#used.add(key)
  }

  add(key: string, bytes: Uint8Array): void {
    this.#used.add(key)
    this.#fresh.set(key, bytes)
  }

  /** Writes what came in, to the file's end or with the whole file. */
  save(): void {
    const unused = this.#entries.size + this.#fresh.size - this.#used.size
    const isSparse = unused > this.#used.size || this.#blocks >= mostBlocks || this.#size > largestFile
    const mustRewrite = !this.#isWhole || (isSparse && this.#fresh.size > 0)
    if (mustRewrite) this.#rewrite()
    else if (this.#blocks === 0 && this.#fresh.size > 0) this.#folder.write(fileName, this.#pack([...this.#fresh]))
    else if (this.#fresh.size > 0) this.#folder.append(fileName, this.#pack([...this.#fresh]))
    if (this.#fresh.size > 0) this.#folder.bound()
  }

  #read(file: Buffer): void {
    this.#size = file.length
    for (let at = 0; at < file.length; ) {
      const next = readBlock(this.#version, file, at)
      const contents = next && contentsOf(next)
      if (next === undefined || contents === undefined) {
        this.#isWhole = false
        return
      }
      this.#take(next, contents)
      this.#blocks += 1
      at = next.end
    }
  }

  #take(from: Block, {keys, lengths, ages}: Contents): void {
    for (let first = 0; first < keys.length; first += bundleSize) {
      const here = lengths.slice(first, first + bundleSize)
      const length = here.reduce((sum, each) => sum + each, 0)
      const bundle = {bytes: once(() => decompressed(from.part(`bundle-${first / bundleSize}`), length)), length}
      let start = 0
      for (const [index, size] of here.entries()) {
        const key = keys[first + index] ?? ''
        this.#entries.set(key, {bundle, start, length: size, age: ages[first + index] ?? 0})
        start += size
      }
    }
  }

  #rewrite(): void {
    const isTight = this.#size > largestFile
    const kept = [...this.#entries].flatMap(([key, {age}]) => {
      const isUsed = this.#used.has(key)
      const next = isUsed ? 0 : age + 1
      const bytes = next > (isTight ? 0 : patience) ? undefined : this.get(key)
      return bytes === undefined ? [] : [[key, bytes, next] as const]
    })
    const ages = new Map(kept.map(([key, , age]) => [key, age]))
    const all = new Map<string, Uint8Array>([...kept.map(([key, bytes]) => [key, bytes] as const), ...this.#fresh])
    this.#folder.write(fileName, this.#pack([...all], ages))
  }

  #pack(entries: readonly (readonly [string, Uint8Array])[], ages: ReadonlyMap<string, number> = new Map()): Buffer {
    const contents: Contents = {
      keys: entries.map(([key]) => key),
      lengths: entries.map(([, bytes]) => bytes.length),
      ages: entries.map(([key]) => ages.get(key) ?? 0),
    }
    const bundles: Record<string, Uint8Array> = {}
    for (let first = 0; first < entries.length; first += bundleSize) {
      const bytes = Buffer.concat(entries.slice(first, first + bundleSize).map(([, each]) => each))
      bundles[`bundle-${first / bundleSize}`] = compressed(bytes)
    }
    return block(this.#version, {contents: compressed(Buffer.from(JSON.stringify(contents))), ...bundles})
  }
}

function contentsOf(from: Block): Contents | undefined {
  const bytes = decompressed(from.part('contents'), largestContents)
  // Its sum says that this is what `#pack` wrote.
  return bytes && (JSON.parse(bytes.toString()) as Contents)
}

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
