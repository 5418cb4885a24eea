// Finds the places that name the decision which is named at a place, in documents and in the comments of source files.
import type {DocumentHighlight, Location} from 'vscode-languageserver'
import {mentionsIn, recordAt, referencesTo} from '../../engine/index.ts'
import {locationOf} from '../convert.ts'
import type {At, FolderView} from '../view.ts'

function around({snapshot, textOf}: FolderView) {
  return {workspace: snapshot.workspace, textOf}
}

/** Empty where no record is named. */
export function references({view, path, offset}: At, includeDeclaration: boolean): readonly Location[] {
  const decision = recordAt(path, offset, around(view))?.decision
  if (!decision) return []
  const places = referencesTo(decision, around(view)).map((mention) => locationOf(view, mention.path, mention.span))
  return includeDeclaration ? [locationOf(view, decision.path, decision.head), ...places] : places
}

/** The places of the same file that name the same decision, its own title included. */
export function documentHighlights({view, path, offset}: At): readonly DocumentHighlight[] {
  const decision = recordAt(path, offset, around(view))?.decision
  if (!decision) return []
  const spans = mentionsIn(path, around(view)).flatMap((mention) =>
    mention.decision.key === decision.key ? [mention.span] : [],
  )
  const own = decision.path === path ? [decision.head] : []
  return [...own, ...spans].map((span) => ({range: view.linesOf(path).rangeOf(span)}))
}
