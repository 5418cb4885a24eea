// Reads workflow commands as GitHub's runner does (actions/runner, src/Runner.Common/ActionCommand.cs).

export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const data = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const

const property = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const

function decoded(text: string, table: readonly (readonly [string, string])[]): string {
  return table.reduce((whole, [code, character]) => whole.replaceAll(code, character), text)
}

/** The command on a line; undefined when the line is plain output. */
export function parseCommand(line: string): WorkflowCommand | undefined {
  const trimmed = line.trimStart()
  const end = trimmed.indexOf('::', 2)
  if (!trimmed.startsWith('::') || end < 0) return undefined
  const [name = '', ...rest] = trimmed.slice(2, end).split(' ')
  const properties: Record<string, string> = {}
  for (const pair of rest.join(' ').split(',')) {
    const [key = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (key !== '' && value !== '') properties[key.trim()] = decoded(value, property)
  }
  return {name, properties, message: decoded(trimmed.slice(end + 2), data)}
}
