// The engine's only door: documents, paths, configuration and a day come in; findings come out.
import type {Config} from './config/config.ts'
import type {ConfigProblem} from './config/read.ts'
import type {Digest} from './documents/digest-model.ts'
import type {Finding, NotEvaluated} from './model/finding.ts'
import type {Language} from './model/language.ts'
import type {History, SkippedFile, Workspace} from './workspace/workspace.ts'

/** A document on its way in: its path relative to the root, and its digest. */
export interface DigestedFile {
  readonly path: string
  readonly digest: Digest
}

/** All that a run depends on; equal inputs give equal findings. */
export interface Input {
  /** The governed files of the repository (see `governed`). */
  readonly files: readonly DigestedFile[]
  /** Governed files that could not be read or digested. */
  readonly skipped: readonly SkippedFile[]
  /** Every path of the repository, relative to the root, with `/`; folders need not be listed. */
  readonly paths: readonly string[]
  readonly config: Config
  /** What is wrong in the configuration file, reported as findings. */
  readonly configProblems: readonly ConfigProblem[]
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string
  /** The language of messages. */
  readonly language: Language
  readonly history: History | undefined
  /** Fingerprints of findings that are known and not reported. */
  readonly baseline: ReadonlySet<string>
}

/** One immutable state of a repository. */
export interface Snapshot {
  readonly workspace: Workspace
  /** Findings of the whole repository or of one file, ordered by path, place and rule. */
  findings(path?: string): readonly Finding[]
  /** Findings that the baseline or an inline comment holds back. */
  readonly suppressed: {readonly baseline: readonly Finding[]; readonly inline: readonly Finding[]; readonly strictFrom: readonly Finding[]}
  /** Rules that could not look, and why. */
  readonly notEvaluated: readonly NotEvaluated[]
}
