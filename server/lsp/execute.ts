// Runs a command for a client: has it apply the changes, then shows what was made, or says why nothing was.
import type {Connection, ExecuteCommandParams, ServerCapabilities} from 'vscode-languageserver'
import {uriOf, workspaceEditOf} from './convert.ts'
import {commandNames, type Outcome, runCommand} from './features/commands.ts'
import type {Session} from './session.ts'

export const commandCapabilities: ServerCapabilities = {executeCommandProvider: {commands: [...commandNames]}}

export async function execute(connection: Connection, session: Session, params: ExecuteCommandParams): Promise<null> {
  const seen = await session.seen()
  for (const {view, asking} of seen)
    for (const outcome of runCommand(params, [view], asking))
      await carryOut(connection, outcome, asking.abilities.showsDocuments)
  return null
}

async function carryOut(
  connection: Connection,
  {view, changes, path, problem}: Outcome,
  shows: boolean,
): Promise<void> {
  if (problem !== undefined) connection.window.showWarningMessage(problem)
  if (changes.length === 0) return
  const {applied} = await connection.workspace.applyEdit(workspaceEditOf(view, changes))
  if (applied && shows && path !== undefined)
    await connection.window.showDocument({uri: uriOf(view, path), takeFocus: true})
}
