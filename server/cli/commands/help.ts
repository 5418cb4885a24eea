// `relais help [COMMAND]`.
import type {Arguments} from '../arguments.ts'
import {commands, isCommand} from '../command-table.ts'
import {commandHelp, programHelp} from '../help.ts'
import {nearestWord} from '../nearest-word.ts'
import type {Session} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

export function help({operands: [name]}: Arguments, session: Session): number {
  const {io, language} = session
  if (name === undefined) io.out(programHelp(session))
  else if (isCommand(name)) io.out(commandHelp(name, commands[name], session))
  else {
    const near = nearestWord(name, Object.keys(commands), language)
    throw new UsageError(say(language, 'unknownCommand', {command: name, near}))
  }
  return 0
}
