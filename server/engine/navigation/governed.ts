// What a decision governs: the files that it says it applies to, and the places of manifests that state what it decided for.
import {isRetired} from '../documents/vocabulary/statuses.ts'
import type {Span} from '../model/place.ts'
import {isDecided, namedBy, scopesOf, statedSubjects} from '../workspace/governing/index.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'

export interface GovernedPlace {
  readonly path: string
  /** Empty at the beginning where the whole file is meant. */
  readonly span: Span
}

/** Whether a record may govern anything, told from the record alone: rejected, deprecated and superseded ones do not. */
export function mayGovern(decision: Decision, workspace: Workspace): boolean {
  return !isRetired(decision.state) && (scopesOf(decision).length > 0 || decidedBy(decision, workspace).length > 0)
}

/** By path and place. Whole folders and globs stand for no place. */
export function governedBy(decision: Decision, workspace: Workspace): readonly GovernedPlace[] {
  if (!mayGovern(decision, workspace)) return []
  const {paths} = workspace
  const files = scopesOf(decision).flatMap(({kind, value}) =>
    kind === 'path' && paths.isFile(value) ? [{path: value, span: {start: 0, end: 0}}] : [],
  )
  const stated = decidedBy(decision, workspace).flatMap((name) => statedSubjects(workspace).get(name)?.statements ?? [])
  const places = [...files, ...stated.map(({path, dependency: {span}}) => ({path, span}))]
  return places.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start))
}

function decidedBy(decision: Decision, workspace: Workspace): readonly string[] {
  return namedBy(decision, workspace).flatMap(({subject, part}) => (isDecided(part) ? [subject] : []))
}
