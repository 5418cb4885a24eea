// `strictFrom`: findings on records of before a day are grandfathered.
import type {Finding} from './model/finding.ts'
import type {Language} from './model/language.ts'
import type {Decision} from './workspace/records/decision.ts'
import type {Workspace} from './workspace/workspace.ts'

/** Whether the finding stands in a record of before the day: by its own date, else by its first commit. */
export function isBefore({path, span}: Finding, day: string, workspace: Workspace): boolean {
  const decision = workspace
    .decisionsAt(path)
    .find((each) => each.span.start <= span.start && span.start <= each.span.end)
  const date = decision && dayOf(decision, workspace)
  return date !== undefined && date < day
}

function dayOf({date, path}: Decision, {history}: Workspace): string | undefined {
  return date?.iso ?? history?.firstCommit(path)?.date
}

/** Why some records could not be dated; undefined when all could. */
export function firstProblem(workspace: Workspace, language: Language): string | undefined {
  const undated = workspace.decisions.filter((decision) => dayOf(decision, workspace) === undefined).length
  if (undated === 0) return undefined
  return language === 'fr'
    ? `${undated} décision(s) sans date ni historique lisible\u00A0: traitées comme récentes`
    : `${undated} record(s) with neither a date nor a readable history: treated as recent`
}
