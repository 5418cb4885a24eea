// Cuts program-like texts (Gradle, HCL, protobuf, GraphQL, Ruby) into words, texts in quotes, marks and line ends.
import type {Span} from '../../model/place.ts'

/** A `text` has its quotes left out of value and span; escapes and interpolations stay as written. */
export interface Token {
  readonly kind: 'word' | 'text' | 'mark' | 'line'
  readonly value: string
  readonly span: Span
}

/** How a language looks. */
export interface Lexis {
  /** A sticky pattern of one word. */
  readonly word: RegExp
  readonly comments: readonly ('#' | '//' | '/*')[]
  /** Longer quotes first; those of three characters hold line breaks. */
  readonly quotes: readonly string[]
  /** `<<NAME` begins a text that ends with a line of nothing but NAME. */
  readonly hasHeredocs?: boolean
}

const blank = /[^\S\n\r]+/y
const lineEnd = /\r\n|\r|\n/y
const lineComment = /[^\n\r]*/y
const heredoc = /<<[-~]?["']?([A-Za-z_]\w*)["']?[^\n\r]*/y
/** The inside of a text on one line, by its quote. */
const inside: Readonly<Record<string, RegExp>> = {
  '"': /[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*/y,
  "'": /[^'\\\n\r]*(?:\\[^\n\r][^'\\\n\r]*)*/y,
  '`': /[^`]*/y,
}

/** The tokens of a text. What is not closed ends with its line, or with the text. */
export function tokensOf(text: string, lexis: Lexis): readonly Token[] {
  return new Lexer(text, lexis).all()
}

class Lexer {
  readonly #text: string
  readonly #lexis: Lexis
  readonly #tokens: Token[] = []
  #at: number

  constructor(text: string, lexis: Lexis) {
    this.#text = text
    this.#lexis = lexis
    this.#at = text.startsWith('\uFEFF') ? 1 : 0
  }

  all(): readonly Token[] {
    while (this.#at < this.#text.length) this.#next()
    return this.#tokens
  }

  #next(): void {
    if (this.#match(blank) > 0 || this.#line() || this.#comment() || this.#heredoc() || this.#quoted()) return
    const start = this.#at
    const length = this.#match(this.#lexis.word)
    if (length > 0) return this.#push('word', start, this.#at)
    this.#at += 1
    this.#push('mark', start, this.#at)
  }

  #push(kind: Token['kind'], start: number, end: number): void {
    this.#tokens.push({kind, value: this.#text.slice(start, end), span: {start, end}})
  }

  #line(): boolean {
    const start = this.#at
    if (this.#match(lineEnd) === 0) return false
    this.#push('line', start, this.#at)
    return true
  }

  #comment(): boolean {
    const mark = this.#lexis.comments.find((start) => this.#text.startsWith(start, this.#at))
    if (mark === undefined) return false
    if (mark !== '/*') this.#match(lineComment)
    else this.#at = this.#endOf('*/', this.#at + 2)
    return true
  }

  /** A text that goes on below, up to the line that closes it; its own line ends are not told. */
  #heredoc(): boolean {
    if (this.#lexis.hasHeredocs !== true || !this.#text.startsWith('<<', this.#at)) return false
    heredoc.lastIndex = this.#at
    const name = heredoc.exec(this.#text)?.[1]
    if (name === undefined) return false
    const closing = new RegExp(`[\\n\\r][ \\t]*${name}(?![\\w])`, 'g')
    closing.lastIndex = this.#at
    const end = closing.exec(this.#text)
    this.#at = end === null ? this.#text.length : end.index + end[0].length
    return true
  }

  #quoted(): boolean {
    const quote = this.#lexis.quotes.find((mark) => this.#text.startsWith(mark, this.#at))
    if (quote === undefined) return false
    const start = this.#at + quote.length
    this.#at = start
    const pattern = inside[quote]
    if (pattern === undefined) this.#at = this.#endOf(quote, start)
    else this.#match(pattern)
    const isClosed = pattern === undefined || this.#text.startsWith(quote, this.#at)
    const end = pattern === undefined ? Math.max(start, this.#at - quote.length) : this.#at
    this.#push('text', start, end)
    if (isClosed && pattern !== undefined) this.#at += quote.length
    return true
  }

  /** The offset behind a closing mark, or the end of the text. */
  #endOf(closing: string, from: number): number {
    const found = this.#text.indexOf(closing, from)
    return found < 0 ? this.#text.length : found + closing.length
  }

  /** How long the sticky pattern's match here is; the place moves behind it. */
  #match(pattern: RegExp): number {
    pattern.lastIndex = this.#at
    const length = pattern.exec(this.#text)?.[0].length ?? 0
    this.#at += length
    return length
  }
}

/** Whether a token is this mark. */
export function isMark(token: Token | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value
}
