// Which lines and links of a document somebody asks about: reading all of them for one place or one record would take long.
import type {Link} from '../documents/digest-model.ts'
import type {Span} from '../model/place.ts'
import {baseName} from '../workspace/paths.ts'
import {readName, unitOf} from '../workspace/recognition/names.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {decode} from '../workspace/records/resolve.ts'

export interface Focus {
  /** The lines of a text, without their endings, in order. */
  readonly linesOf: (text: string) => Iterable<Span>
  readonly isLink: (link: Link) => boolean
}

export const everything: Focus = {linesOf: (text) => allLines(text), isLink: () => true}

function* allLines(text: string): Iterable<Span> {
  for (let start = 0; start <= text.length; ) {
    const line = lineAt(text, start)
    yield line
    start = line.end + (text.startsWith('\r\n', line.end) ? 2 : 1)
  }
}

/** The line and the links at an offset; behind the last character of a link counts as on it. */
export function around(offset: number): Focus {
  return {
    linesOf: (text) => [lineAt(text, offset)],
    isLink: ({span}) => span.start <= offset && offset <= span.end,
  }
}

/** The lines and links that may name a record, by its number or by its name. */
export function about({path, number, format}: Decision): Focus {
  const names = [baseName(unitOf(path)).replace(/\.\w+$/, ''), readName(path).slug].filter((name) => name !== '')
  const words = [...new Set(names)]
  const targets = [...new Set([...names, baseName(path)])]
  const inAnyCase = new RegExp(words.map(escaped).join('|') || '$^', 'gi')
  return {
    linesOf: (text) => linesAt(text, placesIn(text, words, number, inAnyCase)),
    isLink({target: {value}}) {
      const target = decode(value)
      return (format === 'log' && target.startsWith('#')) || targets.some((name) => target.includes(name))
    },
  }
}

/** Where a number or one of some words stands, in any order; a name in brackets or behind a marker has no case. */
function placesIn(text: string, words: readonly string[], number: number | undefined, inAnyCase: RegExp): number[] {
  const places = words.flatMap((word) => [...occurrences(text, word)])
  const digits = number === undefined ? '' : String(number)
  if (digits !== '')
    for (const place of occurrences(text, digits)) if (isWhole(text, place, place + digits.length)) places.push(place)
  if (/\[\[|[@:](?:adr|d[eé]cision)/i.test(text)) for (const {index} of text.matchAll(inAnyCase)) places.push(index)
  return places
}

function* occurrences(text: string, word: string): Iterable<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at
}

/** Whether digits are a whole number, zeros in front apart. */
function isWhole(text: string, start: number, end: number): boolean {
  let first = start
  while (text.charAt(first - 1) === '0') first -= 1
  return !/\d/.test(text.charAt(first - 1)) && !/\d/.test(text.charAt(end))
}

function* linesAt(text: string, places: readonly number[]): Iterable<Span> {
  let end = -1
  for (const place of places.toSorted((a, b) => a - b)) {
    if (place <= end) continue
    const line = lineAt(text, place)
    end = line.end
    yield line
  }
}

/** The line that holds an offset, however its ending is written. */
function lineAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset]
  while (start > 0 && !isEnding(text.charCodeAt(start - 1))) start -= 1
  while (end < text.length && !isEnding(text.charCodeAt(end))) end += 1
  return {start, end}
}

function isEnding(code: number): boolean {
  return code === 10 || code === 13
}

function escaped(name: string): string {
  return name.replace(/[^\p{L}\d_]/gu, '\\$&')
}
