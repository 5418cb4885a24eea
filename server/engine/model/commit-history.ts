// What a repository's commits tell of people and files, in columns: small enough to be kept for every commit there is.
import type {Signature} from './signature.ts'

/**
 * Why there is no history: no repository, no commit, one that was cut when it was cloned or lacks contents that would have
 * to be fetched, git may not be asked, there is none, or it failed.
 */
export const historyProblems = [
  ...(['no-git', 'unborn', 'shallow', 'partial'] as const),
  ...(['git-off', 'git-missing', 'git-timeout', 'git-failed'] as const),
] as const

export type HistoryProblem = (typeof historyProblems)[number]

export interface NoHistory {
  readonly problem: HistoryProblem
  /** What git said. */
  readonly detail: string
}

/** The history, why there is none, or undefined when nobody asked for it. */
export type Commits = CommitHistory | NoHistory | undefined

/** How somebody besides the author is named in a commit: by `Co-authored-by:`, by `Reviewed-by:`. */
export const participant = {coAuthor: 1, reviewer: 2} as const

/**
 * All commits that lead to `head`, no parent before its child. Commit `c` has the changes from `changes.start[c]` up to
 * `changes.start[c + 1]`, and participants likewise. Nothing is left out: merges are there, without changes, and so are
 * programs and reformatting; whoever measures leaves them aside.
 */
export interface CommitHistory {
  /** The commit that was read up to, in hexadecimal. */
  readonly head: string
  /** Whether the oldest commits were left out, because there are too many changes. */
  readonly isCut: boolean
  /** Everybody whom commits name, as they name them; the first mention first. */
  readonly signatures: readonly Signature[]
  /**
   * Every file that ever was, once, by the last path it had; renames are followed. Paths are relative to the root, with `/`.
   */
  readonly paths: readonly string[]
  /** For each path 1 when the file is there at `head`, else 0. */
  readonly isThere: Uint8Array
  /** What files were called before, the newest commit first: the path that a file had up to a commit, which renamed it. */
  readonly renames: readonly Rename[]
  readonly commits: CommitColumns
  readonly participants: {
    readonly start: Uint32Array
    /** Places in `signatures`. */
    readonly signature: Uint32Array
    /** Values of `participant`. */
    readonly role: Uint8Array
  }
  readonly changes: {
    readonly start: Uint32Array
    /** Places in `paths`. */
    readonly path: Uint32Array
    /** Lines, 0 in binary files. */
    readonly added: Uint32Array
    readonly deleted: Uint32Array
  }
}

export interface CommitColumns {
  readonly count: number
  /** Object ids one after the other, each of `ids.length / count` bytes. */
  readonly ids: Uint8Array
  /** When it was committed, in seconds since 1970, as the commit says: any number from 0 on. */
  readonly time: Float64Array
  /** The author's place in `signatures`. */
  readonly author: Uint32Array
  /** How many parents, at most 255. */
  readonly parents: Uint8Array
}

export interface Rename {
  /** The commit's place. */
  readonly commit: number
  /** The file's place in `paths`. */
  readonly file: number
  /** Relative to the root, with `/`. */
  readonly from: string
}
