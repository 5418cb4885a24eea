// What other branches have added since they left ours: files that may collide with new ones here.
import type {GitReader} from './git-reader.ts'
import {readTree} from './git-tree.ts'

export interface OtherBranch {
  /** As users write it: `origin/main`, `topic`. */
  readonly name: string
  /** Files that it has and that were not there where it left the current commit's history; relative to the root, sorted. */
  readonly added: readonly string[]
}

/** Which branches beside the first: the newest so many whose names are wanted. */
export interface WantedBranches {
  readonly most: number
  readonly isWanted: (name: string) => boolean
}

export interface BranchRequest {
  /** Commits, in hexadecimal. */
  readonly head: string
  readonly base: string
  /** The branch that is compared with: its tip may be further than the base. */
  readonly first: {readonly id: string; readonly name: string}
  readonly wanted: WantedBranches | undefined
}

/** Branches that hold nothing of their own are left out. */
export function otherBranches(git: GitReader, {head, base, first, wanted}: BranchRequest): readonly OtherBranch[] {
  const seen = new Set([head, base])
  return [first, ...(wanted ? namedBranches(git, wanted) : [])].flatMap(({id, name}) => {
    if (seen.has(id)) return []
    seen.add(id)
    const added = addedSince(git, head, id)
    return added.length > 0 ? [{name, added}] : []
  })
}

function namedBranches(git: GitReader, {most, isWanted}: WantedBranches): BranchRequest['first'][] {
  const all = (git.branches() ?? []).map(({id, name}) => ({id, name: name.replace(/^refs\/(?:heads|remotes)\//, '')}))
  return all.filter(({name}) => isWanted(name)).slice(0, most)
}

function addedSince(git: GitReader, head: string, tip: string): readonly string[] {
  const parted = git.run(undefined, ['merge-base', '--end-of-options', head, tip], {good: [0, 1]})?.trim()
  if (!parted || parted === tip) return []
  const before = readTree(git, parted)
  const now = readTree(git, tip)
  if (before === undefined || now === undefined) return []
  return [...now.keys()].filter((path) => !before.has(path)).sort()
}
