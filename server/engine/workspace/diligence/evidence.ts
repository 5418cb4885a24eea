// What a repository holds in answer to the questions of a due diligence.
import {byText, longestPath} from '../../model/by-text.ts'
import type {CoveragePlace} from '../../model/coverage.ts'
import {documentsOfKind} from '../kinds/index.ts'
import {knowledge} from '../knowing/index.ts'
import {labelsOf, restricted, strictest} from '../labels/labels.ts'
import type {Workspace} from '../workspace.ts'
import {type ChecklistItem, checklist} from './checklist.ts'

/** What shows an answer, in the order of paths, each place once. */
export function evidenceFor(item: ChecklistItem, workspace: Workspace): readonly CoveragePlace[] {
  return once([
    ...[...workspace.paths.all].filter((path) => itemsNamedBy(path).includes(item)).map(wholeFile),
    ...item.kinds.flatMap((kind) => documentsOfKind(kind, workspace).map(({path}) => wholeFile(path))),
    ...recorded(item.id, workspace),
  ])
}

/** Whether a question has an answer: who knows what is told by the history, and no document has to show it. */
export function isAnswered(item: ChecklistItem, workspace: Workspace): boolean {
  if (item.id === 'key-persons' && knowledge(workspace) !== undefined) return true
  return evidenceFor(item, workspace).length > 0
}

const itemsNamedBy = byText((path) => {
  const folded = path.toLowerCase()
  return checklist.filter(({names}) => names.some((pattern) => pattern.test(folded)))
}, longestPath)

/** What the workspace knows by more than a name or a kind. */
function recorded(id: string, {decisions, owners, documents}: Workspace): readonly CoveragePlace[] {
  if (id === 'decisions') return decisions.map(({path, head}) => ({path, span: head}))
  if (id === 'ownership') return owners.map(({path}) => wholeFile(path))
  if (id !== 'trade-secrets') return []
  return [...documents.values()].flatMap((document) => {
    const label = strictest(labelsOf(document))
    return label && label.level >= restricted ? [{path: document.path, span: label.span}] : []
  })
}

function wholeFile(path: string): CoveragePlace {
  return {path, span: undefined}
}

/** A file as a whole says no more than a place in it. */
function once(places: readonly CoveragePlace[]): readonly CoveragePlace[] {
  const placed = new Set(places.flatMap(({path, span}) => (span ? [path] : [])))
  const byPlace = new Map(
    places.flatMap((place) =>
      place.span || !placed.has(place.path) ? [[`${place.path}\0${place.span?.start ?? ''}`, place] as const] : [],
    ),
  )
  return [...byPlace.values()].toSorted((a, b) => (a.path === b.path ? start(a) - start(b) : a.path < b.path ? -1 : 1))
}

function start({span}: CoveragePlace): number {
  return span?.start ?? -1
}
