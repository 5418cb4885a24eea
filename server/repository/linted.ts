// What linting came to, as plain data: what reports are made of, whether it was found now or is remembered.
import type {Bilingual, Finding, NotEvaluated, Severity, SkippedFile} from '../engine/index.ts'
import type {ComparedWith} from './base-request.ts'

/** What a reporter needs to know of a rule that was on; every `Rule` of the engine has this shape. */
export interface RuleInfo {
  readonly id: string
  /** The severity of the rule in this run. */
  readonly severity: Severity
  readonly summary: Bilingual
  readonly advice: Bilingual
  /** The rule's page, an `https:` address; undefined when there is none to point at. */
  readonly page?: string | undefined
}

/** A finding that is held back. */
export type HeldBack = Pick<Finding, 'path' | 'fingerprint'>

export interface Linted {
  readonly findings: readonly Finding[]
  readonly suppressed: {
    readonly inline: readonly HeldBack[]
    readonly baseline: readonly HeldBack[]
    readonly strictFrom: readonly HeldBack[]
  }
  readonly notEvaluated: readonly NotEvaluated[]
  /** The paths of all documents. */
  readonly documents: readonly string[]
  /** The path of each record; a file with several stands there several times. */
  readonly decisions: readonly string[]
  readonly skipped: readonly SkippedFile[]
  /** What the run was compared with; absent when it was compared with nothing. */
  readonly compared?: ComparedWith | undefined
  /** The files whose findings the change may have made; absent when that is not known. */
  readonly affected?: ReadonlySet<string> | undefined
  /** The rules that were on. */
  readonly rules: readonly RuleInfo[]
}
