// Reads JSON with places through jsonc-parser, and lets comments and trailing commas pass as many tools do.
import {createScanner, type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import type {FactProblem} from '../../model/facts.ts'
import {deepest, listOf, mapOf, type Tree, type TreeNode, type TreePair} from './tree.ts'

/**
 * Reads one JSON value (RFC 8259); scalars stay as written, `null` is nothing, and of two equal keys the last one counts.
 * What can be read around an error is kept; the first error is the problem.
 */
export function readJson(text: string): Tree {
  const errors: ParseError[] = []
  // A byte order mark is no JSON; a blank in its place keeps all offsets.
  const clean = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  const limit = tooDeepAt(clean)
  const root = parseTree(clean.slice(0, limit), errors, {allowTrailingComma: true})
  const problem = limit === undefined ? errors[0] && problemOf(errors[0], text) : tooDeep(limit)
  return {root: root && nodeOf(root, text), problems: problem === undefined ? [] : [problem]}
}

/** Where a collection opens inside `deepest` others: the parser calls itself for each, and runs out of stack. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text[scanner.getTokenOffset()] ?? ''
    if ('{['.includes(first)) depth += 1
    else if ('}]'.includes(first)) depth -= 1
    if (depth > deepest) return scanner.getTokenOffset()
  }
  return undefined
}

function tooDeep(start: number): FactProblem {
  return {code: 'too-deep', span: {start, end: start + 1}}
}

function problemOf({error, offset}: ParseError, text: string): FactProblem {
  const isOpen = offset >= text.length || printParseErrorCode(error).startsWith('UnexpectedEndOf')
  return {code: isOpen ? 'unclosed' : 'unexpected', span: {start: offset, end: Math.min(offset + 1, text.length)}}
}

/** Trees are at most `deepest` deep, so this recursion has an end. */
function nodeOf(node: Node, text: string): TreeNode {
  const span = {start: node.offset, end: node.offset + node.length}
  if (node.type === 'object') return mapOf(pairsOf(node, text), span)
  if (node.type === 'array')
    return listOf(
      (node.children ?? []).map((item) => nodeOf(item, text)),
      span,
    )
  if (node.type === 'null') return {kind: 'empty', span}
  if (node.type !== 'string') {
    return {kind: 'scalar', value: text.slice(span.start, span.end), style: 'plain', content: span, span}
  }
  return {kind: 'scalar', value: String(node.value), style: 'quoted', content: inside(span), span}
}

function inside({start, end}: {readonly start: number; readonly end: number}) {
  return {start: start + 1, end: Math.max(start + 1, end - 1)}
}

function pairsOf({children = []}: Node, text: string): readonly TreePair[] {
  const pairs = new Map<string, TreePair>()
  for (const {children: [key, value] = []} of children) {
    if (key === undefined || value === undefined) continue
    const name = String(key.value)
    pairs.delete(name)
    const span = inside({start: key.offset, end: key.offset + key.length})
    pairs.set(name, {key: {value: name, span}, value: nodeOf(value, text), bare: false})
  }
  return [...pairs.values()]
}
