// Reads catalog-info.yaml of Backstage: what each entity is, and who owns it.
import {child, type TreeNode, textOf} from '../../facts/syntax/tree.ts'
import {readYamlDocuments} from '../../facts/syntax/yaml-documents.ts'
import {type Said, said, statement} from './said.ts'

/** What is told of an entity beside its owner, and where; `source` is the address of its folder. */
const told: Readonly<Record<string, readonly string[]>> = {
  kind: ['kind'],
  lifecycle: ['spec', 'lifecycle'],
  system: ['spec', 'system'],
  type: ['spec', 'type'],
  source: ['metadata', 'annotations', 'backstage.io/source-location'],
}

/** Backstage, “Descriptor Format of Catalog Entities”: one entity a document, owned by `spec.owner`, a group or user. */
export function readBackstage(text: string): Said {
  const {roots} = readYamlDocuments(text)
  return said('backstage', {statements: roots.flatMap(ownersOf), notes: roots.flatMap(notesOf)})
}

function ownersOf(entity: TreeNode): Said['statements'] {
  const owner = textOf(child(entity, 'spec', 'owner'))
  return owner ? [statement('owner', owner, {subject: textOf(child(entity, 'metadata', 'name'))})] : []
}

function notesOf(entity: TreeNode): Said['notes'] {
  const subject = textOf(child(entity, 'metadata', 'name'))
  if (subject === undefined) return []
  return Object.entries(told).flatMap(([key, keys]) => {
    const note = textOf(child(entity, ...keys))
    return note ? [{subject, key, note}] : []
  })
}
