// Folders at the top that hold source code, where nothing else tells what a repository is made of.
import {familyOf} from '../../references/source-paths.ts'
import {type Candidate, isAside} from './candidate.ts'

/** From so many files of source code on, a folder is more than a helper of others. */
const least = 20

/** Folders that hold components beside each other, each in a folder of its own. */
const shelves = /^(?:packages|apps|services|libs|modules|projects|plugins|crates|cmd|src)$/i

/** Folders that serve the others. */
const serving =
  /^(?:docs?|documentation|tests?|specs?|e2e|scripts?|tools?|tooling|build|ci|bin|dist|out|etc|assets|public|static|locales?|i18n|migrations?|benchmarks?|bench|types|config|configs|schemas?)$/i

/** Source by its extension; texts that describe are none. */
const describing = /\.(?:ya?ml|json5?|toml|html?|svg|xml|xsd|conf|cfg|ini|properties|css|scss|less|env|tpl)$/i

/** What stands at the top, and what stands on shelves: how many files of source code each holds that no component does. */
export function sourceFolders(
  paths: Iterable<string>,
  isCovered: (folder: string) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [folder, count] of sourcesByFolder(paths)) {
    const [top = '', second] = folder.split('/', 2)
    if (serving.test(top) || isAside(top) || isCovered(folder)) continue
    const found = second !== undefined && shelves.test(top) ? [top, `${top}/${second}`] : [top]
    for (const each of found) counts.set(each, (counts.get(each) ?? 0) + count)
  }
  return counts
}

/** How many files of source code lie directly in each folder; those at the root and in folders with a dot are left out. */
function sourcesByFolder(paths: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const slash = path.lastIndexOf('/')
    if (slash <= 0 || path.startsWith('.') || describing.test(path) || familyOf(path) === undefined) continue
    const folder = path.slice(0, slash)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return counts
}

/** Those with enough source, in the order of paths; a shelf is left to what stands on it where that is more than one. */
export function topFolders(counts: ReadonlyMap<string, number>): readonly Candidate[] {
  const large = [...counts].flatMap(([folder, count]) => (count >= least && !isAside(folder) ? [folder] : []))
  const standing = (shelf: string) => large.filter((folder) => folder.startsWith(`${shelf}/`)).length
  const folders = large.filter((folder) => {
    const slash = folder.indexOf('/')
    return slash < 0 ? standing(folder) < 2 : standing(folder.slice(0, slash)) > 1
  })
  return folders.sort().map((folder) => ({name: undefined, source: 'folder', folders: [folder], place: undefined}))
}
