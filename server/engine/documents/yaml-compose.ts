// The thorough way to read YAML: the `yaml` package's nodes, turned into plain data with places.
import {Composer, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar} from 'yaml'
import {type Located, located, type Span} from '../model/place.ts'
import type {YamlSyntax} from './yaml-guard.ts'
import {yamlReasons} from './yaml-problems.ts'
import {
  isNull,
  type YamlError,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from './yaml-tree.ts'

/** What a text says as far as YAML can be made of it, and every error on the way. */
export interface Composed {
  readonly root: YamlNode | undefined
  readonly errors: readonly YamlError[]
}

// `failsafe` keeps dates, `no` and `0012` as they are written; looking for equal keys takes quadratic time.
const options = {schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent', merge: false} as const

/** Understands the first document of a guarded text. */
export function composeYaml(text: string, syntax: YamlSyntax): Composed {
  // Destructuring takes two documents and leaves the others alone.
  const [document, second] = new Composer(options).compose(syntax.tokens, true, text.length)
  if (document === undefined) return {root: undefined, errors: []}
  const errors = document.errors.map((error) => ({code: codeOf(error), span: clamp(error.pos[0], error.pos[1], text)}))
  if (second !== undefined) errors.push({code: 'multiple-docs', span: clamp(second.range[0], second.range[1], text)})
  return convert(document, text, errors)
}

function convert(document: Document.Parsed, text: string, errors: YamlError[]): Composed {
  const contents: Node | null = document.contents
  const isNothing = isScalar(contents) && contents.source === ''
  if (contents === null || isNothing) return {root: undefined, errors}
  const root = new Converter(text, errors).node(contents)
  return {root, errors: errors.toSorted((a, b) => a.span.start - b.span.start)}
}

/** The parser's code as a key of `yamlReasons`; it calls a bracket that does not close a wrong indent. */
function codeOf({code, message}: {readonly code: string; readonly message: string}): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'unclosed'
  const name = code.toLowerCase().replaceAll('_', '-')
  return Object.hasOwn(yamlReasons, name) ? name : 'unexpected-token'
}

/**
 * An error's span inside the text and on one line: a whole word where the parser names its first character, and
 * what stands last where something is missing at the end of a line.
 */
function clamp(start: number, end: number, text: string): Span {
  const from = Math.min(Math.max(start, 0), text.length)
  const line = text.slice(from, Math.max(end, from + 1)).split('\n', 1)[0] ?? ''
  const length = line.trim() === '' && !line.includes('\t') ? 0 : line.replace(/[ \r]+$/, '').length
  if (length > 1) return {start: from, end: from + length}
  const word = /^[^\s,:[\]{}]+/.exec(text.slice(from, from + 80))?.[0].length ?? length
  if (word > 0) return {start: from, end: from + word}
  const last = text.slice(0, from).trimEnd().length
  const before = /[^\s,[\]{}]*\S$/.exec(text.slice(Math.max(last - 80, 0), last))?.[0].length ?? 0
  return {start: last - before, end: Math.max(last, Math.min(1, text.length))}
}

/** Turns nodes into plain data; anchors are known once their node is complete, so nothing can contain itself. */
class Converter {
  readonly #text: string
  readonly #errors: YamlError[]
  readonly #anchors = new Map<string, YamlNode>()

  constructor(text: string, errors: YamlError[]) {
    this.#text = text
    this.#errors = errors
  }

  node(node: Node): YamlNode {
    if (isAlias(node)) return this.#alias(node.source, rangeOf(node))
    const result = isMap(node) ? this.#map(node) : isSeq(node) ? this.#list(node) : this.#scalar(node)
    const anchor = 'anchor' in node ? node.anchor : undefined
    if (typeof anchor === 'string') this.#anchors.set(anchor, result)
    return result
  }

  /** What the anchor names, at the alias's place; an unknown one, such as `*emphasis*`, is the text it looks like. */
  #alias(name: string, [start, end]: Range): YamlNode {
    const span = {start, end}
    const target = this.#anchors.get(name)
    if (target?.kind === 'scalar') return {...target, content: span, span}
    if (target !== undefined) return {...target, span}
    this.#errors.push({code: 'bad-alias', span})
    return {kind: 'scalar', value: this.#text.slice(start, end), style: 'plain', content: span, span}
  }

  #scalar(node: Node): YamlNode {
    const [start, end] = rangeOf(node)
    const span = {start, end}
    if (!isScalar(node)) return {kind: 'empty', span}
    const value = typeof node.value === 'string' ? node.value : (node.source ?? '')
    if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return this.#block(value, span)
    if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) return quoted(value, span, this.#text)
    if (value === '' || isNull(value)) return {kind: 'empty', span}
    return {kind: 'scalar', value, style: 'plain', content: span, span}
  }

  /** A block scalar: its content begins behind the header line and ends with its last visible character. */
  #block(value: string, {start, end}: Span): YamlScalar {
    const written = this.#text.slice(start, end)
    const header = written.indexOf('\n')
    const last = start + written.trimEnd().length
    const body = header < 0 ? '' : written.slice(header)
    const first = body.trim() === '' ? last : start + header + (body.length - body.trimStart().length)
    return {kind: 'scalar', value, style: 'block', content: {start: first, end: last}, span: {start, end: last}}
  }

  #list(node: {readonly items: readonly unknown[]; readonly flow?: boolean; readonly range?: Range | null}): YamlList {
    // The parser makes items of nodes and, in `[a: b]`, of pairs held by a map of their own.
    const items = node.items.map((item) => this.node(item as Node))
    return {kind: 'list', items, span: this.#spanOf(node, items.at(-1)?.span.end)}
  }

  #map(node: {
    readonly items: readonly Pair<unknown, unknown>[]
    readonly flow?: boolean
    readonly range?: Range | null
  }): YamlMap {
    const pairs = node.items.map((pair) => this.#pair(pair))
    return {kind: 'map', pairs, span: this.#spanOf(node, pairs.at(-1)?.value.span.end)}
  }

  /** Flow collections end with their bracket, block collections with what is last in them. */
  #spanOf(node: {readonly flow?: boolean; readonly range?: Range | null}, last: number | undefined): Span {
    const [start, end] = rangeOf(node)
    return {start, end: node.flow === true || last === undefined ? end : Math.max(last, start)}
  }

  #pair(pair: Pair<unknown, unknown>): YamlPair {
    // Keys and values of a parsed document are nodes, or null where nothing stands.
    const key = this.#key(pair.key as Node | null)
    const value = pair.value as Node | null
    if (value === null) return {key, value: {kind: 'empty', span: behind(key.span.end)}, bare: true}
    if (isScalar(value) && value.source === '' && value.type === Scalar.PLAIN) {
      const colon = this.#text.indexOf(':', key.span.end)
      return {key, value: {kind: 'empty', span: behind(colon < 0 ? key.span.end : colon + 1)}, bare: false}
    }
    return {key, value: this.node(value), bare: false}
  }

  /** A key's text; a key that is a collection is named as it is written. */
  #key(node: Node | null): Located<string> {
    const [start, end] = node === null ? [0, 0] : rangeOf(node)
    const value = isScalar(node) ? node.value : undefined
    if (typeof value !== 'string') return located(this.#text.slice(start, end), start, end)
    const span = {start, end}
    return {value, span: isScalar(node) && isQuoted(node.type) ? quoted(value, span, this.#text).content : span}
  }
}

type Range = readonly [number, number, number]

/** Parsed nodes always have a range: start, end of the value, end with trailing comments. */
function rangeOf(node: {readonly range?: Range | null}): Range {
  return node.range ?? [0, 0, 0]
}

function isQuoted(type: unknown): boolean {
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE
}

function behind(offset: number): Span {
  return {start: offset, end: offset}
}

/** A quoted text, whose closing quote may be missing. */
function quoted(value: string, {start, end}: Span, text: string): YamlScalar {
  const isClosed = end - start >= 2 && text[end - 1] === text[start]
  const content = {start: start + 1, end: Math.max(start + 1, isClosed ? end - 1 : end)}
  return {kind: 'scalar', value, style: 'quoted', content, span: {start, end}}
}
