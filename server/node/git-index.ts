// Reads git's index: which paths are tracked, as which blobs, and the marks by which unchanged files are known.
import {createHash} from 'node:crypto'
import {closeSync, constants, fstatSync, openSync, readFileSync, type Stats} from 'node:fs'
import {join} from 'node:path'
import {type GitFolder, usesSha256} from './git-folder.ts'

/*
 * The format is gitformat-index(5), versions 2 to 4. A split index (extension `link`) and a sparse one (`sdir`) do not
 * name every path, so they are not read: whoever asks gets undefined and must ask git.
 */

/** An index of a large repository takes some hundred bytes a path. */
const largestIndex = 512 * 1024 * 1024

/** Bytes of an entry before its object id. */
const statLength = 40

const assumeValid = 0x8000
const extended = 0x4000
const stageBits = 0x3000
/** Extended flags: the path is not expected on disk, or was only announced by `git add -N`. */
const skipWorktree = 0x4000
const intentToAdd = 0x2000

/** What the index says of one path. */
export interface IndexEntry {
  readonly path: string
  /** The blob's id in hexadecimal, 40 or 64 digits. */
  readonly id: string
  /** Type and permissions as in `st_mode`; 0o160000 for a submodule. */
  readonly mode: number
  /** 0, or 1 to 3 while a merge is not resolved. */
  readonly stage: number
}

interface Layout {
  readonly bytes: Buffer
  readonly idLength: 20 | 32
  /** Of the index itself, taken before it was read. */
  readonly stats: Stats
}

/** The index of one moment. Paths are relative to the top of the work tree. */
export class GitIndex {
  readonly #layout: Layout
  readonly #paths: readonly string[]
  readonly #offsets: Uint32Array
  #byPath: Map<string, number> | undefined

  constructor(layout: Layout, paths: readonly string[], offsets: Uint32Array) {
    this.#layout = layout
    this.#paths = paths
    this.#offsets = offsets
  }

  /** One path an entry, in the order of the index: unmerged paths stand there up to three times. */
  get paths(): readonly string[] {
    return this.#paths
  }

  /** The index file's own, taken before it was read. */
  get stats(): Stats {
    return this.#layout.stats
  }

  /** All that `git ls-files -s` tells. */
  entries(): readonly IndexEntry[] {
    return this.#paths.map((path, index) => {
      const at = this.#offsets[index] ?? 0
      const {mode, flags} = this.#head(at)
      return {path, id: this.#id(at), mode, stage: (flags & stageBits) >> 12}
    })
  }

  /**
   * The blob that a file on disk still is, by its `lstat` alone; undefined where that proves nothing. As git itself
   * judges (racy-git in its technical documentation): time, change time, inode, size and mode must be those of the
   * entry, and the file older than the index, since a later edit could have left the same time. The times are compared
   * as `Stats` has them, which is finer than any clock that file systems use.
   */
  unchanged(path: string, stats: Stats): string | undefined {
    const at = this.#offsets[this.#indexOf(path)]
    if (at === undefined) return undefined
    const {mode, flags, more, size, inode, changed, modified} = this.#head(at)
    if ((flags & (assumeValid | stageBits)) !== 0 || (more & (skipWorktree | intentToAdd)) !== 0) return undefined
    // git writes the size 0 where it could not vouch for an entry.
    const isSame = size !== 0 && size === stats.size && inode === stats.ino % 0x1_0000_0000
    if (!isSame || modified !== stats.mtimeMs || changed !== stats.ctimeMs) return undefined
    return modified < this.#layout.stats.mtimeMs && mode === gitMode(stats.mode) ? this.#id(at) : undefined
  }

  /** The blob that the index has for a path, whatever lies on disk; one of them while a merge is not resolved. */
  blobOf(path: string): string | undefined {
    const at = this.#offsets[this.#indexOf(path)]
    return at === undefined ? undefined : this.#id(at)
  }

  #indexOf(path: string): number {
    this.#byPath ??= new Map(this.#paths.map((each, index) => [each, index]))
    return this.#byPath.get(path) ?? -1
  }

  #head(at: number) {
    const {bytes, idLength} = this.#layout
    const flags = bytes.readUInt16BE(at + statLength + idLength)
    return {
      changed: milliseconds(bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)),
      modified: milliseconds(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)),
      inode: bytes.readUInt32BE(at + 20),
      mode: bytes.readUInt32BE(at + 24),
      size: bytes.readUInt32BE(at + 36),
      flags,
      more: (flags & extended) === 0 ? 0 : bytes.readUInt16BE(at + statLength + idLength + 2),
    }
  }

  #id(at: number): string {
    return this.#layout.bytes.toString('hex', at + statLength, at + statLength + this.#layout.idLength)
  }
}

/** As Node computes `mtimeMs`, so that equal times are equal numbers. */
function milliseconds(seconds: number, nanoseconds: number): number {
  return seconds * 1000 + nanoseconds / 1_000_000
}

/** git keeps the type and whether the owner may execute, no other permission. */
function gitMode(mode: number): number {
  return (mode & 0o170000) | ((mode & 0o100) === 0 ? 0o644 : 0o755)
}

/** The index of a work tree; undefined when it is missing, damaged, split, sparse, or of a version that is not known. */
export function readGitIndex(folder: GitFolder): GitIndex | undefined {
  try {
    const descriptor = openSync(join(folder.own, 'index'), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(descriptor)
      if (!stats.isFile() || stats.size > largestIndex) return undefined
      const idLength = usesSha256(folder) ? 32 : 20
      return parseIndex({bytes: readFileSync(descriptor), idLength, stats})
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return undefined
  }
}

/** Reads the bytes of an index; undefined as for `readGitIndex`. Throws a RangeError where they end too soon. */
function parseIndex(layout: Layout): GitIndex | undefined {
  const {bytes, idLength} = layout
  const version = bytes.readUInt32BE(4)
  const count = bytes.readUInt32BE(8)
  if (bytes.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) return undefined
  if (!isWhole(layout) || count > bytes.length / statLength) return undefined
  const offsets = new Uint32Array(count)
  const paths: string[] = []
  const next = version === 4 ? compressedPaths(layout) : paddedPaths(layout)
  let at = 12
  for (let index = 0; index < count; index++) {
    offsets[index] = at
    const {path, end} = next(at)
    paths.push(path)
    at = end
  }
  return isComplete(bytes.subarray(at, bytes.length - idLength)) ? new GitIndex(layout, paths, offsets) : undefined
}

/** Whether the checksum at the end holds; where `index.skipHash` is set it is all zeros. */
function isWhole({bytes, idLength}: Layout): boolean {
  const body = bytes.subarray(0, bytes.length - idLength)
  const sum = bytes.subarray(bytes.length - idLength)
  if (sum.every((byte) => byte === 0)) return true
  const hash = createHash(idLength === 32 ? 'sha256' : 'sha1')
  return hash.update(body).digest().equals(sum)
}

/** Whether the extensions leave the list of entries as it is: those that begin with a capital letter may be ignored. */
function isComplete(extensions: Buffer): boolean {
  let at = 0
  while (at + 8 <= extensions.length) {
    if (!/^[A-Z]/.test(extensions.toString('latin1', at, at + 1))) return false
    at += 8 + extensions.readUInt32BE(at + 4)
  }
  return at === extensions.length
}

/** Reads the path of the entry that begins at an offset, and says where the next entry begins. */
type PathReader = (at: number) => {readonly path: string; readonly end: number}

function pathStart({bytes, idLength}: Layout, at: number): number {
  const flagsAt = at + statLength + idLength
  return flagsAt + ((bytes.readUInt16BE(flagsAt) & extended) === 0 ? 2 : 4)
}

/** Versions 2 and 3: the path ends with 1 to 8 NULs, so that the entry's length is a multiple of eight. */
function paddedPaths(layout: Layout): PathReader {
  return (at) => {
    const start = pathStart(layout, at)
    const end = endOfPath(layout.bytes, start)
    return {path: layout.bytes.toString('utf8', start, end), end: at + ((end - at + 8) & ~7)}
  }
}

/** Version 4: how many bytes to drop from the end of the path before, then what comes instead, then NUL. */
function compressedPaths(layout: Layout): PathReader {
  const {bytes} = layout
  let before = Buffer.alloc(0)
  return (at) => {
    const {value, end: start} = readVarint(bytes, pathStart(layout, at))
    if (value > before.length) throw new RangeError('more dropped than there is')
    const end = endOfPath(bytes, start)
    before = Buffer.concat([before.subarray(0, before.length - value), bytes.subarray(start, end)])
    return {path: before.toString('utf8'), end: end + 1}
  }
}

function endOfPath(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(0, start)
  if (end < 0) throw new RangeError('a path without end')
  return end
}

/** The variable width of offsets in packs: seven bits a byte, the highest first, one added at each step. */
function readVarint(bytes: Buffer, start: number): {readonly value: number; readonly end: number} {
  let at = start
  let byte = bytes.readUInt8(at++)
  let value = byte & 0x7f
  while ((byte & 0x80) !== 0) {
    byte = bytes.readUInt8(at++)
    value = (value + 1) * 128 + (byte & 0x7f)
  }
  return {value, end: at}
}
