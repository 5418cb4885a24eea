// The records that the comments of a source file name.
import type {Span} from '../../model/place.ts'
import type {Decision} from '../records/decision.ts'
import type {CodeReference, SourceFile, Workspace} from '../workspace.ts'

/** A record and where a source names it. */
export interface Referenced {
  readonly decision: Decision
  readonly span: Span
}

/** In the order of places. */
export function referencesIn({references}: SourceFile, workspace: Workspace): readonly Referenced[] {
  return references.flatMap((reference) => {
    const decision = recordOf(reference, workspace)
    return decision ? [{decision, span: reference.span}] : []
  })
}

/** The record that a reference means; undefined when none or several could be meant. */
export function recordOf({form, value}: CodeReference, workspace: Workspace): Decision | undefined {
  if (form === 'path') {
    const [only, ...others] = workspace.decisions.filter(({path}) => path === value || path.endsWith(`/${value}`))
    return others.length === 0 ? only : undefined
  }
  const number = /(\d+)(?!.*\d)/.exec(value)?.[1]
  const [only, ...others] = workspace.decisions.filter((each) => each.number === Number(number))
  return number !== undefined && others.length === 0 ? only : undefined
}
