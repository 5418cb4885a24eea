// Everything Relais knows of a repository at one moment, indexed once and never changed.
import type {Config} from '../config/config.ts'
import type {ConfigProblem} from '../config/problems.ts'
import type {Digest} from '../documents/digest-model.ts'
import type {Facts} from '../facts/facts.ts'
import type {CodeReference} from '../model/code-reference.ts'
import type {Commits} from '../model/commit-history.ts'
import type {CommitNotes} from '../model/commit-notes.ts'
import type {Component} from '../model/component.ts'
import type {Language} from '../model/language.ts'
import type {Licensing} from '../model/licensing.ts'
import type {OwnerSource} from '../model/owners.ts'
import type {Compared} from './base.ts'
import type {DecisionLog} from './logs/logs.ts'
import type {Paths} from './paths.ts'
import type {Claim, Decision} from './records/decision.ts'

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

/** A source file that mentions decision records in its comments. */
export interface SourceFile {
  readonly path: string
  /** In the order of places, never empty. */
  readonly references: readonly CodeReference[]
}

/** A file that says who owns what. */
export interface OwnerFile {
  readonly path: string
  readonly source: OwnerSource
}

/** A file that says something of copyright and licences. */
export interface LicensedFile {
  readonly path: string
  readonly licensing: Licensing
}

/** All documents, by path. */
export type Documents = Pick<ReadonlyMap<string, WorkspaceDocument>, 'get' | 'has' | 'size'> & {
  /** In the order of paths. */
  values(): Iterable<WorkspaceDocument>
  keys(): Iterable<string>
}

export interface Workspace {
  readonly config: Config
  readonly configProblems: readonly ConfigProblem[]
  readonly documents: Documents
  readonly skipped: readonly SkippedFile[]
  readonly paths: Paths
  readonly logs: readonly DecisionLog[]
  readonly decisions: readonly Decision[]
  readonly history: History | undefined
  /** All commits, where a rule or a command asked for them. */
  readonly commits: Commits
  /** What `.mailmap` and the like say, in the order of paths. */
  readonly commitNotes: readonly CommitNotes[]
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string
  /** In the order of paths. */
  readonly manifests: readonly Facts[]
  /** In the order of paths. */
  readonly sources: readonly SourceFile[]
  /** In the order of paths. */
  readonly owners: readonly OwnerFile[]
  /** What the repository is made of, in the order of names; never empty. */
  readonly components: readonly Component[]
  /** In the order of paths. */
  readonly licensed: readonly LicensedFile[]
  /** Files that were read and are not empty, in the order of paths: all of a repository that follows REUSE. */
  readonly readPaths: readonly string[]
  /** The host of the remote that the repository comes from, such as `gitlab.example.org`; undefined where it is not known. */
  readonly remoteHost: string | undefined
  readonly base: Compared
  /** What a path belongs to; undefined for what lies beside all components. */
  componentAt(path: string): Component | undefined
  /** The record with this key (`path`, or `path#slug`). */
  decision(key: string): Decision | undefined
  /** The records in one file. */
  decisionsAt(path: string): readonly Decision[]
  /** What records say of having come after the one with this key: `B supersedes A`, by A's key; by path and place. */
  successorsOf(key: string): readonly Claim[]
  /** What records say of having come before it: `A is superseded by B`, by B's key. */
  predecessorsOf(key: string): readonly Claim[]
  /** The log that a record belongs to. */
  logOf(decision: Decision): DecisionLog
}
