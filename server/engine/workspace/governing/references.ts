// The records that the comments of a source file name.
import type {Span} from '../../model/place.ts'
import {meaningOf} from '../records/code-meaning.ts'
import type {Decision} from '../records/decision.ts'
import type {SourceFile, Workspace} from '../workspace.ts'

/** A record and where a source names it. */
export interface Referenced {
  readonly decision: Decision
  readonly span: Span
}

/** In the order of places. */
export function referencesIn({path, references}: SourceFile, workspace: Workspace): readonly Referenced[] {
  return references.flatMap((reference) => {
    const meant = meaningOf(reference, path, workspace)
    return meant.kind === 'record' || meant.kind === 'moved' ? [{decision: meant.decision, span: reference.span}] : []
  })
}
