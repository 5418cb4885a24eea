// Where the nodes of a syntax tree stand.
import type {Nodes, RootContent} from 'mdast'
import type {Span} from '../model/place.ts'

/** A block of the top level and its place, which all that read it ask for. */
export interface Block {
  readonly node: RootContent
  readonly span: Span
}

/** The place of a node. A tree that is read late makes a position anew each time that it is asked for: ask once. */
export function spanOf({position}: Nodes): Span {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}
