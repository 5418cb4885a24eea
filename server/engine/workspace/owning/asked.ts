// Whether a repository says at all who owns what: nobody else is told that an owner is missing.
import {ownersInDocument} from '../../owners/readers/document.ts'
import {documentsBy} from '../documents-by.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'
import {answeredForAt} from './document-kinds.ts'

/** Whether it has files of owners, or its configuration speaks of owners, or turns rules on beside those that always are. */
export const asksForOwners = memo(({owners, config}: Workspace): boolean => {
  const {ownership, components, presets} = config
  return owners.length > 0 || ownership.require.length > 0 || components.some((each) => each.owners) || presets.size > 1
})

/** Documents of a kind that somebody must answer for and that name their owner, by their kind. */
export const ownedDocuments = documentsBy(
  'kinds with owners',
  ({path, kind, digest}) => {
    const answeredFor = kind === 'page' ? answeredForAt(path) : undefined
    return answeredFor !== undefined && ownersInDocument(digest).length > 0 ? [answeredFor] : []
  },
  ({frontMatter, fields}) => frontMatter !== undefined || fields.length > 0,
)
