// Which of the wanted parts a document of a kind lacks, and where a finding about the whole of it stands.
import type {Located} from '../../model/place.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {type FoundPart, partsOf} from './index.ts'

/** The wanted parts that are absent or say nothing. What still holds a template’s words is there, and somebody else’s to report. */
export function lackingParts(
  document: WorkspaceDocument,
  wanted: readonly string[],
  workspace: Workspace,
): readonly FoundPart[] {
  return partsOf(document, workspace).filter(
    ({name, told}) => wanted.includes(name) && (told === 'absent' || told === 'empty'),
  )
}

/** The first heading, or else the first line. */
export function headOf({digest: {sections}}: WorkspaceDocument): Located<unknown> {
  const heading = sections.find(({depth}) => depth > 0)?.heading
  return heading ?? sections[0]?.lines[0] ?? {value: '', span: {start: 0, end: 0}}
}
