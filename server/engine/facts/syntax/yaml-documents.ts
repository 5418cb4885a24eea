// Reads YAML files of one or several documents as trees, each behind the guard.
import {readYamlTree, type YamlTree} from '../../documents/yaml.ts'
import {shifted, shiftedNode} from '../../documents/yaml-tree.ts'
import type {FactProblem, FactProblemCode} from '../../model/facts.ts'
import type {Tree, TreeNode} from './tree.ts'

export interface YamlDocuments {
  /** The roots of the documents that say something, in order. */
  readonly roots: readonly TreeNode[]
  readonly problems: readonly FactProblem[]
}

/** A document marker at the margin ends whatever stands open, block scalars included (YAML 1.2, 9.1.2). */
const marker = /(?:^|[\n\r])---(?=[ \t\n\r]|$)/g

/** Reads every document of a file; what one of them has wrong leaves the others alone. */
export function readYamlDocuments(text: string): YamlDocuments {
  const starts = [0]
  for (const {0: whole, index} of text.matchAll(marker)) starts.push(index + whole.length - 3)
  const trees = starts.map((start, index) => readSlice(text, start, starts[index + 1] ?? text.length))
  return {
    roots: trees.flatMap(({root}) => root ?? []),
    problems: trees.flatMap(({problems}) => problems),
  }
}

/** Reads a file of one document. */
export function readYamlFile(text: string): Tree {
  const {roots, problems} = readYamlDocuments(text)
  return {root: roots[0], problems}
}

/** Reads a part of a file as a document of its own, with places in the whole file. */
export function readSlice(text: string, start: number, end: number): Tree {
  const slice = text.slice(start, end)
  if (slice.trim() === '') return {root: undefined, problems: []}
  const tree = readYamlTree(slice)
  const problems = problemsOf(tree).map(({code, span}) => ({code, span: shifted(span, start)}))
  return {root: tree.root && shiftedNode(tree.root, start), problems}
}

function problemsOf({errors, refusal}: YamlTree): readonly FactProblem[] {
  if (refusal !== undefined) return [{code: refusal.refused, span: {start: refusal.at, end: refusal.at + 1}}]
  const first = errors[0]
  const code: FactProblemCode = first?.code === 'unclosed' || first?.code === 'missing-char' ? 'unclosed' : 'unexpected'
  return first === undefined ? [] : [{code, span: first.span}]
}
