// The records that the comments of a source file name.
import type {Span} from '../../model/place.ts'
import {memo} from '../memo.ts'
import {meaningOf} from '../records/code-meaning.ts'
import type {Decision} from '../records/decision.ts'
import type {SourceFile, Workspace} from '../workspace.ts'

/** A record and where a source names it. */
export interface Referenced {
  readonly decision: Decision
  readonly span: Span
}

/** Where a source file names a record. */
export interface Place {
  readonly path: string
  readonly span: Span
}

/** In the order of places. */
export function referencesIn({path, references}: SourceFile, workspace: Workspace): readonly Referenced[] {
  return references.flatMap((reference) => {
    const meant = meaningOf(reference, path, workspace)
    return meant.kind === 'record' || meant.kind === 'moved' ? [{decision: meant.decision, span: reference.span}] : []
  })
}

/** By the key of each record the first place in each source file that names it, in the order of paths. */
export const placesNaming = memo((workspace: Workspace): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>()
  for (const source of workspace.sources) {
    const named = new Map(
      referencesIn(source, workspace)
        .toReversed()
        .map((each) => [each.decision.key, each.span]),
    )
    for (const [key, span] of named) {
      const known = places.get(key)
      if (known) known.push({path: source.path, span})
      else places.set(key, [{path: source.path, span}])
    }
  }
  return places
})
