// `relais check`: takes what is remembered of an unchanged repository, else judges it, and reports.

import {pathToFileURL} from 'node:url'
import {staleEntries} from '../../engine/index.ts'
import {remoteHostOf} from '../../node/index.ts'
import {type Answer, type LoadRequest, type Memory, stopwatch} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {type CheckRequest, requestOf} from '../check-request.ts'
import {fingerprintsOf, type KnownFindings, knownFindings} from '../known-findings.ts'
import {openMemory} from '../open-memory.ts'
import type {Outcome} from '../outcome.ts'
import {deliver} from '../outputs.ts'
import type {Report} from '../report.ts'
import {reporters} from '../reporters/index.ts'
import type {Session} from '../session.ts'
import {tellStats} from '../telling.ts'
import {say, sayCount} from '../texts/index.ts'
import {reportOf} from '../to-report.ts'
import {verdict} from '../verdict.ts'

export async function check(given: Arguments, session: Session): Promise<number> {
  const total = stopwatch()
  const request = requestOf(given, session)
  const load = loadRequestOf(request, session)
  const memory = openMemory(load, given, session)
  const outcome = recall(request, memory, given, session) ?? (await judgeAnew({request, load, memory}, given, session))
  const report = reportOf(outcome.linted, outcome.textOf, request, session, outcome.mended)
  const reported = stopwatch()
  for (const output of outcome.isPatch ? [] : request.outputs) write(output, report, outcome, request, session)
  tellAfter(report, outcome, request, session)
  const reportTime = reported()
  outcome.remember()
  if (request.stats) tellStats(outcome, {report: reportTime, total: total()}, session)
  return verdict(report, request, outcome.usableConfig)
}

function loadRequestOf({root, today, git, config, presets, history}: CheckRequest, {language}: Session): LoadRequest {
  const remoteHost = git ? remoteHostOf(root) : undefined
  return {root, language, today, git, config, presets, history, remoteHost}
}

/** Loads the engine, which a remembered run does without. */
async function judgeAnew(...[judging, given, session]: Parameters<typeof import('../judging.ts')['judge']>) {
  const {judge} = await import('../judging.ts')
  return judge(judging, given, session)
}

/** The last run, when it would come to the same again. What writes files, or reads what no later run can know, never does. */
function recall(
  {root, fix, stdin, history, base}: CheckRequest,
  memory: Memory | undefined,
  given: Arguments,
  session: Session,
): Outcome | undefined {
  if (fix !== 'no' || given.has('update-baseline') || stdin !== undefined || history || base) return undefined
  let known: KnownFindings | undefined
  const answer = memory?.recall((configured) => {
    known = knownFindings(given, root, configured, session)
    return fingerprintsOf(known)
  })
  return answer && known && memory && remembered(answer, known, memory)
}

function remembered({linted, usableConfig, counts}: Answer, known: KnownFindings, memory: Memory): Outcome {
  const nothing = {list: 0, digest: 0, history: 0, lint: 0}
  return {
    ...{linted, usableConfig, known, counts},
    textOf: (path) => memory.textOf(path),
    ...{mended: undefined, isPatch: false, historyProblem: undefined},
    times: {...nothing, origins: {unread: counts.files, cached: counts.files, digested: 0}},
    reportText: (name, make) => memory.reportText(name, make),
    remember: () => memory.keepReports(),
  }
}

function write(
  output: CheckRequest['outputs'][number],
  report: Report,
  {reportText}: Outcome,
  {root, quiet, selection}: CheckRequest,
  session: Session,
): void {
  const reporter = reporters.get(output.format)
  if (reporter === undefined) throw new Error(`no reporter ${output.format}`)
  const toFile = output.file !== undefined
  const rootUrl = pathToFileURL(`${root}/`).href
  const whole = toFile ? {...report, colours: false, links: false} : {...report, rootUrl}
  // What is left out is what the run and the selection make.
  const {findings: _, rules: __, textOf: ___, ...rest} = whole
  const name = JSON.stringify({format: output.format, selection, ...rest})
  deliver(
    output,
    reportText(name, () => reporter(whole)),
    session,
  )
  if (toFile && !quiet) session.io.err(`${say(session.language, 'wrote', {path: output.file})}\n`)
}

/** Notes on standard error: nothing to lint, a baseline that has grown old, a history that could not be read. */
function tellAfter(
  report: Report,
  {linted, historyProblem, known}: Outcome,
  {root, quiet, everything, history, changedOnly}: CheckRequest,
  {io, language}: Session,
): void {
  if (quiet) return
  if (report.summary.files === 0 && linted.skipped.length === 0 && everything && linted.affected === undefined)
    io.err(`${say(language, 'nothingToLint', {root})}\n`)
  if (historyProblem !== undefined && history) io.err(`${say(language, 'historyUnread', {reason: historyProblem})}\n`)
  if (changedOnly && linted.affected === undefined) io.err(`${say(language, 'changedUnknown')}\n`)
  const stale = everything ? staleEntries(known.entries, [...linted.findings, ...linted.suppressed.baseline]) : []
  if (stale.length > 0) io.err(`${sayCount(language, 'baselineStale', stale.length, {path: known.name})}\n`)
}
