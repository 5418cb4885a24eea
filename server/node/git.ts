// Reads a git repository without trusting it: its files, its head, and who first added a file and when.

import {randomBytes} from 'node:crypto'
import {realpathSync} from 'node:fs'
import {findGitFolder, isShallowFolder, readHead} from './git-folder.ts'
import {type GitIndex, readGitIndex} from './git-index.ts'
import {GitReader} from './git-reader.ts'

/** The commit that first brought a file in: its author date as `YYYY-MM-DD`, in the author's own time zone. */
export interface FirstCommit {
  readonly date: string
  readonly author: string
}

/** So many places still make a history walk quicker; beyond, git compares each with each. */
const placeLimit = 64

/** In milliseconds; it is asked while somebody waits. */
const blameTimeout = 5000

/** The repository that holds `root`, or undefined when none does. Nothing runs yet; `dispose` it in the end. */
export function openRepository(root: string): Repository | undefined {
  const folder = findGitFolder(root)
  return folder && new Repository(new GitReader(realpathSync.native(root), folder))
}

/** A repository, read-only. No method throws: what cannot be had is undefined or empty, and `problem` says why. */
export class Repository {
  readonly #git: GitReader

  constructor(git: GitReader) {
    this.#git = git
  }

  /** Why the last answer is undefined or empty: `shallow`, `unborn`, `bare`, `git-missing`, `git-timeout`, an error code, git's words. */
  get problem(): string | undefined {
    return this.#git.problem
  }

  /** The current commit's id in hexadecimal; undefined on an unborn branch. */
  head(): string | undefined {
    return readHead(this.#git.folder) ?? this.#git.resolve('HEAD')
  }

  /** Whether history was cut when the repository was cloned. */
  isShallow(): boolean {
    return isShallowFolder(this.#git.folder)
  }

  /** git's index, which says what is tracked; undefined when git alone can read it. */
  index(): GitIndex | undefined {
    return this.#git.folder.top === undefined ? undefined : readGitIndex(this.#git.folder)
  }

  /** The paths of the work tree that lie below the root, relative to it. */
  below(paths: readonly string[]): readonly string[] {
    const {prefix} = this.#git
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
    const output = this.#git.run(this.#git.root, ['check-ignore', '-z', '--stdin'], more)
    return output === undefined ? undefined : new Set(output.split('\0').flatMap((path) => path.slice(2) || []))
  }

  /**
   * The first commit of each of these paths (relative to the root), from one pass over history. Renames count as new
   * files. Paths that no commit added are left out; a shallow history, which would give wrong dates, gives none.
   */
  firstCommits(paths: readonly string[]): ReadonlyMap<string, FirstCommit> {
    const commit = this.head()
    if (commit === undefined) this.#git.fail('unborn')
    else if (this.isShallow()) this.#git.fail('shallow')
    else return this.#readAdditions(commit, paths)
    return new Map()
  }

  /**
   * Who last wrote a line (counted from 1) of a file, and when; undefined when the line is not committed as it is now, when
   * history was cut, or when git takes longer than some seconds.
   */
  lastWrote(path: string, line: number, text: string): FirstCommit | undefined {
    const commit = this.head()
    if (commit === undefined || this.isShallow()) return this.#git.fail(commit === undefined ? 'unborn' : 'shallow')
    const {prefix, folder} = this.#git
    const parameters = ['blame', '--porcelain', '-L', `${line},${line}`, '--no-textconv', commit, '--', prefix + path]
    const output = this.#git.run(folder.top, parameters, {timeout: blameTimeout})
    return output === undefined ? undefined : originIn(output, text)
  }

  /** Removes what the repository keeps in the temporary folder. It can still be used: what it needs is made again. */
  dispose(): void {
    this.#git.dispose()
  }

  #readAdditions(commit: string, paths: readonly string[]): ReadonlyMap<string, FirstCommit> {
    if (paths.length === 0) return new Map()
    const {
      prefix,
      folder: {top},
    } = this.#git
    const wanted = new Set(paths)
    const mark = randomBytes(16).toString('hex')
    const output = this.#git.run(top, [
      ...['log', '-z', '--diff-filter=A', '--no-renames', '--diff-merges=first-parent', '--name-only', '--no-mailmap'],
      ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--encoding=UTF-8', `--format=${mark}%as %an`],
      ...['--end-of-options', commit, '--', ...placesOf(paths, prefix)],
    ])
    return new Map(firstAdditions(output ?? '', mark, prefix).filter(([path]) => wanted.has(path)))
  }

  #list(...kinds: readonly string[]): readonly string[] | undefined {
    if (this.#git.folder.top === undefined) return this.#git.fail('bare')
    const output = this.#git.run(this.#git.root, ['ls-files', '-z', ...kinds])
    const names = output?.split('\0').filter((name) => name !== '')
    return names && [...new Set(names.map((name) => name.replace(/\/$/, '')))].sort()
  }
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

/** Reads git-blame's porcelain format: headers such as `author NAME`, then the line itself behind a tab. */
function originIn(output: string, text: string): FirstCommit | undefined {
  const header = (name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(output)?.[1]
  const [author, seconds, zone = ''] = [header('author'), Number(header('author-time')), header('author-tz')]
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? []
  const isSame = /^\t(.*)$/m.exec(output)?.[1]?.trimEnd() === text.trimEnd()
  if (!isSame || author === undefined || !Number.isFinite(seconds)) return undefined
  const offset = (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes))
  const day = new Date((seconds + offset) * 1000).toJSON()
  return day === null ? undefined : {author, date: day.slice(0, 10)}
}
