// Text from documents made safe for a terminal and for the logs that are made of it.

export {visible} from '../../engine/model/visible.ts'

/** What may stand before the first visible character of a line: blanks, colours and hyperlinks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const commandStart = /^((?:[^\S\n]|\u001B\[[\d;]*m|\u001B\]8;;[^\u001B\n]*\u001B\\)*):(?=:)/gm

/**
 * Whole output for a log that GitHub's runner may read: no line may begin with `::`, which would be a workflow
 * command (a file can be named `::stop-commands::x`). See the runner's `ActionCommand.TryParseV2`.
 */
export function withoutCommands(output: string): string {
  return output.replace(commandStart, '$1\\x3a')
}
