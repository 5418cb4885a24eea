// The dossier of a due diligence: for each question of the checklist what shows an answer, and what is missing.
import type {Coverage, CoveragePlace, Gap} from '../model/coverage.ts'
import type {Bilingual} from '../model/language.ts'
import {type ChecklistItem, checklist, evidenceFor, isAnswered} from '../workspace/diligence/index.ts'
import type {Workspace} from '../workspace/workspace.ts'

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

/** The answers of a repository to the checklist. */
export function dossierOf(workspace: Workspace, coverage: Coverage): readonly DossierItem[] {
  return checklist.map((item) => answer(item, workspace, coverage))
}

function answer(item: ChecklistItem, workspace: Workspace, coverage: Coverage): DossierItem {
  const {id, title, asks} = item
  const lacking = gapsFor(item, coverage)
  if (isAnswered(item, workspace)) {
    const state = lacking.length > 0 ? 'partly' : 'shown'
    return {id, title, asks, state, evidence: evidenceFor(item, workspace), gaps: lacking}
  }
  const nothing: DossierGap = {component: undefined, message: noEvidence, place: undefined, scaffold: undefined}
  return {id, title, asks, state: 'missing', evidence: [], gaps: [nothing, ...lacking]}
}

function gapsFor({dimension, kinds, isShared}: ChecklistItem, {components}: Coverage): readonly DossierGap[] {
  if (dimension === undefined) return []
  return components.flatMap(({name, dimensions}) => {
    const gaps = dimensions[dimension].gaps.filter(
      ({scaffold}) => !isShared || kinds.some((kind) => kind === scaffold?.kind),
    )
    return gaps.map(({message, place, scaffold}) => ({component: name, message, place, scaffold}))
  })
}
