// Reads long YAML files piece by piece, so that each piece stays within the guard's bounds.
import {yamlLimits} from '../../documents/yaml.ts'
import type {Span} from '../../model/place.ts'
import {linesOf} from './lines.ts'
import {mapOf, type Tree, type TreeNode, type TreePair} from './tree.ts'
import {readSlice, readYamlFile} from './yaml-documents.ts'

/**
 * Reads a file of one document. What is longer than the guard allows is cut where its outermost keys stand, and each
 * piece that is still too long once more. Aliases do not reach from one piece into another, and what is too long even
 * so is a problem.
 */
export function readYamlSections(text: string): Tree {
  if (text.length <= yamlLimits.length) return readYamlFile(text)
  return readPiece(text, {start: 0, end: text.length}, 0)
}

/** Cuts repeat at most this often: root, `components`, `schemas`, one schema. */
const deepest = 4
/** Problems of one file that are worth keeping. */
const most = 10

function readPiece(text: string, {start, end}: Span, depth: number): Tree {
  const isLong = end - start > yamlLimits.length
  const keys = isLong && depth < deepest ? outermostKeys(text, start, end) : []
  if (keys.length === 0) return readSlice(text, start, end)
  const trees = keys.map((key, index) => readBelow(text, key, keys[index + 1]?.line ?? end, depth))
  const pairs = trees.flatMap(({root}): readonly TreePair[] => (root?.kind === 'map' ? root.pairs : []))
  return {root: mapOf(pairs, {start, end}), problems: trees.flatMap(({problems}) => problems).slice(0, most)}
}

/** A key and what stands below it; where that is too long, as pieces of its own that are put back under the key. */
function readBelow(text: string, key: Key, end: number, depth: number): Tree {
  if (end - key.line <= yamlLimits.length) return readSlice(text, key.line, end)
  const {root, problems} = readPiece(text, {start: key.behind, end}, depth + 1)
  const value: TreeNode = root ?? {kind: 'empty', span: {start: key.behind, end: key.behind}}
  const pair = {key: {value: key.value, span: key.span}, value, bare: false}
  return {root: mapOf([pair], {start: key.span.start, end}), problems}
}

interface Key {
  readonly value: string
  readonly span: Span
  /** The offset at which its line begins, and the one behind its colon. */
  readonly line: number
  readonly behind: number
}

const keyLine = /^ *(?:"([^"\\]+)"|'([^']+)'|([^\s#'"&*!|>%@`?[\]{},-][^#:]*)):(?=\s|$)/

/** The keys at the smallest indent; none where the text is no block mapping of plain keys. */
function outermostKeys(text: string, start: number, end: number): readonly Key[] {
  const keys: Key[] = []
  let indent: number | undefined
  for (const {value: line, span} of linesOf(text.slice(start, end))) {
    const column = line.search(/\S/)
    if (column < 0 || line[column] === '#' || /^(?:---|%)/.test(line)) continue
    indent ??= column
    // Deeper lines belong to the key above, and so do items of a list at its own indent.
    if (column > indent || (keys.length > 0 && line[column] === '-')) continue
    const key = column < indent ? undefined : keyAt(line, column, start + span.start)
    if (key === undefined) return []
    keys.push(key)
  }
  return keys
}

function keyAt(line: string, column: number, start: number): Key | undefined {
  const [whole = '', double, single, plain] = keyLine.exec(line) ?? []
  const value = double ?? single ?? plain?.trimEnd()
  if (value === undefined) return undefined
  const from = start + column + (plain === undefined ? 1 : 0)
  return {value, span: {start: from, end: from + value.length}, line: start, behind: start + whole.length}
}
