// A decision log: the records that stand together in one folder or one file.
import type {Language} from '../../model/language.ts'
import type {Decision, DecisionFormat} from '../records/decision.ts'

/** How a log names its records. `year-month` names repeat by design. */
export type Numbering = 'number' | 'date' | 'year-month' | 'slug'

export interface DecisionLog {
  /** The folder (or the file of a single-file log), relative to the root, `.` for the root itself. */
  readonly path: string
  readonly kind: 'folder' | 'file'
  readonly numbering: Numbering
  /** The format that most of its records have. */
  readonly format: DecisionFormat
  readonly language: Language
  readonly decisions: readonly Decision[]
  /** The package it belongs to (Log4brains), when declared. */
  readonly component: string | undefined
  /** Its template and its index page, when it has them. */
  readonly template: string | undefined
  readonly index: string | undefined
}
