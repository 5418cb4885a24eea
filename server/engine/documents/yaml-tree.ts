// YAML as plain data with places: what every way of reading it ends in.
import type {Located, Span} from '../model/place.ts'

/** A text. `style` tells how it was written, since `"no"` is always a text and `no` may be more. */
export interface YamlScalar {
  readonly kind: 'scalar'
  /** The text as YAML understands it: quotes, escapes and folds resolved. */
  readonly value: string
  readonly style: 'plain' | 'quoted' | 'block'
  /** The content: without its quotes, and without the header line and the indent of a block. */
  readonly content: Span
  /** The whole value, as written. */
  readonly span: Span
}

/** Nothing, `~` or `null`. Nothing has an empty span right behind the colon or the dash. */
export interface YamlEmpty {
  readonly kind: 'empty'
  readonly span: Span
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly span: Span
}

export interface YamlPair {
  readonly key: Located<string>
  readonly value: YamlNode
  /** A key without a colon: the word of `{word}`. */
  readonly bare: boolean
}

/** A mapping, with every pair as written: the first of two equal keys is the one that counts. */
export interface YamlMap {
  readonly kind: 'map'
  readonly pairs: readonly YamlPair[]
  readonly span: Span
}

export type YamlNode = YamlScalar | YamlEmpty | YamlList | YamlMap

/** Where YAML went wrong, and one of the reasons of `yaml-problems.ts`. */
export interface YamlError {
  readonly code: string
  readonly span: Span
}

/** Whether a plain text is YAML's way to say nothing. */
export function isNull(text: string): boolean {
  return text === '~' || text === 'null' || text === 'Null' || text === 'NULL'
}

/** The pairs that count: the first one of each key. */
export function firstPairs(map: YamlMap): readonly YamlPair[] {
  const seen = new Set<string>()
  return map.pairs.filter(({key}) => !seen.has(key.value) && seen.add(key.value))
}

/** The value without places: texts stay texts, nothing is null, keys such as `__proto__` are keys like any other. */
export function plainValue(node: YamlNode | undefined, known = new Map<YamlNode, unknown>()): unknown {
  if (node === undefined || node.kind === 'empty') return null
  if (node.kind === 'scalar') return node.value
  if (known.has(node)) return known.get(node)
  const value =
    node.kind === 'list'
      ? node.items.map((item) => plainValue(item, known))
      : Object.fromEntries(firstPairs(node).map((pair) => [pair.key.value, plainValue(pair.value, known)]))
  known.set(node, value)
  return value
}

/** A span moved by an offset. */
export function shifted({start, end}: Span, by: number): Span {
  return {start: start + by, end: end + by}
}

/** The same tree in a file where it begins at `by`. */
export function shiftedNode(node: YamlNode, by: number, known = new Map<YamlNode, YamlNode>()): YamlNode {
  if (by === 0) return node
  const before = known.get(node)
  if (before !== undefined) return before
  const moved = moveNode(node, by, known)
  known.set(node, moved)
  return moved
}

function moveNode(node: YamlNode, by: number, known: Map<YamlNode, YamlNode>): YamlNode {
  const span = shifted(node.span, by)
  if (node.kind === 'scalar') return {...node, content: shifted(node.content, by), span}
  if (node.kind === 'list') return {...node, items: node.items.map((item) => shiftedNode(item, by, known)), span}
  if (node.kind === 'empty') return {...node, span}
  const pairs = node.pairs.map(({key, value, bare}) => ({
    key: {value: key.value, span: shifted(key.span, by)},
    value: shiftedNode(value, by, known),
    bare,
  }))
  return {...node, pairs, span}
}
