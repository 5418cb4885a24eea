// Writes a new decision record about a decision that some page tells of.
import type {Language} from '../model/language.ts'
import {folderOf, relativePath} from '../workspace/paths.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {type NewDecision, newDecision} from './new-decision.ts'

export interface ProseRequest {
  readonly title: string
  /** The sentence that tells it, as plain text. */
  readonly sentence: string
  /** The path of its page. */
  readonly source: string
  /** The language of its page, in which the record is begun. */
  readonly language: Language
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Makes the changes that create the record; its context quotes the sentence and leads back to the page. */
export function decisionFromProse(
  workspace: Workspace,
  {title, sentence, source, language, today}: ProseRequest,
): NewDecision {
  const bare = newDecision(workspace, {title, today, language})
  if ('problem' in bare) return bare
  const link = `[${source}](${relativePath(folderOf(bare.path), source)})`
  const context = language === 'fr' ? `${link} dit\u00A0: «\u00A0${sentence}\u00A0»` : `${link} says: “${sentence}”`
  return newDecision(workspace, {title, today, language, prefill: {context, options: [], otherwise: ''}})
}
