// Lists a folder without git: honours nested `.gitignore` files, never follows a link to a folder.
import {type Dirent, readdirSync} from 'node:fs'
import {join} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {withinBudget} from './budget.ts'
import {errorCode, realInside} from './inside.ts'
import {readSmallFile} from './small-file.ts'

/** How long the ignore patterns may take for one folder, in milliseconds; honest ones take less than one. */
const matchingBudget = 1000

export interface Walk {
  /** Relative to the root, with `/`, sorted by UTF-16 code unit. */
  readonly paths: readonly string[]
  /** Folders that could not be listed, with the system's error code. */
  readonly unreadable: readonly Obstacle[]
  /** Links that dangle, lead in a circle or out of the root, with the system's error code or `outside`. */
  readonly deadLinks: readonly Obstacle[]
  /** The links among the paths. */
  readonly links: readonly string[]
  /** The folders that were listed; `''` is the root. */
  readonly folders: readonly string[]
}

/** A path that led nowhere. */
interface Obstacle {
  readonly path: string
  readonly code: string
}

/** The patterns of one `.gitignore` file, which hold below its folder (`''`, or ending in `/`). */
interface Patterns {
  readonly folder: string
  readonly matcher: Ignore
}

/** A folder still to be listed (`''`, or ending in `/`), and the patterns that hold in it, the outermost first. */
interface Visit {
  readonly folder: string
  readonly patterns: readonly Patterns[]
}

/**
 * Walks the root. Lists regular files, and links whose real path stays inside the root; skips `.git`, `node_modules`,
 * FIFOs, sockets and devices. Patterns that take too long are written to take too long: from there on none are honoured.
 */
export function walk(root: string): Walk {
  const paths: string[] = []
  const unreadable: Obstacle[] = []
  const deadLinks: Obstacle[] = []
  const links: string[] = []
  const folders: string[] = []
  const open: Visit[] = [{folder: '', patterns: []}]
  let honour = true
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const {folder} = visit
    const entries = list(root, folder)
    if (typeof entries === 'string') {
      unreadable.push({path: folder.slice(0, -1) || '.', code: entries})
      continue
    }
    folders.push(folder.slice(0, -1))
    const patterns = honour ? withPatternsOf(root, visit, entries) : []
    const kept = unignored(entries, folder, patterns)
    honour &&= kept !== undefined
    for (const entry of kept ?? entries) {
      const path = folder + entry.name
      if (entry.isDirectory()) open.push({folder: `${path}/`, patterns})
      else takeDown(root, path, entry, {paths, links, deadLinks})
    }
  }
  const inOrder = (a: Obstacle, b: Obstacle) => (a.path < b.path ? -1 : 1)
  return {paths: paths.sort(), unreadable: unreadable.sort(inOrder), deadLinks: deadLinks.sort(inOrder), links, folders}
}

/** The entries of a folder that a walk may meet, or the error code. */
function list(root: string, folder: string): readonly Dirent[] | string {
  try {
    const entries = readdirSync(join(root, folder), {withFileTypes: true})
    return entries.filter((entry) => entry.name !== '.git' && !(entry.name === 'node_modules' && entry.isDirectory()))
  } catch (error) {
    return errorCode(error)
  }
}

/** Where a walk takes down what it meets. */
interface Lists {
  readonly paths: string[]
  readonly links: string[]
  readonly deadLinks: Obstacle[]
}

/** Puts a file or link into the lists where it belongs; other things (FIFOs, sockets, devices) into none. */
function takeDown(root: string, path: string, entry: Dirent, {paths, links, deadLinks}: Lists): void {
  if (entry.isFile()) paths.push(path)
  if (!entry.isSymbolicLink()) return
  const target = realInside(root, path)
  if ('problem' in target) {
    deadLinks.push({path, code: target.problem})
  } else {
    paths.push(path)
    links.push(path)
  }
}

function withPatternsOf(root: string, {folder, patterns}: Visit, entries: readonly Dirent[]): readonly Patterns[] {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return patterns
  const text = readSmallFile(join(root, folder, '.gitignore'))
  if (text === undefined) return patterns
  return [...patterns, {folder, matcher: ignore({ignorecase: false}).add(text)}]
}

/** The entries that no pattern excludes; undefined when matching ran out of its budget. */
function unignored(entries: readonly Dirent[], folder: string, patterns: readonly Patterns[]) {
  if (patterns.length === 0) return entries
  const outcome = withinBudget(matchingBudget, () => entries.filter((entry) => !isIgnored(entry, folder, patterns)))
  return 'value' in outcome ? outcome.value : undefined
}

/** As in git, the innermost file with an opinion decides. Excluded folders are never entered, so parents need no look. */
function isIgnored(entry: Dirent, folder: string, patterns: readonly Patterns[]): boolean {
  for (const {folder: base, matcher} of patterns.toReversed()) {
    const path = folder.slice(base.length) + entry.name + (entry.isDirectory() ? '/' : '')
    const {ignored, unignored} = matcher.test(path)
    if (ignored || unignored) return ignored
  }
  return false
}
