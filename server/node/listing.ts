// Lists a repository: by git's index and what git would track, or by a walk; and tells what the list depends on.
import {lstatSync} from 'node:fs'
import {join} from 'node:path'
import type {Input} from '../engine/index.ts'
import {openRepository, type Repository} from './git.ts'
import type {GitIndex} from './git-index.ts'
import {errorCode, realInside} from './inside.ts'
import {type FolderView, foldersOf, viewFolder} from './survey.ts'
import {walk} from './walk.ts'

export type SkippedFile = Input['skipped'][number]

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

/** A listing together with all that it was made of. */
export interface Survey {
  readonly listing: Listing
  /** In milliseconds since 1970, before anything was looked at. */
  readonly begunAt: number
  /** Every folder that was looked into, by path; undefined for what turned out to be none, or could not be read. */
  folders(): ReadonlyMap<string, FolderView | undefined>
  /** Every link and where it leads: a real path inside the root, or `!` and why nowhere. */
  readonly links: ReadonlyMap<string, string>
  /** What git had to say; undefined in a walk. `index` is undefined where git alone could read it. */
  readonly git: {readonly index: GitIndex | undefined; readonly untracked: readonly string[]} | undefined
}

/**
 * Lists the repository: what git tracks or would track, without files deleted on disk; where git cannot tell
 * (`git: false`, no repository, no git, a root that git ignores), what a walk that honours `.gitignore` finds.
 * Links that dangle or lead out of the root are none of the paths.
 */
export function listPaths(root: string, options: {readonly git?: boolean} = {}): Listing {
  return survey(root, options).listing
}

/** Lists the repository, and keeps what it saw on the way. */
export function survey(root: string, {git = true}: {readonly git?: boolean} = {}): Survey {
  const begunAt = Date.now()
  const found = git ? askGit(root) : undefined
  if (found !== undefined && found.paths.length > 0) {
    const seen = lookFor(root, found.paths)
    if (seen.listing.paths.length > 0) return {...seen, begunAt, git: found}
  }
  return {...walkThrough(root), begunAt, git: undefined}
}

function walkThrough(root: string): Pick<Survey, 'listing' | 'folders' | 'links'> {
  const {paths, unreadable, deadLinks, folders, links: alive} = walk(root)
  const links = new Map([...alive, ...deadLinks.map(({path}) => path)].map((path) => [path, leadsTo(root, path)]))
  const skipped = (list: typeof unreadable) => list.map(({path, code}) => unreadableAt(path, code))
  return {
    listing: {paths, source: 'walk', unreadable: skipped(unreadable), deadLinks: skipped(deadLinks)},
    folders: () => new Map(folders.map((folder) => [folder, viewFolder(root, folder)])),
    links,
  }
}

function unreadableAt(path: string, detail: string): SkippedFile {
  return {path, reason: 'unreadable', detail}
}

interface GitPaths {
  readonly paths: readonly string[]
  readonly index: GitIndex | undefined
  readonly untracked: readonly string[]
}

function askGit(root: string): GitPaths | undefined {
  const repository = openRepository(root)
  try {
    return repository && pathsOf(repository)
  } finally {
    repository?.dispose()
  }
}

/** The index is read without git, which then only has to look for what is not tracked. */
function pathsOf(repository: Repository): GitPaths | undefined {
  const index = repository.index()
  if (index === undefined) {
    const paths = repository.listFiles()
    return paths && {paths, index, untracked: []}
  }
  const untracked = repository.listUntracked()
  return untracked && {paths: merged(repository.below(index.paths), untracked), index, untracked}
}

/** Each path once, sorted by UTF-16 code unit. */
export function merged(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort()
}

/** Which of the paths are there: found by looking into each folder once, which takes half as long as looking at each path. */
function lookFor(root: string, paths: readonly string[]): Pick<Survey, 'listing' | 'folders' | 'links'> {
  const folders = new Map([...foldersOf(paths)].map((folder) => [folder, viewFolder(root, folder)]))
  const links = new Map<string, string>()
  const present: string[] = []
  for (const path of paths) {
    const state = stateOf(root, path, folders)
    if (state === 'link') links.set(path, leadsTo(root, path))
    if (state === 'there' || isAlive(links.get(path))) present.push(path)
  }
  return {
    listing: listingOf(present, [...links]),
    folders: () => folders,
    links,
  }
}

function isAlive(leads: string | undefined): boolean {
  return leads?.startsWith('!') === false
}

/** A listing by git: these paths, and the dead ones among these links. */
export function listingOf(paths: readonly string[], links: readonly (readonly [string, string])[]): Listing {
  const dead = links.filter(([, leads]) => !isAlive(leads))
  return {
    paths,
    source: 'git',
    unreadable: [],
    deadLinks: dead.map(([path, leads]) => unreadableAt(path, leads.slice(1))),
  }
}

function stateOf(
  root: string,
  path: string,
  folders: ReadonlyMap<string, FolderView | undefined>,
): 'there' | 'link' | 'gone' {
  const cut = path.lastIndexOf('/')
  const view = folders.get(path.slice(0, Math.max(0, cut)))
  if (view === undefined) return stateByItself(join(root, path))
  const type = view.entries.get(path.slice(cut + 1))
  if (type === undefined) return 'gone'
  return type === 'link' ? 'link' : 'there'
}

/** For what stands behind a link to a folder, or in a folder that may not be read: reading a file will tell then. */
function stateByItself(place: string): 'there' | 'link' | 'gone' {
  try {
    const stats = lstatSync(place, {throwIfNoEntry: false})
    if (stats === undefined) return 'gone'
    return stats.isSymbolicLink() ? 'link' : 'there'
  } catch (error) {
    return errorCode(error) === 'ENOTDIR' ? 'gone' : 'there'
  }
}

/** Where a link leads, as `Survey` has it. */
export function leadsTo(root: string, path: string): string {
  const target = realInside(root, path)
  return 'real' in target ? target.real : `!${target.problem}`
}
