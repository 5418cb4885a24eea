// Puts what is known of a decision in the place of the hints that a new record's text holds: its context and its options.
import {foldHeading} from '../documents/vocabulary/fold.ts'
import {type Role, roleOfHeading} from '../documents/vocabulary/roles.ts'

/** What is known of a decision before its author has written a word. */
export interface Prefill {
  /** One or more sentences. */
  readonly context: string
  /** The chosen one first. */
  readonly options: readonly string[]
  /** Says what else could have been chosen, for records without a part for options; empty when there is nothing to say. */
  readonly otherwise: string
}

const none: ReadonlyMap<string, never> = new Map<string, never>()
const hint = /^(?:([*+-]|\d+[.)])\s+)?(\{[^{}]*\})$/u

/** A part of a record: the lines behind its heading, up to the next one. */
interface Part {
  readonly role: Role | undefined
  readonly start: number
  readonly end: number
}

/** The text with its first part for the context and its first part for options filled in; hints that ask for more stay. */
export function prefilled(text: string, {context, options, otherwise}: Prefill): string {
  const lines = text.split('\n')
  const parts = partsOf(lines)
  const situation = parts.find(({role}) => role === 'context') ?? parts.find(({role}) => role === 'summary')
  const list = options.length === 0 ? undefined : parts.find(({role}) => role === 'options')
  const words = list || otherwise === '' ? context : `${context} ${otherwise}`
  const filled = new Map<number, readonly string[]>()
  if (situation) filled.set(hintIn(lines, situation)?.at ?? situation.start, [words, ''])
  const first = list && hintIn(lines, list)
  const names = list && first ? optionNames(lines, list, options) : new Map<string, string>()
  const written = lines.flatMap((line, index) => {
    if (list && first && isWithin(index, list) && hint.test(line))
      return index === first.at ? options.map((option) => `${first.marker} ${option}`) : []
    return [...(filled.get(index) ?? []), named(line, names)]
  })
  return written.join('\n')
}

/** Headings are lines that begin with `#`, are underlined, or are nothing but bold; fences are not expected in templates. */
function partsOf(lines: readonly string[]): readonly Part[] {
  const headings = lines.flatMap((line, index) => {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1] ?? /^\*\*([^*]+)\*\*:?$/.exec(line)?.[1]
    const isUnderlined = heading === undefined && line !== '' && /^(?:-{3,}|={3,})$/.test(lines[index + 1] ?? '')
    const words = heading ?? (isUnderlined ? line : undefined)
    return words === undefined ? [] : [{words, index, start: index + (isUnderlined ? 2 : 1)}]
  })
  return headings.map(({words, start}, place) => {
    const role = foldHeading(words) === '' ? undefined : roleOfHeading(words, none)
    return {role, start, end: headings[place + 1]?.index ?? lines.length}
  })
}

function isWithin(index: number, {start, end}: Part): boolean {
  return start <= index && index < end
}

/** The first line of a part that is nothing but a hint, and the mark with which a list of options is written there. */
function hintIn(lines: readonly string[], part: Part): {readonly at: number; readonly marker: string} | undefined {
  const at = lines.findIndex((line, index) => isWithin(index, part) && hint.test(line))
  return at < 0 ? undefined : {at, marker: hint.exec(lines[at] ?? '')?.[1] ?? '*'}
}

/** Which option stands for which placeholder of the list, for headings further down that repeat it. */
function optionNames(lines: readonly string[], part: Part, options: readonly string[]): ReadonlyMap<string, string> {
  const hints = lines.slice(part.start, part.end).flatMap((line) => hint.exec(line)?.[2] ?? [])
  return new Map(hints.flatMap((name, index) => (options[index] === undefined ? [] : [[name, options[index]]])))
}

function named(line: string, names: ReadonlyMap<string, string>): string {
  const [, lead = '', placeholder = ''] = /^(#+\s+)(\{[^{}]*\})$/u.exec(line) ?? []
  const name = names.get(placeholder)
  return name === undefined ? line : lead + name
}
