// The values of a record's front matter that name other records: `related: [0003]`, `amends: ADR-0003`, `see: 0003-use-x.md`.
import type {Entry} from '../documents/digest-model.ts'
import {fold} from '../documents/vocabulary/fold.ts'
import type {Located} from '../model/place.ts'
import {lexiconOf} from '../workspace/recognition/lexicon.ts'
import {recordInDocument} from '../workspace/records/code-meaning.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import type {Candidate} from './candidate.ts'

export function valuesIn({path, digest, kind}: WorkspaceDocument, workspace: Workspace): readonly Candidate[] {
  if (kind !== 'decision') return []
  const lexicon = lexiconOf(workspace.config)
  const entries = (digest.frontMatter?.entries ?? []).filter(({key}) => mayName(lexicon.field(key.value)))
  return entries.flatMap((entry) =>
    entry.values
      .filter((value) => isName(value, entry))
      .map(({value, span}) => {
        const isWritten = span.end - span.start === value.length
        const lead = () => (isWritten ? recordInDocument({form: 'marker', value, span}, path, workspace) : undefined)
        return {span, manner: 'code' as const, lead}
      }),
  )
}

function mayName(role: string | undefined): boolean {
  return role === undefined || role === 'supersedes' || role === 'supersededBy' || role === 'story'
}

/** Keys whose bare numbers are those of records. */
const relation =
  /^(?:relat|amend|depend|refin|extend|requir|link|see\b|clarif|conflict|enabl|constrain|lie|voir|complet|modifi|precis|depend)/

/** A bare number may count anything; with zeros in front, or behind a word, it names something. */
function isName({value}: Located<string>, {key}: Entry): boolean {
  if (/^\d{1,5}$/.test(value)) return /^0\d/.test(value) || relation.test(fold(key.value))
  return /^(?:[a-z]{2,8}[-_ #]*)?\d{1,5}[a-z]?(?:[-_][\w.-]+)?$|^[\w./-]+\.mdx?$/i.test(value)
}
