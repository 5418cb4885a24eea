// One version of the workspace as plain data, for those who look at it from outside.
import type {Config} from '../config/config.ts'
import type {ConfigProblem} from '../config/problems.ts'
import {type Facts, formatOf} from '../facts/facts.ts'
import {isLicensingPath} from '../licensing/sources.ts'
import type {Commits} from '../model/commit-history.ts'
import type {CommitNotes} from '../model/commit-notes.ts'
import type {Component} from '../model/component.ts'
import {isOwnersPath} from '../owners/sources.ts'
import {isCommitNotesPath} from '../people/commit-notes.ts'
import type {Memory} from '../queries/memory.ts'
import type {Query} from '../queries/model.ts'
import type {Version} from '../queries/versions.ts'
import {isSourcePath} from '../references/source-paths.ts'
import {everyLog, logs, questionBehind} from './asking-views.ts'
import type {Compared} from './base.ts'
import {componentIn, components} from './components/index.ts'
import type {DecisionLog} from './logs/logs.ts'
import type {Paths} from './paths.ts'
import {decisions, questionFor, readings} from './readings.ts'
import {isDataFile, isDocument} from './recognition/declared.ts'
import {type Saying, sayingSuccessor, sayingSuperseded, sayings} from './records/claims.ts'
import type {Claim, Decision} from './records/decision.ts'
import {
  bases,
  commitHistories,
  configProblems,
  configs,
  days,
  digests,
  histories,
  licensingPaths,
  manifestPaths,
  notingPaths,
  only,
  owningPaths,
  pathIndexes,
  readPaths,
  referringPaths,
  remoteHosts,
  skippedFiles,
  texts,
} from './sources.ts'
import type {
  Documents,
  History,
  LicensedFile,
  OwnerFile,
  SkippedFile,
  SourceFile,
  Workspace,
  WorkspaceDocument,
} from './workspace.ts'

export type Governed = 'markdown' | 'data' | 'manifest' | 'source' | 'owners' | 'commit-notes' | 'licensing'

/** Whether a file is a document, or data beside documents: one that is missed when it cannot be read. */
export function isDocumentary(path: string): boolean {
  return isDocument(path) || isDataFile(path)
}

/** Whether a file is missed when it cannot be read. */
export function isMissed(path: string): boolean {
  return isDocumentary(path) || isOwnersPath(path)
}

/**
 * How a file takes part, by its name alone: as a document, as settings or metadata beside records, by what it states of the
 * repository, by what its comments say of records, by what it says of owners, of commits or of licences, or not at all.
 */
export function governed(path: string): Governed | undefined {
  if (isDocument(path)) return 'markdown'
  if (isDataFile(path)) return 'data'
  if (formatOf(path) !== undefined) return 'manifest'
  if (isOwnersPath(path)) return 'owners'
  if (isCommitNotesPath(path)) return 'commit-notes'
  if (isLicensingPath(path)) return 'licensing'
  return isSourcePath(path) ? 'source' : undefined
}

/** Answers of one version, as they were. */
type Peek = <V>(query: Query<V>, key: string) => V | undefined

/** The workspace of a version; what is made of it is made on demand and once. */
export function workspaceOf(memory: Memory, version: Version): Workspace {
  return new BuiltWorkspace((query, key) => memory.peek(version, query, key))
}

class BuiltWorkspace implements Workspace {
  readonly #peek: Peek
  readonly documents: Documents
  readonly #logs = new Map<string, DecisionLog | undefined>()
  #allDecisions: readonly Decision[] | undefined
  #allLogs: readonly DecisionLog[] | undefined

  constructor(peek: Peek) {
    this.#peek = peek
    this.documents = new BuiltDocuments(peek)
  }

  get config(): Config {
    return this.#told(configs)
  }

  get configProblems(): readonly ConfigProblem[] {
    return this.#told(configProblems)
  }

  get skipped(): readonly SkippedFile[] {
    return this.#told(skippedFiles)
  }

  get paths(): Paths {
    return this.#told(pathIndexes)
  }

  get history(): History | undefined {
    return this.#peek(histories, only)
  }

  get commits(): Commits {
    return this.#peek(commitHistories, only)
  }

  get commitNotes(): readonly CommitNotes[] {
    return (this.#peek(notingPaths, only) ?? []).flatMap((path) => this.#peek(digests, path)?.commitNotes ?? [])
  }

  get today(): string {
    return this.#told(days)
  }

  get manifests(): readonly Facts[] {
    return (this.#peek(manifestPaths, only) ?? []).flatMap((path) => this.#peek(digests, path)?.facts ?? [])
  }

  get sources(): readonly SourceFile[] {
    return (this.#peek(referringPaths, only) ?? []).flatMap((path) => {
      const references = this.#peek(digests, path)?.references
      return references ? [{path, references}] : []
    })
  }

  get owners(): readonly OwnerFile[] {
    return (this.#peek(owningPaths, only) ?? []).flatMap((path) => {
      const source = this.#peek(digests, path)?.owners
      return source ? [{path, source}] : []
    })
  }

  get components(): readonly Component[] {
    return this.#told(components)
  }

  componentAt(path: string): Component | undefined {
    return componentIn(this.components, path)
  }

  get licensed(): readonly LicensedFile[] {
    return (this.#peek(licensingPaths, only) ?? []).flatMap((path) => {
      const licensing = this.#peek(digests, path)?.licensing
      return licensing ? [{path, licensing}] : []
    })
  }

  get readPaths(): readonly string[] {
    return this.#peek(readPaths, only) ?? []
  }

  get remoteHost(): string | undefined {
    return this.#peek(remoteHosts, only)
  }

  get base(): Compared {
    return this.#peek(bases, only)
  }

  /** These are told from the first version on. */
  #told<V>(query: Query<V>): V {
    return this.#peek(query, only) as V
  }

  get decisions(): readonly Decision[] {
    this.#allDecisions ??= [...this.documents.keys()].flatMap((path) => this.decisionsAt(path))
    return this.#allDecisions
  }

  get logs(): readonly DecisionLog[] {
    this.#allLogs ??= (this.#peek(everyLog, only) ?? []).flatMap((path) => this.#log(path) ?? [])
    return this.#allLogs
  }

  #log(path: string): DecisionLog | undefined {
    if (!this.#logs.has(path)) this.#logs.set(path, this.#buildLog(path))
    return this.#logs.get(path)
  }

  #buildLog(path: string): DecisionLog | undefined {
    const log = this.#peek(logs, path)
    return log && {...log, decisions: log.decisions.flatMap((each) => this.#plain(questionBehind(each)) ?? [])}
  }

  #plain(question: string): Decision | undefined {
    return this.#peek(decisions, question)
  }

  decision(key: string): Decision | undefined {
    for (let end = key.length; end > 0; end = key.lastIndexOf('#', end - 1)) {
      const found = this.decisionsAt(key.slice(0, end)).findLast((each) => each.key === key)
      if (found) return found
    }
    return undefined
  }

  decisionsAt(path: string): readonly Decision[] {
    const named = this.#peek(readings, path)?.named ?? []
    return named.flatMap((_, place) => this.#plain(questionFor(path, place)) ?? [])
  }

  successorsOf(key: string): readonly Claim[] {
    return this.#claims(sayingSuperseded, 'supersedes', key)
  }

  predecessorsOf(key: string): readonly Claim[] {
    return this.#claims(sayingSuccessor, 'supersededBy', key)
  }

  #claims(files: typeof sayingSuccessor, direction: Saying['direction'], key: string): readonly Claim[] {
    return (this.#peek(files, key) ?? []).flatMap((path) =>
      (this.#peek(sayings, path) ?? []).flatMap(({place, about, reference, ...said}) => {
        const by = this.#plain(questionFor(path, place))
        return by && about === key && said.direction === direction ? [{by, reference}] : []
      }),
    )
  }

  logOf({log}: Decision): DecisionLog {
    // Every record is in a log.
    return this.#log(log) as DecisionLog
  }
}

class BuiltDocuments implements Documents {
  readonly #peek: Peek
  readonly #made = new Map<string, WorkspaceDocument>()

  constructor(peek: Peek) {
    this.#peek = peek
  }

  get size(): number {
    return this.#paths.length
  }

  get #paths(): readonly string[] {
    return this.#peek(texts, only) ?? []
  }

  has(path: string): boolean {
    return this.#peek(readings, path) !== undefined
  }

  get(path: string): WorkspaceDocument | undefined {
    const known = this.#made.get(path)
    if (known) return known
    const [reading, digest] = [this.#peek(readings, path), this.#peek(digests, path)]
    if (!reading || !digest) return undefined
    const document = {path, digest, kind: reading.kind, language: reading.language}
    this.#made.set(path, document)
    return document
  }

  keys(): Iterable<string> {
    return this.#paths
  }

  *values(): Iterable<WorkspaceDocument> {
    for (const path of this.#paths) {
      const document = this.get(path)
      if (document) yield document
    }
  }
}
