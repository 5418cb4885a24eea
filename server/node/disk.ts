// Reads a repository from disk: which files there are, and the text of one document.
import {closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats} from 'node:fs'
import {join} from 'node:path'
import {TextDecoder} from 'node:util'
import type {Input} from '../engine/index.ts'
import {openRepository} from './git.ts'
import {errorCode, realInside} from './inside.ts'
import {walk} from './walk.ts'

export type SkippedFile = Input['skipped'][number]

/** The largest document that is read, in bytes. */
export const maximumDocumentSize = 1024 * 1024

/** One byte more than the limit, which tells a file that grew while it was read. Holds one document at a time. */
const buffer = Buffer.allocUnsafeSlow(maximumDocumentSize + 1)

const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

/** Where a NUL byte tells a binary file, in bytes from its start; git looks as far. */
const binaryProbe = 8000

/** What a repository holds. */
export interface Listing {
  /** Files and links, relative to the root, with `/`, sorted by UTF-16 code unit; a submodule or a link to a folder is one path. */
  readonly paths: readonly string[]
  readonly source: 'git' | 'walk'
  /** Folders that could not be listed, as `{reason: 'unreadable', detail: error code}`; `.` is the root. Known to a walk only. */
  readonly unreadable: readonly SkippedFile[]
  /** Links that dangle, lead in a circle or out of the root, as `{reason: 'unreadable', detail: error code or outside}`. */
  readonly deadLinks: readonly SkippedFile[]
}

/**
 * Lists the repository: what git tracks or would track, without files deleted on disk; where git cannot tell
 * (`git: false`, no repository, no git, a root that git ignores), what a walk that honours `.gitignore` finds.
 * Links that dangle or lead out of the root are none of the paths.
 */
export function listPaths(root: string, {git = true}: {readonly git?: boolean} = {}): Listing {
  const tracked = git ? listByGit(root) : undefined
  if (tracked !== undefined && tracked.length > 0) {
    const states = tracked.map((path) => ({path, state: stateOf(root, path)}))
    const deadLinks = states.flatMap(({path, state}) => (typeof state === 'string' ? [unreadableAt(path, state)] : []))
    const paths = states.filter(({state}) => state === true).map(({path}) => path)
    if (paths.length > 0) return {paths, source: 'git', unreadable: [], deadLinks}
  }
  const {paths, unreadable, deadLinks} = walk(root)
  const skipped = (list: typeof unreadable) => list.map(({path, code}) => unreadableAt(path, code))
  return {paths, source: 'walk', unreadable: skipped(unreadable), deadLinks: skipped(deadLinks)}
}

function unreadableAt(path: string, detail: string): SkippedFile {
  return {path, reason: 'unreadable', detail}
}

function listByGit(root: string): readonly string[] | undefined {
  const repository = openRepository(root)
  try {
    return repository?.listFiles()
  } finally {
    repository?.dispose()
  }
}

/** Whether a file is there, or why the link that it is leads nowhere. An unreadable file is there: reading it will tell. */
function stateOf(root: string, path: string): boolean | string {
  try {
    const stats = lstatSync(join(root, path), {throwIfNoEntry: false})
    if (!stats?.isSymbolicLink()) return stats !== undefined
    const target = realInside(root, path)
    return 'real' in target || target.problem
  } catch (error) {
    return errorCode(error) !== 'ENOTDIR'
  }
}

/**
 * Reads one document as UTF-8; the text keeps its byte order mark. Never throws: what cannot be read is skipped, with
 * a `detail` for programs:
 * - `unreadable`: the system's error code, `outside`, or what it is instead of a file (`folder`, `fifo`, `socket`, `device`);
 * - `too-large`: `SIZE/LIMIT` in bytes;
 * - `binary`: `NUL`;
 * - `encoding`: `UTF-16` (by its byte order mark) or `invalid-UTF-8`.
 */
export function readDocument(root: string, path: string): {readonly text: string} | {readonly skipped: SkippedFile} {
  const skip = (reason: SkippedFile['reason'], detail: string) => ({skipped: {path, reason, detail}})
  try {
    const place = realInside(root, path)
    if ('problem' in place) return skip('unreadable', place.problem)
    const stats = lstatSync(place.real)
    if (!stats.isFile()) return skip('unreadable', nameOfType(stats))
    const bytes = readBytes(place.real)
    if (typeof bytes === 'number') return skip('too-large', `${bytes}/${maximumDocumentSize}`)
    return decode(bytes, skip)
  } catch (error) {
    return skip('unreadable', errorCode(error))
  }
}

function decode<S>(bytes: Buffer, skip: (reason: SkippedFile['reason'], detail: string) => S): {text: string} | S {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return skip('encoding', 'UTF-16')
  if (bytes.subarray(0, binaryProbe).includes(0)) return skip('binary', 'NUL')
  try {
    return {text: decoder.decode(bytes)}
  } catch {
    return skip('encoding', 'invalid-UTF-8')
  }
}

/**
 * The bytes of a regular file (valid until the next call), or its size when that is over the limit. The file may have
 * been swapped since it was looked at, so it is opened without following a link or waiting for a writer, and looked at
 * again.
 */
function readBytes(real: string): Buffer | number {
  // Windows has neither flag.
  const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const {size} = fstatSync(descriptor)
    if (size > maximumDocumentSize) return size
    const length = fill(descriptor)
    return length > maximumDocumentSize ? length : buffer.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}

function fill(descriptor: number): number {
  let length = 0
  for (let read = 1; read > 0 && length < buffer.length; length += read) {
    read = readSync(descriptor, buffer, length, buffer.length - length, null)
  }
  return length
}

function nameOfType(stats: Stats): string {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'fifo'
  return stats.isSocket() ? 'socket' : 'device'
}
