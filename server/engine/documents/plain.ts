// Inline nodes as plain text that remembers where in the source each part came from.
import type {InlineCode, Nodes, Paragraph, Text} from 'mdast'
import {type Located, located, type Span} from '../model/place.ts'
import {spanOf} from './nodes.ts'

/** A run of plain text and the source range that it stands for. */
interface Piece {
  readonly at: number
  readonly text: string
  readonly start: number
  readonly end: number
  /** How far the two have been walked side by side: an index of the text, and the offset in the source beside it. */
  walked: number
  reached: number
}

/**
 * Plain text, located in its source: made once for a paragraph, and read by all that look at it. It is the part
 * `[start, end)` of a text: of one put together from pieces, or of the source itself where that says nothing else; then
 * nothing is copied, and finding a place takes no time. Its fields are declared only: there are very many of these, and
 * defining a field costs more than setting one.
 */
export class Plain {
  declare readonly start: number
  declare readonly end: number
  declare private readonly whole: string
  /** Undefined where the text is the source. */
  declare private readonly pieces: readonly Piece[] | undefined
  declare private readonly source: string
  declare private readonly mayHoldReturns: boolean
  declare private readonly lines: Located<string>[]
  declare private readonly starts: number[]
  /** Where the lines that are not read yet begin. */
  declare private rest: number

  /** Pieces, or the part `[start, end)` of a source in which a carriage return never ends a line by itself. */
  constructor(source: string, pieces: readonly Piece[] | undefined, start: number, end: number) {
    const whole = pieces ? textOfAll(pieces) : source
    this.whole = whole
    this.pieces = pieces
    this.source = source
    this.start = start
    this.end = pieces ? whole.length : end
    this.mayHoldReturns = pieces !== undefined && whole.includes('\r')
    this.lines = []
    this.starts = []
    this.rest = start
  }

  get text(): string {
    return this.whole.slice(this.start, this.end)
  }

  /** All of it, trimmed. */
  all(): Located<string> {
    return this.slice(this.start, this.end)
  }

  /** The part `[from, to)` of the text it is part of, trimmed, located where its first and last characters stand. */
  slice(from: number, to: number): Located<string> {
    const text = this.whole
    let start = from
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start += 1
    while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1
    const value = text.slice(start, end)
    if (this.pieces === undefined) return located(value, start, end)
    const first = this.#origin(start).start
    const last = start < end ? this.#origin(end - 1).end : first
    return located(value, first, Math.max(first, last))
  }

  /** One of its lines, blank ones not counted, or undefined behind the last; no line is read before it is asked for. */
  line(index: number): Located<string> | undefined {
    while (this.lines.length <= index && this.rest < this.end) this.#readLine()
    return this.lines[index]
  }

  /** Where a line that was read begins in the text. */
  startOf(index: number): number {
    return this.starts[index] ?? 0
  }

  #readLine(): void {
    let start = this.rest
    const end = this.#endOfLine(start)
    this.rest = end + 1
    while (start < end && isBlank(this.whole.charCodeAt(start))) start += 1
    if (start === end) return
    this.lines.push(this.slice(start, end))
    this.starts.push(start)
  }

  #endOfLine(start: number): number {
    const newline = this.whole.indexOf('\n', start)
    const end = newline < 0 || newline > this.end ? this.end : newline
    const carriage = this.mayHoldReturns ? this.whole.indexOf('\r', start) : -1
    return carriage < 0 ? end : Math.min(carriage, end)
  }

  /** The source range of one character; beyond the end, the place where the text stops. */
  #origin(offset: number): Span {
    const pieces = this.pieces ?? []
    const piece = pieceAt(pieces, offset)
    if (!piece) return {start: 0, end: 0}
    const index = offset - piece.at
    if (index >= piece.text.length) return {start: piece.end, end: piece.end}
    if (piece.text.length === piece.end - piece.start) return {start: piece.start + index, end: piece.start + index + 1}
    return align(piece, index, this.source)
  }
}

/** The last piece that begins at an offset or before it. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return pieces[low]
}

/** What `trim` takes away, by its code. */
export function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
  )
}

/**
 * Walks a piece and its source side by side up to one character: escapes, character references and the prefixes of
 * quoted or indented lines stand in the source only. The walk to a later character goes on where the last one ended.
 */
function align(piece: Piece, index: number, source: string): Span {
  const {text, start, end} = piece
  let {walked: position, reached: at} = index < piece.walked ? {walked: 0, reached: start} : piece
  for (; ; position += 1) {
    const wanted = text[position]
    while (at < end && source[at] !== wanted && !isReferenceFor(source, at, wanted)) at += 1
    piece.walked = position
    piece.reached = at
    if (at >= end) return {start, end}
    const length = source[at] === wanted ? 1 : referenceLength(source, at)
    if (position === index) return {start: at, end: at + length}
    // The second half of a pair that one reference stands for stays on that reference.
    if (length === 1 || !isLowSurrogate(text.charCodeAt(position + 1))) at += length
  }
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function referenceLength(source: string, at: number): number {
  return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,32});/i.exec(source.slice(at, at + 40))?.[0].length ?? 1
}

/** Whether a character reference begins here; it may stand for any character but its own first one. */
function isReferenceFor(source: string, at: number, wanted: string | undefined): boolean {
  return source[at] === '&' && wanted !== '&' && referenceLength(source, at) > 1
}

/**
 * What makes a source say something else than its own words, the blanks around its lines aside; but those count behind a
 * colon that ends a line, since the value that is missing there stands behind them.
 */
const markup = /[\\&<[*_~`\0]|[\r\n][ \t]*>|\r(?!\n)|[::][^\S\r\n]*[ \t][\r\n]/

/**
 * The words of a paragraph. Those of most are the source's own, line by line, and the nodes below need not be looked at;
 * then the blanks that indent its lines stay in the text.
 */
export function plainParagraph(paragraph: Paragraph, {start, end}: Span, source: string): Plain {
  return markup.test(source.slice(start, end))
    ? plainText(paragraph.children, source)
    : new Plain(source, undefined, start, end)
}

/** Without these, the value of a text node is its source. */
const rewritable = /[\\&\0\r\n]/

/** Collects the plain text of nodes: comments, struck text and footnote marks say nothing; `<br>` ends a line. */
export function plainText(nodes: readonly Nodes[], source: string): Plain {
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'text') {
    const {start, end} = spanOf(only)
    if (!rewritable.test(source.slice(start, end))) return new Plain(source, undefined, start, end)
  }
  const pieces: Piece[] = []
  for (const node of nodes) collect(node, source, pieces)
  return new Plain(source, pieces, 0, 0)
}

function textOfAll(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) text += piece.text
  return text
}

function collect(node: Nodes, source: string, pieces: Piece[]): void {
  const said = saidBy(node, source)
  if (said === undefined) {
    if ('children' in node) for (const child of node.children) collect(child, source, pieces)
    return
  }
  const {value: text, span} = said
  if (!text) return
  const last = pieces.at(-1)
  const at = last ? last.at + last.text.length : 0
  pieces.push({at, text, start: span.start, end: span.end, walked: 0, reached: span.start})
}

const nothing = located('', 0, 0)

/** What a node says by itself, and where; undefined when its children speak for it. */
function saidBy(node: Nodes, source: string): Located<string> | undefined {
  switch (node.type) {
    case 'text':
      return textOf(node, source)
    case 'inlineCode':
      return codeOf(node, source)
    case 'image':
    case 'imageReference':
      return {value: node.alt ?? '', span: spanOf(node)}
    case 'break':
      return newlineAt(node)
    case 'html':
      return /^<br\b/i.test(node.value) ? {value: '\n', span: spanOf(node)} : nothing
    case 'delete':
    case 'footnoteReference':
      return nothing
    default:
      return undefined
  }
}

/** Only its first character stands for a break: behind it come blanks and a newline of one or two characters. */
function newlineAt(node: Nodes): Located<string> {
  const {start} = spanOf(node)
  return located('\n', start, start + 1)
}

/** What makes the value of a text node differ from its source, beside blanks around line endings. */
const unwritten = /[\\\0]|&[#\w]|[\r\n][ \t]*>/
const blankEnding = /[\r\n][ \t]|[ \t][\r\n]/
const ending = /[ \t]*(\r\n?|\n)[ \t]*/g

/**
 * The value of a text node, taken from the source where it stands there as it is: the native parser's texts have to be
 * decoded, all of them at once, which takes a sixth of a digest's time.
 */
export function textOf(node: Text, source: string): Located<string> {
  const span = spanOf(node)
  const written = source.slice(span.start, span.end)
  if (!rewritable.test(written)) return {value: written, span}
  if (unwritten.test(written)) return {value: node.value, span}
  return {value: blankEnding.test(written) ? written.replace(ending, '$1') : written, span}
}

/** The value of inline code, and its place without the backticks and the space that pads it. */
export function codeOf(node: InlineCode, source: string): Located<string> {
  const {start, end} = spanOf(node)
  let ticks = 0
  while (start + ticks < end && source.charCodeAt(start + ticks) === 96) ticks += 1
  const written = source.slice(start + ticks, end - ticks)
  const isWritten = !/^ .*\S.* $|[\\\r\n\0]/.test(written)
  const value = isWritten ? written : node.value
  const padding = written.length === value.length + 2 ? 1 : 0
  return located(value, start + ticks + padding, end - ticks - padding)
}
