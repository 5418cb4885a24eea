// Renames the decision that is named at a place: its file, its number or title, and every reference to it.
import type {Range, WorkspaceEdit} from 'vscode-languageserver'
import {renameableAt, renameDecision} from '../../engine/index.ts'
import {workspaceEditOf} from '../convert.ts'
import {say} from '../texts.ts'
import type {At, FolderView} from '../view.ts'

/** Why something cannot be done, a sentence in the user's language, for a `ResponseError`. */
export interface Refused {
  readonly refused: string
}

function around({snapshot, textOf}: FolderView) {
  return {workspace: snapshot.workspace, textOf}
}

/** The words to be typed over, and what is offered; null where no decision is named, and nothing can be renamed. */
export function prepareRename({view, path, offset}: At): {readonly range: Range; readonly placeholder: string} | null {
  const found = renameableAt(path, offset, around(view))
  return found ? {range: view.linesOf(path).rangeOf(found.span), placeholder: found.placeholder} : null
}

/**
 * The edit that gives the decision a number, a title, or a name such as `0012-use-postgres`, as it was typed. Files that are not
 * open are edited at any version.
 */
export function rename({view, path, offset}: At, typed: string): WorkspaceEdit | Refused {
  const {language} = view
  const found = renameableAt(path, offset, around(view))
  if (!found) return {refused: say(language, 'renameNothing')}
  const changes = renameDecision(found, typed, around(view))
  if (!('kind' in changes)) return workspaceEditOf(view, changes)
  return {refused: say(language, `rename_${changes.kind}`, {...changes})}
}
