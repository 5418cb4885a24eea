// Runs git on one repository through its shadow, and keeps why the last answer is none.
import {type GitFolder, prefixOf} from './git-folder.ts'
import {type GitCall, type GitResult, runGit} from './git-run.ts'
import {streamGit} from './git-stream.ts'
import {castShadow, type Shadow} from './shadow.ts'

type Asking = Pick<GitCall, 'input' | 'good' | 'patterns' | 'timeout'>

/** Read-only. No method throws: what cannot be had is undefined, and `problem` says why. `dispose` it in the end. */
export class GitReader {
  /** A real path: the folder that paths are relative to. */
  readonly root: string
  readonly folder: GitFolder
  #shadow: Shadow | undefined
  #problem: string | undefined
  #missing: ReadonlySet<string> = new Set()

  constructor(root: string, folder: GitFolder) {
    this.root = root
    this.folder = folder
  }

  /** Why the last answer is undefined: `git-missing`, `git-timeout`, an error code, git's words, or what `fail` was told. */
  get problem(): string | undefined {
    return this.#problem
  }

  /** What the root's paths begin with when they are told relative to the top: nothing, or a folder and `/`. */
  get prefix(): string {
    return prefixOf(this.folder, this.root)
  }

  /** Runs git through the shadow; `place` is where, the shadow itself when absent. */
  run(place: string | undefined, parameters: readonly string[], more: Asking = {}): string | undefined {
    return this.runForBytes(place, parameters, more)?.toString('utf8')
  }

  /** The same, as git wrote it. */
  runForBytes(place: string | undefined, parameters: readonly string[], more: Asking = {}): Buffer | undefined {
    const call = this.#callIn(place)
    return call && this.#settle(runGit(parameters, {...more, ...call}))
  }

  /**
   * Runs git through the shadow and hands on what it writes, piece by piece, until `take` wants no more. Resolves to
   * whether all that was wanted has come.
   */
  async stream(parameters: readonly string[], take: (bytes: Uint8Array) => boolean): Promise<boolean> {
    const call = this.#callIn(undefined)
    if (call === undefined) return false
    const problem = await streamGit(parameters, call, take)
    this.#problem = problem
    return problem === undefined
  }

  #callIn(place: string | undefined): Pick<GitCall, 'folder' | 'distrusted' | 'environment' | 'replaced'> | undefined {
    const shadow = this.#shadow ?? castShadow(this.folder, this.#missing)
    if ('problem' in shadow) return this.fail(shadow.problem)
    this.#shadow = shadow
    const {folder, environment, replaced} = shadow
    return {folder: place ?? folder, distrusted: this.folder.top ?? this.folder.own, environment, replaced}
  }

  /** The id of the object that a revision names, by git's own reading: rev-parse runs nothing, whatever the settings. */
  resolve(revision: string): string | undefined {
    return this.#runOutside(['rev-parse', '--verify', '--quiet', '--end-of-options', revision])?.trim()
  }

  /** Branches and remote branches, newest first: for-each-ref runs nothing either. */
  branches(): readonly {readonly id: string; readonly name: string}[] | undefined {
    const output = this.#runOutside([
      ...['for-each-ref', '--sort=-committerdate', '--format=%(objectname) %(refname)'],
      ...['refs/heads', 'refs/remotes'],
    ])
    const lines = output?.split('\n').filter((line) => line !== '')
    return lines?.map((line) => ({id: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1)}))
  }

  /** From now on, objects that the repository lacks are read as one content without lines. */
  standIn(missing: ReadonlySet<string>): void {
    this.dispose()
    this.#missing = missing
  }

  /** Notes why there is no answer. */
  fail(problem: string): undefined {
    this.#problem = problem
  }

  /** Removes the shadow. The next question casts another. */
  dispose(): void {
    this.#shadow?.dispose()
    this.#shadow = undefined
  }

  /** References may be kept as no shadow can show them (reftable), so these are read in the repository itself. */
  #runOutside(parameters: readonly string[]): string | undefined {
    const {own, top} = this.folder
    const call = {folder: own, distrusted: top ?? own, environment: {GIT_DIR: own}}
    return this.#settle(runGit(parameters, call))?.toString('utf8')
  }

  #settle(result: GitResult): Buffer | undefined {
    if ('problem' in result) return this.fail(result.problem)
    this.#problem = undefined
    return result.output
  }
}
