// Writes a draft to the disk.
import type {Draft} from '../engine/index.ts'
import {createInside, renameInside, writeAtomic} from '../node/index.ts'

/** Writes everything: names first, then texts, each file atomically. Returns the paths that differ. Throws `WriteError`. */
export function writeDraft(draft: Draft, root: string): readonly string[] {
  const differences = draft.differences()
  const renamed = new Set(draft.renames.map(({to}) => to))
  for (const {from, to} of draft.renames) renameInside(root, from, to)
  for (const {path, before, after} of differences) {
    if (after === undefined) continue
    if (before !== undefined || renamed.has(path)) writeAtomic(root, path, after)
    else createInside(root, path, after)
  }
  return differences.map(({path}) => path)
}
