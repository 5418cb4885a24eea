// Looks at the files that will be read: how large each is, and which of them are one file under two names.
import {lstatSync, type Stats, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {realPlace} from './look.ts'

/** A file, and its size in bytes; 0 when it cannot be told. */
export interface SizedFile {
  readonly path: string
  readonly size: number
}

/**
 * The wanted ones of these paths, which are all that are listed. Links to files that are listed themselves are left out:
 * a document is linted once, under its own name.
 */
export function sizedFiles(
  root: string,
  paths: readonly string[],
  isWanted: (path: string) => boolean,
): readonly SizedFile[] {
  const folders = new Map<string, string>()
  let listed: ReadonlySet<string> | undefined
  return paths.filter(isWanted).flatMap((path) => {
    const stats = statsOf(root, path)
    const real = stats?.isSymbolicLink() ? realBelow(root, path) : realByFolder(root, path, folders)
    if (real === path) return [{path, size: stats?.size ?? 0}]
    listed ??= new Set(paths)
    return listed.has(real) ? [] : [{path, size: sizeBehind(root, path)}]
  })
}

function statsOf(root: string, path: string): Stats | undefined {
  try {
    return lstatSync(join(root, path), {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}

/** The size of what a link leads to. */
function sizeBehind(root: string, path: string): number {
  try {
    return statSync(join(root, path), {throwIfNoEntry: false})?.size ?? 0
  } catch {
    return 0
  }
}

/** The real path of a file that is no link itself: looking at each folder once is quicker than at each file. */
function realByFolder(root: string, path: string, folders: Map<string, string>): string {
  const cut = path.lastIndexOf('/') + 1
  const folder = path.slice(0, cut)
  const known = folders.get(folder)
  const real = known ?? (folder === '' ? '' : `${realBelow(root, folder)}/`)
  if (known === undefined) folders.set(folder, real)
  return real + path.slice(cut)
}

/** The real path of a path, relative to the root, with `/`. */
function realBelow(root: string, path: string): string {
  return relative(root, realPlace(join(root, path)))
    .split(sep)
    .join('/')
}
