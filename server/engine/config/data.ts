// YAML values as data: plain texts that look like numbers or booleans are those, as in YAML 1.2 and in editors.
import type {YamlNode, YamlScalar} from '../documents/yaml.ts'
import {firstPairs} from '../documents/yaml.ts'

/** The value of a node by YAML's core schema; dates stay texts. */
export function dataOf(node: YamlNode): unknown {
  if (node.kind === 'empty') return null
  if (node.kind === 'scalar') return scalarData(node)
  if (node.kind === 'list') return node.items.map(dataOf)
  return Object.fromEntries(firstPairs(node).map(({key, value}) => [key.value, dataOf(value)]))
}

function scalarData({value, style}: YamlScalar): unknown {
  if (style !== 'plain') return value
  if (/^(?:true|True|TRUE)$/.test(value)) return true
  if (/^(?:false|False|FALSE)$/.test(value)) return false
  if (/^0x[0-9a-fA-F]+$|^0o[0-7]+$/.test(value)) return Number(value)
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(value) ? Number(value) : value
}
