// The history of a repository: read from git in one stream, kept in the cache, and from then on only what is new is read.
import {randomBytes} from 'node:crypto'
import {realpathSync} from 'node:fs'
import type {CommitHistory} from '../engine/model/commit-history.ts'
import type {CacheFolder} from './cache-folder.ts'
import {findGitFolder, isShallowFolder, readHead} from './git-folder.ts'
import {GitReader} from './git-reader.ts'
import {readTree} from './git-tree.ts'
import {HistoryBuilder} from './history-builder.ts'
import {packHistory, unpackHistory} from './history-pack.ts'
import {LogParser, logParameters} from './history-parser.ts'

/** Why there is no history: no repository, no commit, one that was cut when it was cloned, no git, or git failed. */
export type NoHistory = {
  readonly problem: 'no-git' | 'unborn' | 'shallow' | 'git-missing' | 'git-timeout' | 'git-failed'
  /** What git said. */
  readonly detail: string
}

export interface ReadHistory {
  readonly history: CommitHistory
  /** How many of its commits were read from git just now. */
  readonly read: number
}

const fileName = 'history'

/** Reads the history behind the current commit. Never throws. Only one pass over git is made, and none when nothing is new. */
export async function readHistory(root: string, cache?: CacheFolder): Promise<ReadHistory | NoHistory> {
  const folder = findGitFolder(root)
  if (folder === undefined) return {problem: 'no-git', detail: ''}
  if (isShallowFolder(folder)) return {problem: 'shallow', detail: ''}
  const git = new GitReader(realpathSync.native(root), folder)
  try {
    const head = readHead(folder) ?? git.resolve('HEAD')
    if (head === undefined) return none(git.problem === 'git-missing' ? 'git-missing' : 'unborn', git)
    return await upTo(head, git, cache)
  } finally {
    git.dispose()
  }
}

async function upTo(head: string, git: GitReader, cache: CacheFolder | undefined): Promise<ReadHistory | NoHistory> {
  const kept = keptHistory(cache)
  if (kept?.head === head) return {history: kept, read: 0}
  const older = kept !== undefined && isBehind(kept.head, head, git) ? kept : undefined
  const result = await stream(head, older, git)
  if ('history' in result) cache?.write(fileName, packHistory(result.history))
  return result
}

function keptHistory(cache: CacheFolder | undefined): CommitHistory | undefined {
  const bytes = cache?.read(fileName)
  return bytes && unpackHistory(bytes)
}

/** Whether a commit is among those that lead to another: not when history was rewritten, nor when the commit is gone. */
function isBehind(commit: string, head: string, git: GitReader): boolean {
  return git.run(undefined, ['merge-base', '--is-ancestor', '--end-of-options', commit, head]) !== undefined
}

/** One pass over the commits that an older history does not have. */
async function stream(
  head: string,
  older: CommitHistory | undefined,
  git: GitReader,
): Promise<ReadHistory | NoHistory> {
  const tree = readTree(git, head)
  if (tree === undefined) return none('git-failed', git)
  const builder = new HistoryBuilder({head, files: new Set(tree.keys()), prefix: git.prefix})
  const mark = randomBytes(16).toString('hex')
  const parser = new LogParser(mark, builder)
  const revisions = older === undefined ? [head] : [head, `^${older.head}`]
  const parameters = [...logParameters(mark), '--end-of-options', ...revisions]
  const isDone = await git.stream(parameters, (bytes) => {
    parser.push(bytes)
    return !builder.isFull
  })
  if (!isDone) return none('git-failed', git)
  parser.end()
  const read = builder.count
  if (older !== undefined) builder.append(older)
  return {history: builder.finish(), read}
}

function none(problem: NoHistory['problem'], {problem: detail = ''}: GitReader): NoHistory {
  const known = detail === 'git-missing' || detail === 'git-timeout' ? detail : problem
  return {problem: known, detail}
}
