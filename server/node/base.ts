// The commit that a change began from, and what stood there: found and read through the shadow.
import {realpathSync} from 'node:fs'
import {decodeDocument, maximumDocumentSize} from './disk.ts'
import {findGitFolder, isShallowFolder, readHead} from './git-folder.ts'
import {GitReader} from './git-reader.ts'
import {readBlobs, readTree, submodule, type Tree} from './git-tree.ts'
import {type OtherBranch, otherBranches, type WantedBranches} from './other-branches.ts'

/**
 * Why there is nothing to compare with: no repository, one without a work tree or a commit, a revision that git does not
 * know, histories that have nothing in common or were cut before they met, or that git failed.
 */
export type NoBase =
  | 'no-git'
  | 'git-missing'
  | 'git-failed'
  | 'shallow'
  | 'unborn'
  | 'bare'
  | 'unknown-revision'
  | 'no-merge-base'

/** A commit's trailer that waives a decision, and the commit. */
export interface Waiver {
  readonly reason: string
  /** In hexadecimal. */
  readonly commit: string
}

/** Finds where the current commit and a revision parted. `dispose` what is found in the end. Never throws. */
export function findBase(
  root: string,
  revision: string,
): BaseCommit | {readonly problem: NoBase; readonly detail: string} {
  const folder = findGitFolder(root)
  if (folder === undefined) return {problem: 'no-git', detail: ''}
  const git = new GitReader(realpathSync.native(root), folder)
  const found = parting(git, revision)
  if (!('problem' in found)) return new BaseCommit(git, found)
  git.dispose()
  return found
}

interface Parting {
  /** Commits, in hexadecimal. */
  readonly head: string
  readonly tip: string
  readonly base: string
}

function parting(git: GitReader, revision: string): Parting | {readonly problem: NoBase; readonly detail: string} {
  const none = (problem: NoBase) => ({problem, detail: git.problem ?? ''})
  if (git.folder.top === undefined) return none('bare')
  const isCut = isShallowFolder(git.folder)
  const head = readHead(git.folder) ?? git.resolve('HEAD')
  if (git.problem === 'git-missing') return none('git-missing')
  if (head === undefined) return none('unborn')
  const tip = git.resolve(`${revision}^{commit}`)
  if (git.problem === 'git-missing') return none('git-missing')
  if (tip === undefined) return none(isCut ? 'shallow' : 'unknown-revision')
  // It ends with 1, without a word, when there is none.
  const base = git.run(undefined, ['merge-base', '--end-of-options', head, tip], {good: [0, 1]})?.trim()
  if (base) return {head, tip, base}
  if (isCut) return none('shallow')
  return none(base === undefined ? 'git-failed' : 'no-merge-base')
}

/** The commit that a change began from. No method throws: what git does not tell is undefined or empty. */
export class BaseCommit {
  readonly #git: GitReader
  readonly #parting: Parting
  #tree: Tree | undefined

  constructor(git: GitReader, commits: Parting) {
    this.#git = git
    this.#parting = commits
  }

  /** In hexadecimal. */
  get commit(): string {
    return this.#parting.base
  }

  /** What git said when the last answer was none. */
  get complaint(): string | undefined {
    return this.#git.problem
  }

  /** All files of the base below the root. */
  tree(): Tree | undefined {
    this.#tree ??= readTree(this.#git, this.#parting.base)
    return this.#tree
  }

  /** The texts of these files as they were, but for those that `readDocument` would skip. */
  texts(paths: readonly string[]): ReadonlyMap<string, string> {
    const tree = this.tree() ?? new Map<string, string>()
    const files = paths.flatMap((path) => ({path, id: tree.get(path)}))
    const ids = files.flatMap(({id}) => (id === undefined || id === submodule ? [] : [id]))
    const blobs = readBlobs(this.#git, ids, maximumDocumentSize)
    return new Map(
      files.flatMap(({path, id}) => {
        const bytes = blobs.get(id ?? '')
        const read = bytes && decodeDocument(path, bytes)
        return read && 'text' in read ? [[path, read.text] as const] : []
      }),
    )
  }

  /** `Decision-Exempt: REASON` trailers of the commits since. */
  waivers(): readonly Waiver[] {
    const {head, base} = this.#parting
    const output = this.#git.run(undefined, [
      ...['log', '-z', '--no-show-signature', '--no-mailmap', '--encoding=UTF-8'],
      '--format=%H %(trailers:key=Decision-Exempt,valueonly,unfold)',
      ...['--end-of-options', head, `^${base}`],
    ])
    return (output ?? '').split('\0').flatMap((entry) => {
      const commit = entry.slice(0, entry.indexOf(' '))
      const reasons = entry.slice(commit.length + 1).split('\n')
      return reasons.flatMap((reason) => (reason.trim() === '' ? [] : [{reason: reason.trim(), commit}]))
    })
  }

  /** What the revision that was compared with, and other branches that are wanted, have added since they left ours. */
  others(revision: string, wanted?: WantedBranches): readonly OtherBranch[] {
    const {head, tip, base} = this.#parting
    return otherBranches(this.#git, {head, base, first: {id: tip, name: revision}, wanted})
  }

  dispose(): void {
    this.#git.dispose()
  }
}
