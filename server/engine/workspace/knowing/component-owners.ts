// Who owns a component as a whole: whoever owns most of its files.
import type {Owner} from '../../model/owners.ts'
import {ownersOf} from '../owning/index.ts'
import type {Workspace} from '../workspace.ts'

/** The owners of more than half of these files, in the order in which they come up. */
export function ownersOfMost(files: readonly string[], workspace: Workspace): readonly Owner[] {
  const counts = new Map<string, {readonly owner: Owner; count: number}>()
  for (const path of files)
    for (const owner of ownersOf(path, workspace).owners) {
      const entry = counts.get(owner.value) ?? {owner, count: 0}
      entry.count += 1
      counts.set(owner.value, entry)
    }
  return [...counts.values()].flatMap(({owner, count}) => (count * 2 > files.length ? [owner] : []))
}

/** Whether more than half of these files are spoken of by nobody; a file that nobody owns on purpose is spoken of. */
export function areUnowned(files: readonly string[], workspace: Workspace): boolean {
  return files.filter((path) => ownersOf(path, workspace).state === 'unmatched').length * 2 > files.length
}
