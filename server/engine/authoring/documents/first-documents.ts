// Which documents somebody whose work is done by others writes first: those that a successor would miss, and are not there.
import type {WrittenKind} from '../../model/document-kinds.ts'
import {documentsOfKind} from '../../workspace/kinds/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'

export interface FirstDocument {
  readonly kind: WrittenKind | 'decision'
  /** What it is about; empty for the whole repository. */
  readonly title: string
}

/** One for the whole repository, in the order in which they are worth writing. */
const once = ['engagement', 'exit-plan', 'onboarding', 'raci', 'minutes'] as const satisfies readonly WrittenKind[]

/** So many runbooks are asked for at first: those of what is run. */
const mostRunbooks = 5

/** The most useful one first; empty where all are there. */
export function firstDocuments(workspace: Workspace): readonly FirstDocument[] {
  const missing = once.filter((kind) => documentsOfKind(kind, workspace).length === 0)
  const companies = [
    ...new Set(workspace.config.people.flatMap(({kind, org}) => (kind === 'internal' ? [] : (org ?? [])))),
  ]
  return [
    ...missing.flatMap((kind): readonly FirstDocument[] =>
      kind === 'engagement' && companies.length > 0 ? companies.map((title) => ({kind, title})) : [{kind, title: ''}],
    ),
    ...runbooks(workspace),
    ...(workspace.decisions.length === 0 ? [{kind: 'decision', title: ''} as const] : []),
  ]
}

/** For each component that is run somewhere and that no runbook names. */
function runbooks(workspace: Workspace): readonly FirstDocument[] {
  const written = documentsOfKind('runbook', workspace)
  if (written.length > 0) return []
  const deployed = workspace.components.filter(({isDeployed, source}) => isDeployed && source !== 'repository')
  const titles = deployed.slice(0, mostRunbooks).map(({name}) => name)
  return titles.map((title) => ({kind: 'runbook', title}))
}
