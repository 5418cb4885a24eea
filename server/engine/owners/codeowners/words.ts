// Cuts a line of a CODEOWNERS file into words and a comment, with their places.
import type {OwnerLine} from '../../model/owners.ts'
import {type Located, located, type Span} from '../../model/place.ts'

/** A line in words. */
export interface Words {
  readonly words: readonly Located<string>[]
  /** What stands behind the first `#` that begins a word, without the mark. */
  readonly comment: Located<string> | undefined
}

interface Options {
  /** Whether `#` opens a comment within a word as well. */
  readonly isCommentAnywhere?: boolean
}

const blanks = ' \t\f\v\u00A0'

/** Words end at blanks that no backslash stands before; escapes are kept as written. */
export function wordsOf({value: line, span}: Located<string>, {isCommentAnywhere = false}: Options = {}): Words {
  const words: Located<string>[] = []
  let at = 0
  while (at < line.length) {
    if (blanks.includes(line.charAt(at))) at += 1
    else if (line[at] === '#') return {words, comment: part(line, at + 1, line.length, span.start)}
    else {
      const end = endOfWord(line, at, isCommentAnywhere)
      words.push(located(line.slice(at, end), span.start + at, span.start + end))
      at = end
    }
  }
  return {words, comment: undefined}
}

function endOfWord(line: string, start: number, stopsAtHash: boolean): number {
  let at = start
  while (at < line.length && !blanks.includes(line.charAt(at)) && !(stopsAtHash && line[at] === '#')) {
    at += line[at] === '\\' ? 2 : 1
  }
  return Math.min(at, line.length)
}

/** A part of a line without the blanks around it; `base` is where the line begins. */
export function part(line: string, from: number, to: number, base: number): Located<string> {
  const text = line.slice(from, to)
  const start = from + (text.length - text.trimStart().length)
  const value = text.trim()
  return located(value, base + start, base + start + value.length)
}

/** A line with what ends it. */
export function wholeLine({span, ending}: OwnerLine): Span {
  return {start: span.start, end: span.end + ending}
}
