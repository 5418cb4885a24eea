// Finds the decision log that a user names by its folder or file.
import type {DecisionLog, Workspace} from '../engine/index.ts'
import type {Arguments} from './arguments.ts'
import type {Session} from './session.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

/** The log of `--log`: its path, or the end of it when that is enough. Throws a `UsageError` that names all logs. */
export function findLog(given: Arguments, workspace: Workspace, {language}: Session): DecisionLog | undefined {
  const asked = given.value('log')
  if (asked === undefined) return undefined
  const path = asked.replace(/^\.\//, '').replace(/\/$/, '')
  const exact = workspace.logs.find((log) => log.path === path)
  const ending = workspace.logs.filter((log) => log.path.endsWith(`/${path}`))
  const found = exact ?? (ending.length === 1 ? ending[0] : undefined)
  if (found === undefined)
    throw new UsageError(say(language, 'noSuchLog', {log: asked, logs: namesOf(workspace.logs, language)}))
  return found
}

/** The paths of logs, as a list in a sentence. */
export function namesOf(logs: readonly DecisionLog[], language: Session['language']): string {
  return logs.length === 0 ? say(language, 'nothingAtAll') : logs.map(({path}) => `\`${path}\``).join(', ')
}
