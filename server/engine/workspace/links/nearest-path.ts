// Guesses the file that a broken link means: written from the root, moved, renumbered, or misspelt.
import {nearest} from '../../model/nearest.ts'
import {baseName, folderOf, type PathIndex, resolvePath} from '../paths.ts'
import {isForeignFolder, readName} from '../recognition/names.ts'

const siblings = new WeakMap<PathIndex, ReadonlyMap<string, readonly string[]>>()

/** The path that `missing` most likely stands for, `route` being the link as written; undefined when none stands out. */
export function nearestPath(missing: string, route: string, paths: PathIndex): string | undefined {
  return fromRoot(route, paths) ?? moved(missing, paths) ?? renumbered(missing, paths) ?? misspelt(missing, paths)
}

/** A path that somebody wrote from the root of the repository. */
function fromRoot(route: string, paths: PathIndex): string | undefined {
  const path = resolvePath('.', route.replace(/^(?:\.{1,2}\/)+/, ''))
  return path !== undefined && path !== '.' && route.includes('/') && paths.has(path) ? path : undefined
}

/** The same name elsewhere, if one is clearly closest; names that every folder has say nothing. */
function moved(missing: string, paths: PathIndex): string | undefined {
  const name = baseName(missing)
  if (/^(?:readme|index|changelog|license|contributing)\b/i.test(name)) return undefined
  const ranked = [name, `${name}.md`]
    .flatMap((each) => paths.named(each))
    .filter((path) => !isForeignFolder(path))
    .map((path) => ({path, shared: sharedParts(path, missing)}))
    .sort((a, b) => b.shared - a.shared)
  const [first, second] = ranked
  return first && (!second || first.shared > second.shared) ? first.path : undefined
}

/** How many parts two paths have in common, counted from both ends. */
function sharedParts(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  const equal = (pairs: readonly string[], others: readonly string[]) => {
    const at = pairs.findIndex((part, index) => part !== others[index])
    return at < 0 ? pairs.length : at
  }
  return equal(left, right) + equal(left.toReversed(), right.toReversed())
}

/** A record of the same folder whose name differs in its number alone. */
function renumbered(missing: string, paths: PathIndex): string | undefined {
  const {slug, kind} = readName(missing)
  if (slug.length < 4) return undefined
  const alike = inFolder(missing, paths).filter(
    (path) => readName(path).slug === slug && (kind !== 'slug' || path !== missing),
  )
  return alike.length === 1 ? alike[0] : undefined
}

function misspelt(missing: string, paths: PathIndex): string | undefined {
  const extension = /\.[^.]+$/.exec(missing)?.[0] ?? ''
  const candidates = inFolder(missing, paths).filter((path) => path.endsWith(extension))
  const limit = 200
  if (candidates.length > limit || baseName(missing).length < 5) return undefined
  const name = nearest(baseName(missing), candidates.map(baseName))
  return name === undefined || !isNearlySame(name, baseName(missing))
    ? undefined
    : candidates.find((path) => baseName(path) === name)
}

/** Whether two words differ in one place only, by at most four characters: a slip, not another word. */
export function isNearlySame(a: string, b: string): boolean {
  if (a.length < 5) return false
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  let head = 0
  while (head < shorter.length && shorter[head] === longer[head]) head += 1
  let tail = 0
  while (tail < shorter.length - head && shorter.at(-1 - tail) === longer.at(-1 - tail)) tail += 1
  return longer.length - head - tail <= 4
}

function inFolder(path: string, paths: PathIndex): readonly string[] {
  const folders = siblings.get(paths) ?? byFolder(paths)
  siblings.set(paths, folders)
  return folders.get(folderOf(path)) ?? []
}

function byFolder({all}: PathIndex): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>()
  for (const path of all) {
    const folder = folderOf(path)
    const group = folders.get(folder)
    if (group) group.push(path)
    else folders.set(folder, [path])
  }
  return folders
}
