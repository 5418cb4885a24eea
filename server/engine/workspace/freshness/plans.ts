// How much of what a plan for the end of a contract covers was rebuilt since somebody last looked at the plan.
import {formatOf} from '../../facts/facts.ts'
import type {CommitHistory} from '../../model/commit-history.ts'
import {isBot} from '../../people/bots.ts'
import {documentsFor} from '../kinds/scope.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {dayOfTouch, touches, touchesOf} from './commits-of.ts'
import {statedReviews} from './reviews.ts'

export interface PlanAge {
  /** `YYYY-MM-DD`: its last change, or its last review where that came later. */
  readonly since: string
  /** Commits since then by people in which a manifest of its perimeter grew or shrank: upgrades replace lines. */
  readonly changes: number
}

/** Undefined where nothing was committed of the plan, and where there is no history. */
export function planAge(document: WorkspaceDocument, workspace: Workspace): PlanAge | undefined {
  const {commits: history} = workspace
  if (history === undefined || 'problem' in history) return undefined
  const [newest] = touchesOf(document.path, history)
  if (newest === undefined) return undefined
  const changed = dayOfTouch(newest)
  const {reviewed} = statedReviews(document)
  const since = reviewed !== undefined && reviewed.iso > changed ? reviewed.iso : changed
  return {since, changes: changesAfter(since, document, {history, workspace})}
}

function changesAfter(
  day: string,
  document: WorkspaceDocument,
  {history, workspace}: {readonly history: CommitHistory; readonly workspace: Workspace},
): number {
  const isCovered = perimeterOf(document, workspace)
  const isStated = history.paths.map((path) => formatOf(path) !== undefined && isCovered(path))
  const {commits, signatures} = history
  return touches(history, (path) => isStated[path] === true).filter((touch) => {
    const author = signatures[commits.author[touch.commit] ?? -1]
    return dayOfTouch(touch) > day && touch.added !== touch.deleted && author !== undefined && !isBot(author)
  }).length
}

/** What lies in a component that the plan speaks of, and what lies beside all components. */
function perimeterOf(document: WorkspaceDocument, workspace: Workspace): (path: string) => boolean {
  const covered = new Set(
    workspace.components
      .filter((each) => documentsFor('exit-plan', each, workspace).some(({path}) => path === document.path))
      .map(({name}) => name),
  )
  return (path) => {
    const component = workspace.componentAt(path)
    return component === undefined || covered.has(component.name)
  }
}
