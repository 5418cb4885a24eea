// When each document is to be looked at again: by what it says itself, else by what the configuration says of its kind.

import {readDate} from '../../documents/vocabulary/dates.ts'
import {type Duration, dayAfter, readDuration} from '../../documents/vocabulary/durations.ts'
import {type ReviewRole, reviewRoleOf} from '../../documents/vocabulary/reviews.ts'
import type {Located} from '../../model/place.ts'
import {knownKindOf} from '../kinds/index.ts'
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

/** A day that a document names; `value` is as written. */
export interface StatedDay extends Located<string> {
  /** `YYYY-MM-DD`. */
  readonly iso: string
}

/** What a document says of its reviews, each by the statement that says most. */
export interface StatedReviews {
  readonly reviewed: StatedDay | undefined
  readonly updated: StatedDay | undefined
  readonly due: StatedDay | undefined
  readonly every: (Located<string> & {readonly duration: Duration}) | undefined
  /** Globs or paths of the files that it tells of. */
  readonly tracks: readonly Located<string>[]
}

/** By which day a document is to be reviewed, and what says so. */
export interface Review {
  /** `YYYY-MM-DD`. */
  readonly due: string
  /** `stated`: a day that it names; `interval`: so long after its last review; `kind`: as long as documents of its kind. */
  readonly by: 'stated' | 'interval' | 'kind'
  /** Where that day, or the last review, is said. */
  readonly place: Located<string>
  readonly reviewed: StatedDay | undefined
  /** As written. */
  readonly every: string | undefined
}

type Statement = readonly [role: ReviewRole, values: readonly Located<string>[]]

/** Keys of the front matter, then fields before the body. */
function statements({digest: {frontMatter, fields}}: WorkspaceDocument): readonly Statement[] {
  const keyed = (frontMatter?.entries ?? []).map(({key, values}) => [reviewRoleOf(key.value), values] as const)
  const written = fields
    .filter(({section}) => section <= 1)
    .map(({key, value}) => [reviewRoleOf(key.value), [value]] as const)
  return [...keyed, ...written].flatMap(([role, values]): readonly Statement[] =>
    role === undefined || values.length === 0 ? [] : [[role, values]],
  )
}

/** What a document says of its own reviews. */
export const statedReviews = memo((document: WorkspaceDocument): StatedReviews => {
  const all = statements(document)
  const first = (wanted: ReviewRole) => all.find(([role]) => role === wanted)?.[1][0]
  const day = (wanted: ReviewRole): StatedDay | undefined => {
    const stated = first(wanted)
    const iso = stated && readDate(stated.value, document.language).iso
    return stated && iso ? {...stated, iso} : undefined
  }
  const every = first('every')
  const duration = every && readDuration(every.value)
  return {
    reviewed: day('reviewed'),
    updated: day('updated'),
    due: day('due'),
    every: every && duration ? {...every, duration} : undefined,
    tracks: all.flatMap(([role, values]) => (role === 'tracks' ? values : [])),
  }
})

/** Undefined where nothing says when. A day that the document names counts before what follows from an interval. */
export function reviewOf(document: WorkspaceDocument, workspace: Workspace): Review | undefined {
  if (document.kind === 'template') return undefined
  const {due, reviewed, every, updated} = statedReviews(document)
  if (due) return {due: due.iso, by: 'stated', place: due, reviewed, every: every?.value}
  if (reviewed && every)
    return {due: dayAfter(reviewed.iso, every.duration), by: 'interval', place: reviewed, reviewed, every: every.value}
  const last = reviewed ?? updated
  const usual = last && intervalOf(document, workspace)
  const duration = usual && readDuration(usual)
  if (!last || !duration) return undefined
  return {due: dayAfter(last.iso, duration), by: 'kind', place: last, reviewed, every: usual}
}

/** How long documents of its kind hold, as the configuration says. */
function intervalOf(document: WorkspaceDocument, workspace: Workspace): string | undefined {
  const kind = document.kind === 'decision' ? document.kind : knownKindOf(document, workspace)
  return kind && workspace.config.freshness.reviewIn[kind]
}
