// What a state of a repository is made from, and what may change of it.
import type {Config} from './config/config.ts'
import type {ConfigProblem} from './config/problems.ts'
import type {Digest} from './documents/digest-model.ts'
import type {Facts} from './facts/facts.ts'
import type {Language} from './model/language.ts'
import type {Compared} from './workspace/base.ts'
import type {History, SkippedFile, SourceFile} from './workspace/workspace.ts'

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
  /** What a change is compared with; undefined when that was not asked for. */
  readonly base?: Compared
  /** Fingerprints of findings that are known and not reported. */
  readonly baseline: ReadonlySet<string>
}

/** All that a run depends on; equal inputs give equal findings. */
export interface Input extends Circumstances {
  /** The governed files of the repository (see `governed`). */
  readonly files: readonly DigestedFile[]
  /** Governed files that could not be read or digested. */
  readonly skipped: readonly SkippedFile[]
  /** What the manifests of the repository state (see `factsOf`). */
  readonly manifests?: readonly Facts[]
  /** Its source files that mention records. */
  readonly sources?: readonly SourceFile[]
  /** Every path of the repository, relative to the root, with `/`; folders need not be listed. */
  readonly paths: readonly string[]
}

/** Files that came, changed or went since a snapshot, and circumstances that are others now. */
export interface InputChanges extends Partial<Circumstances> {
  readonly files?: readonly DigestedFile[]
  readonly skipped?: readonly SkippedFile[]
  readonly manifests?: readonly Facts[]
  /** Source files; one that no longer mentions a record is among the removed. */
  readonly sources?: readonly SourceFile[]
  readonly removed?: readonly string[]
  /** The new list of all paths, when it changed. */
  readonly paths?: readonly string[]
}
