// YAML as the entries of a front matter: keys down to the second level, and the texts that they hold.
import {type Located, located} from '../model/place.ts'
import type {Entry} from './digest-model.ts'
import {firstPairs, type YamlMap, type YamlNode, type YamlPair} from './yaml-tree.ts'

/** The entries of a tree, in the order of the text; a root that is no mapping is one entry with an empty key. */
export function entriesOf(root: YamlNode | undefined): readonly Entry[] {
  if (root === undefined) return []
  if (root.kind !== 'map') return [entryOf(located('', root.span.start, root.span.start), root)]
  return firstPairs(root).flatMap(({key, value}) => [entryOf(key, value), ...nested(key.value, value)])
}

function nested(parent: string, value: YamlNode): readonly Entry[] {
  if (value.kind !== 'map' || isPlaceholder(value)) return []
  return firstPairs(value).map((pair) => entryOf({...pair.key, value: `${parent}.${pair.key.value}`}, pair.value))
}

function entryOf(key: Located<string>, node: YamlNode): Entry {
  return {key, kind: node.kind, values: valuesOf(node), span: node.span}
}

/** The texts of a value: of a list, also those of lists inside it (`[[page]]`), but nothing of its mappings. */
function valuesOf(node: YamlNode): readonly Located<string>[] {
  if (node.kind === 'scalar')
    return [{value: node.style === 'block' ? node.value.trimEnd() : node.value, span: node.content}]
  if (node.kind === 'list') return node.items.flatMap(valuesOf)
  if (node.kind === 'map' && isPlaceholder(node)) return node.pairs.map(({key}) => key)
  return []
}

/** `{proposed}`, or `{Ada, Émile}`: braces that YAML takes for a mapping of keys without values. */
function isPlaceholder({pairs}: YamlMap): boolean {
  return pairs.length > 0 && pairs.every((pair: YamlPair) => pair.bare)
}
