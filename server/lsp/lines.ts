// Offsets of one text and positions of the protocol: lines and characters from 0, in the units that both sides agreed on.
import type {Position, Range} from 'vscode-languageserver'
import {LineIndex, type Span} from '../engine/index.ts'

/** The units of `character`: UTF-16 code units, or bytes of UTF-8 (LSP 3.17, `PositionEncodingKind`). */
export type Encoding = 'utf-16' | 'utf-8'

const utf8 = new TextEncoder()

/** Lines end with LF, CRLF or a lone CR. A byte order mark takes no character. */
export class Lines {
  readonly text: string
  readonly #encoding: Encoding
  #index: LineIndex | undefined

  constructor(text: string, encoding: Encoding) {
    this.text = text
    this.#encoding = encoding
  }

  get #lines(): LineIndex {
    this.#index ??= new LineIndex(this.text)
    return this.#index
  }

  /** The position of an offset; outside the text, that of its nearest end; inside CRLF, that of the line's end. */
  positionAt(offset: number): Position {
    const within = Math.min(Math.max(0, offset), this.text.length)
    const isSplit = within > 0 && this.text.startsWith('\r\n', within - 1)
    const at = isSplit ? within - 1 : within
    const {line, column} = this.#lines.positionAt(at)
    const character = column - 1
    if (this.#encoding === 'utf-16') return {line: line - 1, character}
    return {line: line - 1, character: utf8.encode(this.text.slice(at - character, at)).length}
  }

  /** The offset of a position; beyond the end of a line, that end; beyond the last line, the end of the text. */
  offsetAt({line, character}: Position): number {
    if (line < 0) return 0
    if (line >= this.#lines.lineCount) return this.text.length
    const start = this.#lines.lineStart(line + 1) + (line === 0 && this.text.startsWith('\uFEFF') ? 1 : 0)
    const end = this.#endOf(line)
    if (this.#encoding === 'utf-16') return Math.min(start + Math.max(0, character), end)
    return this.#offsetOfByte(start, end, character)
  }

  rangeOf({start, end}: Span): Range {
    return {start: this.positionAt(start), end: this.positionAt(end)}
  }

  spanOf({start, end}: Range): Span {
    return {start: this.offsetAt(start), end: this.offsetAt(end)}
  }

  /** Where a line ends, without what ends it. */
  #endOf(line: number): number {
    if (line + 1 >= this.#lines.lineCount) return this.text.length
    const next = this.#lines.lineStart(line + 2)
    return this.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1
  }

  #offsetOfByte(start: number, end: number, bytes: number): number {
    let [offset, passed] = [start, 0]
    while (offset < end && passed < bytes) {
      const point = this.text.codePointAt(offset) ?? 0
      passed += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
      offset += point < 0x10000 ? 1 : 2
    }
    return Math.min(offset, end)
  }
}
