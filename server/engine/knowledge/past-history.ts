// A history as it was at an earlier time: what was committed by then, and what files were called then.
import type {CommitHistory} from '../model/commit-history.ts'

/** A point of the past. */
export interface PastPoint {
  /** Seconds since 1970; what was committed later is left out. */
  readonly time: number
  /** The paths that were there, relative to the root. */
  readonly files: ReadonlySet<string>
}

/**
 * Leaves out what was committed after a time, on whatever branch. What was committed earlier counts, even where it was
 * merged later: whoever wrote it knew it by then. Files go by the paths they had.
 */
export function pastHistory(history: CommitHistory, {time, files}: PastPoint): CommitHistory {
  const kept = keptCommits(history, time)
  const paths = pathsAt(history, time)
  return {
    ...history,
    paths,
    isThere: thereAt(history, kept, paths, files),
    renames: [],
    commits: {
      count: kept.length,
      ids: idsOf(history, kept),
      time: Float64Array.from(kept, (commit) => history.commits.time[commit] ?? 0),
      author: Uint32Array.from(kept, (commit) => history.commits.author[commit] ?? 0),
      parents: Uint8Array.from(kept, (commit) => history.commits.parents[commit] ?? 0),
    },
    participants: {
      start: startsOf(history.participants.start, kept),
      signature: pick(history.participants.signature, history.participants.start, kept),
      role: Uint8Array.from(pick(history.participants.role, history.participants.start, kept)),
    },
    changes: {
      start: startsOf(history.changes.start, kept),
      path: pick(history.changes.path, history.changes.start, kept),
      added: pick(history.changes.added, history.changes.start, kept),
      deleted: pick(history.changes.deleted, history.changes.start, kept),
    },
  }
}

function keptCommits({commits}: CommitHistory, time: number): readonly number[] {
  const kept: number[] = []
  for (let commit = 0; commit < commits.count; commit++) if ((commits.time[commit] ?? 0) <= time) kept.push(commit)
  return kept
}

/** The oldest of the later renames tells what a file was called; renames come newest first. */
function pathsAt({paths, renames, commits}: CommitHistory, time: number): readonly string[] {
  const then = [...paths]
  for (const {commit, file, from} of renames) if ((commits.time[commit] ?? 0) > time) then[file] = from
  return then
}

/** Of files that had the same path at different times, the one that was changed last was there. */
function thereAt(
  {changes}: CommitHistory,
  kept: readonly number[],
  paths: readonly string[],
  files: ReadonlySet<string>,
): Uint8Array {
  const isThere = new Uint8Array(paths.length)
  const met = new Set<string>()
  for (const commit of kept)
    for (let at = changes.start[commit] ?? 0; at < (changes.start[commit + 1] ?? 0); at++) {
      const file = changes.path[at] ?? 0
      const path = paths[file] ?? ''
      if (isThere[file] === 1 || met.has(path) || !files.has(path)) continue
      isThere[file] = 1
      met.add(path)
    }
  return isThere
}

function idsOf({commits: {ids, count}}: CommitHistory, kept: readonly number[]): Uint8Array {
  const length = count === 0 ? 0 : ids.length / count
  const own = new Uint8Array(kept.length * length)
  for (const [place, commit] of kept.entries())
    own.set(ids.subarray(commit * length, (commit + 1) * length), place * length)
  return own
}

/** Where what belongs to each commit begins, once others are left out. */
function startsOf(start: Uint32Array, kept: readonly number[]): Uint32Array {
  const starts = new Uint32Array(kept.length + 1)
  for (const [place, commit] of kept.entries())
    starts[place + 1] = (starts[place] ?? 0) + (start[commit + 1] ?? 0) - (start[commit] ?? 0)
  return starts
}

function pick(column: Uint32Array | Uint8Array, start: Uint32Array, kept: readonly number[]): Uint32Array {
  const length = kept.reduce((sum, commit) => sum + (start[commit + 1] ?? 0) - (start[commit] ?? 0), 0)
  const picked = new Uint32Array(length)
  let at = 0
  for (const commit of kept)
    for (let from = start[commit] ?? 0; from < (start[commit + 1] ?? 0); from++) picked[at++] = column[from] ?? 0
  return picked
}
