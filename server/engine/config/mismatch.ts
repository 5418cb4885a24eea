// Says why a value does not fit its shape, as one of the messages in `problems.ts`.
import type {YamlNode} from '../documents/yaml.ts'
import {dataOf} from './data.ts'
import type {ConfigProblemKey} from './problems.ts'
import {choicesOf, type Shape} from './shape.ts'

export interface Mismatch {
  readonly key: ConfigProblemKey
  readonly data: Readonly<Record<string, string>>
}

/** A text as messages quote it: one line, at most 60 characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** Names as messages list them: in backticks, with commas, which both languages understand. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** The reason why `node`, the value of `name`, is not of this shape. */
export function mismatch(node: YamlNode, shape: Shape, name: string): Mismatch {
  if (shape.anyOf !== undefined && choicesOf(shape) === undefined) return unionMismatch(node, shape.anyOf, name)
  const choices = choicesOf(shape)
  if (node.kind === 'scalar' && choices !== undefined) {
    return {key: 'not-allowed', data: {name, value: quote(node.value), allowed: listed(choices)}}
  }
  if (choices !== undefined) return {key: 'not-text', data: {name}}
  return typeMismatch(node, shape, name)
}

/** `off` or `{severity: off}`, a text or a list of texts: the words that would do, or the two kinds. */
function unionMismatch(node: YamlNode, alternatives: readonly Shape[], name: string): Mismatch {
  const choice = alternatives.find((one) => choicesOf(one) !== undefined)
  if (node.kind === 'scalar' && choice !== undefined) return mismatch(node, choice, name)
  const types = alternatives.map(({type}) => type)
  if (choice !== undefined && types.includes('object')) return {key: 'not-setting', data: {name}}
  if (types.includes('array') && (types.includes('string') || choice)) return {key: 'not-text-or-list', data: {name}}
  return {key: types.includes('object') ? 'not-mapping' : 'wrong-value', data: {name}}
}

function typeMismatch(node: YamlNode, shape: Shape, name: string): Mismatch {
  const data = {name}
  if (shape.type === 'object') return {key: 'not-mapping', data}
  if (shape.type === 'array') return {key: 'not-list', data}
  if (shape.type === 'boolean') return {key: 'not-boolean', data}
  if (shape.type === 'number' || shape.type === 'integer') return numberMismatch(dataOf(node), shape, name)
  return shape.type === 'string' ? textMismatch(node, shape, name) : {key: 'wrong-value', data}
}

function numberMismatch(value: unknown, shape: Shape, name: string): Mismatch {
  const isInteger = shape.type === 'integer'
  if (typeof value !== 'number' || (isInteger && !Number.isInteger(value))) {
    return {key: isInteger ? 'not-integer' : 'not-number', data: {name}}
  }
  const {minimum, maximum} = shape
  const low = minimum === undefined ? [] : [`≥ ${minimum}`]
  const high = maximum === undefined ? [] : [`≤ ${maximum}`]
  return {key: 'out-of-range', data: {name, value: String(value), range: [...low, ...high].join(', ')}}
}

function textMismatch(node: YamlNode, shape: Shape, name: string): Mismatch {
  if (shape.format === 'date') return {key: 'invalid-date', data: {name}}
  if (node.kind !== 'scalar' || typeof dataOf(node) !== 'string') return {key: 'not-text', data: {name}}
  if (node.value === '' && shape.minLength)
    return {key: shape.format === 'glob' ? 'glob-empty' : 'empty-value', data: {name}}
  if (shape.pattern === undefined) return {key: 'wrong-value', data: {name}}
  return {key: 'not-matching', data: {name, value: quote(node.value), pattern: shape.pattern}}
}
