// What stands at a place of a record's metadata: a key, or a status.
import type {Digest} from '../documents/digest-model.ts'
import type {FieldRole} from '../documents/vocabulary/fields.ts'
import type {CanonicalStatus} from '../documents/vocabulary/statuses.ts'
import type {Span} from '../model/place.ts'
import {type Lexicon, lexiconOf} from '../workspace/recognition/lexicon.ts'
import type {Workspace} from '../workspace/workspace.ts'

/** A word with a meaning, and where it stands. */
export type Meant =
  | {readonly kind: 'key'; readonly role: FieldRole; readonly span: Span}
  | {readonly kind: 'status'; readonly status: Exclude<CanonicalStatus, 'unknown'>; readonly span: Span}

/** The key or the status of a record that an offset of its file lies on; undefined where there is none. */
export function meantAt(path: string, offset: number, workspace: Workspace): Meant | undefined {
  const document = workspace.documents.get(path)
  if (document?.kind !== 'decision') return undefined
  return statusAt(path, offset, workspace) ?? keyAt(document.digest, offset, lexiconOf(workspace.config))
}

function statusAt(path: string, offset: number, workspace: Workspace): Meant | undefined {
  for (const {statuses} of workspace.decisionsAt(path))
    for (const {span, canonical, path: home} of statuses)
      if (home === path && canonical !== 'unknown' && holds(span, offset))
        return {kind: 'status', status: canonical, span}
  return undefined
}

function keyAt({frontMatter, fields, sections}: Digest, offset: number, lexicon: Lexicon): Meant | undefined {
  const keys = (frontMatter?.entries ?? []).map(({key}) => key)
  // Further down, `Title: …` may be about anything.
  const lead = fields.filter(({section}) => (sections[section]?.depth ?? 9) < 2).map(({key}) => key)
  const key = [...keys, ...lead].find(({span}) => holds(span, offset))
  const role = key && lexicon.field(key.value)
  return key && role && {kind: 'key', role, span: key.span}
}

/** The end counts: there the caret stands behind what was written. */
function holds({start, end}: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
