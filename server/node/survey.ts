// Looks into folders once: which names are there, of which type, and a stamp and sum by which a later run knows them again.
import {type Dirent, readdirSync, type Stats} from 'node:fs'
import {sumOf} from './checked-file.ts'
import {lookAt} from './stamps.ts'

/** What a name in a folder is. */
export type EntryType = 'file' | 'folder' | 'link' | 'other'

/** A folder as it was found. */
export interface FolderView {
  /** Taken before the names were read, so that a later change shows. */
  readonly stats: Stats
  readonly entries: ReadonlyMap<string, EntryType>
}

/** Looks into a folder below the root (`''` is the root itself); undefined when it is no folder, or cannot be read. */
export function viewFolder(root: string, path: string): FolderView | undefined {
  const place = `${root}/${path}`
  const stats = lookAt(place)
  if (!stats?.isDirectory()) return undefined
  try {
    const list = readdirSync(place, {withFileTypes: true})
    return {stats, entries: new Map(list.map((entry) => [entry.name, typeOf(entry)]))}
  } catch {
    return undefined
  }
}

function typeOf(entry: Dirent): EntryType {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** Bytes of the sum of a folder. */
export const folderSumLength = 8

/** The same for the same names of the same types; `.git` is git's own. */
export function folderSum({entries}: FolderView): Buffer {
  const lines = [...entries].map(([name, type]) => `${name}\0${type}`)
  return sumOf(lines.sort().join('\n')).subarray(0, folderSumLength)
}

/** The folders that hold these paths, themselves below the root, each before what it holds. */
export function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set([''])
  let last = ''
  for (const path of paths) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (folder === last) continue
    last = folder
    for (let end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) folders.add(folder.slice(0, end))
    folders.add(folder)
  }
  return folders
}
