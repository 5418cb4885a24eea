// Edits of one text, made one after another, as edits of the text as it was at first.
import type {Span} from '../model/place.ts'
import type {Edit} from './edit.ts'

/** What is left of the first text, or what has been written. */
type Piece = {readonly kept: Span} | {readonly written: string}

export class Patch {
  readonly #length: number
  #pieces: readonly Piece[]

  /** `length` is that of the first text, in UTF-16 code units. */
  constructor(length: number) {
    this.#length = length
    this.#pieces = [{kept: {start: 0, end: length}}]
  }

  /** Takes edits of the text as it is now, which do not overlap. */
  apply(edits: readonly Edit[]): void {
    const result: Piece[] = []
    let at = 0
    for (const {span, text} of edits.toSorted((a, b) => a.span.start - b.span.start)) {
      result.push(...this.#between(at, span.start), {written: text})
      at = span.end
    }
    this.#pieces = [...result, ...this.#between(at, Number.POSITIVE_INFINITY)]
  }

  /** The pieces of a stretch of the text as it is now. */
  #between(start: number, end: number): readonly Piece[] {
    let offset = 0
    return this.#pieces.flatMap((piece) => {
      const from = Math.max(start - offset, 0)
      const to = Math.min(end - offset, lengthOf(piece))
      offset += lengthOf(piece)
      return from < to ? [cut(piece, from, to)] : []
    })
  }

  /** In the order of their places, apart from each other; none that changes nothing by its form. */
  edits(): readonly Edit[] {
    const edits: Edit[] = []
    let at = 0
    let text = ''
    for (const piece of [...this.#pieces, {kept: {start: this.#length, end: this.#length}}]) {
      if ('written' in piece) {
        text += piece.written
        continue
      }
      const {start, end} = piece.kept
      if (start > at || text !== '') edits.push({span: {start: at, end: start}, text})
      at = end
      text = ''
    }
    return edits
  }
}

function lengthOf(piece: Piece): number {
  return 'written' in piece ? piece.written.length : piece.kept.end - piece.kept.start
}

function cut(piece: Piece, from: number, to: number): Piece {
  return 'written' in piece
    ? {written: piece.written.slice(from, to)}
    : {kept: {start: piece.kept.start + from, end: piece.kept.start + to}}
}
