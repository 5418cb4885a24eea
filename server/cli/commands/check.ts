// `relais check`: reads the repository, lints it, mends what it may, and reports.
import {pathToFileURL} from 'node:url'
import {type Input, open, type Parse, type Snapshot} from '../../engine/index.ts'
import {loadParser} from '../../node/index.ts'
import type {Arguments} from '../arguments.ts'
import {staleEntries} from '../baseline.ts'
import {type CheckRequest, requestOf} from '../check-request.ts'
import {patch} from '../diff.ts'
import {type Fixed, fixAll} from '../fixing.ts'
import {type KnownFindings, knownFindings, rewriteBaseline} from '../known-findings.ts'
import {deliver, writing} from '../outputs.ts'
import {progressOn} from '../progress.ts'
import type {Report} from '../report.ts'
import {reporters} from '../reporters/index.ts'
import {type Loaded, loadRepository, stopwatch} from '../repository.ts'
import type {Session} from '../session.ts'
import {stdinText} from '../stdin.ts'
import {tellFixed, tellStats} from '../telling.ts'
import {say, sayCount} from '../texts/index.ts'
import {reportOf} from '../to-report.ts'
import {verdict} from '../verdict.ts'

export async function check(given: Arguments, session: Session): Promise<number> {
  const request = requestOf(given, session)
  const {language} = session
  const total = stopwatch()
  const text = request.stdin === undefined ? undefined : await stdinText(session)
  const overlay = text === undefined || request.stdin === undefined ? undefined : {path: request.stdin, text}
  const progress = progressOn(session, request.quiet)
  const parser = await loadParser(session.io.env)
  const loaded = await loadRepository({...request, language, parser, overlay, onProgress: progress.step})
  progress.clear()
  const known = knownFindings(given, request.root, loaded.input.config.baseline, session)
  const linted = stopwatch()
  const state = lint(given.has('update-baseline'), known, {...loaded, parse: parser.parse}, request, session)
  const lintTime = linted()
  const report = reportOf(state.snapshot, loaded, state.textOf, request, session, state.fixed)
  const reported = stopwatch()
  for (const output of state.isPatch ? [] : request.outputs) write(output, report, request, session)
  tellAfter(report, loaded, state, request, session)
  if (request.stats) tellStats(loaded, {lint: lintTime, report: reported(), total: total()}, session)
  return verdict(report, request, loaded.usableConfig)
}

/** What linting and mending came to. */
interface State {
  readonly snapshot: Snapshot
  readonly textOf: (path: string) => string | undefined
  /** The baseline that holds at the end. */
  readonly known: KnownFindings
  readonly fixed: Fixed | undefined
  /** Whether standard output holds a patch instead of a report. */
  readonly isPatch: boolean
}

/** A repository that was read, and what reads its texts again. */
type Readable = Loaded & {readonly parse: Parse}

function lint(update: boolean, known: KnownFindings, loaded: Readable, request: CheckRequest, session: Session): State {
  const {textOf, parse} = loaded
  const input = withBaseline(loaded.input, known)
  if (request.fix !== 'no') return {...mend(fixAll(input, textOf, request.isSelected, parse), request, session), known}
  if (!update) return {snapshot: open(input), textOf, known, fixed: undefined, isPatch: false}
  const all = open(loaded.input).findings()
  const renewed = rewriteBaseline(known, all, request, session)
  return {snapshot: open(withBaseline(loaded.input, renewed)), textOf, known: renewed, fixed: undefined, isPatch: false}
}

function withBaseline(input: Input, {entries}: KnownFindings): Input {
  return {...input, baseline: new Set(entries.map(({fingerprint}) => fingerprint))}
}

function mend(fixed: Fixed, {fix, root, quiet}: CheckRequest, session: Session): Omit<State, 'known'> {
  const {snapshot, draft} = fixed
  if (fix === 'dry-run') session.io.out(patch(draft.differences(), session))
  else writing(undefined, session.language, () => draft.write(root))
  if (!quiet) tellFixed(fixed, session)
  return {snapshot, textOf: (path) => draft.textOf(path), fixed, isPatch: fix === 'dry-run'}
}

function write(output: CheckRequest['outputs'][number], report: Report, {root, quiet}: CheckRequest, session: Session) {
  const reporter = reporters.get(output.format)
  if (reporter === undefined) throw new Error(`no reporter ${output.format}`)
  const toFile = output.file !== undefined
  const rootUrl = pathToFileURL(`${root}/`).href
  deliver(output, reporter(toFile ? {...report, colours: false, links: false} : {...report, rootUrl}), session)
  if (toFile && !quiet) session.io.err(`${say(session.language, 'wrote', {path: output.file})}\n`)
}

/** Notes on standard error: nothing to lint, a baseline that has grown old, a history that could not be read. */
function tellAfter(
  report: Report,
  {historyProblem, root, input}: Loaded,
  {snapshot, known}: State,
  {quiet, everything, history}: CheckRequest,
  {io, language}: Session,
): void {
  if (quiet) return
  if (report.summary.files === 0 && input.skipped.length === 0 && everything)
    io.err(`${say(language, 'nothingToLint', {root})}\n`)
  if (historyProblem !== undefined && history) io.err(`${say(language, 'historyUnread', {reason: historyProblem})}\n`)
  const stale = everything ? staleEntries(known.entries, [...snapshot.findings(), ...snapshot.suppressed.baseline]) : []
  if (stale.length > 0) io.err(`${sayCount(language, 'baselineStale', stale.length, {path: known.name})}\n`)
}
