// `relais coverage`: how far each component could be carried on, what is missing, and what would be left without some people.
import {
  type Coverage,
  type Departure,
  departureOf,
  type Language,
  leavingWithin,
  measure,
  type TrendPoint,
} from '../../engine/index.ts'
import {coverageAtBase, pointOf, trendOf} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {comparedWith} from '../coverage/compare.ts'
import {coverageCsv} from '../coverage/csv.ts'
import {type Missed, missedGates} from '../coverage/gates.ts'
import {coverageHtml} from '../coverage/html.ts'
import {coverageMarkdown} from '../coverage/markdown.ts'
import {type OpenedToMeasure, openToMeasure} from '../coverage/open.ts'
import {coverageOutput, type Measured, type MeasuredBase} from '../coverage/output.ts'
import {type CoverageRequest, coverageRequestOf} from '../coverage/request.ts'
import type {CoverageOutput} from '../coverage/schema.ts'
import {coverageTable} from '../coverage/table.ts'
import {jsonText} from '../escape/json.ts'
import {visible} from '../escape/terminal.ts'
import {exitCodes} from '../io.ts'
import {nearestWord} from '../nearest-word.ts'
import {deliver} from '../outputs.ts'
import {progressOn} from '../progress.ts'
import type {Session} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

export async function coverage(given: Arguments, session: Session): Promise<number> {
  const request = coverageRequestOf(given, session)
  const opened = await openToMeasure(given, session)
  const measured = measuredOf(request, opened, session)
  const data = outputOf(measured, opened, session)
  for (const output of request.outputs) {
    const colours = session.colours && output.file === undefined
    const text =
      output.format === 'html'
        ? coverageHtml(measured, opened, output, given, session)
        : written(output.format, data, {...session, colours})
    deliver(output, text, session)
  }
  return judged(missedGates(request.gates, data, session.language), request, session)
}

function measuredOf(request: CoverageRequest, opened: OpenedToMeasure, session: Session): Measured {
  const now = measure(opened.workspace)
  return {
    coverage: now,
    explained: explainedOf(request.explained, now, session.language),
    trend: request.trend === 0 ? undefined : trend(now, request, opened, session),
    departure: departure(now, request, opened, session),
    base: request.base === undefined ? undefined : baseOf(request.base, opened, session),
  }
}

function outputOf(measured: Measured, {textOf}: OpenedToMeasure, {language}: Session): CoverageOutput {
  const output = coverageOutput(measured, language, textOf)
  if (measured.base === undefined) return output
  const {base} = measured
  const alone = {coverage: base.coverage, explained: new Set<string>(), trend: undefined, departure: undefined}
  return {...output, base: comparedWith(output, coverageOutput(alone, language, base.textOf), base)}
}

function explainedOf(asked: readonly string[], {components}: Coverage, language: Language): ReadonlySet<string> {
  const names = components.map(({name}) => name)
  for (const name of asked) {
    if (names.includes(name)) continue
    const near = nearestWord(name, names, language)
    throw new UsageError(`${say(language, 'noSuchComponent', {name, names: names.join(', ')})}${near}`)
  }
  return new Set(asked)
}

/** The oldest first, the files as they are now at the end; undefined where there is no past to be had, which is said. */
function trend(
  now: Coverage,
  request: CoverageRequest,
  {past}: OpenedToMeasure,
  session: Session,
): readonly TrendPoint[] | undefined {
  const progress = progressOn(session, request.quiet, 'measuring')
  const found = trendOf(request.trend, {...past, onProgress: progress.step})
  progress.clear()
  if ('points' in found) return [...found.points, pointOf(now, undefined)]
  note('noTrend', {reason: found.problem}, request, session)
  return undefined
}

/** Undefined when nobody was asked about, or nobody leaves. */
function departure(
  now: Coverage,
  request: CoverageRequest,
  {workspace}: OpenedToMeasure,
  session: Session,
): Departure | undefined {
  const {without, leaving} = request
  const leavers = leaving === undefined ? [] : leavingWithin(workspace.config.people, workspace.today, leaving)
  if (leaving !== undefined && leavers.length === 0) note('departureNobody', {days: String(leaving)}, request, session)
  const people = [...new Set([...without, ...leavers])]
  if (people.length === 0) return undefined
  const found = departureOf(now, workspace, people)
  if (found.unknown.length > 0) note('departureUnknown', {people: found.unknown.join(', ')}, request, session)
  return found
}

/** Undefined where it cannot be measured, which is said. */
function baseOf(revision: string, {past}: OpenedToMeasure, {language, io}: Session): MeasuredBase | undefined {
  const found = coverageAtBase(revision, past)
  if (!('problem' in found)) return {revision, ...found}
  io.err(`${visible(say(language, 'noBaseCoverage', {revision, reason: found.problem}))}\n`)
  return undefined
}

function note(
  key: 'noTrend' | 'departureNobody' | 'departureUnknown',
  data: Readonly<Record<string, string>>,
  {quiet}: CoverageRequest,
  {io, language}: Session,
): void {
  if (!quiet) io.err(`${visible(say(language, key, data))}\n`)
}

function written(format: string, data: CoverageOutput, session: Session): string {
  if (format === 'json') return jsonText(data)
  if (format === 'csv') return coverageCsv(data, session.language)
  return format === 'markdown' ? coverageMarkdown(data, session.language) : coverageTable(data, session)
}

/** Says which gates are not met or cannot be told. Returns the exit code. */
function judged(missed: readonly Missed[], {quiet}: CoverageRequest, {io}: Session): number {
  for (const {kind, message} of missed) if (kind === 'failed' || !quiet) io.err(`${visible(message)}\n`)
  return missed.some(({kind}) => kind === 'failed') ? exitCodes.findings : exitCodes.clean
}
