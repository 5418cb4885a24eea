// `relais coverage`: how far each component could be carried on, what is missing, and what would be left without some people.
import {departureOf, type Language, leavingWithin, measure, type Workspace} from '../../engine/index.ts'
import type {Arguments} from '../arguments.ts'
import {coverageCsv} from '../coverage/csv.ts'
import {gatesOf, missedGates} from '../coverage/gates.ts'
import {coverageMarkdown} from '../coverage/markdown.ts'
import {coverageOutput, type Measured} from '../coverage/output.ts'
import type {CoverageOutput} from '../coverage/schema.ts'
import {coverageTable} from '../coverage/table.ts'
import {jsonText} from '../escape/json.ts'
import {visible} from '../escape/terminal.ts'
import {exitCodes} from '../io.ts'
import {listed} from '../listed.ts'
import {nearestWord} from '../nearest-word.ts'
import {openRepositoryOf} from '../open-repository.ts'
import {deliver, outputsOf} from '../outputs.ts'
import {type Session, todayOf} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

/** Days to look ahead for people who leave. */
const defaultLeaving = 90

export async function coverage(given: Arguments, session: Session): Promise<number> {
  const {language} = session
  const outputs = outputsOf(given, session)
  const gates = gatesOf(given, language)
  const days = leavingDaysOf(given, language)
  const {snapshot, textOf} = await openRepositoryOf(given, session)
  const measured = measuredOf(snapshot.workspace, days, given, session)
  const data = coverageOutput(measured, language, textOf)
  for (const output of outputs) {
    const colours = session.colours && output.file === undefined
    deliver(output, written(output.format, data, {...session, colours}), session)
  }
  return judged(missedGates(gates, data, language), given, session)
}

function measuredOf(workspace: Workspace, days: number | undefined, given: Arguments, session: Session): Measured {
  const today = todayOf(given, session)
  const coverage = measure(workspace, today)
  const names = coverage.components.map(({name}) => name)
  const people = leaversOf(workspace, today, days, given, session)
  return {
    coverage,
    explained: explainedOf(given.values('explain'), names, session.language),
    trend: undefined,
    departure: people && departureOf(coverage, workspace, people),
  }
}

function explainedOf(asked: readonly string[], names: readonly string[], language: Language): ReadonlySet<string> {
  for (const name of asked) {
    if (names.includes(name)) continue
    const near = nearestWord(name, names, language)
    throw new UsageError(`${say(language, 'noSuchComponent', {name, names: names.join(', ')})}${near}`)
  }
  return new Set(asked)
}

function leavingDaysOf(given: Arguments, language: Language): number | undefined {
  if (!given.has('leaving')) return undefined
  const value = given.value('leaving') ?? String(defaultLeaving)
  if (/^\d{1,4}$/.test(value)) return Number(value)
  throw new UsageError(say(language, 'notANumber', {option: '--leaving', value}))
}

/** Who is taken to be gone, each once; undefined when nobody was asked about. */
function leaversOf(
  {config}: Workspace,
  today: string,
  days: number | undefined,
  given: Arguments,
  {io, language}: Session,
): readonly string[] | undefined {
  const named = listed(given.values('without'))
  if (days === undefined && named.length === 0) return undefined
  const leaving = days === undefined ? [] : leavingWithin(config.people, today, days)
  if (days !== undefined && leaving.length === 0) io.err(`${say(language, 'departureNobody', {days: String(days)})}\n`)
  return [...new Set([...named, ...leaving])]
}

function written(format: string, data: CoverageOutput, session: Session): string {
  if (format === 'json') return jsonText(data)
  if (format === 'csv') return coverageCsv(data, session.language)
  return format === 'markdown' ? coverageMarkdown(data, session.language) : coverageTable(data, session)
}

/** Says which gates are not met or cannot be told. Returns the exit code. */
function judged(missed: ReturnType<typeof missedGates>, given: Arguments, {io}: Session): number {
  for (const {kind, message} of missed) if (kind === 'failed' || !given.has('quiet')) io.err(`${visible(message)}\n`)
  return missed.some(({kind}) => kind === 'failed') ? exitCodes.findings : exitCodes.clean
}
