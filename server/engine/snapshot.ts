// One state of a repository: built from its files, paths, configuration and a day, and linted.
import type {Config} from './config/config.ts'
import type {ConfigProblem} from './config/problems.ts'
import type {Digest} from './documents/digest-model.ts'
import {type LintResult, lint} from './lint.ts'
import type {Finding, NotEvaluated} from './model/finding.ts'
import type {Language} from './model/language.ts'
import {buildWorkspace} from './workspace/build.ts'
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

/** Files that came, changed or went since a snapshot. */
export interface InputChanges {
  readonly files?: readonly DigestedFile[]
  readonly skipped?: readonly SkippedFile[]
  readonly removed?: readonly string[]
  /** The new list of all paths, when it changed. */
  readonly paths?: readonly string[]
}

/** One immutable state of a repository. */
export interface Snapshot {
  readonly workspace: Workspace
  /** Findings of the whole repository or of one file, ordered by path, place and rule. */
  findings(path?: string): readonly Finding[]
  /** Findings held back, by what holds them back. */
  readonly suppressed: LintResult['suppressed']
  /** Rules that could not look, and why. */
  readonly notEvaluated: readonly NotEvaluated[]
  /** The state after some changes; equal to a fresh one. */
  with(changes: InputChanges): Snapshot
}

/** Builds the state of a repository and lints it. Never throws. */
export function open(input: Input): Snapshot {
  const workspace = buildWorkspace(input)
  const result = lint(workspace, input)
  return {
    workspace,
    findings: (path) =>
      path === undefined ? result.findings : result.findings.filter((finding) => finding.path === path),
    suppressed: result.suppressed,
    notEvaluated: result.notEvaluated,
    with: (changes) => open(merge(input, changes)),
  }
}

function merge(input: Input, {files = [], skipped = [], removed = [], paths = input.paths}: InputChanges): Input {
  const touched = new Set([...files, ...skipped].map(({path}) => path).concat(removed))
  return {
    ...input,
    files: [...input.files.filter(({path}) => !touched.has(path)), ...files],
    skipped: [...input.skipped.filter(({path}) => !touched.has(path)), ...skipped],
    paths,
  }
}
