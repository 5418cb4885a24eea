// Where the nodes of a syntax tree stand.
import type {Nodes} from 'mdast'
import type {Span} from '../model/place.ts'

/** The place of a node. A tree that is read late makes a position anew each time that it is asked for: ask once. */
export function spanOf({position}: Nodes): Span {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}
