// Which documents of a kind are meant for a component: those in its folders, and those for all that name no other one.
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Component} from '../../model/component.ts'
import type {KnownDocumentKind} from '../../model/document-kinds.ts'
import type {Span} from '../../model/place.ts'
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {documentsOfKind} from './index.ts'
import {namingOf} from './naming.ts'

/** The documents of a kind that speak of a component, in the order of paths. */
export function documentsFor(
  kind: KnownDocumentKind,
  component: Component,
  workspace: Workspace,
): readonly WorkspaceDocument[] {
  return documentsOfKind(kind, workspace).filter((document) => speaksOf(document, component, workspace))
}

function speaksOf(document: WorkspaceDocument, component: Component, workspace: Workspace): boolean {
  const home = workspace.componentAt(document.path)
  if (home?.name === component.name) return true
  const {title, name} = namingOf(document.path, document.digest)
  const isNamed = (each: Component) => [title, name].some((words) => ` ${words} `.includes(` ${fold(each.name)} `))
  if (isNamed(component)) return true
  // In the folder of another component it is about that one, unless that is only where the documents lie.
  const isElsewhere = home !== undefined && home.source !== 'repository' && home.source !== 'folder'
  return !isElsewhere && !workspace.components.some(isNamed)
}

/** The paths of each component by its name, in no order; components without any are absent. */
export const pathsOfComponents = memo((workspace: Workspace): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>()
  for (const path of workspace.paths.all) {
    const name = workspace.componentAt(path)?.name
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.push(path)
    else groups.set(name, [path])
  }
  return groups
})

/** Files that say what a folder is, whatever it is called. */
const telling =
  /(?:^|\/)(?:package\.json|pyproject\.toml|setup\.(?:py|cfg)|requirements\.txt|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|Gemfile|mix\.exs|[^/]+\.(?:cs|fs|vb)proj|Dockerfile|main\.tf|index\.\w+|main\.\w+)$/i

/** What editors and tools leave in a folder says nothing of it. */
const incidental = /(?:^|\/)(?:\.[^/]*|[^/]+\.(?:iml|lock|log|code-workspace))(?:\/|$)/i

/** The file that tells best what a component is: one that says so, near its top; else one that somebody wrote. */
function bestOf(paths: readonly string[]): string | undefined {
  const rank = (path: string) => (incidental.test(path) ? 2 : telling.test(path) ? 0 : 1) * 100 + path.split('/').length
  return paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0]
}

/** Where a finding about a component stands: where it is laid down, its README, or the file that tells best what it is. */
export function placeOf(
  {name, place, folders}: Component,
  workspace: Workspace,
): {readonly path: string; readonly span: Span} {
  if (place !== undefined) return place
  for (const folder of folders) {
    const path = folder === '' ? 'README.md' : `${folder}/README.md`
    const heading = workspace.documents.get(path)?.digest.sections.find(({depth}) => depth > 0)?.heading
    if (heading) return {path, span: heading.span}
  }
  return {path: bestOf(pathsOfComponents(workspace).get(name) ?? []) ?? '', span: {start: 0, end: 0}}
}
