// `relais decisions`: the decision log as it is recognised.
import {type Decision, type DecisionLog, governing, type Language, nearest} from '../../engine/index.ts'
import type {Arguments} from '../arguments.ts'
import {decisionsOutput, decisionWriters, stateName} from '../decisions-output.ts'
import {type DecisionOutput, states} from '../decisions-schema.ts'
import {decisionsTable} from '../decisions-table.ts'
import {findLog} from '../find-log.ts'
import {exitCodes} from '../io.ts'
import {listed} from '../listed.ts'
import {openRepositoryOf} from '../open-repository.ts'
import {deliver, outputsOf} from '../outputs.ts'
import {inRoot, type Session} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

export async function decisions(given: Arguments, session: Session): Promise<number> {
  const {io, language} = session
  const outputs = outputsOf(given, session)
  const wanted = statesOf(given, language)
  const path = given.value('for')
  const {snapshot, textOf, root} = await openRepositoryOf(given, session)
  const {workspace} = snapshot
  const reasons = path === undefined ? undefined : governing(inRoot(root, path, session), workspace)
  const among = reasons?.map(({decision}) => decision) ?? workspace.decisions
  const shown = selected(among, findLog(given, workspace, session), wanted)
  for (const output of outputs) {
    const writer = decisionWriters.get(output.format)
    const data = decisionsOutput(shown, workspace, textOf, reasons)
    const colours = session.colours && output.file === undefined
    const text = writer ? writer(data, language) : decisionsTable(data, shown, workspace, {...session, colours})
    deliver(output, text, session)
  }
  if (shown.length === 0)
    io.err(`${say(language, workspace.decisions.length > 0 ? 'noneMatches' : 'noDecisions', {root})}\n`)
  return exitCodes.clean
}

function selected(
  all: readonly Decision[],
  log: DecisionLog | undefined,
  wanted: readonly DecisionOutput['status'][],
): readonly Decision[] {
  return all.filter((decision) => {
    return (log === undefined || decision.log === log.path) && (wanted.length === 0 || wanted.includes(decision.state))
  })
}

/** The statuses that are asked for, by their canonical names or by those of the user's language. */
function statesOf(given: Arguments, language: Language): readonly DecisionOutput['status'][] {
  return listed(given.values('status')).map((value) => {
    const found = states.find((state) => state === value || stateName(state, language) === value)
    if (found !== undefined) return found
    const near = nearest(value, states)
    const hint = near === undefined ? '' : ` ${say(language, 'didYouMean', {near})}`
    throw new UsageError(say(language, 'unknownStatus', {value, choices: states.join(', '), near: hint}))
  })
}
