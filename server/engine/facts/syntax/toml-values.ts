// The words of TOML: keys, strings, numbers, arrays and inline tables, each with its place.

import type {FactProblem, FactProblemCode} from '../../model/facts.ts'
import {type Located, located, type Span} from '../../model/place.ts'
import {deepest, listOf, mapOf, type TreeNode, type TreePair, type TreeScalar} from './tree.ts'

const comment = /[ \t]*(?:#[^\n\r]*)?/y
const blank = /(?:[ \t\r\n]+|#[^\n\r]*)*/y
const bareKey = /[A-Za-z0-9_-]+/y
const plain = /[-+.:\w]+(?: \d[-+.:\w]*)?/y
const plainValue =
  /^(?:true|false|[-+]?(?:inf|nan|0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.[\d_]+)?(?:[eE][-+]?[\d_]+)?)|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[-+]\d\d:\d\d)?)?|\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/
const escapes: Readonly<Record<string, string>> = {b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\u001b'}

/** How each kind of string looks without its closing quotes; longer quotes come first. */
const strings: readonly {readonly quote: string; readonly content: RegExp; readonly isLiteral: boolean}[] = [
  {quote: '"""', content: /[^"\\]*(?:(?:\\[\s\S]|"{1,2}(?!"))[^"\\]*)*/y, isLiteral: false},
  {quote: "'''", content: /[^']*(?:'{1,2}(?!')[^']*)*/y, isLiteral: true},
  {quote: '"', content: /[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*/y, isLiteral: false},
  {quote: "'", content: /[^'\n\r]*/y, isLiteral: true},
]

/** Moves over a TOML text and keeps the first thing that is wrong with it. */
export class TomlScanner {
  readonly #text: string
  #problem: FactProblem | undefined
  #at: number

  constructor(text: string) {
    this.#text = text
    this.#at = text.startsWith('\uFEFF') ? 1 : 0
  }

  get problems(): readonly FactProblem[] {
    return this.#problem ? [this.#problem] : []
  }

  get at(): number {
    return this.#at
  }

  get char(): string | undefined {
    return this.#text[this.#at]
  }

  /** Moves to the next line that says something; false at the end. */
  nextLine(): boolean {
    this.#match(blank)
    return this.#at < this.#text.length
  }

  /** Takes what may stand behind a statement; anything else is a problem. */
  endLine(): void {
    this.#match(comment)
    if (this.#at < this.#text.length && !/[\n\r]/.test(this.char ?? '')) this.fail('unexpected')
  }

  skipLine(): void {
    this.#match(/[^\n\r]*/y)
  }

  /** Takes a mark and the blanks around it. */
  take(mark: string): boolean {
    this.#match(/[ \t]*/y)
    if (!this.#text.startsWith(mark, this.#at)) return false
    this.#at += mark.length
    this.#match(/[ \t]*/y)
    return true
  }

  report(code: FactProblemCode, span: Span): undefined {
    this.#problem ??= {code, span}
    return undefined
  }

  /** Keeps a problem and gives up the rest of the line. */
  fail(code: FactProblemCode, start = this.#at): undefined {
    const from = Math.min(start, this.#text.length)
    this.report(code, {start: from, end: Math.min(from + 1, this.#text.length)})
    this.skipLine()
    return undefined
  }

  /** `a."b.c".d`; empty when no key stands here, or one that nests too deep. */
  keyPath(): readonly Located<string>[] {
    const path: Located<string>[] = []
    do {
      const key = this.#key()
      if (key === undefined || path.length >= deepest) return []
      path.push(key)
    } while (this.take('.'))
    return path
  }

  #key(): Located<string> | undefined {
    const start = this.#at
    const bare = this.#match(bareKey)
    if (bare !== undefined) return located(bare, start, this.#at)
    if (this.char !== '"' && this.char !== "'") return undefined
    const quoted = this.#string()
    return quoted && {value: quoted.value, span: quoted.content}
  }

  /** A value that stands inside `depth` collections; undefined after a problem. */
  value(depth: number): TreeNode | undefined {
    const start = this.#at
    if (this.char === '"' || this.char === "'") return this.#string()
    if (depth >= deepest) return this.fail('too-deep')
    if (this.char === '[') return this.#array(start, depth)
    if (this.char === '{') return this.#inlineTable(start, depth)
    const value = this.#match(plain)
    if (value === undefined || !plainValue.test(value)) return this.fail('unexpected', start)
    const span = {start, end: this.#at}
    return {kind: 'scalar', value, style: 'plain', content: span, span}
  }

  #array(start: number, depth: number): TreeNode | undefined {
    const items: TreeNode[] = []
    this.#at += 1
    for (this.#match(blank); this.char !== ']'; this.#match(blank)) {
      const item = this.value(depth + 1)
      if (item === undefined) return undefined
      items.push(item)
      if (!this.#separated(']', start)) return undefined
    }
    this.#at += 1
    return listOf(items, {start, end: this.#at})
  }

  #inlineTable(start: number, depth: number): TreeNode | undefined {
    const pairs: TreePair[] = []
    this.#at += 1
    for (this.#match(blank); this.char !== '}'; this.#match(blank)) {
      const pair = this.#inlinePair(depth)
      if (pair === undefined) return undefined
      pairs.push(pair)
      if (!this.#separated('}', start)) return undefined
    }
    this.#at += 1
    return mapOf(pairs, {start, end: this.#at})
  }

  /** `a.b = c`: mappings one in another. */
  #inlinePair(depth: number): TreePair | undefined {
    const path = this.keyPath()
    if (path.length === 0 || !this.take('=')) return this.fail('unexpected')
    const value = this.value(depth + path.length)
    if (value === undefined) return undefined
    const [first, ...rest] = path
    const nested = rest.reduceRight<TreeNode>(
      (inner, key) => mapOf([{key, value: inner, bare: false}], inner.span),
      value,
    )
    return first && {key: first, value: nested, bare: false}
  }

  /** Behind an item a comma must stand, or the closing bracket. */
  #separated(bracket: string, start: number): boolean {
    this.#match(blank)
    if (this.char === bracket) return true
    if (this.char !== ',') return this.fail(this.char === undefined ? 'unclosed' : 'unexpected', start) ?? false
    this.#at += 1
    return true
  }

  #string(): TreeScalar | undefined {
    const start = this.#at
    const form = strings.find(({quote}) => this.#text.startsWith(quote, start))
    if (form === undefined) return this.fail('unexpected')
    this.#at += form.quote.length
    const isBlock = form.quote.length === 3
    const from = this.#at
    this.#match(form.content)
    if (isBlock) this.#match(form.isLiteral ? /'{0,2}(?=''')/y : /"{0,2}(?=""")/y)
    if (!this.#text.startsWith(form.quote, this.#at)) return this.fail('unclosed', start)
    const content = {start: from, end: this.#at}
    const written = this.#text.slice(from, this.#at)
    this.#at += form.quote.length
    const value = isBlock ? written.replace(/^\r?\n/, '') : written
    const span = {start, end: this.#at}
    return {kind: 'scalar', value: form.isLiteral ? value : unescaped(value), style: 'quoted', content, span}
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    this.#at += found?.length ?? 0
    return found
  }
}

function unescaped(written: string): string {
  if (!written.includes('\\')) return written
  return written.replace(/\\(?:[ \t]*\r?\n\s*|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|(.))/gu, decoded)
}

function decoded(_: string, short?: string, long?: string, byte?: string, char?: string): string {
  const code = short ?? long ?? byte
  if (code === undefined) return char === undefined ? '' : (escapes[char] ?? char)
  const point = Number.parseInt(code, 16)
  return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point)
}
