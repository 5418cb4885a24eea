// Where the nodes of a syntax tree stand.
import type {Nodes, RootContent} from 'mdast'
import type {Span} from '../model/place.ts'

/** A block of the top level and its place, which all that read it ask for. */
export interface Block {
  readonly node: RootContent
  readonly span: Span
}

/** A node of a tree that is read late: its position would be made anew each time that it is asked for. */
export interface LateNode {
  readonly span: Span
}

/** The place of a node. One that is read late makes it anew: ask once. */
export function spanOf(node: Nodes | (Nodes & LateNode)): Span {
  if ('span' in node) return node.span
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}
