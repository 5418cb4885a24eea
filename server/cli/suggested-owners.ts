// `relais owners --suggest`: owners from the history for what nobody owns, as a patch of CODEOWNERS that nobody applies but the user.
import {codeownersOf, newCodeownersPath, noHistoryReason, suggestedOwners, withSuggested} from '../engine/index.ts'
import type {Arguments} from './arguments.ts'
import {unifiedDiff} from './diff.ts'
import {visible} from './escape/terminal.ts'
import {exitCodes} from './io.ts'
import {openRepositoryOf} from './open-repository.ts'
import type {Session} from './session.ts'
import {say, sayCount} from './texts/index.ts'

export async function suggestOwners(given: Arguments, session: Session): Promise<number> {
  const {io, language} = session
  const [firstPath] = given.operands
  const opened = await openRepositoryOf(given, session, {commits: 'always', ...(firstPath && {firstPath})})
  const {workspace} = opened.snapshot
  const {commits} = workspace
  if (commits === undefined || 'problem' in commits) {
    const reason = commits ? noHistoryReason(commits, language) : ''
    io.err(`${visible(say(language, 'suggestNoHistory', {reason}))}\n`)
    return exitCodes.clean
  }
  const suggested = suggestedOwners(workspace)
  const {main, dialect} = codeownersOf(workspace)
  const path = main?.path ?? newCodeownersPath(dialect)
  const before = main && opened.textOf(main.path)
  if (suggested.length > 0) {
    const after = withSuggested(before ?? '', suggested, say(language, 'suggestUnreachable'))
    io.out(unifiedDiff([{path, before, after}]))
  }
  io.err(`${sayCount(language, 'suggestedCount', suggested.length)}\n`)
  return exitCodes.clean
}
