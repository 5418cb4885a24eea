// Changes files of a repository: atomically, and never outside its root.
import {randomBytes} from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import {errorCode, isRelativePath, realInside} from './inside.ts'

/** A change that was refused or failed. The file is as it was. */
export class WriteError extends Error {
  /** Relative to the root. */
  readonly path: string
  /** `outside` (of the root), `git-folder`, `exists`, `not-a-file`, or the system's error code. */
  readonly code: string

  constructor(path: string, code: string) {
    super(`cannot write ${path}: ${code}`)
    this.path = path
    this.code = code
  }
}

/**
 * Gives a file this text, whole or not at all: a temporary file beside it is written, synced to disk, and renamed over
 * it. Keeps the mode (and, where allowed, the owner). A link stays a link: its target is written, when inside the root.
 * Creates the file when there is none, in a folder that exists. Throws `WriteError`.
 */
export function writeAtomic(root: string, path: string, text: string): void {
  guard(path, () => {
    const target = targetOf(root, path)
    const stats = lstatSync(target, {throwIfNoEntry: false})
    if (stats !== undefined) expectWritable(path, target, stats)
    throughTemporary(target, text, stats, (temporary) => renameSync(temporary, target))
    syncFolder(dirname(target))
  })
}

/** Creates a file, and its folders where missing; an existing one is left alone. Throws `WriteError`. */
export function createInside(root: string, path: string, text: string): void {
  guard(path, () => {
    const target = placeFor(root, path)
    throughTemporary(target, text, undefined, (temporary) => publish(temporary, target))
    syncFolder(dirname(target))
  })
}

/** Renames a file or a link inside the root, creating folders where missing; never replaces another file. Throws `WriteError`. */
export function renameInside(root: string, from: string, to: string): void {
  const source = guard(from, () => join(parentOf(root, from), basename(from)))
  const stats = guard(from, () => lstatSync(source))
  if (stats.isDirectory()) throw new WriteError(from, 'not-a-file')
  guard(to, () => {
    const target = placeFor(root, to)
    const present = lstatSync(target, {throwIfNoEntry: false})
    // Where names differ by case alone, the "other" file may be the same one.
    const same = present?.ino === stats.ino && present.dev === stats.dev
    if (present !== undefined && !same) throw new WriteError(to, 'exists')
    renameSync(source, target)
    syncFolder(dirname(target))
  })
}

/** Writes each of these files into a folder, which is made when it is not there. Throws `WriteError`. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  guard(folder, () => mkdirSync(folder, {recursive: true}))
  for (const [name, text] of files) writeAtomic(folder, name, text)
}

/** Runs one step; whatever it throws becomes a `WriteError` about this path. */
function guard<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    // A refusal may be about a folder or a target; the caller knows the path.
    const code = errorCode(error)
    throw new WriteError(path, code === 'EEXIST' ? 'exists' : code)
  }
}

/** Where a path really lies: its own place, or the target of the link that it is. */
function targetOf(root: string, path: string): string {
  const place = join(parentOf(root, path), basename(path))
  if (!lstatSync(place, {throwIfNoEntry: false})?.isSymbolicLink()) return place
  const target = realInside(root, path)
  if ('problem' in target) throw new WriteError(path, target.problem)
  return outsideGit(root, path, target.real)
}

/** The place of a new file; makes the folders above it. */
function placeFor(root: string, path: string): string {
  makeFolders(root, path)
  return join(parentOf(root, path), basename(path))
}

/** The real folder of a path, inside the root. */
function parentOf(root: string, path: string): string {
  if (!isRelativePath(path)) throw new WriteError(path, 'outside')
  const parent = realInside(root, dirname(path))
  if ('problem' in parent) throw new WriteError(path, parent.problem)
  outsideGit(root, path, join(parent.real, basename(path)))
  return parent.real
}

/** Nothing that git keeps for itself is ours to change; file systems may ignore case. */
function outsideGit(root: string, path: string, real: string): string {
  const names = relative(realpathSync.native(root), real).split(sep)
  if (names.some((name) => name.toLowerCase() === '.git')) throw new WriteError(path, 'git-folder')
  return real
}

/** Makes the folders above a path one by one, so that no link among them leads out. */
function makeFolders(root: string, path: string): void {
  if (!isRelativePath(path)) throw new WriteError(path, 'outside')
  const parent = dirname(path)
  if ('real' in realInside(root, parent)) return
  makeFolders(root, parent)
  const folder = join(parentOf(root, parent), basename(parent))
  if (lstatSync(folder, {throwIfNoEntry: false}) === undefined) mkdirSync(folder)
}

function expectWritable(path: string, target: string, stats: Stats): void {
  if (!stats.isFile()) throw new WriteError(path, 'not-a-file')
  accessSync(target, constants.W_OK)
}

/** Writes a temporary file in the target's folder, hands it to `finish`, and leaves none behind. */
function throughTemporary(target: string, text: string, like: Stats | undefined, finish: (temporary: string) => void) {
  const temporary = join(dirname(target), `.relais-${randomBytes(8).toString('hex')}.tmp`)
  try {
    writeSynced(temporary, text, like)
    finish(temporary)
  } finally {
    rmSync(temporary, {force: true})
  }
}

function writeSynced(file: string, text: string, like: Stats | undefined): void {
  const descriptor = openSync(file, 'wx')
  try {
    const bytes = Buffer.from(text)
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    if (like !== undefined) resemble(descriptor, like)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The owner goes first: changing it clears some mode bits. */
function resemble(descriptor: number, {uid, gid, mode}: Stats): void {
  try {
    fchownSync(descriptor, uid, gid)
  } catch {
    // Only root may give files away; a file that changes hands is still better than none.
  }
  fchmodSync(descriptor, mode & 0o7777)
}

/** Gives the finished file its name unless that is taken: a hard link, or a copy where the file system has none. */
function publish(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error
    copyFileSync(temporary, target, constants.COPYFILE_EXCL)
  }
}

/** Makes a new name durable, where the system can sync folders. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
    closeSync(descriptor)
  } catch {
    // Windows cannot; the text itself is on disk already.
  }
}
