// Where things stand: spans in UTF-16 offsets of the whole file, and their line and column form.

/** A half-open range `[start, end)` of UTF-16 offsets in the whole file, a byte order mark counted as one. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A value and the place in its file that says it. */
export interface Located<T> {
  readonly value: T
  readonly span: Span
}

/** A 1-based line and a 1-based column in UTF-16 code units; a byte order mark takes no column. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function located<T>(value: T, start: number, end: number): Located<T> {
  return {value, span: {start, end}}
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The line around an offset, without what ends it, and without a byte order mark. */
export function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const length = text.slice(offset).search(/[\r\n]/)
  const mark = start === 0 && text.startsWith('\uFEFF') ? 1 : 0
  return {start: start + mark, end: Math.max(length < 0 ? text.length : offset + length, start + mark)}
}

/** Turns offsets of one text into positions; lines end with LF, CRLF or a lone CR, as in LSP. */
export class LineIndex {
  readonly #starts: readonly number[]
  readonly #bom: number

  constructor(text: string) {
    const starts = [0]
    for (const {index, 0: newline} of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + newline.length)
    this.#starts = starts
    this.#bom = text.startsWith('\uFEFF') ? 1 : 0
  }

  /** The number of lines, at least 1. */
  get lineCount(): number {
    return this.#starts.length
  }

  /** The offset at which a 1-based line begins; beyond the last line, that of the last line. */
  lineStart(line: number): number {
    return this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1] ?? 0
  }

  positionAt(offset: number): Position {
    const line = this.#lineAt(offset)
    const start = this.#starts[line] ?? 0
    const column = offset - start + 1 - (line === 0 ? this.#bom : 0)
    return {line: line + 1, column: Math.max(1, column)}
  }

  /** Binary search for the 0-based line that holds an offset. */
  #lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
