// Reads a git repository without trusting it: its files, its head, and who first added a file and when.

import {randomBytes} from 'node:crypto'
import {realpathSync} from 'node:fs'
import {relative, sep} from 'node:path'
import {findGitFolder, type GitFolder, isShallowFolder, readHead} from './git-folder.ts'
import {type GitIndex, readGitIndex} from './git-index.ts'
import {type GitCall, type GitResult, runGit} from './git-run.ts'
import {castShadow, type Shadow} from './shadow.ts'

/** The commit that first brought a file in: its author date as `YYYY-MM-DD`, in the author's own time zone. */
export interface FirstCommit {
  readonly date: string
  readonly author: string
}

/** So many places still make a history walk quicker; beyond, git compares each with each. */
const placeLimit = 64

/** The repository that holds `root`, or undefined when none does. Nothing runs yet; `dispose` it in the end. */
export function openRepository(root: string): Repository | undefined {
  const folder = findGitFolder(root)
  return folder && new Repository(realpathSync.native(root), folder)
}

/** A repository, read-only. No method throws: what cannot be had is undefined or empty, and `problem` says why. */
export class Repository {
  readonly #root: string
  readonly #folder: GitFolder
  #shadow: Shadow | undefined
  #problem: string | undefined

  constructor(root: string, folder: GitFolder) {
    this.#root = root
    this.#folder = folder
  }

  /** Why the last answer is undefined or empty: `shallow`, `unborn`, `bare`, `git-missing`, `git-timeout`, an error code, git's words. */
  get problem(): string | undefined {
    return this.#problem
  }

  /** The current commit's id in hexadecimal; undefined on an unborn branch. */
  head(): string | undefined {
    return readHead(this.#folder) ?? this.#resolveHead()
  }

  /** Whether history was cut when the repository was cloned. */
  isShallow(): boolean {
    return isShallowFolder(this.#folder)
  }

  /** git's index, which says what is tracked; undefined when git alone can read it. */
  index(): GitIndex | undefined {
    return this.#folder.top === undefined ? undefined : readGitIndex(this.#folder)
  }

  /** The paths of the work tree that lie below the root, relative to it. */
  below(paths: readonly string[]): readonly string[] {
    const prefix = this.#prefix()
    if (prefix === '') return paths
    return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
  }

  /**
   * Files below the root that git tracks or would track, relative to the root, with `/`, sorted by UTF-16 code unit.
   * Submodules and nested repositories are one path each. Files deleted on disk are still among them.
   */
  listFiles(): readonly string[] | undefined {
    return this.#list('--cached', '--others', '--exclude-standard')
  }

  /** Those of them that git does not track yet. */
  listUntracked(): readonly string[] | undefined {
    return this.#list('--others', '--exclude-standard')
  }

  /** Which of these folders (relative to the root) git ignores as a whole; undefined when it does not tell. */
  ignored(folders: readonly string[]): ReadonlySet<string> | undefined {
    if (folders.length === 0) return new Set()
    // It takes patterns only, which no name that begins with a dot and a slash is; and it ends with 1 when it found none.
    const input = folders.map((folder) => `./${folder}`).join('\0')
    const more = {input, good: [0, 1], patterns: true}
    const output = this.#run(this.#root, ['check-ignore', '-z', '--stdin'], more)
    return output === undefined ? undefined : new Set(output.split('\0').flatMap((path) => path.slice(2) || []))
  }

  /**
   * The first commit of each of these paths (relative to the root), from one pass over history. Renames count as new
   * files. Paths that no commit added are left out; a shallow history, which would give wrong dates, gives none.
   */
  firstCommits(paths: readonly string[]): ReadonlyMap<string, FirstCommit> {
    const commit = this.head()
    if (commit === undefined) this.#fail('unborn')
    else if (this.isShallow()) this.#fail('shallow')
    else return this.#readAdditions(commit, paths)
    return new Map()
  }

  /** Removes what the repository keeps in the temporary folder. It can still be used: what it needs is made again. */
  dispose(): void {
    this.#shadow?.dispose()
    this.#shadow = undefined
  }

  #readAdditions(commit: string, paths: readonly string[]): ReadonlyMap<string, FirstCommit> {
    if (paths.length === 0) return new Map()
    const {top} = this.#folder
    const prefix = this.#prefix()
    const wanted = new Set(paths)
    const mark = randomBytes(16).toString('hex')
    const output = this.#run(top, [
      ...['log', '-z', '--diff-filter=A', '--no-renames', '--diff-merges=first-parent', '--name-only', '--no-mailmap'],
      ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--encoding=UTF-8', `--format=${mark}%as %an`],
      ...['--end-of-options', commit, '--', ...placesOf(paths, prefix)],
    ])
    return new Map(firstAdditions(output ?? '', mark, prefix).filter(([path]) => wanted.has(path)))
  }

  /** A last resort for references that are no plain files (reftable): rev-parse runs nothing, whatever the settings. */
  #resolveHead(): string | undefined {
    const {own} = this.#folder
    const parameters = ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD']
    const call = {folder: own, distrusted: this.#folder.top ?? own, environment: {GIT_DIR: own}}
    const result = runGit(parameters, call)
    return 'output' in result ? result.output.trim() : undefined
  }

  #list(...kinds: readonly string[]): readonly string[] | undefined {
    if (this.#folder.top === undefined) return this.#fail('bare')
    const output = this.#run(this.#root, ['ls-files', '-z', ...kinds])
    const names = output?.split('\0').filter((name) => name !== '')
    return names && [...new Set(names.map((name) => name.replace(/\/$/, '')))].sort()
  }

  /** What the root's paths begin with when they are told relative to the top: nothing, or a folder and `/`. */
  #prefix(): string {
    const {top} = this.#folder
    return top === undefined ? '' : withSlash(relative(top, this.#root).split(sep).join('/'))
  }

  /** Runs git through the shadow; `folder` is where, the shadow itself when absent. */
  #run(
    folder: string | undefined,
    parameters: readonly string[],
    more: Pick<GitCall, 'input' | 'good' | 'patterns'> = {},
  ): string | undefined {
    const shadow = this.#shadow ?? castShadow(this.#folder)
    if ('problem' in shadow) return this.#fail(shadow.problem)
    this.#shadow = shadow
    const distrusted = this.#folder.top ?? this.#folder.own
    return this.#settle(
      runGit(parameters, {...more, folder: folder ?? shadow.folder, distrusted, environment: shadow.environment}),
    )
  }

  #settle(result: GitResult): string | undefined {
    if ('problem' in result) return this.#fail(result.problem)
    this.#problem = undefined
    return result.output
  }

  #fail(problem: string): undefined {
    this.#problem = problem
  }
}

function withSlash(folder: string): string {
  return folder === '' ? '' : `${folder}/`
}

/** The fewest folders (and files at the top) that hold all paths; none, the whole tree, when they would be too many. */
function placesOf(paths: readonly string[], prefix: string): readonly string[] {
  const places = [...new Set(paths.map((path) => placeOf(prefix + path)))].sort()
  const outermost: string[] = []
  for (const place of places) {
    const last = outermost.at(-1)
    if (!(last?.endsWith('/') && place.startsWith(last))) outermost.push(place)
  }
  return outermost.length > placeLimit ? [] : outermost
}

/** The folder of a path, or the path itself at the top. */
function placeOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) || path
}

/**
 * Reads `git log -z --name-only`: each commit is the mark, its date and author, NUL, a line feed, then its paths, each
 * ended by NUL. Commits come newest first, so the last word on a path is its first commit.
 */
function firstAdditions(output: string, mark: string, prefix: string): readonly (readonly [string, FirstCommit])[] {
  return output.split(mark).flatMap((entry) => {
    const [header = '', ...names] = entry.split('\0')
    const [, date, author] = /^(\d{4}-\d\d-\d\d) (.*)$/s.exec(header) ?? []
    if (date === undefined || author === undefined) return []
    const paths = names.map((name, index) => (index === 0 ? name.replace(/^\n/, '') : name))
    const below = paths.filter((path) => path !== '' && path.startsWith(prefix))
    return below.map((path) => [path.slice(prefix.length), {date, author}] as const)
  })
}
