// Checks one YAML value against its shape: what is right is kept, what is wrong is reported at its place.
import {Check} from 'typebox/value'
import type {YamlMap, YamlNode, YamlPair} from '../documents/yaml.ts'
import {nearest} from '../model/nearest.ts'
import type {Span} from '../model/place.ts'
import {dataOf} from './data.ts'
import {globFlaw} from './globs.ts'
import {mismatch, quote} from './mismatch.ts'
import type {ConfigProblemKey} from './problems.ts'
import type {Shape} from './shape.ts'

export type Report = (key: ConfigProblemKey, span: Span, data?: Readonly<Record<string, string>>) => void

/** The key that holds a value: its name for messages, its place where the value has none. */
export interface Holder {
  readonly name: string
  readonly span: Span
}

/** Told of a key that the shape does not know, beside the keys that it does. */
export type OnUnknown = (pair: YamlPair, known: readonly string[]) => void

/** The part of a value that fits its shape; undefined when nothing does. */
export function checkNode(node: YamlNode, shape: Shape, holder: Holder, report: Report): unknown {
  if (node.kind === 'empty') return void report('empty-value', placeOf(node, holder), {name: holder.name})
  const chosen = alternative(node, shape)
  if (node.kind === 'map' && chosen.type === 'object') return checkMap(node, chosen, holder, report)
  if (node.kind === 'list' && chosen.type === 'array') return checkList(node.items, chosen.items ?? {}, holder, report)
  const value = dataOf(node)
  if (!Check(chosen, value)) {
    const {key, data} = mismatch(node, chosen, holder.name)
    return void report(key, placeOf(node, holder), data)
  }
  return checkFormat(value, chosen, node, holder, report)
}

/** Among alternatives the one that fits, else the one of the same kind, so that what is wrong inside can be told. */
function alternative(node: YamlNode, shape: Shape): Shape {
  if (shape.anyOf === undefined) return shape
  const data = dataOf(node)
  const fitting = shape.anyOf.find((one) => Check(one, data))
  const type = node.kind === 'map' ? 'object' : node.kind === 'list' ? 'array' : undefined
  return fitting ?? shape.anyOf.find((one) => type !== undefined && one.type === type) ?? shape
}

function checkFormat(value: unknown, shape: Shape, node: YamlNode, holder: Holder, report: Report): unknown {
  const flaw = shape.format === 'glob' && typeof value === 'string' ? globFlaw(value) : undefined
  if (flaw === undefined) return value
  return void report(`glob-${flaw}`, placeOf(node, holder), {value: quote(String(value))})
}

function checkList(items: readonly YamlNode[], shape: Shape, holder: Holder, report: Report): unknown {
  const kept = items.map((item) => {
    if (item.kind !== 'empty')
      return checkNode(item, shape, shape.type === 'object' ? holderOfItem(item, holder) : holder, report)
    return void report('empty-item', placeOf(item, holder), {name: holder.name})
  })
  return kept.filter((item) => item !== undefined)
}

/** A mapping in a list is shown at its first key: the list's own may be far away. */
function holderOfItem(item: YamlNode, list: Holder): Holder {
  const first = item.kind === 'map' ? item.pairs[0] : undefined
  return first === undefined ? list : {name: list.name, span: first.key.span}
}

/** Checks each pair of a mapping by the shape of its key. */
export function checkMap(map: YamlMap, shape: Shape, holder: Holder, report: Report, onUnknown?: OnUnknown): unknown {
  const known = Object.keys(shape.properties ?? {})
  const unknown = onUnknown ?? ((pair: YamlPair) => reportUnknownKey(pair, known, report))
  const kept: [string, unknown][] = []
  for (const pair of uniquePairs(map, report)) {
    const name = pair.key.value
    const inner = shapeOfKey(name, shape)
    const value = inner && checkNode(pair.value, inner, {name, span: pair.key.span}, report)
    if (inner === undefined) unknown(pair, known)
    else if (value !== undefined) kept.push([name, value])
  }
  const missing = shape.required?.find((name) => kept.every(([key]) => key !== name))
  if (missing === undefined) return Object.fromEntries(kept)
  return void report('missing-key', holder.span, {name: holder.name, missing})
}

/** The pairs that count; each further one of the same key is reported. */
export function uniquePairs(map: YamlMap, report: Report): readonly YamlPair[] {
  const seen = new Set<string>()
  return map.pairs.filter(({key}) => {
    const isNew = !seen.has(key.value)
    if (!isNew) report('duplicate-key', key.span, {name: quote(key.value)})
    return isNew && seen.add(key.value)
  })
}

export function reportUnknownKey({key}: YamlPair, known: readonly string[], report: Report): void {
  const near = nearest(key.value, known)
  if (near === undefined) report('unknown-key', key.span, {name: quote(key.value)})
  else report('unknown-key-near', key.span, {name: quote(key.value), near})
}

/** The shape of one key's value; undefined when the mapping does not know the key. */
function shapeOfKey(name: string, shape: Shape): Shape | undefined {
  if (shape.properties !== undefined && Object.hasOwn(shape.properties, name)) return shape.properties[name]
  const patterns = Object.entries(shape.patternProperties ?? {})
  const matching = patterns.find(([pattern]) => new RegExp(pattern, 'u').test(name))
  if (matching !== undefined) return matching[1]
  if (shape.additionalProperties === false || patterns.length > 0) return undefined
  return typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {}
}

/** Where a wrong value is shown: a text without its quotes; a collection at its key, since it may be long. */
export function placeOf(node: YamlNode, holder: Holder): Span {
  if (node.kind === 'scalar') return node.content.start < node.content.end ? node.content : node.span
  const isItem = node.span.start > holder.span.end && node.span.end - node.span.start < 80
  return node.span.start < node.span.end && isItem ? node.span : holder.span
}
