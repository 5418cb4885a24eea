// What files of a repository say of its commits: whose they are, and which of them mean nothing.
import type {Span} from './place.ts'

/** One line of `.mailmap` that says something. */
export interface MailmapEntry {
  /** What stands in for the commit's own; each undefined where the line leaves it as it is. */
  readonly properName: string | undefined
  readonly properEmail: string | undefined
  /** Whom the line is about; every name of that address when `commitName` is undefined. */
  readonly commitName: string | undefined
  readonly commitEmail: string
  /** The whole line, without what ends it. */
  readonly span: Span
}

/** What one such file says. */
export type CommitNotes =
  | {
      readonly kind: 'mailmap'
      readonly entries: readonly MailmapEntry[]
      /** Where the text ends, in UTF-16 code units, and whether its last line does not. */
      readonly end: number
      readonly isOpen: boolean
    }
  /** Commits that changed many lines and meant nothing, by their ids in hexadecimal and lower case. */
  | {readonly kind: 'ignored-revisions'; readonly revisions: readonly string[]}
