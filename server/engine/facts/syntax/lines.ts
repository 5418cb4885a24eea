// Cuts a text into lines with places, for formats that speak line by line.
import {type Located, located} from '../../model/place.ts'

/** The lines without their endings (LF, CRLF or a lone CR); a byte order mark belongs to none. */
export function linesOf(text: string): readonly Located<string>[] {
  const lines: Located<string>[] = []
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (const ending of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(located(text.slice(start, ending.index), start, ending.index))
    start = ending.index + ending[0].length
  }
  lines.push(located(text.slice(start), start, text.length))
  return lines
}

/** The parts that a pattern with one group finds in a line; the pattern must be global. */
export function partsOf(line: Located<string>, pattern: RegExp): readonly Located<string>[] {
  return [...line.value.matchAll(pattern)].map(({0: whole, 1: group, index}) => {
    const value = group ?? whole
    const start = line.span.start + index + whole.indexOf(value)
    return located(value, start, start + value.length)
  })
}
