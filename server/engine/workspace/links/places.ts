// Finds the file or folder that a path in a link stands for: itself, or the source from which a site builds it.

import {plainPaths} from '../asking-paths.ts'
import {memo} from '../memo.ts'
import type {Paths} from '../paths.ts'
import {siteRoots} from './site.ts'

/** What stands for a route or file that a link names without its extension, or as the page built from it; the first wins. */
const extensions = [
  '.md',
  '.mdx',
  '.markdown',
  '.html.md',
  '.html.md.erb',
  '.md.erb',
  '.rst',
  '.adoc',
  '.ipynb',
  '.txt',
  '.html',
]

/** The file or folder of this path; spaces may be written `+`, extensions left out, and sources named as built pages. */
export function existing(path: string, paths: Paths): string | undefined {
  if (paths.has(path)) return path
  const spaced = path.replaceAll('+', ' ')
  if (spaced !== path && paths.has(spaced)) return spaced
  const bare = path.replace(/\.html?$/i, '')
  // In the same folder, which has been noted.
  return sourcesOf(plainPaths(paths, {})).get(bare) ?? (bare !== path && paths.isFolder(bare) ? bare : undefined)
}

/** Files, and folders named like files, by their paths without extension: one look-up instead of one for each extension. */
const sourcesOf = memo(({all, folders}: Paths): ReadonlyMap<string, string> => {
  const sources = new Map<string, string>()
  const candidates = [...all, ...folders].filter((path) =>
    /\.(?:md|mdx|markdown|erb|rst|adoc|ipynb|txt|html)$/.test(path),
  )
  for (const extension of extensions) {
    for (const path of candidates) {
      const bare = path.endsWith(extension) ? path.slice(0, -extension.length) : undefined
      if (bare !== undefined && !sources.has(bare)) sources.set(bare, path)
    }
  }
  return sources
})

/** What a link that starts with a slash stands for, from the root of the repository or of a site; `path` is without the slash. */
export function fromSomeRoot(path: string, paths: Paths): string | undefined {
  const first = path.split('/', 1)[0] ?? ''
  const plain = plainPaths(paths, {names: [path, path.replaceAll('+', ' '), first], roots: true})
  return placesBelow(plain)(path)
}

const placesBelow = memo((paths: Paths): ((path: string) => string | undefined) => {
  const bases = basesOf(paths)
  const holders = new Map<string, readonly string[]>()
  const found = new Map<string, string | undefined>()
  /** The bases that have the first part of a path: of many sites, few have it. */
  const holding = (first: string): readonly string[] => {
    const known = holders.get(first) ?? bases.filter((base) => paths.isFolder(below(base, first)))
    holders.set(first, known)
    return known
  }
  return (path) => {
    if (found.has(path)) return found.get(path)
    const isDeep = path.includes('/') && !path.includes('+')
    const places = (isDeep ? holding(path.slice(0, path.indexOf('/'))) : bases).map((base) => below(base, path))
    const place = places.map((each) => existing(each, paths)).find((each) => each !== undefined)
    found.set(path, place)
    return place
  }
})

/** The folders that a leading slash may mean: the root, those of sites, and where sites keep what they publish. */
function basesOf(paths: Paths): readonly string[] {
  const inSites = [...siteRoots(paths)].flatMap((root) => [root, ...contents.map((name) => `${root}/${name}`)])
  return [...new Set(['.', ...inSites])].filter((base) => paths.isFolder(base))
}

/** Folders of a site whose content it publishes at its root. */
const contents = ['docs', 'static', 'public', 'content', 'src', 'source']

function below(base: string, path: string): string {
  return base === '.' ? path : path === '.' ? base : `${base}/${path}`
}
