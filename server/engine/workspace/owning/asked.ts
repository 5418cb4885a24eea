// Whether a repository says at all who owns what: nobody else is told that an owner is missing.
import {ownersInDocument} from '../../owners/readers/document.ts'
import {documentsBy} from '../documents-by.ts'
import {knownKindOf} from '../kinds/index.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'

/** Whether it has files of owners, or its configuration speaks of owners, or turns rules on beside those that always are. */
export const asksForOwners = memo(({owners, config}: Workspace): boolean => {
  const {ownership, components, presets} = config
  return owners.length > 0 || ownership.require.length > 0 || components.some((each) => each.owners) || presets.size > 1
})

/** Documents of a kind that somebody must answer for and that name their owner, by their kind. */
export const ownedDocuments = documentsBy(
  'kinds with owners',
  (document, workspace) => {
    if (document.kind !== 'page' || ownersInDocument(document.digest).length === 0) return []
    const kind = knownKindOf(document, workspace)
    return kind === undefined ? [] : [kind]
  },
  ({frontMatter, fields}) => frontMatter !== undefined || fields.length > 0,
)
