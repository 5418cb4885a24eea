// Reads the command line by the tables of commands and options: what it cannot understand, it says in one sentence.
import {parseArgs} from 'node:util'
import type {Language} from '../engine/index.ts'
import {type Command, type CommandName, commands, isCommand} from './command-table.ts'
import {nearestWord} from './nearest-word.ts'
import {type OptionName, optionTable} from './options.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

/** A command line that was understood. */
export interface Arguments {
  readonly name: CommandName
  readonly command: Command
  /** What stands behind the command's name, options aside. */
  readonly operands: readonly string[]
  has(option: OptionName): boolean
  /** The last value that was given. */
  value(option: OptionName): string | undefined
  /** All values, in order. */
  values(option: OptionName): readonly string[]
}

/** One option as it stands on the command line. */
interface Token {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inline: boolean
}

interface Tokens {
  readonly options: readonly Token[]
  readonly operands: readonly string[]
}

function tokensOf(argv: readonly string[]): Tokens {
  const config = Object.fromEntries(
    Object.entries(optionTable).map(([name, {value, optional, short}]) => [
      name,
      // What may stand alone takes a value behind `=` only.
      {
        type: value && !optional ? ('string' as const) : ('boolean' as const),
        multiple: true,
        ...(short ? {short} : {}),
      },
    ]),
  )
  // Not strict, so that mistakes are told in our own words and in the user's language.
  const {tokens} = parseArgs({args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true})
  return {
    options: tokens.flatMap((token) =>
      token.kind === 'option'
        ? [{name: token.name, rawName: token.rawName, value: token.value, inline: token.inlineValue === true}]
        : [],
    ),
    operands: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  }
}

/** The language that the command line asks for; whatever is wrong with the rest can then be told in it. */
export function askedLanguage(argv: readonly string[]): Language | undefined {
  const value = tokensOf(argv).options.findLast(({name}) => name === 'lang')?.value
  return value === 'en' || value === 'fr' ? value : undefined
}

/** Throws a `UsageError` in the given language. */
export function readArguments(argv: readonly string[], language: Language): Arguments {
  const {options, operands} = tokensOf(argv)
  const [first] = operands
  const named = first !== undefined && isCommand(first) ? first : undefined
  const name = named ?? 'check'
  const command: Command = commands[name]
  for (const option of options) expectGood(option, name, command, language)
  const given: Arguments = {
    name,
    command,
    operands: named === undefined ? operands : operands.slice(1),
    has: (wanted) => options.some((option) => option.name === wanted),
    value: (wanted) => options.findLast((option) => option.name === wanted)?.value,
    values: (wanted) => options.filter((option) => option.name === wanted).map(({value = ''}) => value),
  }
  if (!given.has('help') && !given.has('version')) expectArity(given, language)
  return given
}

function expectGood({name, rawName, value, inline}: Token, commandName: string, command: Command, language: Language) {
  const option = Object.hasOwn(optionTable, name) ? optionTable[name] : undefined
  if (option === undefined) throw new UsageError(unknownOption(rawName, command, language))
  // `relais --version` and its like ask the program, whatever the command.
  const taken = name === 'version' || command.options.some((each) => each === name)
  if (!taken) throw new UsageError(say(language, 'optionElsewhere', {option: rawName, command: commandName}))
  if (option.value === undefined && value !== undefined)
    throw new UsageError(say(language, 'optionTakesNothing', {option: rawName}))
  const isAlone = option.optional === true && value === undefined
  if (option.value !== undefined && !isAlone && (value === undefined || value === '' || (!inline && /^-./.test(value))))
    throw new UsageError(say(language, 'optionNeedsValue', {option: rawName, value: option.value[language]}))
  const {choices} = option
  if (choices && value !== undefined && !choices.includes(value)) {
    const near = nearestWord(value, choices, language)
    throw new UsageError(say(language, 'notAChoice', {option: rawName, value, choices: choices.join(', '), near}))
  }
}

function unknownOption(rawName: string, {options}: Command, language: Language): string {
  const near = nearestWord(
    rawName,
    options.map((name) => `--${name}`),
    language,
  )
  return say(language, 'unknownOption', {option: rawName, near})
}

function expectArity({name, operands, command: {arity, operands: usage}}: Arguments, language: Language): void {
  const [least, most] = arity
  const data = {command: name, usage: `relais ${name} ${usage[language]}`.trim()}
  if (operands.length < least) throw new UsageError(say(language, 'tooFewOperands', data))
  const extra = operands[most]
  if (extra !== undefined) throw new UsageError(say(language, 'tooManyOperands', {...data, operand: extra}))
}
