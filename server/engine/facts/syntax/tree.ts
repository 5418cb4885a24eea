// JSON, TOML and YAML as one kind of tree with places, and how readers walk it.
import {firstPairs, type YamlList, type YamlMap, type YamlNode, type YamlPair} from '../../documents/yaml-tree.ts'
import type {FactProblem} from '../../model/facts.ts'
import {type Located, located, type Span} from '../../model/place.ts'

export type {
  YamlList as TreeList,
  YamlMap as TreeMap,
  YamlNode as TreeNode,
  YamlPair as TreePair,
  YamlScalar as TreeScalar,
} from '../../documents/yaml-tree.ts'

/** A text as a tree; with problems, the part that could be read. */
export interface Tree {
  readonly root: YamlNode | undefined
  readonly problems: readonly FactProblem[]
}

/** Collections open at once, in every format: manifests nest a dozen deep. */
export const deepest = 64

/** The node below these keys. */
export function child(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let current = node
  for (const key of keys) current = pairsOf(current).find((pair) => pair.key.value === key)?.value
  return current
}

/** The pairs of a mapping, each key once; of anything else, none. */
export function pairsOf(node: YamlNode | undefined): readonly YamlPair[] {
  return node?.kind === 'map' ? firstPairs(node) : []
}

/** The items of a list; of anything else, none. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : []
}

/** A scalar's text at its content, quotes left out. */
export function textOf(node: YamlNode | undefined): Located<string> | undefined {
  return node?.kind === 'scalar' ? {value: node.value, span: node.content} : undefined
}

/** The texts of a list's scalars. */
export function textsOf(node: YamlNode | undefined): readonly Located<string>[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? [])
}

/** A part of a located text, by offsets in its value; right where the text is written without escapes. */
export function part(text: Located<string>, from: number, to = text.value.length): Located<string> {
  return located(text.value.slice(from, to), text.span.start + from, text.span.start + to)
}

export function mapOf(pairs: readonly YamlPair[], span: Span): YamlMap {
  return {kind: 'map', pairs, span}
}

export function listOf(items: readonly YamlNode[], span: Span): YamlList {
  return {kind: 'list', items, span}
}

/** Every pair in a tree, parents first; without recursion, and shared branches of aliases once. */
export function* everyPair(root: YamlNode | undefined): Generator<YamlPair> {
  const waiting: YamlNode[] = root === undefined ? [] : [root]
  const seen = new Set<YamlNode>()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'list') waiting.push(...node.items.toReversed())
    if (node.kind !== 'map') continue
    yield* node.pairs
    waiting.push(...node.pairs.map(({value}) => value).toReversed())
  }
}
