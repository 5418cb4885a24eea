// What the engine is told of a repository: all at once, as changes, or as what an earlier state was made of.
import type {Config} from './config/config.ts'
import type {ConfigProblem} from './config/problems.ts'
import type {Digest} from './documents/digest-model.ts'
import type {Commits} from './model/commit-history.ts'
import type {Language} from './model/language.ts'
import type {Compared} from './workspace/base.ts'
import type {History, SkippedFile} from './workspace/workspace.ts'

/** A document on its way in: its path relative to the root, and its digest. */
export interface DigestedFile {
  readonly path: string
  readonly digest: Digest
}

/** What a run depends on beside files and paths. */
export interface Circumstances {
  readonly config: Config
  /** What is wrong in the configuration file, reported as findings. */
  readonly configProblems: readonly ConfigProblem[]
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string
  /** The language of messages. */
  readonly language: Language
  readonly history: History | undefined
  /** All commits, where something asked for them, or why there are none. */
  readonly commits?: Commits
  /** What a change is compared with; undefined when that was not asked for. */
  readonly base?: Compared
  /** The host of the remote that the repository comes from, such as `gitlab.example.org`; undefined where it is not known. */
  readonly remoteHost?: string | undefined
  /** Fingerprints of findings that are known and not reported. */
  readonly baseline: ReadonlySet<string>
}

/** All that a run depends on; equal inputs give equal findings. */
export interface Input extends Circumstances {
  /** The governed files of the repository (see `governed`). */
  readonly files: readonly DigestedFile[]
  /** Governed files that could not be read or digested. */
  readonly skipped: readonly SkippedFile[]
  /** Every path of the repository, relative to the root, with `/`; folders need not be listed. */
  readonly paths: readonly string[]
}

/** Files that came, changed or went since a snapshot, and circumstances that are others now. */
export interface InputChanges extends Partial<Circumstances> {
  readonly files?: readonly DigestedFile[]
  readonly skipped?: readonly SkippedFile[]
  readonly removed?: readonly string[]
  /** The new list of all paths, when it changed. */
  readonly paths?: readonly string[]
}

/** What a state was made of. What is not needed is not asked for. */
export interface Earlier extends Circumstances {
  /** The paths of all files that had a digest. */
  readonly documents: readonly string[]
  readonly skipped: readonly SkippedFile[]
  paths(): readonly string[]
  digestOf(path: string): Digest | undefined
}

/** An input as `reopen` takes it where all of it is at hand. */
export function earlier({files, paths, ...input}: Input): Earlier {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const documents = files.map(({path}) => path)
  return {...input, documents, paths: () => paths, digestOf: (path) => byPath.get(path)?.digest}
}
