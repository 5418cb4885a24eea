// What commits did to files, the newest first: which of them touched a file, and how many touched some files in a time.
import type {CommitHistory} from '../../model/commit-history.ts'
import {covers} from '../governing/place.ts'

/** One commit that is no merge, as far as it concerns some files. */
export interface Touch {
  /** The commit’s place in the history. */
  readonly commit: number
  /** Seconds since 1970. */
  readonly time: number
  /** Lines, over these files. */
  readonly added: number
  readonly deleted: number
}

/** The commits that touched files of these, the newest first; a file counts by its place in `paths`. */
export function touches(history: CommitHistory, isOne: (path: number) => boolean): readonly Touch[] {
  const {count, parents} = history.commits
  const found: Touch[] = []
  for (let commit = 0; commit < count; commit += 1) {
    const touch = (parents[commit] ?? 0) > 1 ? undefined : touchIn(commit, history, isOne)
    if (touch) found.push(touch)
  }
  return found
}

function touchIn(
  commit: number,
  {commits, changes}: CommitHistory,
  isOne: (path: number) => boolean,
): Touch | undefined {
  let [added, deleted, isTouched] = [0, 0, false]
  for (let at = changes.start[commit] ?? 0; at < (changes.start[commit + 1] ?? 0); at += 1) {
    if (!isOne(changes.path[at] ?? -1)) continue
    isTouched = true
    added += changes.added[at] ?? 0
    deleted += changes.deleted[at] ?? 0
  }
  return isTouched ? {commit, time: commits.time[commit] ?? 0, added, deleted} : undefined
}

/** The commits that touched one file, the newest first. */
export function touchesOf(path: string, history: CommitHistory): readonly Touch[] {
  const place = history.paths.indexOf(path)
  return place < 0 ? [] : touches(history, (each) => each === place)
}

/** The commits that touched what some paths or globs cover, the newest first. */
export function touchesUnder(tracks: readonly string[], history: CommitHistory): readonly Touch[] {
  const isTracked = history.paths.map((path) => tracks.some((value) => covers({kind: 'path', value}, path)))
  return touches(history, (each) => isTracked[each] === true)
}

/** The last second of the year 9999: what commits say of their time may be anything. */
const latest = 253_402_300_799

/** `YYYY-MM-DD`, in UTC. */
export function dayOfTouch({time}: Touch): string {
  return new Date(Math.min(Math.max(time, 0), latest) * 1000).toISOString().slice(0, 10)
}
