// The history of a repository: read from git in one stream, kept in the cache, and from then on only what is new is read.
import {randomBytes} from 'node:crypto'
import {realpathSync} from 'node:fs'
import type {CommitHistory, NoHistory} from '../engine/model/commit-history.ts'
import type {CacheFolder} from './cache-folder.ts'
import {findGitFolder, isPartialFolder, isShallowFolder, readHead} from './git-folder.ts'
import {GitReader} from './git-reader.ts'
import {readTree} from './git-tree.ts'
import {type Frame, HistoryBuilder} from './history-builder.ts'
import {packHistory, unpackHistory} from './history-pack.ts'
import {LogParser, logParameters} from './history-parser.ts'
import {findMissing} from './missing-contents.ts'

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

/** What reading would come to, without reading: the newest commit, or a problem; undefined where git alone could tell. */
export function historyName(root: string): string | undefined {
  const folder = findGitFolder(root)
  if (folder === undefined) return 'no-git'
  const head = readHead(folder)
  return head && (isShallowFolder(folder) ? 'shallow' : head)
}

/** The history up to a commit, where it is the one that was kept. */
export function keptHistory(cache: CacheFolder, head: string): CommitHistory | undefined {
  const kept = lastKept(cache)
  return kept?.head === head ? kept : undefined
}

async function upTo(head: string, git: GitReader, cache: CacheFolder | undefined): Promise<ReadHistory | NoHistory> {
  const kept = lastKept(cache)
  if (kept?.head === head) return {history: kept, read: 0}
  const tree = readTree(git, head)
  if (tree === undefined) return none('git-failed', git)
  const frame = {head, files: new Set(tree.keys()), prefix: git.prefix}
  const result = (kept && (await renewed(kept, frame, git))) ?? (await whole(frame, git))
  if ('history' in result) cache?.write(fileName, packHistory(result.history))
  return result
}

function lastKept(cache: CacheFolder | undefined): CommitHistory | undefined {
  const bytes = cache?.read(fileName)
  return bytes && unpackHistory(bytes)
}

async function whole(frame: Frame, git: GitReader): Promise<ReadHistory | NoHistory> {
  const revisions = ['--end-of-options', frame.head]
  const builder = (await stream(frame, revisions, git)) ?? (await withoutMissing(frame, revisions, git))
  if (builder === undefined) return none('git-failed', git)
  return {history: builder.finish(), read: builder.count}
}

/** Where a few contents are not there, git gives up at the first; what it can tell is told, and of those no lines. */
async function withoutMissing(
  frame: Frame,
  revisions: readonly string[],
  git: GitReader,
): Promise<HistoryBuilder | undefined> {
  const {problem = ''} = git
  const missing = /^(?:fatal|error): /.test(problem) ? await findMissing(git, frame.head) : undefined
  if (missing === undefined) return git.fail(problem)
  git.standIn(missing)
  return stream(frame, revisions, git)
}

/**
 * A history with what is new since. Undefined when its head does not lead here: it was rewritten, or the commit is gone. For
 * a commit that does is a parent of one that is new, so that git tells it as the boundary.
 */
async function renewed(older: CommitHistory, frame: Frame, git: GitReader): Promise<ReadHistory | undefined> {
  const builder = await stream(frame, ['--boundary', '--end-of-options', frame.head, `^${older.head}`], git)
  if (builder?.isBoundary(older.head) !== true) return undefined
  const read = builder.count
  builder.append(older)
  return {history: builder.finish(), read}
}

/** One pass over commits; undefined when git failed. */
async function stream(frame: Frame, revisions: readonly string[], git: GitReader): Promise<HistoryBuilder | undefined> {
  const builder = new HistoryBuilder(frame)
  const mark = randomBytes(16).toString('hex')
  const parser = new LogParser(mark, builder)
  const isDone = await git.stream([...logParameters(mark), ...revisions], (bytes) => {
    parser.push(bytes)
    return !builder.isFull
  })
  if (!isDone) return undefined
  parser.end()
  return builder
}

function none(problem: NoHistory['problem'], {problem: detail = '', folder}: GitReader): NoHistory {
  if (detail === 'git-missing' || detail === 'git-timeout') return {problem: detail, detail}
  return {problem: problem === 'git-failed' && isPartialFolder(folder) ? 'partial' : problem, detail}
}
