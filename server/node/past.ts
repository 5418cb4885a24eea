// Commits of the past and what stood there, as git's objects have it: read through the shadow, without a checkout.
import {realpathSync} from 'node:fs'
import {decodeDocument, maximumDocumentSize} from './disk.ts'
import {findGitFolder, readHead} from './git-folder.ts'
import {GitReader} from './git-reader.ts'
import {readBatch, submodule} from './git-tree.ts'

/** A commit of the main line. */
export interface MainCommit {
  /** In hexadecimal. */
  readonly id: string
  /** When it was committed, in seconds since 1970, as it says. */
  readonly time: number
}

/** A file of a commit. */
export interface PastFile {
  /** Relative to the root, with `/`. */
  readonly path: string
  /** Of its blob, in hexadecimal. */
  readonly id: string
  /** In bytes. */
  readonly size: number
}

/** Why there is no past: no repository, no commit, no git, or git failed. */
export type NoPast = 'no-git' | 'unborn' | 'git-missing' | 'git-failed'

/** Opens the past of a repository. `dispose` it in the end. Never throws. */
export function openPast(root: string): Past | NoPast {
  const folder = findGitFolder(root)
  if (folder === undefined) return 'no-git'
  const git = new GitReader(realpathSync.native(root), folder)
  const head = readHead(folder) ?? git.resolve('HEAD')
  if (head !== undefined) return new Past(git, head)
  const isMissing = git.problem === 'git-missing'
  git.dispose()
  return isMissing ? 'git-missing' : 'unborn'
}

/** No method throws: what git does not tell is undefined or empty. */
export class Past {
  readonly #git: GitReader
  readonly #head: string

  constructor(git: GitReader, head: string) {
    this.#git = git
    this.#head = head
  }

  /** The commits of the main line, by first parents, the newest first; undefined when git failed. */
  mainLine(): readonly MainCommit[] | undefined {
    const parameters = [
      'log',
      '--first-parent',
      '--no-show-signature',
      '--format=%H %ct',
      '--end-of-options',
      this.#head,
    ]
    const output = this.#git.run(undefined, parameters)
    return output
      ?.split('\n')
      .filter((line) => line !== '')
      .map((line) => ({id: line.slice(0, line.indexOf(' ')), time: Number(line.slice(line.indexOf(' ') + 1)) || 0}))
  }

  /** When a commit was committed, in seconds since 1970. */
  timeOf(commit: string): number | undefined {
    const parameters = ['log', '-1', '--no-show-signature', '--format=%ct', '--end-of-options', commit]
    const output = this.#git.run(undefined, parameters)
    return output === undefined ? undefined : Number(output.trim()) || 0
  }

  /** The files of a commit below the root, submodules left out. */
  files(commit: string): readonly PastFile[] | undefined {
    const folder = this.#git.prefix
    const parameters = ['ls-tree', '-r', '-l', '-z', '--full-tree', '--end-of-options', commit]
    const output = this.#git.run(undefined, [...parameters, ...(folder ? [folder] : [])])
    return output?.split('\0').flatMap((line) => fileOf(line, folder))
  }

  /** The texts of blobs by id, but for those that `readDocument` would skip; `path` tells of what kind each one is. */
  texts(files: readonly PastFile[]): ReadonlyMap<string, string> {
    const wanted = files.filter(({size}) => size <= maximumDocumentSize)
    const blobs = readBatch(this.#git, [...new Set(wanted.map(({id}) => id))])
    return new Map(
      wanted.flatMap(({path, id}) => {
        const bytes = blobs.get(id)
        const read = bytes && decodeDocument(path, bytes)
        return read && 'text' in read ? [[id, read.text] as const] : []
      }),
    )
  }

  dispose(): void {
    this.#git.dispose()
  }
}

/** Reads `MODE TYPE ID SIZE\tPATH`: see git-ls-tree(1). */
function fileOf(line: string, folder: string): readonly PastFile[] {
  const tab = line.indexOf('\t')
  const [mode, type, id = submodule, size] = line.slice(0, tab).split(/ +/)
  // What a link leads to is no content of its own.
  if (tab < 0 || type !== 'blob' || mode === '120000') return []
  return [{path: line.slice(tab + 1 + folder.length), id, size: Number(size)}]
}
