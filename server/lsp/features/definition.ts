// Leads from the words that name a decision to its record.
import type {LocationLink} from 'vscode-languageserver'
import {recordAt} from '../../engine/index.ts'
import {uriOf} from '../convert.ts'
import type {At} from '../view.ts'

/**
 * The title of the record that is named at a place, and the words that name it; undefined where none is. Clients without
 * `linkSupport` take `targetUri` and `targetSelectionRange` for a location.
 */
export function definition({view, path, offset}: At): LocationLink | undefined {
  const here = recordAt(path, offset, {workspace: view.snapshot.workspace, textOf: view.textOf})
  if (!here) return undefined
  const {decision, span} = here
  const lines = view.linesOf(decision.path)
  return {
    originSelectionRange: view.linesOf(path).rangeOf(span),
    targetUri: uriOf(view, decision.path),
    targetRange: lines.rangeOf(decision.span),
    targetSelectionRange: lines.rangeOf(decision.head),
  }
}
