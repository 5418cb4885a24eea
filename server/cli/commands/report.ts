// `relais report --to DIR`: the dossier of a due diligence, for people and for programs.
import {resolve} from 'node:path'
import {type DossierPage, dossierPage} from '../../../client/panel/view/dossier.ts'
import {reportPage} from '../../../client/panel/view/report.ts'
import {
  type Commits,
  type Coverage,
  dossierOf,
  measure,
  open,
  rdSheets,
  repositoryName,
  type TrendPoint,
  withoutRules,
} from '../../engine/index.ts'
import {writeFolder} from '../../node/index.ts'
import {currentCommit, pointOf, type TrendOptions, trendOf} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {partsOf, viewOf} from '../coverage/html.ts'
import {coverageMarkdown} from '../coverage/markdown.ts'
import {type OpenedToMeasure, openToMeasure} from '../coverage/open.ts'
import {coverageOutput} from '../coverage/output.ts'
import {decisionsOutput, decisionWriters} from '../decisions-output.ts'
import {dossierMarkdown, dossierOutput, mostShown, stateKey} from '../dossier/output.ts'
import {placeText} from '../dossier/place.ts'
import type {DossierOutput} from '../dossier/schema.ts'
import {sheetColumns, sheetRows} from '../dossier/sheets.ts'
import {jsonText} from '../escape/json.ts'
import {exitCodes} from '../io.ts'
import {writing} from '../outputs.ts'
import {progressOn} from '../progress.ts'
import {type Session, todayOf} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

/** What lies beside the first page, in the order in which it names them. */
const beside = ['coverage.html', 'coverage.md', 'coverage.json', 'decisions.md', 'decisions.json', 'dossier.json']

export async function report(given: Arguments, session: Session): Promise<number> {
  const {language, io} = session
  const to = given.value('to')
  if (to === undefined) throw new UsageError(say(language, 'dossierNeedsFolder'))
  const opened = await openToMeasure(given, session)
  const files = filesOf(opened, given, session)
  writing(to, language, () => writeFolder(resolve(io.cwd, to), files))
  io.out(`${say(language, 'wrote', {path: `${to}/index.html`})}\n`)
  return exitCodes.clean
}

/** What is told of: the current commit, or without one the files as they are. */
interface Told extends Pick<OpenedToMeasure, 'workspace' | 'textOf'> {
  readonly commit: string | undefined
}

/** The same commit gives the same bytes, wherever it is checked out, unless another day is asked for. */
function filesOf(opened: OpenedToMeasure, given: Arguments, session: Session): ReadonlyMap<string, string> {
  const {language} = session
  const {input} = opened
  const at = (given.has('now') ? undefined : dayOf(input.commits)) ?? todayOf(given, session)
  const past = {...opened.past, input: {...input, today: at}}
  const {workspace, textOf, commit} = toldOf(opened, past, given.has('no-git'))
  const name = repositoryName(workspace) ?? say(language, 'dossierUnnamed')
  const coverage = measure(workspace)
  const measured = {
    coverage,
    explained: new Set<string>(),
    trend: trendOver(past, coverage, session),
    departure: undefined,
  }
  const dossier = dossierOutput({
    ...{repository: name, at, commit: commit ?? null, score: coverage.score ?? null, language, textOf},
    ...{items: dossierOf(workspace, coverage), sheets: rdSheets(workspace)},
  })
  const view = viewOf(measured, {...opened, workspace, textOf, commit, name}, () => undefined, session)
  const data = coverageOutput(measured, language, textOf)
  const decisions = decisionsOutput(workspace.decisions, workspace, textOf)
  const parts = partsOf(session)
  return new Map([
    ['index.html', dossierPage(pageOf(dossier), parts.style)],
    ['index.md', dossierMarkdown(dossier, beside)],
    ['dossier.json', jsonText(dossier)],
    ['coverage.html', reportPage(view, parts)],
    ['coverage.md', coverageMarkdown(data, language)],
    ['coverage.json', jsonText(data)],
    ['decisions.md', decisionWriters.get('markdown')?.(decisions, language) ?? ''],
    ['decisions.json', jsonText(decisions)],
  ])
}

/** What is not committed is evidence of nothing that others could look up. */
function toldOf({workspace, textOf, input}: OpenedToMeasure, past: TrendOptions, isWithoutGit: boolean): Told {
  const committed = isWithoutGit ? undefined : currentCommit(past)
  if (committed) return committed
  const then = {...past.input, config: withoutRules(input.config)}
  return {workspace: past.input.today === input.today ? workspace : open(then).workspace, textOf, commit: undefined}
}

/** So many month ends are measured. */
const months = 12

/** The oldest first; undefined where there is no past to be had. */
function trendOver(past: TrendOptions, now: Coverage, session: Session): readonly TrendPoint[] | undefined {
  const progress = progressOn(session, false, 'measuring')
  const found = trendOf(months, {...past, onProgress: progress.step})
  progress.clear()
  return 'points' in found ? [...found.points, pointOf(now, undefined)] : undefined
}

/** The day of the newest commit in universal time, `YYYY-MM-DD`; undefined without a history. */
function dayOf(commits: Commits): string | undefined {
  const seconds = commits !== undefined && 'commits' in commits ? commits.commits.time[0] : undefined
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(0, 10)
}

function pageOf({language, repository, at, commit, items, sheets}: DossierOutput): DossierPage {
  const columns = [
    say(language, 'dossierItem'),
    say(language, 'columnState'),
    say(language, 'dossierEvidence'),
    say(language, 'columnGap'),
  ] as const
  return {
    ...{language, columns, files: beside, note: say(language, 'dossierNote')},
    title: say(language, 'dossierTitle', {name: repository}),
    subtitle: say(language, 'dossierAt', {day: at, commit: commit?.slice(0, 10) ?? '–'}),
    items: items.map(({evidence, gaps, state, ...item}) => ({
      ...{...item, state, stateName: say(language, stateKey(state))},
      ...{evidence: evidence.slice(0, mostShown).map(placeText), evidenceCount: evidence.length},
      gaps: gaps.slice(0, mostShown).map(({component, message}) => ({component: component ?? undefined, message})),
      gapCount: gaps.length,
      more: (count: number) => say(language, 'dossierMore', {count: String(count)}),
    })),
    sheets: {title: say(language, 'sheetsTitle'), columns: sheetColumns(language), rows: sheetRows(sheets)},
  }
}
