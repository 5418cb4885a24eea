// Help, made of the tables of commands and options.
import type {Language} from '../engine/index.ts'
import type {Arguments} from './arguments.ts'
import {type Command, commands} from './command-table.ts'
import type {Option} from './option.ts'
import {optionTable} from './options.ts'
import {pen} from './reporters/ansi.ts'
import {textWidth, wrapped} from './reporters/text-width.ts'
import type {Session} from './session.ts'
import {say} from './texts/index.ts'

/** Shows the help of the command that was named, or of the program when none was. */
export function showHelp({name, command, operands}: Arguments, argv: readonly string[], session: Session): void {
  const named = argv.includes(name) && operands[0] !== name
  session.io.out(named && name !== 'help' ? commandHelp(name, command, session) : programHelp(session))
}

export function programHelp(session: Session): string {
  const {language} = session
  const bold = bolder(session)
  const rows = Object.entries(commands).map(
    ([name, command]): Row => [`${name} ${command.operands[language]}`.trim(), command.summary[language]],
  )
  return [
    ...wrapped(say(language, 'tagline'), columnsOf(session)),
    '',
    `${bold(say(language, 'usage'))}  ${say(language, 'usageOfAll')}`,
    '',
    bold(say(language, 'commandsHeading')),
    ...table(rows, session),
    '',
    bold(say(language, 'optionsHeading')),
    ...table(optionRows(['lang', 'color', 'help', 'version'], [], language), session),
    '',
    say(language, 'moreHelp'),
    '',
  ].join('\n')
}

export function commandHelp(name: string, command: Command, session: Session): string {
  const {language} = session
  const bold = bolder(session)
  const usage = ['relais', name, command.operands[language], say(language, 'optionsWord')].filter(Boolean).join(' ')
  const paragraphs = [command.summary, ...command.details].map((text) => wrapped(text[language], columnsOf(session)))
  return [
    `${bold(say(language, 'usage'))}  ${usage}`,
    '',
    ...paragraphs.flatMap((lines) => [...lines, '']),
    bold(say(language, 'optionsHeading')),
    ...table(optionRows(command.options, command.formats, language), session),
    '',
    bold(say(language, 'examplesHeading')),
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}

/** A term, and what it means. */
type Row = readonly [term: string, meaning: string]

function optionRows(names: readonly string[], formats: readonly string[], language: Language): readonly Row[] {
  return names.flatMap((name) => {
    const option = optionTable[name]
    if (option === undefined) return []
    return [[term(name, option, language), option.help[language].replace('{formats}', formats.join(', '))] as const]
  })
}

function term(name: string, {short, value, optional}: Option, language: Language): string {
  const taken = value === undefined ? '' : optional ? `[=${value[language]}]` : ` ${value[language]}`
  return `${short ? `-${short}, ` : '    '}--${name}${taken}`
}

const widestTerm = 30

/** Two columns; a term too long for the first one has its meaning on the next line. */
function table(rows: readonly Row[], session: Session): readonly string[] {
  const width = Math.min(widestTerm, Math.max(...rows.map(([left]) => textWidth(left))))
  const indent = ' '.repeat(width + 4)
  return rows.flatMap(([left, right]) => {
    const lines = wrapped(right, columnsOf(session) - width - 4)
    const gap = width - textWidth(left)
    const first = gap >= 0 ? `  ${left}${' '.repeat(gap)}  ${lines[0] ?? ''}` : `  ${left}\n${indent}${lines[0] ?? ''}`
    return [first, ...lines.slice(1).map((line) => indent + line)]
  })
}

function columnsOf({width}: Session): number {
  return Math.min(Math.max(width, 60), 100)
}

function bolder({colours}: Session): (text: string) => string {
  const {paint} = pen({colours, links: false, rootUrl: undefined})
  return (text) => paint('bold', text)
}
