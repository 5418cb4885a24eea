// Licences that are stated in a form that tools cannot read, wherever they stand.
import {type Expression, readExpression} from '../../licensing/expression.ts'
import type {Located, Span} from '../../model/place.ts'
import {isOfProduct} from '../governing/index.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'
import {followsReuse, reuseOf} from './reuse.ts'

export interface Misspelt {
  readonly code: 'unknown' | 'deprecated' | 'case' | 'syntax' | 'text-unknown' | 'text-deprecated'
  /** What is wrong: one id, or the whole expression. */
  readonly id: string
  readonly path: string
  /** The whole expression; empty for the name of a file. */
  readonly span: Span
  /** What is meant, where that can be told. */
  readonly corrected: string | undefined
  /** Whether it stands in the file letter for letter, so that it can be replaced. */
  readonly isPlain: boolean
}

/** What generators and pages about licences write where an id will stand. */
const placeholder = /[<>{}$%[\]…`|*\\"']|\.\.\.|^(?:license|licence|expression|id|identifier|spdx|tbd|todo|xxx+)\b/i

/** Formats that allow words beside expressions: npm's own, and Composer's `proprietary`. */
const allowed = /^(?:SEE LICEN[CS]E IN .+|proprietary)$/i

/** By path and place. */
export const misspelt = memo((workspace: Workspace): readonly Misspelt[] => {
  const found = [...inManifests(workspace), ...inTags(workspace), ...inTables(workspace), ...inNames(workspace)]
  return found.toSorted((a, b) => (a.path === b.path ? a.span.start - b.span.start : a.path < b.path ? -1 : 1))
})

function inManifests({manifests}: Workspace): readonly Misspelt[] {
  return manifests
    .filter(({path}) => isOfProduct(path))
    .flatMap(({path, licences}) =>
      licences.flatMap((stated) =>
        stated.isExpression && !allowed.test(stated.value.trim()) ? wrongIn(path, stated) : [],
      ),
    )
}

/** Where REUSE is not followed, documents show tags as examples, and code writes them. */
function inTags(workspace: Workspace): readonly Misspelt[] {
  const isStrict = followsReuse(workspace)
  return workspace.licensed.flatMap(({path, licensing}) => {
    const tags = licensing.tags.filter(({kind, isComment}) => kind === 'licence' && isComment)
    const counting = isStrict || !workspace.documents.has(path) ? tags : []
    return counting.flatMap((tag) => (placeholder.test(tag.value) ? [] : wrongIn(path, tag)))
  })
}

function inTables({licensed}: Workspace): readonly Misspelt[] {
  return licensed.flatMap(({path, licensing}) =>
    licensing.tables.flatMap(({licences}) => licences.flatMap((licence) => wrongIn(path, licence))),
  )
}

function inNames(workspace: Workspace): readonly Misspelt[] {
  const reuse = reuseOf(workspace)
  const named =
    (code: Misspelt['code']) =>
    ({path, id}: {readonly path: string; readonly id: string}): Misspelt => {
      return {code, id, path, span: {start: 0, end: 0}, corrected: undefined, isPlain: false}
    }
  return [...(reuse?.bad.map(named('text-unknown')) ?? []), ...(reuse?.deprecated.map(named('text-deprecated')) ?? [])]
}

function wrongIn(path: string, {value, span}: Located<string>): readonly Misspelt[] {
  const {flaw, corrected}: Expression = readExpression(value)
  if (flaw === undefined) return []
  const isPlain = span.end - span.start === value.length
  return [{code: flaw.code, id: flaw.id === '' ? value : flaw.id, path, span, corrected, isPlain}]
}
