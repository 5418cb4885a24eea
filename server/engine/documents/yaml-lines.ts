// The tolerant way to read YAML that does not parse: `key: value` lines at the margin, and the lists below them.
import {type Located, located, type Span} from '../model/place.ts'
import {isNull, type YamlNode, type YamlPair} from './yaml-tree.ts'

const keyLine = /^([^\s#:'"\-[\]{},&*!|>%@`?][^:#\n]{0,99}?)[ \t]*:(?=[ \t]|$)/
const itemLine = /^[ \t]*-(?=[ \t]|$)/
const blockHeader = /^[|>][-+0-9]*$/

interface Draft {
  readonly key: Located<string>
  value: YamlNode
  readonly items: YamlNode[]
  /** Whether lines below may belong to the value. */
  readonly takes: 'items' | 'text' | 'nothing'
}

/**
 * Keeps what is certain of a text that YAML cannot read: each key at the margin with the text behind it, continued
 * on indented lines, or with the `- items` below it. What stands deeper is only known to be there.
 */
export function readYamlLines(text: string): YamlNode | undefined {
  const drafts: Draft[] = []
  let at = 0
  for (const line of text.split('\n')) {
    takeLine(drafts, line, at)
    at += line.length + 1
  }
  const pairs = drafts.map(({key, value, items}) => ({
    key,
    value: items.length > 0 ? listOf(items) : value,
    bare: false,
  }))
  return mapOf(pairs)
}

function takeLine(drafts: Draft[], line: string, at: number): void {
  const content = line.trim()
  const draft = drafts.at(-1)
  if (content === '' || (content.startsWith('#') && draft?.value.kind !== 'scalar')) return
  const key = keyLine.exec(line)
  const item = itemLine.exec(line)
  if (key?.[1] !== undefined) drafts.push(draftOf(key[1], key[0].length, line, at))
  else if (draft === undefined || content.startsWith('#')) return
  else if (item !== null && draft.takes === 'items') draft.items.push(valueAt(line, item[0].length, at))
  else if (/^[ \t]/.test(line)) continueValue(draft, content, at + line.indexOf(content))
}

function draftOf(name: string, length: number, line: string, at: number): Draft {
  const value = valueAt(line, length, at)
  const isText = value.kind === 'scalar' && value.style !== 'quoted'
  const takes = isText ? 'text' : value.kind === 'empty' ? 'items' : 'nothing'
  return {key: located(name, at, at + name.length), value, items: [], takes}
}

/** An indented line: more of a text, or the sign that a key holds something that this reading does not follow. */
function continueValue(draft: Draft, content: string, at: number): void {
  const {value} = draft
  const end = at + content.length
  if (draft.takes === 'text' && value.kind === 'scalar') draft.value = continued(value, content, at)
  else if (draft.takes === 'items' && draft.items.length === 0) {
    draft.value = {kind: 'map', pairs: [], span: {start: value.kind === 'map' ? value.span.start : at, end}}
  }
}

function continued(value: YamlNode & {readonly kind: 'scalar'}, content: string, at: number): YamlNode {
  const end = at + content.length
  const isHeader = value.style === 'plain' && blockHeader.test(value.value)
  const span = {start: value.span.start, end}
  if (isHeader) return {...value, value: content, style: 'block', content: {start: at, end}, span}
  return {...value, value: `${value.value} ${content}`, content: {start: value.content.start, end}, span}
}

/** The value that begins behind column `from`. */
function valueAt(line: string, from: number, at: number): YamlNode {
  const rest = uncommented(line.slice(from))
  const text = rest.trim()
  const start = at + from + (text === '' ? 0 : rest.indexOf(text))
  const span = {start, end: start + text.length}
  if (text === '' || isNull(text)) return {kind: 'empty', span}
  return quotedValue(text, span) ?? flowValue(text, span) ?? plain(text, span)
}

function plain(value: string, span: Span): YamlNode {
  return {kind: 'scalar', value, style: 'plain', content: span, span}
}

/** Without the comment that a blank and `#` begin, unless a quote opens the value and holds them. */
function uncommented(rest: string): string {
  const trimmed = rest.trimStart()
  const quote = trimmed[0] === '"' || trimmed[0] === "'" ? trimmed[0] : undefined
  const closing = quote === undefined ? -1 : trimmed.indexOf(quote, 1)
  const from = closing < 0 ? 0 : rest.length - trimmed.length + closing
  const hash = rest.slice(from).search(/[ \t]#/)
  return hash < 0 ? rest : rest.slice(0, from + hash)
}

function quotedValue(text: string, span: Span): YamlNode | undefined {
  const match = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')$/.exec(text)
  if (match === null) return undefined
  const value = match[1]?.replace(/\\(["\\/])/g, '$1') ?? match[2]?.replaceAll("''", "'") ?? ''
  return {kind: 'scalar', value, style: 'quoted', content: {start: span.start + 1, end: span.end - 1}, span}
}

/** `[a, b]` without anything nested, and the one text of a `{placeholder}`. */
function flowValue(text: string, span: Span): YamlNode | undefined {
  if (/^\[[^[\]{}]*\]$/.test(text)) return {kind: 'list', items: flowItems(text.slice(1, -1), span.start + 1), span}
  if (!/^\{[^{}]*\}$/.test(text)) return undefined
  const inner = text.slice(1, -1)
  const words = inner.includes(': ') || inner.trim() === '' ? [] : [barePair(inner, span.start + 1)]
  return {kind: 'map', pairs: words, span}
}

function barePair(inner: string, at: number): YamlPair {
  const word = inner.trim()
  const start = at + inner.indexOf(word)
  const end = start + word.length
  return {key: located(word, start, end), value: {kind: 'empty', span: {start: end, end}}, bare: true}
}

function flowItems(inner: string, at: number): readonly YamlNode[] {
  const items: YamlNode[] = []
  let from = at
  for (const piece of inner.split(',')) {
    const value = valueAt(piece, 0, from)
    if (value.kind === 'scalar') items.push(value)
    from += piece.length + 1
  }
  return items
}

function listOf(items: readonly YamlNode[]): YamlNode {
  return {kind: 'list', items, span: {start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0}}
}

function mapOf(pairs: readonly YamlPair[]): YamlNode | undefined {
  const first = pairs[0]
  if (first === undefined) return undefined
  return {kind: 'map', pairs, span: {start: first.key.span.start, end: pairs.at(-1)?.value.span.end ?? 0}}
}
