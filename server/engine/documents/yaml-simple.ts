// The quick way to read YAML: front matter of nothing but plain lines, or undefined when it takes a real parser.
import {type Located, located} from '../model/place.ts'
import {isNull, type YamlEmpty, type YamlNode, type YamlPair, type YamlScalar} from './yaml-tree.ts'

export interface SimpleYaml {
  readonly root: YamlNode | undefined
  readonly comments: readonly Located<string>[]
}

/** Tabs and control characters take the thorough way, and so does a carriage return inside a line. */
const unusual = /[^\P{Cc}\n\r]|\r(?!\n)/u
const keyLine = /^(\p{L}[\p{L}\p{N}_-]{0,60}):(?: +|$)/u
const itemLine = /^( *)- +/
const commentLine = /^ *#/
const plainStart = /^[\p{L}\p{N}_(</.+$~;=]/u
const quotedText = /^(?:"([^"\\]*)"|'([^']*)')/

/** What a key was given so far: nothing, a text, or items that all stand at one indent. */
interface Draft {
  readonly key: Located<string>
  readonly value: YamlScalar | YamlEmpty
  readonly isOpen: boolean
  readonly items: (YamlScalar | YamlEmpty)[]
  indent: number
  dash: number
}

/**
 * Reads `key: text`, `key:` with `- text` lines below, comments and blank lines; undefined for anything else.
 * The text begins at `base` in its file. What it answers is what the `yaml` package says of the same text: a differential test compares them.
 */
export function readSimpleYaml(text: string, base = 0): SimpleYaml | undefined {
  if (unusual.test(text)) return undefined
  const reader = new SimpleReader()
  let at = base
  for (const line of text.split('\n')) {
    if (!reader.line(line.endsWith('\r') ? line.slice(0, -1) : line, at)) return undefined
    at += line.length + 1
  }
  return reader.result()
}

class SimpleReader {
  readonly #drafts: Draft[] = []
  readonly #comments: Located<string>[] = []

  result(): SimpleYaml {
    const pairs = this.#drafts.map(pairOf)
    const first = pairs[0]
    const last = pairs.at(-1)
    if (first === undefined || last === undefined) return {root: undefined, comments: this.#comments}
    const span = {start: first.key.span.start, end: last.value.span.end}
    return {root: {kind: 'map', pairs, span}, comments: this.#comments}
  }

  /** Takes one line; false when it is not simple. */
  line(line: string, at: number): boolean {
    if (/^ *$/.test(line)) return true
    if (commentLine.test(line)) return this.#comment(line, line.indexOf('#'), at)
    const item = itemLine.exec(line)
    if (item !== null) return this.#item(line, item[0].length, item[1]?.length ?? 0, at)
    const key = keyLine.exec(line)
    return key?.[1] !== undefined && this.#key(line, key[1], key[0].length, at)
  }

  #comment(line: string, from: number, at: number): boolean {
    this.#comments.push(located(line.slice(from + 1).trim(), at + from, at + line.length))
    return true
  }

  #key(line: string, name: string, from: number, at: number): boolean {
    const key = located(name, at, at + name.length)
    const value = this.#value(line, from, at, name.length + 1)
    if (value === undefined) return false
    const isOpen = value.kind === 'empty' && value.span.start === value.span.end
    this.#drafts.push({key, value, isOpen, items: [], indent: 0, dash: 0})
    return true
  }

  #item(line: string, from: number, indent: number, at: number): boolean {
    const draft = this.#drafts.at(-1)
    if (draft === undefined || !draft.isOpen) return false
    if (draft.items.length > 0 && draft.indent !== indent) return false
    const value = this.#value(line, from, at, from)
    if (value === undefined || value.span.start === value.span.end) return false
    if (draft.items.length === 0) Object.assign(draft, {indent, dash: at + indent})
    draft.items.push(value)
    return true
  }

  /** The text from column `from` on; nothing there is an empty value at column `behind`. */
  #value(line: string, from: number, at: number, behind: number): YamlScalar | YamlEmpty | undefined {
    const rest = line.slice(from)
    const read = quotedText.exec(rest)
    const length = read?.[0].length ?? plainLength(rest)
    if (length === undefined || !this.#tail(line, from + length, at)) return undefined
    const span = {start: at + from, end: at + from + length}
    if (read !== null) {
      const content = {start: span.start + 1, end: span.end - 1}
      return {kind: 'scalar', value: read[1] ?? read[2] ?? '', style: 'quoted', content, span}
    }
    const value = rest.slice(0, length)
    if (value === '') return {kind: 'empty', span: {start: at + behind, end: at + behind}}
    if (isNull(value)) return {kind: 'empty', span}
    return {kind: 'scalar', value, style: 'plain', content: span, span}
  }

  /** Behind a value only a comment may follow. */
  #tail(line: string, from: number, at: number): boolean {
    const tail = line.slice(from)
    if (/^ *$/.test(tail)) return true
    const hash = tail.indexOf('#')
    const isComment = hash >= 0 && /^ *$/.test(tail.slice(0, hash)) && line[from + hash - 1] === ' '
    return isComment && this.#comment(line, from + hash, at)
  }
}

/** How long a plain text is, up to a comment; undefined when it may be more than a text. */
function plainLength(rest: string): number | undefined {
  if (rest === '' || rest.startsWith('#')) return 0
  if (!plainStart.test(rest)) return undefined
  const hash = rest.indexOf(' #')
  let end = hash < 0 ? rest.length : hash
  while (rest[end - 1] === ' ') end -= 1
  const text = rest.slice(0, end)
  return text.includes(': ') || text.endsWith(':') ? undefined : end
}

function pairOf({key, value, items, dash}: Draft): YamlPair {
  const last = items.at(-1)
  if (last === undefined) return {key, value, bare: false}
  return {key, value: {kind: 'list', items, span: {start: dash, end: last.span.end}}, bare: false}
}
