// What every reporter of `relais check` is given: the findings of one run as plain data.
import type {Finding, Language, NotEvaluated} from '../engine/index.ts'
import type {ComparedWith, RuleInfo} from '../repository/index.ts'

/** Counts of one run. The severities count the reported findings, not the held-back ones. */
export interface Summary {
  readonly files: number
  readonly decisions: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly hints: number
  /** Findings that `--fix` can mend. */
  readonly fixable: number
  readonly suppressed: {readonly inline: number; readonly baseline: number; readonly strictFrom: number}
  /** Files that could not be linted. */
  readonly skipped: number
}

export interface Report {
  /** The program's version, `MAJOR.MINOR.PATCH`. */
  readonly version: string
  /** The program's home page, an `https:` address. */
  readonly homepage?: string | undefined
  /** The repository's root as a `file:` address that ends with `/`; needed for hyperlinks only. */
  readonly rootUrl?: string | undefined
  /** Ordered by path, place and rule; paths are relative to the root, with `/`. */
  readonly findings: readonly Finding[]
  /** The rules that were on. */
  readonly rules: readonly RuleInfo[]
  /** The current text of a file; undefined when it is gone or not readable. */
  textOf(path: string): string | undefined
  /** The language of the reporter's own words. */
  readonly language: Language
  readonly summary: Summary
  readonly notEvaluated: readonly NotEvaluated[]
  /** What the run was compared with. */
  readonly compared?: ComparedWith | undefined
  /** Whether the text reporter lists errors only; everything is still counted. */
  readonly quiet?: boolean
  /** Whether ANSI colours are wanted. */
  readonly colours: boolean
  /** The terminal's width in columns. */
  readonly width: number
  /** How many findings `--fix` has just mended. */
  readonly fixed?: number
  /** Whether the terminal shows OSC 8 hyperlinks. */
  readonly links: boolean
}

/** Makes the output of one format: it ends with a newline, or is empty. */
export type Reporter = (report: Report) => string
