// Guesses the file that a broken link means: written from the root, moved, renumbered, or misspelt.

import {byText, longestPath} from '../../model/by-text.ts'
import {nearest} from '../../model/nearest.ts'
import {plainPaths} from '../asking-paths.ts'
import {memo} from '../memo.ts'
import {baseName, folderOf, groupBy, type Paths, resolvePath} from '../paths.ts'
import {isForeignFolder, readName} from '../recognition/names.ts'

/** The path that `missing` most likely stands for, `route` being the link as written; undefined when none stands out. */
export function nearestPath(missing: string, route: string, paths: Paths): string | undefined {
  return fromRoot(route, paths) ?? moved(missing, paths) ?? renumbered(missing, paths) ?? misspelt(missing, paths)
}

/** A path that somebody wrote from the root of the repository. */
function fromRoot(route: string, paths: Paths): string | undefined {
  const path = resolvePath('.', route.replace(/^(?:\.{1,2}\/)+/, ''))
  return path !== undefined && path !== '.' && route.includes('/') && paths.has(path) ? path : undefined
}

/** The same name elsewhere, if one is clearly closest; names that every folder has say nothing. */
function moved(missing: string, paths: Paths): string | undefined {
  const name = baseName(missing)
  if (/^(?:readme|index|changelog|license|contributing)\b/i.test(name)) return undefined
  const parts = missing.split('/')
  let [best, most, isAlone] = ['', -1, false]
  for (const candidate of [name, `${name}.md`].flatMap(namesakesOf(plainPaths(paths, {names: [name]})))) {
    const shared = sharedParts(candidate, parts)
    if (shared === most) isAlone = false
    if (shared > most) [best, most, isAlone] = [candidate.join('/'), shared, true]
  }
  return isAlone ? best : undefined
}

/** Paths of this base name that are no material for tests and the like, in parts. */
const namesakesOf = memo((paths: Paths) =>
  byText((name): readonly (readonly string[])[] => {
    const real = paths.named(name).filter((path) => !isForeignFolder(path))
    return real.map((path) => path.split('/'))
  }, longestPath),
)

/** How many parts two paths have in common, counted from both ends. */
function sharedParts(a: readonly string[], b: readonly string[]): number {
  let head = 0
  while (head < a.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return head + tail
}

/** A record of the same folder whose name differs in its number alone. */
function renumbered(missing: string, paths: Paths): string | undefined {
  const {slug, kind} = readName(missing)
  if (slug.length < 4) return undefined
  const named = slugsIn(plainPaths(paths, {folders: [folderOf(missing)]}))(folderOf(missing)).get(slug) ?? []
  const alike = named.filter((path) => kind !== 'slug' || path !== missing)
  return alike.length === 1 ? alike[0] : undefined
}

/** The files of a folder by what follows the numbers of their names. */
const slugsIn = memo((paths: Paths) =>
  byText((folder): ReadonlyMap<string, readonly string[]> => {
    return groupBy(paths.filesIn(folder), (path) => readName(path).slug)
  }, longestPath),
)

/** Among more names with one extension, none stands out. */
const limit = 200

function misspelt(missing: string, paths: Paths): string | undefined {
  const [folder, name] = [folderOf(missing), baseName(missing)]
  const names = namesIn(plainPaths(paths, {folders: [folder]}))(folder).get(extensionOf(missing)) ?? []
  if (names.length > limit || name.length < 5 || !names.some((each) => isNearlySame(each, name))) return undefined
  const near = nearest(name, names)
  if (near === undefined || !isNearlySame(near, name)) return undefined
  return folder === '.' ? near : `${folder}/${near}`
}

/** The names of a folder's files by extension, and all of them under the empty one. */
const namesIn = memo((paths: Paths) =>
  byText((folder): ReadonlyMap<string, readonly string[]> => {
    const names = paths.filesIn(folder).map(baseName)
    return groupBy(names, extensionOf).set('', names)
  }, longestPath),
)

function extensionOf(path: string): string {
  return /\.[^.]+$/.exec(path)?.[0] ?? ''
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
