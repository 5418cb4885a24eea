// What a repository already knows that a new document would ask for: parts, decisions, systems, places where it runs.
import {isRetired} from '../../documents/vocabulary/statuses.ts'
import {categories} from '../../facts/catalogue/categories.ts'
import type {Category} from '../../facts/catalogue/index.ts'
import type {Component} from '../../model/component.ts'
import type {Language} from '../../model/language.ts'
import {governing, statedSubjects} from '../../workspace/governing/index.ts'
import {ownershipOf} from '../../workspace/owning/index.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import type {Workspace} from '../../workspace/workspace.ts'

/** So many lines of a list are read; more belong into the place that they come from. */
const longest = 8

/** Something that the product runs on, and where that is stated. */
export interface System {
  readonly name: string
  readonly category: Category
  readonly path: string
}

/** What somebody must be let into before they can work: of the other choices, the code itself tells. */
const needAccess: ReadonlySet<Category> = new Set([
  ...(['access-control', 'ai-sdk', 'analytics', 'auth', 'broker', 'cache', 'ci', 'cloud-sdk', 'cms'] as const),
  ...(['datastore', 'feature-flags', 'job-queue', 'notification', 'object-storage', 'observability'] as const),
  ...(['orchestration', 'payments', 'search', 'secrets', 'vector-store', 'workflow-engine'] as const),
])

/** Formats of files that say how something is built and run. */
const running: ReadonlySet<string> = new Set(['dockerfile', 'compose', 'helm', 'kubernetes', 'terraform', 'ci'])

/** Whether a path lies in one of the folders; `''` is the root. */
function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`))
}

export function foldersOf(components: readonly Component[]): readonly string[] {
  return components.length === 0 ? [''] : components.flatMap(({folders}) => folders)
}

/** The systems that manifests of these folders state, by name. */
export function systemsIn(folders: readonly string[], workspace: Workspace): readonly System[] {
  const found = [...statedSubjects(workspace).values()].flatMap(({subject, statements}) => {
    const here = needAccess.has(subject.category) ? statements.find(({path}) => isIn(path, folders)) : undefined
    return here ? [{name: subject.name, category: subject.category, path: here.path}] : []
  })
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, longest)
}

export function categoryName(category: Category, language: Language): string {
  return categories[category][language]
}

/** The files that say how something in these folders is built and run, by path. */
export function runningFiles(folders: readonly string[], workspace: Workspace): readonly string[] {
  const files = workspace.manifests.filter(({format, path}) => running.has(format) && isIn(path, folders))
  return files.map(({path}) => path).slice(0, longest)
}

/** The decisions in force that govern these folders; for the whole repository, the newest ones. */
export function decisionsFor(folders: readonly string[], workspace: Workspace): readonly Decision[] {
  if (folders.includes('')) return newest(workspace.decisions)
  const found = folders.flatMap((folder) => governing(folder, workspace))
  const strong = found.filter(({strength}) => strength === 'decided').map(({decision}) => decision)
  return [...new Set(strong)].slice(0, longest)
}

function newest(decisions: readonly Decision[]): readonly Decision[] {
  const inForce = decisions.filter(({state}) => !isRetired(state))
  return inForce.toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0)).slice(0, longest)
}

/** Who CODEOWNERS says owns a component; empty where nobody does. */
export function ownersOf({folders}: Component, workspace: Workspace): readonly string[] {
  const [folder = ''] = folders
  // A pattern owns files: any path below stands for the folder.
  return (
    ownershipOf(folder === '' ? 'README.md' : `${folder}/README.md`, workspace)?.owners.map(({value}) => value) ?? []
  )
}
