// The dossier of a due diligence: for each question of the checklist what shows an answer, and what is missing.
import type {Coverage, CoveragePlace, Gap} from '../model/coverage.ts'
import type {Bilingual} from '../model/language.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {type ChecklistItem, checklist} from './checklist.ts'

/** `shown`: there is evidence and nothing known to be missing; `partly`: both; `missing`: there is no evidence. */
export type DossierState = 'shown' | 'partly' | 'missing'

export interface DossierItem extends Pick<ChecklistItem, 'id' | 'title' | 'asks'> {
  readonly state: DossierState
  /** In the order of paths, each place once. */
  readonly evidence: readonly CoveragePlace[]
  readonly gaps: readonly DossierGap[]
}

export interface DossierGap extends Pick<Gap, 'message' | 'place' | 'scaffold'> {
  /** Undefined where the repository as a whole lacks it. */
  readonly component: string | undefined
}

const noEvidence: Bilingual = {
  en: 'No evidence was found in the repository.',
  fr: 'Aucune pièce n’a été trouvée dans le dépôt.',
}

/** The answers of a repository to the checklist; `paths` are all its files. */
export function dossierOf(workspace: Workspace, coverage: Coverage, paths: readonly string[]): readonly DossierItem[] {
  const folded = paths.toSorted().map((path) => [path, path.toLowerCase()] as const)
  return checklist.map((item) => answer(item, workspace, coverage, folded))
}

function answer(
  item: ChecklistItem,
  workspace: Workspace,
  coverage: Coverage,
  paths: readonly (readonly [path: string, folded: string])[],
): DossierItem {
  const {id, title, asks, names} = item
  const named = paths.filter(([, folded]) => names.some((pattern) => pattern.test(folded))).map(([path]) => path)
  const evidence = [...named.map(wholeFile), ...recorded(id, workspace)]
  const lacking = gapsFor(item, coverage)
  if (evidence.length > 0) {
    const state = lacking.length > 0 ? 'partly' : 'shown'
    return {id, title, asks, state, evidence: once(evidence), gaps: lacking}
  }
  // Who knows what is told by the history: no document has to show it.
  if (id === 'key-persons')
    return {id, title, asks, state: lacking.length > 0 ? 'partly' : 'shown', evidence: [], gaps: lacking}
  const nothing: DossierGap = {component: undefined, message: noEvidence, place: undefined, scaffold: undefined}
  return {id, title, asks, state: 'missing', evidence: [], gaps: [nothing, ...lacking]}
}

function wholeFile(path: string): CoveragePlace {
  return {path, span: undefined}
}

/** What the workspace knows by more than a name. */
function recorded(id: string, {decisions, owners}: Workspace): readonly CoveragePlace[] {
  if (id === 'decisions') return decisions.map(({path, head}) => ({path, span: head}))
  return id === 'ownership' ? owners.map(({path}) => wholeFile(path)) : []
}

function gapsFor({dimension, closedBy}: ChecklistItem, {components}: Coverage): readonly DossierGap[] {
  if (dimension === undefined) return []
  return components.flatMap(({name, dimensions}) => {
    const gaps = dimensions[dimension].gaps.filter(({scaffold}) => {
      return closedBy === undefined || (scaffold !== undefined && closedBy.includes(scaffold.kind))
    })
    return gaps.map(({message, place, scaffold}) => ({component: name, message, place, scaffold}))
  })
}

function once(places: readonly CoveragePlace[]): readonly CoveragePlace[] {
  const byPlace = new Map(places.map((place) => [`${place.path}\0${place.span?.start ?? ''}`, place]))
  return [...byPlace.values()].toSorted((a, b) => (a.path === b.path ? start(a) - start(b) : a.path < b.path ? -1 : 1))
}

function start({span}: CoveragePlace): number {
  return span?.start ?? -1
}
