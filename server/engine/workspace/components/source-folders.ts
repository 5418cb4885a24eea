// Folders at the top that hold source code, where nothing else tells what a repository is made of.
import {familyOf} from '../../references/source-paths.ts'
import {type Candidate, isAside} from './candidate.ts'

/** From so many files of source code on, a folder is more than a helper of others. */
const least = 20

/** Folders that hold components beside each other, each in a folder of its own. */
const shelves = /^(?:packages|apps|services|libs|modules|projects|plugins|crates|cmd)$/i

/** `src` is one where projects lie in it, such as those of .NET; else its folders are layers of one program. */
const projectInSource =
  /^src\/([^/]+)\/(?:[^/]+\.(?:cs|fs|vb)proj|package\.json|pom\.xml|go\.mod|Cargo\.toml|pyproject\.toml|build\.gradle(?:\.kts)?)$/

/** Folders that serve the others. */
const serving =
  /^(?:docs?|documentation|(?:tests?|specs?|e2e|build|scripts?|tools?)(?:[-_].*)?|.*[-_](?:tests?|e2e)|tooling|ci|bin|dist|out|etc|assets|public|static|locales?|i18n|migrations?|benchmarks?|bench|types|configs?|schemas?)$/i

/** Whether a folder by its own name serves what stands beside it. */
export function isServing(name: string): boolean {
  return serving.test(name)
}

/** Source by its extension; texts that describe are none. */
const describing = /\.(?:ya?ml|json5?|toml|html?|svg|xml|xsd|conf|cfg|ini|properties|css|scss|less|env|tpl)$/i

/** What stands at the top, and what stands on shelves: how many files of source code each holds that no component does. */
export function sourceFolders(
  paths: Iterable<string>,
  isCovered: (folder: string) => boolean,
): ReadonlyMap<string, number> {
  const {byFolder, projects} = sourcesIn(paths)
  const counts = new Map<string, number>()
  for (const [folder, count] of byFolder)
    if (!isCovered(folder))
      for (const each of homesOf(folder, projects)) counts.set(each, (counts.get(each) ?? 0) + count)
  return counts
}

/** The folder at the top, and the one on a shelf; none where either serves others. */
function homesOf(folder: string, projects: ReadonlySet<string>): readonly string[] {
  const [top = '', second = ''] = folder.split('/', 2)
  if (serving.test(top) || isAside(top)) return []
  const isShelved = second !== '' && (shelves.test(top) || (top === 'src' && projects.has(second)))
  if (!isShelved) return [top]
  return serving.test(second) ? [] : [top, `${top}/${second}`]
}

interface Sources {
  /** How many files of source code lie directly in each folder; those at the root and in folders with a dot are left out. */
  readonly byFolder: ReadonlyMap<string, number>
  /** Names of the projects in `src`. */
  readonly projects: ReadonlySet<string>
}

function sourcesIn(paths: Iterable<string>): Sources {
  const [byFolder, projects] = [new Map<string, number>(), new Set<string>()]
  for (const path of paths) {
    const slash = path.lastIndexOf('/')
    const project = path.startsWith('src/') ? projectInSource.exec(path)?.[1] : undefined
    if (project !== undefined) projects.add(project)
    if (slash <= 0 || path.startsWith('.') || describing.test(path) || familyOf(path) === undefined) continue
    const folder = path.slice(0, slash)
    byFolder.set(folder, (byFolder.get(folder) ?? 0) + 1)
  }
  return {byFolder, projects}
}

/** Those with enough source, in the order of paths; what stands on a shelf comes in place of the shelf. */
export function topFolders(counts: ReadonlyMap<string, number>): readonly Candidate[] {
  const large = [...counts].flatMap(([folder, count]) => (count >= least && !isAside(folder) ? [folder] : []))
  const filled = new Set(
    large.flatMap((folder) => (folder.includes('/') ? [folder.slice(0, folder.indexOf('/'))] : [])),
  )
  const folders = large.filter((folder) => !filled.has(folder))
  return folders.sort().map((folder) => ({name: undefined, source: 'folder', folders: [folder], place: undefined}))
}
