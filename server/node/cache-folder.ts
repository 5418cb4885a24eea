// The folder in which the cache of one repository lies: where it is, whether it may be believed, and its files.
import {createHash, randomBytes} from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {homedir} from 'node:os'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {findGitFolder} from './git-folder.ts'
import {readGitIndex} from './git-index.ts'
import {isBelow} from './inside.ts'
import {realPlace} from './look.ts'

/** A file that is larger than any that we write is none of ours, in bytes. */
const largestFile = 256 * 1024 * 1024

/** How much the caches of all repositories may take together, in bytes, before those not used for longest go. */
const folderLimit = 512 * 1024 * 1024

/** Why a folder inside the repository is not believed: its files may be the repository's own. */
export type Disbelief = 'no-git' | 'tracked' | 'linked'

/** The cache of one repository. No method throws: a cache that cannot be had is an empty one. */
export interface CacheFolder {
  /** A file's bytes; undefined when there is none that can be read. */
  read(name: string): Buffer | undefined
  /** Puts a file in the place of the one of this name, wholly or not at all. */
  write(name: string, bytes: Uint8Array): void
  /** Adds to the end of a file that is there. */
  append(name: string, bytes: Uint8Array): void
  /** Removes the caches of other repositories, those not used for longest first, while all together are too large. */
  bound(): void
}

/** Where the system keeps what can be made again, for this user: an absolute path, or undefined without a home. */
export function userCacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const absolute = (place: string | undefined) => (place !== undefined && isAbsolute(place) ? place : undefined)
  const home = absolute(env.HOME) ?? absolute(homedir())
  const below = (...names: readonly string[]) => home && join(home, ...names)
  if (process.platform === 'win32') return absolute(env.LOCALAPPDATA)
  return absolute(env.XDG_CACHE_HOME) ?? (process.platform === 'darwin' ? below('Library', 'Caches') : below('.cache'))
}

/**
 * Opens the cache of a repository below `parent`, which need not be there yet; both are absolute, `root` is real.
 * A folder inside the repository is believed only where git knows that none of it is content of the repository.
 */
export function openCacheFolder(parent: string, root: string): CacheFolder | Disbelief {
  const all = resolve(parent)
  const disbelief = disbeliefIn(all, root)
  if (disbelief !== undefined) return disbelief
  const own = join(all, createHash('sha256').update(root).digest('hex').slice(0, 32))
  return {
    read: (name) => quietly(() => readFile(join(own, name))),
    write: (name, bytes) => quietly(() => replaceFile(own, name, bytes)),
    append: (name, bytes) => quietly(() => appendFileSync(join(own, name), bytes, {flag: 'a'})),
    bound: () => quietly(() => boundAll(all, own)),
  }
}

function disbeliefIn(folder: string, root: string): Disbelief | undefined {
  const git = findGitFolder(root)
  const top = git?.top ?? root
  const real = realOfAny(folder)
  if (!isBelow(top, folder) && !isBelow(top, real)) return undefined
  if (git?.top === undefined) return 'no-git'
  if (!isBelow(top, real)) return 'linked'
  if (isBelow(git.own, real) || isBelow(git.common, real)) return 'tracked'
  // Inside a repository of its own, that one's index would have to be asked.
  if (findGitFolder(nearestThere(real))?.top !== top) return 'tracked'
  const place = relative(top, real).split(sep).join('/')
  const index = readGitIndex(git)
  return index?.paths.some((path) => path === place || path.startsWith(`${place}/`)) === false ? undefined : 'tracked'
}

/** The nearest folder upwards that exists. */
function nearestThere(place: string): string {
  const stats = quietly(() => statSync(place, {throwIfNoEntry: false}))
  return stats?.isDirectory() || dirname(place) === place ? place : nearestThere(dirname(place))
}

/** The real path of a place that need not exist. */
function realOfAny(place: string): string {
  const there = nearestThere(place)
  return join(realPlace(there), relative(there, place))
}

function readFile(place: string): Buffer | undefined {
  const stats = statSync(place, {throwIfNoEntry: false})
  return stats?.isFile() && stats.size <= largestFile ? readFileSync(place) : undefined
}

/** Puts a file in the place of the one of this name, wholly or not at all, for this user's eyes. Throws where that fails. */
export function replaceFile(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const draft = join(folder, `${name}.${randomBytes(8).toString('hex')}.tmp`)
  try {
    writeFileSync(draft, bytes, {mode: 0o600, flag: 'wx'})
    renameSync(draft, join(folder, name))
  } catch (error) {
    rmSync(draft, {force: true})
    throw error
  }
}

function boundAll(all: string, own: string): void {
  const names = readdirSync(all).filter((name) => /^[0-9a-f]{32}$/.test(name))
  const caches = names.map((name) => measure(join(all, name))).sort((a, b) => a.usedAt - b.usedAt)
  let size = caches.reduce((sum, each) => sum + each.size, 0)
  for (const cache of caches) {
    if (size <= folderLimit) return
    if (cache.folder === own) continue
    rmSync(cache.folder, {recursive: true, force: true})
    size -= cache.size
  }
}

/** An hour: no run takes so long between a draft and its name. */
const draftLife = 3_600_000

/** A cache's size and last change; drafts that a killed run left behind go on the way. */
function measure(folder: string): {readonly folder: string; readonly size: number; readonly usedAt: number} {
  const files = readdirSync(folder).map((name) => ({place: join(folder, name), stats: statSync(join(folder, name))}))
  const isLeft = ({place, stats}: (typeof files)[number]) =>
    basename(place).endsWith('.tmp') && Date.now() - stats.mtimeMs > draftLife
  for (const {place} of files.filter(isLeft)) rmSync(place, {force: true})
  return {
    folder,
    size: files.reduce((sum, {stats}) => sum + stats.size, 0),
    usedAt: Math.max(0, ...files.map(({stats}) => stats.mtimeMs)),
  }
}

/** Runs a step that may fail without harm. */
function quietly<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch {
    return undefined
  }
}
