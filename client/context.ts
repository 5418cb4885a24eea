// What the conditions of menus and empty views are told: the state of the server, and how many decisions and findings there are.
import {commands} from 'vscode'
import type {ServerState} from './connection.ts'

/** `starting`, `stopped`, or what the server says of itself. */
function nameOf(state: ServerState): string {
  return state.kind === 'running' ? state.status.state : state.kind
}

export function setContext(state: ServerState): void {
  const {decisions, findings} = state.kind === 'running' ? state.status : {decisions: 0, findings: {}}
  const count = Object.values(findings).reduce((sum, each) => sum + each, 0)
  void commands.executeCommand('setContext', 'relais.state', nameOf(state))
  void commands.executeCommand('setContext', 'relais.decisionCount', decisions)
  void commands.executeCommand('setContext', 'relais.findingCount', count)
}
