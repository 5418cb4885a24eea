// The report of coverage as one HTML file, with the built style and program of its page.
import {createHash} from 'node:crypto'
import {basename, dirname, relative, resolve, sep} from 'node:path'
import {type Carried, type ReportParts, reportPage} from '../../../client/panel/view/report.ts'
import {coverageView} from '../../engine/index.ts'
import type {CoverageView} from '../../engine/model/coverage-view.ts'
import {openRepository, readDocument} from '../../node/index.ts'
import type {Arguments} from '../arguments.ts'
import {stateName} from '../decisions-output.ts'
import {encodePath} from '../escape/uri.ts'
import type {Output} from '../outputs.ts'
import type {Session} from '../session.ts'
import {say} from '../texts/index.ts'
import type {OpenedToMeasure} from './open.ts'
import type {Measured} from './output.ts'

/** The report; places are links where it is written to a file, from which the repository can be reached. */
export function coverageHtml(
  measured: Measured,
  opened: OpenedToMeasure,
  output: Output,
  given: Arguments,
  session: Session,
): string {
  const {root} = opened.past
  const commit = given.has('no-git') ? undefined : headOf(root)
  const view = viewOf(measured, {...opened, commit, name: basename(root)}, linksFrom(output, root, session), session)
  return reportPage(view, partsOf(session))
}

/** Tells where a place leads to. */
export type TargetOf = (path: string, line: number | undefined) => string | undefined

/** What is shown of a repository, in the user's language. */
export function viewOf(
  {coverage, trend = [], departure, base}: Measured,
  {
    workspace,
    input,
    textOf,
    commit,
    name,
  }: OpenedToMeasure & {readonly commit: string | undefined; readonly name: string},
  targetOf: TargetOf,
  {language}: Session,
): CoverageView {
  const {decisions, config} = workspace
  const hasHistory = input.commits !== undefined && 'commits' in input.commits
  const notes = [
    ...(config.people.length === 0 ? [say(language, 'noteNoPeople')] : []),
    ...(hasHistory ? [] : [say(language, 'noteNoHistory')]),
  ]
  return coverageView({
    ...{language, name, commit, coverage, trend, departure, base, decisions, notes},
    ...{textOf, targetOf},
    statusName: (state) => stateName(state, language),
  })
}

/** The current commit; undefined where there is none. */
export function headOf(root: string): string | undefined {
  const repository = openRepository(root)
  try {
    return repository?.head()
  } finally {
    repository?.dispose()
  }
}

/** Relative addresses from the report's own folder to the files of the repository. */
function linksFrom({file}: Output, root: string, {io}: Session): TargetOf {
  if (file === undefined) return () => undefined
  const folder = dirname(resolve(io.cwd, file))
  const way = relative(folder, root).split(sep).join('/')
  return (path) => encodePath([way, path].filter((part) => part !== '').join('/'))
}

/** What the page carries within itself. */
export function partsOf({io: {home}}: Session): ReportParts {
  return {style: carried(home, 'view.css'), script: carried(home, 'report.js')}
}

/** A file that was built beside the program, with its digest as a policy names it. Throws when it is not there. */
function carried(home: string, name: string): Carried {
  const read = readDocument(resolve(home, 'panel'), name)
  if (!('text' in read)) throw new Error(`${name} is missing beside the program.`)
  return {text: read.text, hash: `sha256-${createHash('sha256').update(read.text).digest('base64')}`}
}
