// What rules and coverage may ask of kinds: what a document is for, the documents of a kind, and the parts that one has.
import type {KnownDocumentKind} from '../../model/document-kinds.ts'
import {documentsBy} from '../documents-by.ts'
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {configuredKind} from './configured.ts'
import {namingOf} from './naming.ts'
import {type FoundPart, partsOfKind, read} from './parts.ts'
import {recognise} from './recognise.ts'

export type {FoundPart} from './parts.ts'

/**
 * What a document beside decision records is for: what the configuration says, else what its name and its parts tell.
 * Undefined for records, templates and all other pages.
 */
export const knownKindOf = memo(
  ({path, kind, digest}: WorkspaceDocument, {config}: Workspace): KnownDocumentKind | undefined =>
    kind === 'decision' || kind === 'template'
      ? undefined
      : (configuredKind(path, config.documents) ?? recognise(path, digest)),
)

const documentsOf = documentsBy('kind', (document, workspace) => {
  const kind = knownKindOf(document, workspace)
  return kind === undefined ? [] : [kind]
})

/** All documents of a kind, in the order of paths. */
export function documentsOfKind(kind: KnownDocumentKind, workspace: Workspace): readonly WorkspaceDocument[] {
  return documentsOf(kind, workspace)
}

/** The checkable parts of a document of a known kind, in the order of the kind's list; none for all others. */
export const partsOf = memo((document: WorkspaceDocument, workspace: Workspace): readonly FoundPart[] => {
  const kind = knownKindOf(document, workspace)
  const {path, digest} = document
  return kind === undefined ? [] : partsOfKind(kind, read(path, digest, namingOf(path, digest)))
})
