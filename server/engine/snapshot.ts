// One state of a repository: its files, paths, configuration and a day, linted; and the states that follow from it.

import {circumstances} from './circumstances.ts'
import type {Circumstances, DigestedFile, Earlier, Input, InputChanges} from './input.ts'
import {allReported, type Reported, type ReportedFiles, reported} from './lint.ts'
import type {Finding, NotEvaluated} from './model/finding.ts'
import {equal} from './queries/equal.ts'
import {freeze} from './queries/frozen.ts'
import {Memory} from './queries/memory.ts'
import type {Fact, Query} from './queries/model.ts'
import {fits, Past} from './queries/past.ts'
import type {Changed, Version} from './queries/versions.ts'
import type {Kept, Saved} from './saved.ts'
import {each, groupings} from './standing-questions.ts'
import {unevaluated} from './unevaluated.ts'
import {aboutView} from './workspace/asking.ts'
import {pathMarks} from './workspace/asking-paths.ts'
import {governed, workspaceOf} from './workspace/build.ts'
import {siteRoots} from './workspace/links/site.ts'
import {PathIndex} from './workspace/paths.ts'
import {recordCounts} from './workspace/readings.ts'
import {digests, keepingFields, languages, only, pathIndexes, skippedFiles} from './workspace/sources.ts'
import type {Workspace} from './workspace/workspace.ts'

/** One immutable state of a repository. */
export interface Snapshot {
  readonly workspace: Workspace
  /** Findings of the whole repository or of one file, ordered by path, place and rule. */
  findings(path?: string): readonly Finding[]
  /** The path of each record, in order; a file with several stands there several times. */
  readonly recorded: readonly string[]
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
  /**
   * The same in steps, each of which ends when it is time, which is asked often. Between two steps, this snapshot and those
   * made from it can be looked at and changed as ever; a generator that nobody goes on with leaves nothing behind.
   */
  stepping(changes: InputChanges, isTime: () => boolean): Stepping
}

/** A state that is being made in steps. */
export type Stepping = Generator<undefined, Snapshot, undefined>

/** Builds the state of a repository and lints it. Never throws. */
export function open(input: Input): Snapshot {
  return emptyState().with(input)
}

/** The same in steps, see `Snapshot.stepping`. */
export function opening(input: Input, isTime: () => boolean): Stepping {
  return emptyState().stepping(input, isTime)
}

function emptyState(): State {
  return State.empty(new Memory(groupings, each))
}

/**
 * The state that was saved. After `with`, those digests are read that changed, and those that these hang on. Undefined where
 * what was saved does not fit this program.
 */
export function reopen({traces, reported: known}: Kept, earlier: Earlier): Snapshot | undefined {
  if (!fits(traces)) return undefined
  const base = new Map(known)
  const answer = (query: Query<unknown>, key: string): unknown => {
    if (query === reported) return base.get(key)
    if (query === digests) return earlier.digestOf(key)
    if (query === skippedFiles) return earlier.skipped
    if (query === pathIndexes) return indexOf(earlier.paths(), earlier.documents.filter(isMarkdown))
    const name = (Object.keys(circumstances) as (keyof Circumstances)[]).find((each) => circumstances[each] === query)
    return name && earlier[name]
  }
  const past = new Past(traces, {answer, about: (subject) => aboutView(memory, subject)})
  const memory = new Memory(groupings, each, past)
  return new State(memory, memory.version, {paths: earlier.paths, base, touched: new Set(), moved: new Set()})
}

function markdownOf(files: readonly DigestedFile[]): readonly string[] {
  return files.map(({path}) => path).filter(isMarkdown)
}

function isMarkdown(path: string): boolean {
  return governed(path) === 'markdown'
}

/** Documents are there even when the list of paths does not name them. */
function indexOf(paths: readonly string[], documents: readonly string[]): PathIndex {
  return new PathIndex([...paths, ...documents.toSorted()])
}

/** What a state has beside its version. */
interface Grounds {
  /** As they were given; documents exist even if they are not among them. Undefined where nothing is known yet. */
  readonly paths: (() => readonly string[]) | undefined
  /** What was reported in each file when the state was reopened that all came from. */
  readonly base: ReadonlyMap<string, Reported>
  /** The files in which something else is reported than in the state before. */
  readonly touched: ReadonlySet<string>
  /** The files in which something else may be reported than in `base`. */
  readonly moved: ReadonlySet<string>
}

class State implements Snapshot {
  readonly #memory: Memory
  readonly #version: Version
  readonly #grounds: Grounds
  readonly workspace: Workspace
  #all: Reported | undefined
  #notEvaluated: readonly NotEvaluated[] | undefined
  #recorded: readonly string[] | undefined

  constructor(memory: Memory, version: Version, grounds: Grounds) {
    this.#memory = memory
    this.#version = version
    this.#grounds = grounds
    this.workspace = workspaceOf(memory, version)
  }

  /** Nothing is known yet. */
  static empty(memory: Memory): State {
    return new State(memory, memory.version, {
      paths: undefined,
      base: new Map(),
      touched: new Set(),
      moved: new Set(),
    })
  }

  get touched(): ReadonlySet<string> {
    return this.#grounds.touched
  }

  // Functions of their own, so that they may be taken out of a snapshot.
  readonly findings = (path?: string): readonly Finding[] => {
    return path === undefined ? this.#reported.findings : (this.#reportedIn(path)?.findings ?? [])
  }

  get suppressed(): Snapshot['suppressed'] {
    const {inline, baseline, strictFrom} = this.#reported
    return {inline, baseline, strictFrom}
  }

  get recorded(): readonly string[] {
    this.#recorded ??= this.#findRecorded()
    return this.#recorded
  }

  #findRecorded(): readonly string[] {
    const all: string[] = []
    for (let count = 1; ; count += 1) {
      const files = this.#memory.peek(this.#version, recordCounts, String(count)) ?? none
      if (files.length === 0) return all.sort()
      for (const path of files) all.push(path)
    }
  }

  /** What is reported in all files. */
  get #reported(): Reported {
    this.#all ??= allReported(this.#reportedFiles)
    return this.#all
  }

  #reportedIn(path: string): Reported | undefined {
    const {base, moved} = this.#grounds
    return moved.has(path) ? this.#memory.peek(this.#version, reported, path) : base.get(path)
  }

  get #reportedFiles(): ReportedFiles {
    const {base, moved} = this.#grounds
    const paths = [...new Set([...base.keys(), ...moved])].sort()
    return paths.flatMap((path) => {
      const here = this.#reportedIn(path)
      return here ? [[path, here] as const] : []
    })
  }

  get notEvaluated(): readonly NotEvaluated[] {
    this.#notEvaluated ??= this.#findNotEvaluated()
    return this.#notEvaluated
  }

  #findNotEvaluated(): readonly NotEvaluated[] {
    return unevaluated(this.workspace, this.#memory.peek(this.#version, languages, only) ?? 'en')
  }

  readonly save = (): Saved => {
    return {traces: freeze(this.#memory, this.#version), reported: this.#reportedFiles}
  }

  readonly with = (changes: InputChanges): Snapshot => {
    return this.#after(changes, this.#memory.change(this.#version, reported, this.#facts(changes)))
  };

  // Not an arrow: those make no generators.
  *stepping(changes: InputChanges, isTime: () => boolean): Stepping {
    return this.#after(changes, yield* this.#memory.changing(this.#version, reported, this.#facts(changes), isTime))
  }

  #facts(changes: InputChanges): readonly Fact[] {
    return [...this.#circumstances(changes), ...this.#files(changes), ...this.#index(changes)]
  }

  #after({paths: given}: InputChanges, {version, changed}: Changed): Snapshot {
    const {paths, base, moved} = this.#grounds
    return new State(this.#memory, version, {
      paths: given ? () => given : (paths ?? (() => none)),
      ...{base, touched: changed, moved: new Set([...moved, ...changed])},
    })
  }

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

  *#index(changes: InputChanges): Iterable<Fact> {
    const {documents} = this.workspace
    const {paths} = this.#grounds
    const come = markdownOf(changes.files ?? []).filter((path) => !documents.has(path))
    const gone = goneIn(changes).filter((path) => documents.has(path))
    const isSame = paths !== undefined && (changes.paths === undefined || isSameList(changes.paths, paths()))
    if (isSame && come.length === 0 && gone.length === 0) return
    const all = new Set([...documents.keys(), ...come])
    for (const path of gone) all.delete(path)
    const before = this.#memory.peek(this.#version, pathIndexes, only)
    const now = indexOf(changes.paths ?? paths?.() ?? none, [...all])
    yield {query: pathIndexes, key: only, value: now}
    if (before === undefined || paths === undefined) return
    for (const {query, key} of pathMarks(before, now, equal(siteRoots(before), siteRoots(now))))
      yield {query, key, value: (this.#memory.peek(this.#version, query, key) ?? 0) + 1}
  }
}

const none: readonly never[] = []

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((path, index) => path === b[index]))
}

function goneIn({skipped = [], removed = []}: Pick<InputChanges, 'skipped' | 'removed'>): readonly string[] {
  return [...removed, ...skipped.map(({path}) => path)]
}
