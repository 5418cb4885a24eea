// One decision record as the rules see it: every fact with its place, whatever the format.

import type {Digest, Section} from '../../documents/digest-model.ts'
import type {Role} from '../../documents/vocabulary/roles.ts'
import type {CanonicalStatus} from '../../documents/vocabulary/statuses.ts'
import type {Language} from '../../model/language.ts'
import type {Located, Span} from '../../model/place.ts'

/** Decision-record formats, told apart by headings and metadata. `log` is a record inside a single-file log. */
export type DecisionFormat =
  | 'madr-2'
  | 'madr-3'
  | 'madr-4'
  | 'nygard'
  | 'structured-madr'
  | 'adg'
  | 'tyree-akerman'
  | 'alexandrian'
  | 'y-statement'
  | 'cosmos'
  | 'kep'
  | 'rust-rfc'
  | 'eip'
  | 'log'
  | 'custom'

/** Where a metadatum stands, in order of precedence. */
export type MetadataSource = 'front-matter' | 'field' | 'section' | 'table' | 'title' | 'folder' | 'file-name'

/** A metadatum and where it came from; `path` differs from the record's when a metadata file beside it says so. */
export interface Metadatum extends Located<string> {
  readonly source: MetadataSource
  readonly path: string
}

export interface DecisionStatus extends Metadatum {
  readonly canonical: CanonicalStatus
}

export interface DecisionDate extends Metadatum {
  /** `YYYY-MM-DD`, or undefined when the text names no real day. */
  readonly iso: string | undefined
  /** Whether day and month could be swapped (`05/02/2018`), so that no day is certain. */
  readonly ambiguous: boolean
}

/** A mention of another record, in a supersession. */
export interface DecisionReference extends Located<string> {
  /** The path the mention leads to, relative to the root; undefined when it is not a link inside the repository. */
  readonly target: string | undefined
  /** The record it names, when there is one. */
  readonly decision: DecisionId | undefined
  readonly source: MetadataSource
  /** The file that the mention stands in: the record's, or a metadata file beside it. */
  readonly path: string
}

/** A mention and the record that holds it. */
export interface Claim {
  readonly by: Decision
  readonly reference: DecisionReference
}

/** `path`, or `path#slug` inside a single-file log: unique in a workspace. */
export type DecisionId = string

export interface Decision {
  /** Unique in the workspace. */
  readonly key: DecisionId
  /** What people call it: `0012`, `ADR-7`, a slug, `core/20200924-…`. */
  readonly id: string
  /** The number in its file or folder name. */
  readonly number: number | undefined
  /** A letter behind the number: `012a`. */
  readonly suffix: string
  readonly path: string
  readonly digest: Digest
  /** The whole file, or the record's part of a single-file log. */
  readonly span: Span
  /** The path of its log. */
  readonly log: string
  readonly format: DecisionFormat
  readonly language: Language
  /** The title without number; undefined when the text has none. */
  readonly title: Located<string> | undefined
  /** Where a finding about the record as a whole stands: its title, else its first line. */
  readonly head: Span
  /** The number that the title itself carries, located at its digits. */
  readonly titleNumber: Located<number> | undefined
  /** The status that holds (first by precedence); undefined when nothing states one. */
  readonly status: DecisionStatus | undefined
  /** Every statement of a status, the one that holds first. */
  readonly statuses: readonly DecisionStatus[]
  /** `status.canonical`, or `none`. */
  readonly state: CanonicalStatus | 'none'
  readonly date: DecisionDate | undefined
  readonly deciders: readonly Metadatum[]
  readonly supersedes: readonly DecisionReference[]
  readonly supersededBy: readonly DecisionReference[]
  /** The component or package it belongs to, when its log says so. */
  readonly component: string | undefined
  readonly sections: readonly Section[]
  readonly roles: ReadonlyMap<Role, readonly Section[]>
}
