// The workspace as rules are shown it: whatever they read of it is noted, so that they run again when just that differs.
import type {Config} from '../config/config.ts'
import type {ConfigProblem} from '../config/problems.ts'
import type {Facts} from '../facts/facts.ts'
import type {Commits} from '../model/commit-history.ts'
import type {CommitNotes} from '../model/commit-notes.ts'
import type {Component} from '../model/component.ts'
import type {Asked, Node} from '../queries/model.ts'
import {View} from '../queries/view.ts'
import {AskingPaths} from './asking-paths.ts'
import {
  decisionsIn,
  decisionView,
  digestView,
  documentView,
  documentViews,
  everyLog,
  logs,
  logView,
  reading,
  sourcesAt,
} from './asking-views.ts'
import type {Compared} from './base.ts'
import {componentIn, components} from './components/index.ts'
import type {DecisionLog} from './logs/logs.ts'
import type {Paths} from './paths.ts'
import {brief, decisions, questionFor, readings} from './readings.ts'
import {isDocument} from './recognition/declared.ts'
import {type Saying, sayingSuccessor, sayingSuperseded, sayings} from './records/claims.ts'
import type {Claim, Decision} from './records/decision.ts'
import {
  bases,
  commitHistories,
  commitNotesAt,
  configProblems,
  configs,
  days,
  factsAt,
  histories,
  licensedFiles,
  manifestPaths,
  notingPaths,
  only,
  ownersAt,
  owningPaths,
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

const views = new WeakMap<Asked, Workspace>()

/** The one workspace of a memory that notes what is read of it: to be used while a question is answered, not after. */
export function askingWorkspace(memory: Asked): Workspace {
  const known = views.get(memory) ?? new AskingWorkspace(memory)
  views.set(memory, known)
  return known
}

class AskingWorkspace extends View implements Workspace {
  readonly documents: Documents
  readonly paths: Paths

  constructor(memory: Asked) {
    super(memory, memory.node(configs, only))
    this.documents = new AskingDocuments(memory)
    this.paths = new AskingPaths(memory)
  }

  get config(): Config {
    return this.memory.ask(configs, only)
  }

  get configProblems(): readonly ConfigProblem[] {
    return this.memory.ask(configProblems, only)
  }

  get skipped(): readonly SkippedFile[] {
    return this.memory.ask(skippedFiles, only)
  }

  get history(): History | undefined {
    return this.memory.ask(histories, only)
  }

  get commits(): Commits {
    return this.memory.ask(commitHistories, only)
  }

  get commitNotes(): readonly CommitNotes[] {
    return this.memory.ask(notingPaths, only).flatMap((path) => commitNotesAt(this.memory, path) ?? [])
  }

  get today(): string {
    return this.memory.ask(days, only)
  }

  get manifests(): readonly Facts[] {
    return this.memory.ask(manifestPaths, only).flatMap((path) => factsAt(this.memory, path) ?? [])
  }

  get sources(): readonly SourceFile[] {
    return this.memory.ask(referringPaths, only).flatMap((path) => sourcesAt(this.memory, path))
  }

  get owners(): readonly OwnerFile[] {
    return this.memory.ask(owningPaths, only).flatMap((path) => {
      const source = ownersAt(this.memory, path)
      return source ? [{path, source}] : []
    })
  }

  get components(): readonly Component[] {
    return this.memory.ask(components, only)
  }

  componentAt(path: string): Component | undefined {
    return componentIn(this.components, path)
  }

  get licensed(): readonly LicensedFile[] {
    return licensedFiles(this.memory)
  }

  get readPaths(): readonly string[] {
    return this.memory.ask(readPaths, only)
  }

  get remoteHost(): string | undefined {
    return this.memory.ask(remoteHosts, only)
  }

  get base(): Compared {
    return this.memory.ask(bases, only)
  }

  get logs(): readonly DecisionLog[] {
    return this.memory.ask(everyLog, only).map((path) => logView(this.memory, path))
  }

  get decisions(): readonly Decision[] {
    return this.memory.ask(texts, only).flatMap((path) => decisionsIn(this.memory, path))
  }

  decision(key: string): Decision | undefined {
    // A key is a path, or a path and a slug; either may hold `#`.
    for (let end = key.length; end > 0; end = key.lastIndexOf('#', end - 1)) {
      const path = key.slice(0, end)
      const named = this.memory.ask(readings, path, brief.named)?.named ?? []
      const place = named.findLastIndex((each) => each.key === key)
      if (place >= 0) return decisionView(this.memory, questionFor(path, place))
    }
    return undefined
  }

  decisionsAt(path: string): readonly Decision[] {
    return decisionsIn(this.memory, path)
  }

  successorsOf(key: string): readonly Claim[] {
    return this.#claims(sayingSuperseded, 'supersedes', key)
  }

  predecessorsOf(key: string): readonly Claim[] {
    return this.#claims(sayingSuccessor, 'supersededBy', key)
  }

  #claims(files: typeof sayingSuccessor, direction: Saying['direction'], key: string): readonly Claim[] {
    return this.memory.ask(files, key).flatMap((path) =>
      this.memory
        .ask(sayings, path)
        .filter((each) => each.direction === direction && each.about === key)
        .map(({place, reference}) => ({by: decisionView(this.memory, questionFor(path, place)), reference})),
    )
  }

  logOf({log}: Decision): DecisionLog {
    return logView(this.memory, log)
  }
}

class AskingDocuments implements Documents {
  readonly #memory: Asked

  constructor(memory: Asked) {
    this.#memory = memory
  }

  get size(): number {
    return this.#memory.ask(texts, only).length
  }

  /** Of other files nothing is asked, so that nothing is noted of them. */
  get(path: string): WorkspaceDocument | undefined {
    if (!isDocument(path)) return undefined
    const node = this.#memory.node(readings, path)
    return reading(this.#memory, node, brief.existence) ? documentViews(this.#memory, node) : undefined
  }

  has(path: string): boolean {
    return isDocument(path) && this.#memory.ask(readings, path, brief.existence) !== undefined
  }

  keys(): Iterable<string> {
    return this.#memory.ask(texts, only)
  }

  *values(): Iterable<WorkspaceDocument> {
    for (const path of this.#memory.ask(texts, only)) yield documentView(this.#memory, path)
  }
}

/** What a question is about that is asked of a document, a record, a log, the whole workspace or a digest (see `memo`). */
export function aboutView(memory: Asked, {query: {index}, key}: Node): readonly unknown[] {
  const workspace = askingWorkspace(memory)
  switch (index) {
    case readings.index:
      return [documentView(memory, key), workspace]
    case decisions.index:
      return [decisionView(memory, key), workspace]
    case logs.index:
      return [logView(memory, key), workspace]
    case configs.index:
      return [workspace]
    default:
      return [digestView(memory, key), workspace]
  }
}
