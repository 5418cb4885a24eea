// One state of a repository: its files, paths, configuration and a day, linted; and the states that follow from it.

import {foundAt, foundInDecisions, foundInDocuments, foundInLogs, foundInSources, foundInWorkspace} from './check.ts'
import type {Circumstances, DigestedFile, Input, InputChanges} from './input.ts'
import {type Reported, reported, suppressing} from './lint.ts'
import type {Finding, NotEvaluated} from './model/finding.ts'
import type {Each} from './queries/each.ts'
import {equal} from './queries/equal.ts'
import {type Frozen, freeze, thaw} from './queries/frozen.ts'
import {type Fact, Memory} from './queries/memory.ts'
import type {Version} from './queries/versions.ts'
import {unevaluated} from './unevaluated.ts'
import {aboutView, everyLog, logs, pagesByKind} from './workspace/asking.ts'
import {pathMarks} from './workspace/asking-paths.ts'
import {governed, workspaceOf} from './workspace/build.ts'
import {documentGroupings, documentQuestions} from './workspace/documents-by.ts'
import {siteRoots} from './workspace/links/site.ts'
import {PathIndex} from './workspace/paths.ts'
import {hasRecords, homes, logFiles, readings, settingsFiles} from './workspace/readings.ts'
import {sayingSuccessor, sayingSuperseded, sayings} from './workspace/records/claims.ts'
import {
  baselines,
  bases,
  codeReferences,
  configProblems,
  configs,
  days,
  digests,
  histories,
  keepingFields,
  languages,
  manifestPaths,
  manifests,
  only,
  pathIndexes,
  referringPaths,
  skippedFiles,
  texts,
} from './workspace/sources.ts'
import type {Workspace} from './workspace/workspace.ts'

/** One immutable state of a repository. */
export interface Snapshot {
  readonly workspace: Workspace
  /** Findings of the whole repository or of one file, ordered by path, place and rule. */
  findings(path?: string): readonly Finding[]
  /** Findings held back, by what holds them back. */
  readonly suppressed: Readonly<Record<'inline' | 'baseline' | 'strictFrom', readonly Finding[]>>
  /** Rules that could not look, and why. */
  readonly notEvaluated: readonly NotEvaluated[]
  /** The files in which something else is reported or held back than in the snapshot that this one was made from. */
  readonly touched: ReadonlySet<string>
  /** What `reopen` needs to have this state again without its digests. */
  save(): Saved
  /** The state after some changes; equal to a fresh one. Costs what they affect, not what the repository holds. */
  with(changes: InputChanges): Snapshot
}

/** Whose answers are grouped, and what is to be answered for each document, log or place of findings. */
const groupings = [
  ...[manifestPaths, referringPaths],
  ...[texts, homes, settingsFiles, logFiles, pagesByKind, everyLog, sayingSuccessor, sayingSuperseded, suppressing],
  ...documentGroupings,
  ...foundAt,
]

const each: readonly Each[] = [
  ...[readings, foundInDocuments].map((answer) => ({of: digests, answer})),
  ...[sayings, foundInDecisions].map((answer) => ({of: readings, answer, isFor: hasRecords})),
  ...documentQuestions,
  {of: logFiles, answer: logs},
  ...foundInLogs.map((answer) => ({of: logFiles, answer})),
  ...foundInWorkspace.map((answer) => ({of: configs, answer})),
  {of: codeReferences, answer: foundInSources},
  ...[...foundAt, suppressing].map((of) => ({of, answer: reported})),
]

/** Builds the state of a repository and lints it. Never throws. */
export function open(input: Input): Snapshot {
  const memory = new Memory(groupings, each)
  return State.empty(memory).with(input)
}

/** What a state remembers of how it came about, as plain data: to be kept, and given to `reopen` by the same program. */
export interface Saved {
  readonly traces: Frozen
  /** What is reported in each file, as JSON. */
  readonly reported: readonly (readonly [path: string, json: string])[]
}

/**
 * The state of an input that is the same as the one that the state was saved from. Digests are read when something is to be
 * made of them, so they may be getters: after `with`, those of the files that changed and of what these hang on. Undefined
 * where what was saved does not fit this program.
 */
export function reopen({traces, reported: known}: Saved, input: Input): Snapshot | undefined {
  const files = byPath(input.files)
  const stated = byPath(input.manifests ?? [])
  const referring = byPath(input.sources ?? [])
  const memory = new Memory(groupings, each, (query, key) => {
    if (query === digests) return files.get(key)?.digest
    if (query === manifests) return stated.get(key)
    if (query === codeReferences) return referring.get(key)?.references
    if (query === skippedFiles) return input.skipped
    if (query === pathIndexes) return indexOf(input.paths, markdownOf(input.files))
    const name = (Object.keys(circumstances) as (keyof Circumstances)[]).find((each) => circumstances[each] === query)
    return name && input[name]
  })
  if (!thaw(traces, memory, (subject) => aboutView(memory, subject))) return undefined
  for (const [path, json] of known) {
    const node = memory.node(reported, path)
    if (node.state) node.state = {...node.state, value: JSON.parse(json)}
  }
  return new State(memory, memory.version, input.paths, new Set())
}

function byPath<T extends {readonly path: string}>(files: readonly T[]): ReadonlyMap<string, T> {
  return new Map(files.map((file) => [file.path, file]))
}

function markdownOf(files: readonly DigestedFile[]): readonly string[] {
  return files.flatMap(({path}) => (governed(path) === 'markdown' ? [path] : []))
}

/** Documents are there even when the list of paths does not name them. */
function indexOf(paths: readonly string[], documents: readonly string[]): PathIndex {
  return new PathIndex([...paths, ...documents.toSorted()])
}

const circumstances = {
  config: configs,
  configProblems,
  today: days,
  language: languages,
  history: histories,
  base: bases,
  baseline: baselines,
} as const

class State implements Snapshot {
  readonly #memory: Memory
  readonly #version: Version
  /** As they were given; documents exist even if they are not among them. */
  readonly #paths: readonly string[]
  readonly touched: ReadonlySet<string>
  readonly workspace: Workspace
  #all: Reported | undefined
  #notEvaluated: readonly NotEvaluated[] | undefined

  constructor(memory: Memory, version: Version, paths: readonly string[], touched: ReadonlySet<string>) {
    this.#memory = memory
    this.#version = version
    this.#paths = paths
    this.touched = touched
    this.workspace = workspaceOf(memory, version)
  }

  /** Nothing is known yet. */
  static empty(memory: Memory): State {
    return new State(memory, memory.version, none, new Set())
  }

  // Functions of their own, so that they may be taken out of a snapshot.
  readonly findings = (path?: string): readonly Finding[] => {
    if (path === undefined) return this.#reported.findings
    return this.#memory.peek(this.#version, reported, path)?.findings ?? []
  }

  get suppressed(): Snapshot['suppressed'] {
    const {inline, baseline, strictFrom} = this.#reported
    return {inline, baseline, strictFrom}
  }

  /** What is reported in all files. */
  get #reported(): Reported {
    this.#all ??= this.#gather()
    return this.#all
  }

  #gather(): Reported {
    const paths = this.#memory.keys(this.#version, reported).sort()
    const files = paths.flatMap((path) => this.#memory.peek(this.#version, reported, path) ?? [])
    return {
      findings: files.flatMap(({findings}) => findings),
      inline: files.flatMap(({inline}) => inline),
      baseline: files.flatMap(({baseline}) => baseline),
      strictFrom: files.flatMap(({strictFrom}) => strictFrom),
    }
  }

  get notEvaluated(): readonly NotEvaluated[] {
    this.#notEvaluated ??= this.#findNotEvaluated()
    return this.#notEvaluated
  }

  #findNotEvaluated(): readonly NotEvaluated[] {
    return unevaluated(this.workspace, this.#memory.peek(this.#version, languages, only) ?? 'en')
  }

  readonly save = (): Saved => {
    const traces = freeze(this.#memory, this.#version)
    const paths = this.#memory.keys(this.#version, reported)
    const known = paths.map((path) => [path, JSON.stringify(this.#memory.peek(this.#version, reported, path))] as const)
    return {traces, reported: known}
  }

  readonly with = (changes: InputChanges): Snapshot => {
    const {paths = this.#paths} = changes
    const facts = [
      ...[...this.#circumstances(changes), ...this.#files(changes), ...this.#index(changes, paths)],
      ...[...this.#manifests(changes), ...this.#sources(changes)],
    ]
    const {version, changed} = this.#memory.change(this.#version, reported, facts)
    return new State(this.#memory, version, paths, changed)
  };

  *#circumstances(changes: InputChanges): Iterable<Fact> {
    for (const name of Object.keys(circumstances) as (keyof Circumstances)[])
      if (name in changes) yield {query: circumstances[name], key: only, value: changes[name]}
  }

  *#files({files = [], skipped = [], removed = []}: InputChanges): Iterable<Fact> {
    for (const path of goneIn({skipped, removed})) yield {query: digests, key: path, value: undefined}
    for (const {path, digest} of files) {
      const before = this.#memory.peek(this.#version, digests, path)
      yield {query: digests, key: path, value: before ? keepingFields(before, digest) : digest}
    }
    const before = this.#memory.peek(this.#version, skippedFiles, only) ?? []
    if (skipped.length === 0 && before.length === 0) return
    const touched = new Set([...files, ...skipped].map(({path}) => path).concat(removed))
    const value = [...before.filter(({path}) => !touched.has(path)), ...skipped]
    yield {query: skippedFiles, key: only, value}
  }

  *#manifests({manifests: stated = [], removed = []}: InputChanges): Iterable<Fact> {
    for (const path of removed)
      if (this.#memory.peek(this.#version, manifests, path)) yield {query: manifests, key: path, value: undefined}
    for (const facts of stated) yield {query: manifests, key: facts.path, value: facts}
  }

  *#sources({sources = [], removed = []}: InputChanges): Iterable<Fact> {
    for (const path of removed)
      if (this.#memory.peek(this.#version, codeReferences, path))
        yield {query: codeReferences, key: path, value: undefined}
    for (const {path, references} of sources) yield {query: codeReferences, key: path, value: references}
  }

  *#index(changes: InputChanges, paths: readonly string[]): Iterable<Fact> {
    const {documents} = this.workspace
    const come = markdownOf(changes.files ?? []).filter((path) => !documents.has(path))
    const gone = goneIn(changes).filter((path) => documents.has(path))
    if (isSame(paths, this.#paths) && come.length === 0 && gone.length === 0) return
    const all = new Set([...documents.keys(), ...come])
    for (const path of gone) all.delete(path)
    const before = this.#memory.peek(this.#version, pathIndexes, only)
    const now = indexOf(paths, [...all])
    yield {query: pathIndexes, key: only, value: now}
    if (before === undefined || this.#paths === none) return
    for (const {query, key} of pathMarks(before, now, equal(siteRoots(before), siteRoots(now))))
      yield {query, key, value: (this.#memory.peek(this.#version, query, key) ?? 0) + 1}
  }
}

const none: readonly never[] = []

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((path, index) => path === b[index]))
}

function goneIn({skipped = [], removed = []}: Pick<InputChanges, 'skipped' | 'removed'>): readonly string[] {
  return [...removed, ...skipped.map(({path}) => path)]
}
