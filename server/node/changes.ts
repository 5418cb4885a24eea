// Which files of the work tree are not as they were at a commit. Nothing but our own reading compares them.
import {closeSync, constants, openSync, readFileSync, readlinkSync, realpathSync, type Stats} from 'node:fs'
import {join} from 'node:path'
import {blobId, type ObjectFormat, objectFormatOf} from './content-key.ts'
import {findGitFolder, prefixOf} from './git-folder.ts'
import {readGitIndex} from './git-index.ts'
import {submodule, type Tree} from './git-tree.ts'
import {realInside} from './inside.ts'
import {lookAt} from './stamps.ts'

/** A file that is not as it was. Paths are relative to the root, with `/`. */
export type TreeChange =
  | {readonly kind: 'added'; readonly path: string; readonly from: undefined}
  | {readonly kind: 'modified' | 'removed' | 'renamed'; readonly path: string; readonly from: string}

export interface WorkTree {
  readonly root: string
  /** Every file and link that is there. */
  readonly paths: readonly string[]
  readonly format: ObjectFormat
  /** The blob that a file is by its stats alone, see `GitIndex.unchanged`. */
  readonly unchanged: (path: string, stats: Stats) => string | undefined
}

/** The work tree as these paths, with git's index for those that it vouches for. */
export function workTreeOf(root: string, paths: readonly string[]): WorkTree {
  const folder = findGitFolder(root)
  const index = folder?.top === undefined ? undefined : readGitIndex(folder)
  const prefix = folder === undefined ? '' : prefixOf(folder, realpathSync.native(root))
  return {
    ...{root, paths, format: objectFormatOf(root)},
    // A filter may make the file another than the blob; what counts is that it is the file that git knows.
    unchanged: (path, stats) => index?.unchanged(prefix + path, stats),
  }
}

/** Larger files are not read: one that git's index does not vouch for counts as modified. */
const largestHashed = 64 * 1024 * 1024

/** What differs, sorted by path. A file that moved is told as such when its content stayed, or its name and nothing else could be it. */
export function changesSince(tree: Tree, now: WorkTree): readonly TreeChange[] {
  const present = new Set(now.paths)
  const removed = [...tree].flatMap(([path, id]) => (present.has(path) || id === submodule ? [] : [path]))
  const added: string[] = []
  const changes: TreeChange[] = []
  for (const path of now.paths) {
    const before = tree.get(path)
    if (before === undefined) added.push(path)
    else if (differs(path, before, now)) changes.push({kind: 'modified', path, from: path})
  }
  const moves = movesOf(tree, removed, added, now)
  const gone = new Set(moves.values())
  changes.push(
    ...added.map((path): TreeChange => {
      const from = moves.get(path)
      return from === undefined ? {kind: 'added', path, from} : {kind: 'renamed', path, from}
    }),
    ...removed.filter((path) => !gone.has(path)).map((path): TreeChange => ({kind: 'removed', path, from: path})),
  )
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Git may have changed the ends of lines on the way to the disk, which is no change. */
function differs(path: string, before: string, now: WorkTree): boolean {
  if (before === submodule) return false
  const id = idOf(path, now, (bytes) => (bytes.includes('\r\n') ? withLineFeeds(bytes) : undefined))
  return !id.includes(before)
}

/** The ids that a file may have by its content: as it is, and as git would keep it; none for what is no file. */
function idOf(path: string, now: WorkTree, otherwise: (bytes: Buffer) => Buffer | undefined): readonly string[] {
  const {root, format, unchanged} = now
  const stats = lookAt(join(root, path))
  const known = stats && unchanged(path, stats)
  if (known !== undefined) return [known]
  const bytes = stats && contentOf(root, path, stats)
  if (bytes === undefined) return []
  const other = otherwise(bytes)
  return [bytes, ...(other ? [other] : [])].map((each) => blobId(each, format))
}

function withLineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}

function contentOf(root: string, path: string, stats: Stats): Buffer | undefined {
  try {
    if (stats.isSymbolicLink()) return Buffer.from(readlinkSync(join(root, path)))
    const place = realInside(root, path)
    if ('problem' in place || !stats.isFile() || stats.size > largestHashed) return undefined
    const descriptor = openSync(place.real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return readFileSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return undefined
  }
}

/** Where added files came from: a removed one of the same content, else the only one of the same name. */
function movesOf(
  tree: Tree,
  removed: readonly string[],
  added: readonly string[],
  now: WorkTree,
): ReadonlyMap<string, string> {
  if (removed.length === 0 || added.length === 0) return new Map()
  const byId = grouped(removed, (path) => tree.get(path) ?? '')
  const byName = grouped(removed, nameOf)
  const rivals = grouped(added, nameOf)
  const taken = new Set<string>()
  const moves = new Map<string, string>()
  const take = (path: string, from: string | undefined) => {
    if (from === undefined || taken.has(from) || moves.has(path)) return
    taken.add(from)
    moves.set(path, from)
  }
  for (const path of added) {
    const same = idOf(path, now, () => undefined).flatMap((id) => byId.get(id) ?? [])
    take(path, same.find((each) => nameOf(each) === nameOf(path)) ?? same[0])
  }
  for (const path of added) {
    const named = byName.get(nameOf(path)) ?? []
    if (named.length === 1 && rivals.get(nameOf(path))?.length === 1) take(path, named[0])
  }
  return moves
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function grouped(paths: readonly string[], key: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const group = groups.get(key(path))
    if (group) group.push(path)
    else groups.set(key(path), [path])
  }
  return groups
}
