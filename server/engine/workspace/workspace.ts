// Everything Relais knows of a repository at one moment, indexed once and never changed.
import type {Config} from '../config/config.ts'
import type {ConfigProblem} from '../config/problems.ts'
import type {Digest} from '../documents/digest-model.ts'
import type {Language} from '../model/language.ts'
import type {DecisionLog} from './logs/logs.ts'
import type {PathIndex} from './paths.ts'
import type {Decision} from './records/decision.ts'

/** What a document is for. */
export type DocumentKind = 'decision' | 'template' | 'index' | 'page'

export interface WorkspaceDocument {
  readonly path: string
  readonly digest: Digest
  readonly kind: DocumentKind
  readonly language: Language
}

/** A file that could not be linted, and why. */
export interface SkippedFile {
  readonly path: string
  readonly reason: 'too-large' | 'timeout' | 'binary' | 'encoding' | 'unreadable' | 'too-deep'
  readonly detail: string
}

/** Facts from the repository's history, when the edge has read it. */
export interface History {
  /** The first commit of a path, `date` as `YYYY-MM-DD`. */
  firstCommit(path: string): {readonly date: string; readonly author: string} | undefined
}

export interface Workspace {
  readonly config: Config
  readonly configProblems: readonly ConfigProblem[]
  readonly documents: ReadonlyMap<string, WorkspaceDocument>
  readonly skipped: readonly SkippedFile[]
  readonly paths: PathIndex
  readonly logs: readonly DecisionLog[]
  readonly decisions: readonly Decision[]
  readonly history: History | undefined
  /** The record with this key (`path`, or `path#slug`). */
  decision(key: string): Decision | undefined
  /** The records in one file. */
  decisionsAt(path: string): readonly Decision[]
  /** The log that a record belongs to. */
  logOf(decision: Decision): DecisionLog
}
