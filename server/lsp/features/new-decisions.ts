// Writes new records, other documents and successions: what commands and code actions have in common.
import {
  type Change,
  Draft,
  type NewDecisionRequest,
  type NewDocumentRequest,
  newDecision,
  newDocument,
  stateAfter,
  supersede,
} from '../../engine/index.ts'
import {say} from '../texts.ts'
import type {FolderView} from '../view.ts'
import type {Means} from './means.ts'

/** What is to be changed and which record to show then, or why nothing is. */
export interface Made {
  readonly changes: readonly Change[]
  readonly path?: string
  /** A sentence in the user's language. */
  readonly problem?: string
}

export interface CreateRequest extends Pick<NewDecisionRequest, 'title' | 'log' | 'format' | 'language'> {}

/** A record in the log's own format, or in a template's. */
export function createDecision(view: FolderView, request: CreateRequest, {today}: Pick<Means, 'today'>): Made {
  const {workspace} = view.snapshot
  const template = workspace.logs.find(({path}) => path === request.log)?.template
  const templateText = template === undefined ? undefined : view.textOf(template)
  const made = newDecision(workspace, {...request, today, ...(templateText === undefined ? {} : {templateText})})
  return 'problem' in made ? {changes: [], problem: made.problem[view.language]} : made
}

/** A document beside decision records, filled with what the folder knows. */
export function createDocument(
  {snapshot, language}: FolderView,
  request: Pick<NewDocumentRequest, 'kind' | 'title' | 'language'>,
  {today}: Pick<Means, 'today'>,
): Made {
  const made = newDocument(snapshot.workspace, {...request, today})
  return 'problem' in made ? {changes: [], problem: made.problem[language]} : made
}

/** Either a record that is there, or a title for one that is to be written. */
export type Successor = {readonly next: string} | {readonly title: string}

/** Both sides of a succession, by keys; a successor that is only a title is written first, in the log of the old record. */
export function supersedeDecision(view: FolderView, request: {readonly old: string} & Successor, means: Means): Made {
  const {workspace} = view.snapshot
  const old = workspace.decision(request.old)
  if (!old) return {changes: [], problem: say(view.language, 'noSuchRecord')}
  if ('next' in request) {
    const changes = supersede(workspace, old.key, request.next)
    return changes.length === 0 ? {changes, problem: say(view.language, 'nothingToSucceed')} : {changes}
  }
  const created = createDecision(view, {title: request.title, log: old.log}, means)
  return created.path === undefined ? created : succeeded(view, old.key, created.changes, created.path, means)
}

/** The new record is there for a moment, so that it can be named and can name the old one. */
function succeeded(
  {snapshot, textOf}: FolderView,
  old: string,
  creation: readonly Change[],
  path: string,
  {redigest}: Pick<Means, 'redigest'>,
): Made {
  const draft = new Draft(textOf)
  const {paths} = draft.apply([creation])
  const after = stateAfter(snapshot, draft, paths, redigest)
  const next = after.workspace.decisionsAt(path).at(-1)
  if (next) draft.apply([supersede(after.workspace, old, next.key)])
  return {changes: draft.changes(), path}
}
