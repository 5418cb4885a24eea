// The history of all commits, for whoever asks for it: read, named so that a later run knows it again, and recalled by its name.
import {type CommitHistory, type Commits, type Config, type NoHistory, needsHistory} from '../engine/index.ts'
import {historyProblems} from '../engine/model/commit-history.ts'
import {type CacheFolder, historyName, keptHistory, readHistory} from '../node/index.ts'
import type {LoadRequest} from './loaded.ts'

/** What is told of commits. */
export interface ReadCommits {
  readonly commits: Commits
  /** Undefined where nobody asked. */
  readonly name: string | undefined
}

type Reading = Pick<LoadRequest, 'root' | 'git' | 'commits'>

/** Reads the history where a command wants it, or a rule that is on; what an earlier run kept of it is not read again. */
export async function readCommits(
  {commits: wanted, ...reading}: Reading,
  config: Config,
  cache?: CacheFolder,
): Promise<ReadCommits> {
  if (wanted === 'never' || (wanted === undefined && !needsHistory(config)))
    return {commits: undefined, name: undefined}
  const commits = await allCommits(reading, cache)
  return {commits, name: nameOfCommits(commits)}
}

export async function allCommits({root, git}: Reading, cache?: CacheFolder): Promise<CommitHistory | NoHistory> {
  if (!git) return {problem: 'git-off', detail: ''}
  const read = await readHistory(root, cache)
  return 'problem' in read ? read : read.history
}

/** Other commits have another name. */
export function nameOfCommits(commits: CommitHistory | NoHistory): string {
  return 'problem' in commits ? commits.problem : commits.head
}

/** Whether what was read under a name is what would be read now; nothing always is. */
export function areCurrent(name: string | undefined, reading: Reading): boolean {
  return name === undefined || name === currentCommits(reading)
}

/** The name that a history would have which is read now; undefined where only reading it would tell. */
export function currentCommits({root, git}: Reading): string | undefined {
  return git ? historyName(root) : 'git-off'
}

/** What was read under this name; undefined where it was not kept. */
export function recalledCommits(name: string, cache: CacheFolder): Commits {
  const problem = historyProblems.find((each) => each === name)
  return problem === undefined ? keptHistory(cache, name) : {problem, detail: ''}
}
