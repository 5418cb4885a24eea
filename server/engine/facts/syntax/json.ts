// Reads JSON with places, and lets comments and trailing commas pass as the tools of many manifests do.
import {type Located, located} from '../../model/place.ts'
import type {FactProblem, FactProblemCode} from '../manifest.ts'
import {deepest, listOf, mapOf, type Tree, type TreeNode, type TreePair, type TreeScalar} from './tree.ts'

const blank = /(?:[ \t\r\n]+|\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y
const literal = /(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y
const escapes: Readonly<Record<string, string>> = {b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'}

/**
 * Reads one JSON value (RFC 8259); scalars stay as written, `null` is nothing, and of two equal keys the last one counts.
 * At the first problem reading ends, with what was read so far.
 */
export function readJson(text: string): Tree {
  return new JsonReader(text).document()
}

class JsonReader {
  readonly #text: string
  #at: number
  #depth = 0
  #problem: FactProblem | undefined

  constructor(text: string) {
    this.#text = text
    this.#at = text.startsWith('\uFEFF') ? 1 : 0
  }

  document(): Tree {
    this.#blank()
    const root = this.#value()
    this.#blank()
    if (this.#at < this.#text.length) this.#fail('unexpected')
    return {root, problems: this.#problem ? [this.#problem] : []}
  }

  #blank(): void {
    this.#match(blank)
  }

  /** What a sticky pattern finds here; the place moves behind it. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    this.#at += found?.length ?? 0
    return found
  }

  /** Keeps the first problem and goes to the end of the text, where every loop ends. */
  #fail(code: FactProblemCode, start = this.#at): undefined {
    const end = Math.min(start + 1, this.#text.length)
    this.#problem ??= {code: start >= this.#text.length ? 'unclosed' : code, span: {start, end}}
    this.#at = this.#text.length
    return undefined
  }

  #value(): TreeNode | undefined {
    const start = this.#at
    const char = this.#text[start]
    if (char === '"') return this.#string()
    if (char === '{' || char === '[') return this.#collection(char)
    if (this.#match(/null(?!\w)/y) !== undefined) return {kind: 'empty', span: {start, end: this.#at}}
    const value = this.#match(literal)
    if (value === undefined) return this.#fail('unexpected')
    const span = {start, end: this.#at}
    return {kind: 'scalar', value, style: 'plain', content: span, span}
  }

  #collection(open: string): TreeNode | undefined {
    const start = this.#at
    if (this.#depth >= deepest) return this.#fail('too-deep')
    this.#depth += 1
    this.#at += 1
    const node = open === '{' ? this.#object(start) : this.#array(start)
    this.#depth -= 1
    return node
  }

  #object(start: number): TreeNode {
    const pairs = new Map<string, TreePair>()
    for (this.#blank(); !this.#closes('}'); this.#separator('}')) {
      const pair = this.#pair()
      if (pair === undefined) continue
      pairs.delete(pair.key.value)
      pairs.set(pair.key.value, pair)
    }
    return mapOf([...pairs.values()], {start, end: this.#at})
  }

  #pair(): TreePair | undefined {
    const key = this.#text[this.#at] === '"' ? this.#string() : this.#fail('unexpected')
    this.#blank()
    if (key === undefined) return undefined
    if (this.#text[this.#at] !== ':') return this.#fail('unexpected')
    this.#at += 1
    this.#blank()
    const value = this.#value()
    const name: Located<string> = {value: key.value, span: key.content}
    return value && {key: name, value, bare: false}
  }

  #array(start: number): TreeNode {
    const items: TreeNode[] = []
    for (this.#blank(); !this.#closes(']'); this.#separator(']')) {
      const item = this.#value()
      if (item !== undefined) items.push(item)
    }
    return listOf(items, {start, end: this.#at})
  }

  /** Whether the collection ends here: with its bracket, or because there is no more text. */
  #closes(bracket: string): boolean {
    if (this.#at >= this.#text.length) this.#fail('unclosed')
    if (this.#text[this.#at] !== bracket) return this.#at >= this.#text.length
    this.#at += 1
    return true
  }

  #separator(bracket: string): void {
    this.#blank()
    if (this.#text[this.#at] === ',') this.#at += 1
    else if (this.#text[this.#at] !== bracket) this.#fail('unexpected')
    this.#blank()
  }

  #string(): TreeScalar | undefined {
    const start = this.#at
    const content = this.#match(/"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*/y)
    if (content === undefined || this.#text[this.#at] !== '"') return this.#fail('unclosed', start)
    this.#at += 1
    const written = located(content.slice(1), start + 1, this.#at - 1)
    const span = {start, end: this.#at}
    return {kind: 'scalar', value: unescaped(written.value), style: 'quoted', content: written.span, span}
  }
}

function unescaped(written: string): string {
  if (!written.includes('\\')) return written
  return written.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gu, (_, code: string | undefined, char: string) => {
    return code === undefined ? (escapes[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16))
  })
}
