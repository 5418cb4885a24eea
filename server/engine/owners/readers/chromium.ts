// Reads OWNERS as Chromium writes it: a line for each owner, rules for single files, other files of owners.
import {linesOf} from '../../facts/syntax/lines.ts'
import type {OwnerStatement} from '../../model/owners.ts'
import {type Located, located, type Span} from '../../model/place.ts'
import {type Said, said, statement} from './said.ts'

interface Gathered {
  readonly statements: OwnerStatement[]
  readonly includes: Located<string>[]
  stops: Span | undefined
}

/**
 * Chromium, “OWNERS files” (depot_tools, owners): an address or `*`; `set noparent`; `file://path`;
 * `per-file glob,glob=address,address`; `#` opens a comment.
 */
export function readChromiumOwners(text: string): Said {
  const gathered: Gathered = {statements: [], includes: [], stops: undefined}
  for (const line of linesOf(text)) {
    const words = trimmed(line, 0, line.value.search(/#|$/))
    if (words.value !== '') readLine(words, gathered)
  }
  return said('chromium', gathered)
}

function readLine(line: Located<string>, gathered: Gathered): void {
  const {0: whole, 1: globs = ''} = /^per-file\s+([^=]+)=/.exec(line.value) ?? ['']
  const patterns = whole === '' ? [] : pieces(trimmed(line, whole.length - 1 - globs.length, whole.length - 1))
  for (const word of pieces(trimmed(line, whole.length, line.value.length))) {
    if (/^set\s+noparent$/.test(word.value)) gathered.stops ??= word.span
    else if (/^(?:file:|include\s)/.test(word.value)) gathered.includes.push(word)
    // `*` is anybody.
    else if (word.value !== '*') gathered.statements.push(statement('owner', word, {patterns}))
  }
}

/** The parts between commas. */
function pieces(list: Located<string>): readonly Located<string>[] {
  return [...list.value.matchAll(/[^,]+/g)]
    .map(({0: piece, index}) => trimmed(list, index, index + piece.length))
    .filter(({value}) => value !== '')
}

function trimmed({value, span}: Located<string>, from: number, to: number): Located<string> {
  const text = value.slice(from, to)
  const start = span.start + from + (text.length - text.trimStart().length)
  return located(text.trim(), start, start + text.trim().length)
}
