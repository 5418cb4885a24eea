// Inline nodes as plain text that remembers where in the source each part came from.
import type {Nodes} from 'mdast'
import {type Located, located, type Span} from '../model/place.ts'

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

/** A line of plain text; `at` is where it begins in the plain text. */
export interface Line extends Located<string> {
  readonly at: number
}

/** Plain text, located in its source; `end` of the last piece is where it stops. */
export class Plain {
  readonly text: string
  readonly #pieces: readonly Piece[]
  readonly #source: string

  constructor(pieces: readonly Piece[], source: string) {
    this.text = pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map((piece) => piece.text).join('')
    this.#pieces = pieces
    this.#source = source
  }

  /** The trimmed part `[from, to)` of the plain text, located where its first and last characters stand. */
  slice(from: number, to: number): Located<string> {
    const {text} = this
    let start = from
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start += 1
    while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1
    const first = this.#origin(start).start
    const last = start < end ? this.#origin(end - 1).end : first
    return located(text.slice(start, end), first, Math.max(first, last))
  }

  /** The text line by line, blank lines left out; at most so many. */
  lines(most = Number.POSITIVE_INFINITY): Line[] {
    const {text} = this
    const lines: Line[] = []
    for (let start = 0; start < text.length && lines.length < most; start += 1) {
      let end = start
      while (end < text.length && !isNewline(text.charCodeAt(end))) end += 1
      while (start < end && isBlank(text.charCodeAt(start))) start += 1
      if (start < end) {
        const {value, span} = this.slice(start, end)
        lines.push({value, span, at: start})
      }
      start = end
    }
    return lines
  }

  /** The source range of one character; beyond the end, the place where the text stops. */
  #origin(offset: number): Span {
    const piece = this.#pieceAt(offset)
    if (!piece) return {start: 0, end: 0}
    const index = offset - piece.at
    if (index >= piece.text.length) return {start: piece.end, end: piece.end}
    if (piece.text.length === piece.end - piece.start) return {start: piece.start + index, end: piece.start + index + 1}
    return align(piece, index, this.#source)
  }

  /** The last piece that begins at an offset or before it. */
  #pieceAt(offset: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle]?.at ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return this.#pieces[low]
  }
}

function isNewline(code: number): boolean {
  return code === 10 || code === 13
}

/** What `trim` takes away. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)))
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

/** Collects the plain text of nodes: comments, struck text and footnote marks say nothing; `<br>` ends a line. */
export function plainText(nodes: readonly Nodes[], source: string): Plain {
  const pieces: Piece[] = []
  for (const node of nodes) collect(node, source, pieces)
  return new Plain(pieces, source)
}

function collect(node: Nodes, source: string, pieces: Piece[]): void {
  const text = textOf(node)
  if (text === undefined) {
    if ('children' in node) for (const child of node.children) collect(child, source, pieces)
    return
  }
  if (!text) return
  const last = pieces.at(-1)
  const at = last ? last.at + last.text.length : 0
  const [start, end] = contentRange(node, source)
  pieces.push({at, text, start, end, walked: 0, reached: start})
}

/** What a node says by itself; undefined when its children speak for it. */
function textOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'break':
      return '\n'
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : ''
    case 'delete':
    case 'footnoteReference':
      return ''
    default:
      return undefined
  }
}

/** The source range of a node's text: inline code without its backticks and the space that pads it. */
function contentRange(node: Nodes, source: string): [start: number, end: number] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  // Only its first character stands for a break: behind it come blanks and a newline of one or two characters.
  if (node.type === 'break') return [start, start + 1]
  if (node.type !== 'inlineCode') return [start, end]
  const ticks = /^`+/.exec(source.slice(start, end))?.[0].length ?? 0
  const padded = end - start - 2 * ticks === node.value.length + 2 ? 1 : 0
  return [start + ticks + padded, end - ticks - padded]
}
