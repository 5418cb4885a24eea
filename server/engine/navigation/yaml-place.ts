// Where in a YAML mapping somebody is writing, told from the lines alone: while one writes, the text is seldom valid.
import type {Span} from '../model/place.ts'

export interface YamlPlace {
  /** The keys around the place, the outermost first; where a value is written, its own key is the last. */
  readonly path: readonly string[]
  readonly part: 'key' | 'value'
  /** What is written there: a key without its colon, or a value or an item of a list, without quotes around it. */
  readonly span: Span
  /** The text at the span. */
  readonly word: string
  /** Keys of the same mapping, that of the place left out. */
  readonly siblings: readonly string[]
  /** Whether a colon follows the key. */
  readonly hasColon: boolean
  /** Whether the value is an item of a list. */
  readonly isItem: boolean
}

interface Line {
  readonly start: number
  readonly text: string
  /** The column of the first character behind dashes. */
  readonly column: number
  /** The column of the first character, a dash or not. */
  readonly indent: number
  readonly key: string | undefined
  /** Where the value begins, behind the colon and its blanks. */
  readonly valueAt: number
}

const keyed = /^((?:"[^"]*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^:#]*?|-(?=\S)[^:#]*?))\s*:(?=\s|$)/

/** The place at an offset of a text, of which only `block` is YAML; undefined in comments, block scalars and flow mappings. */
export function yamlPlaceAt(text: string, block: Span, offset: number): YamlPlace | undefined {
  if (offset < block.start || offset > block.end) return undefined
  const lines = linesOf(text, block)
  const index = lines.findLastIndex(({start}) => start <= offset)
  const line = lines[index]
  if (!line || isComment(line, offset - line.start) || isInBlockScalar(lines, index)) return undefined
  return line.key !== undefined && offset >= line.start + line.valueAt
    ? valueAt(lines, index, line, offset)
    : wordAt(lines, index, line, offset)
}

function linesOf(text: string, {start, end}: Span): readonly Line[] {
  const lines: Line[] = []
  let at = start
  for (const part of text.slice(start, end).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    lines.push(lineOf(part.replace(/[\r\n]+$/, ''), at))
    at += part.length
  }
  if (lines.length === 0 || /[\r\n]$/.test(text.slice(start, end))) lines.push(lineOf('', at))
  return lines
}

function lineOf(text: string, start: number): Line {
  const [lead = ''] = /^ *(?:- +)*(?:-$)?/.exec(text) ?? []
  const match = keyed.exec(text.slice(lead.length))
  const valueAt = match ? lead.length + match[0].length : text.length
  const indent = /^ */.exec(text)?.[0].length ?? 0
  return {start, text, column: lead.length, indent, key: match?.[1] && unquoted(match[1]), valueAt}
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
}

function isComment({text}: Line, column: number): boolean {
  const before = text.slice(0, column).replace(/"[^"]*"|'[^']*'/g, (quoted) => '·'.repeat(quoted.length))
  return /(?:^|\s)#/.test(before)
}

/** Whether a line belongs to the text of a `|` or `>` above it. */
function isInBlockScalar(lines: readonly Line[], index: number): boolean {
  const own = lines[index]?.text.trim() === '' ? Number.POSITIVE_INFINITY : (lines[index]?.indent ?? 0)
  let least = own
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = lines[above]
    if (!line || line.text.trim() === '' || line.indent >= least) continue
    if (line.key !== undefined && /^\s*[|>][-+\d]*\s*$/.test(line.text.slice(line.valueAt)))
      return own !== Number.POSITIVE_INFINITY
    least = line.indent
  }
  return false
}

/** The keys around a line, of those above it that stand further left. */
function pathAbove(lines: readonly Line[], index: number, column: number, isItem: boolean): readonly string[] {
  const path: string[] = []
  let least = isItem ? column + 1 : column
  for (let above = index - 1; above >= 0 && least > 0; above -= 1) {
    const line = lines[above]
    if (!line || line.key === undefined || line.column >= least) continue
    path.unshift(line.key)
    least = line.column
  }
  return path
}

/** A place that no colon stands before: a key, or an item of a list. */
function wordAt(lines: readonly Line[], index: number, line: Line, offset: number): YamlPlace | undefined {
  const isItem = line.key === undefined && /^ *- /.test(`${line.text} `)
  if (isItem && offset >= line.start + line.column) {
    const path = pathAbove(lines, index, line.indent, true)
    return path.length === 0 ? undefined : {...valueIn(line, line.column, offset), path, siblings: [], isItem: true}
  }
  const written = line.text.slice(line.column, line.key === undefined ? undefined : line.valueAt)
  const word = written.replace(/\s*:?\s*$/, '')
  const column = line.text.trim() === '' ? offset - line.start : line.column
  const start = line.start + column
  if (offset < start || offset > start + word.length) return undefined
  return {
    path: pathAbove(lines, index, column, false),
    part: 'key',
    span: {start, end: start + word.length},
    word: unquoted(word),
    siblings: siblingsOf(lines, index, column),
    hasColon: line.key !== undefined,
    isItem: false,
  }
}

/** The keys of the same mapping, above and below. */
function siblingsOf(lines: readonly Line[], index: number, column: number): readonly string[] {
  const isOutside = (line: Line) => line.text.trim() !== '' && line.key !== undefined && line.column < column
  const first = lines.findLastIndex((line, at) => at < index && isOutside(line))
  const next = lines.findIndex((line, at) => at > index && isOutside(line))
  const around = lines.slice(first + 1, next < 0 ? undefined : next)
  return around.flatMap((line) => (line !== lines[index] && line.column === column && line.key ? [line.key] : []))
}

function valueAt(lines: readonly Line[], index: number, line: Line, offset: number): YamlPlace {
  const path = [...pathAbove(lines, index, line.column, false), line.key ?? '']
  const value = line.text.slice(line.valueAt)
  const first = line.valueAt + (/^\s*/.exec(value)?.[0].length ?? 0)
  const isFlow = line.text[first] === '['
  return {
    ...valueIn(line, isFlow ? flowItemAt(line, first, offset) : first, offset),
    path,
    siblings: [],
    isItem: isFlow,
  }
}

/** The column at which the item of `[a, b]` begins that holds an offset. */
function flowItemAt({text, start}: Line, first: number, offset: number): number {
  const before = text.slice(first, offset - start)
  const at = first + Math.max(before.lastIndexOf('['), before.lastIndexOf(',')) + 1
  return at + (/^ */.exec(text.slice(at))?.[0].length ?? 0)
}

/** The value that begins at a column: up to a comment, a comma or bracket of its list, or the end of the line. */
function valueIn(
  {text, start}: Line,
  column: number,
  offset: number,
): Pick<YamlPlace, 'part' | 'span' | 'word' | 'hasColon'> {
  const isFlow = /\[[^\]]*$/.test(text.slice(0, column))
  const rest = text.slice(column)
  const [whole = ''] = (isFlow ? /^[^,\]]*/ : /^(?:"[^"]*"?|'[^']*'?|(?:(?!\s#).)*)/).exec(rest) ?? []
  const bare = whole.trimEnd()
  const quote = /^["']/.test(bare) ? 1 : 0
  const isClosed = quote === 1 && bare.length > 1 && bare.endsWith(bare.charAt(0))
  const from = bare === '' ? offset : start + column + quote
  const to = bare === '' ? offset : start + column + bare.length - (isClosed ? 1 : 0)
  const span = {start: Math.min(from, offset), end: Math.max(to, offset)}
  return {part: 'value', span, word: text.slice(span.start - start, span.end - start), hasColon: true}
}
