// Inline nodes as plain text that remembers where in the source each part came from.
import type {Nodes} from 'mdast'
import {type Located, located} from '../model/place.ts'

/** A run of plain text and the source range that it stands for. */
interface Piece {
  readonly at: number
  readonly text: string
  readonly start: number
  readonly end: number
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
    const part = this.text.slice(from, to)
    const trimmed = part.trim()
    const start = from + part.length - part.trimStart().length
    const first = this.#origin(start).start
    const last = trimmed ? this.#origin(start + trimmed.length - 1).end : first
    return located(trimmed, first, Math.max(first, last))
  }

  /** The text line by line, blank lines left out. */
  *lines(): Generator<Line> {
    for (const {index, 0: line} of this.text.matchAll(/[^\r\n]+/g)) {
      if (!line.trim()) continue
      yield {...this.slice(index, index + line.length), at: index + line.length - line.trimStart().length}
    }
  }

  /** The source range of one character; beyond the end, the place where the text stops. */
  #origin(offset: number): {start: number; end: number} {
    const piece = this.#pieces.findLast(({at}) => at <= offset) ?? this.#pieces[0]
    if (!piece) return {start: 0, end: 0}
    const index = offset - piece.at
    if (index >= piece.text.length) return {start: piece.end, end: piece.end}
    if (piece.text.length === piece.end - piece.start) return {start: piece.start + index, end: piece.start + index + 1}
    return align(piece, index, this.#source)
  }
}

/**
 * Walks a piece and its source side by side up to one character: escapes, character references and the prefixes of
 * quoted or indented lines stand in the source only.
 */
function align({text, start, end}: Piece, index: number, source: string): {start: number; end: number} {
  let at = start
  for (let position = 0; ; position++) {
    const wanted = text[position]
    while (at < end && source[at] !== wanted && !isReferenceFor(source, at, wanted)) at += 1
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
  pieces.push({at, text, start, end})
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
