// What a rule reports: a finding, where it stands, and how it may be mended.
import type {Bilingual} from './language.ts'
import type {Span} from './place.ts'

export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** Severities from the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint']

/** A change of one file: a replaced span, a new file, or a new name. Paths are relative to the root, with `/`. */
export type Change =
  | {readonly kind: 'edit'; readonly path: string; readonly span: Span; readonly text: string}
  | {readonly kind: 'create'; readonly path: string; readonly text: string}
  | {readonly kind: 'rename'; readonly path: string; readonly to: string}

/**
 * A way to mend a finding. `safe` fixes are applied by `--fix`: they change nothing but what is wrong.
 * A `suggestion` creates text that a human must read, so it is only offered.
 */
export interface Fix {
  readonly kind: 'safe' | 'suggestion'
  readonly title: string
  readonly changes: readonly Change[]
}

/** A fix before its title is put into the reader's language. */
export interface DraftFix extends Omit<Fix, 'title'> {
  readonly title: Bilingual
}

/** Another place that explains a finding. */
export interface Related {
  readonly path: string
  readonly span: Span
  readonly message: string
}

export interface Finding {
  /** The rule's id, such as `decision/status-missing`. */
  readonly rule: string
  readonly severity: Severity
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly span: Span
  /** One sentence in the reader's language: what is wrong. */
  readonly message: string
  /** One sentence in the reader's language: what to do. */
  readonly advice: string
  /** Which of the rule's messages this is, and what fills its placeholders. */
  readonly key: string
  readonly data: Readonly<Record<string, string>>
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
  /** 16 hexadecimal digits, stable when the finding moves to another line: rule, path, key, data, and the count of equals before it. */
  readonly fingerprint: string
}

/** A rule that could not look, and why: unknown is not failure. */
export interface NotEvaluated {
  readonly rule: string
  readonly reason: string
}
