// What other branches have added since they left ours: files that may collide with new ones here.
import type {GitReader} from './git-reader.ts'
import {readTree} from './git-tree.ts'

export interface OtherBranch {
  /** As users write it: `origin/main`, `topic`. */
  readonly name: string
  /** Files that it has and that were not there where it left the current commit's history; relative to the root, sorted. */
  readonly added: readonly string[]
}

export interface BranchRequest {
  /** Commits, in hexadecimal. */
  readonly head: string
  readonly base: string
  /** The branch that is compared with: its tip may be further than the base. */
  readonly first: {readonly id: string; readonly name: string}
  /** How many of the newest others are looked at. */
  readonly most: number
}

/** Branches that hold nothing of their own are left out. */
export function otherBranches(git: GitReader, {head, base, first, most}: BranchRequest): readonly OtherBranch[] {
  const others = most > 0 ? (git.branches(most) ?? []) : []
  const seen = new Set([head, base])
  return [first, ...others].flatMap(({id, name}) => {
    if (seen.has(id)) return []
    seen.add(id)
    const added = addedSince(git, head, id)
    return added.length > 0 ? [{name: name.replace(/^refs\/(?:heads|remotes)\//, ''), added}] : []
  })
}

function addedSince(git: GitReader, head: string, tip: string): readonly string[] {
  const parted = git.run(undefined, ['merge-base', '--end-of-options', head, tip], {good: [0, 1]})?.trim()
  if (!parted || parted === tip) return []
  const before = readTree(git, parted)
  const now = readTree(git, tip)
  if (before === undefined || now === undefined) return []
  return [...now.keys()].filter((path) => !before.has(path)).sort()
}
