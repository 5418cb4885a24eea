// Who is said to own what: the owners of a file that says so, each with its place.
import type {Located, Span} from './place.ts'

/** Forges that read a CODEOWNERS file, each in its own way. `gitea` is Forgejo's way as well. */
export const dialects = ['github', 'gitlab', 'gitea', 'bitbucket'] as const

export type Dialect = (typeof dialects)[number]

/**
 * `user` is one account; `team` a team, group or subgroup by its path; `role` everybody with a role in the project
 * (`@@developer`); `group` one that the file itself lays down (`@@@name`); `name` whatever else stands for somebody.
 */
export type OwnerKind = 'user' | 'team' | 'email' | 'role' | 'group' | 'name'

/** Somebody who owns; the value is the owner as written, marks such as `@` included. */
export interface Owner extends Located<string> {
  readonly kind: OwnerKind
}

/** A part of a GitLab file, whose rules are weighed by themselves. */
export interface OwnerSection {
  /** Empty for what stands above the first header. */
  readonly name: Located<string>
  /** `^[name]`: nobody has to approve. */
  readonly isOptional: boolean
  /** How many must approve, at least 1. */
  readonly approvals: number
  /** Who owns what its rules name without an owner of their own. */
  readonly owners: readonly Owner[]
}

/** One line that gives paths to owners. */
export interface OwnerRule {
  /** As written, an exclusion's `!` left out. */
  readonly pattern: Located<string>
  /** Its own owners, else those of its section; empty where it takes owners away. */
  readonly owners: readonly Owner[]
  /** Whether the owners are those of its section. */
  readonly isInherited: boolean
  /** `!pattern`: GitLab takes these paths out of the section; Gitea means all other paths. */
  readonly isExclusion: boolean
  /** The section's place in `Codeowners.sections`. */
  readonly section: number
  /** What stands behind `#` on its line. */
  readonly comment: Located<string> | undefined
  /** The line to its end, without the blanks before it. */
  readonly span: Span
  /** The same with what ends the line. */
  readonly line: Span
}

/**
 * What a forge does not take as it seems to be meant:
 * - `owner`: no owner at all; `comma`: an owner with a comma at its end or in it;
 * - `no-owner`: a rule that needs one has none; `no-pattern`: an owner stands where the pattern should; `comment-owner`: GitLab reads it although it stands in a comment;
 * - `negation`, `bracket`, `hash`: `!`, `[…]` and `\#` where patterns do not know them; `stars`: three or more in a row;
 * - `root`: a bare `/`, which matches nothing; `slashes`: an empty segment, which matches nothing;
 * - `header`: a section without a closing bracket or a name; `approvals`: no number from 1 on;
 * - `expression`: no regular expression of Go (RE2); `costly`: one that is too large to be tried;
 * - `role`: no role of GitLab.
 */
export type OwnerFlawCode =
  | 'owner'
  | 'comma'
  | 'no-owner'
  | 'no-pattern'
  | 'comment-owner'
  | 'negation'
  | 'bracket'
  | 'hash'
  | 'stars'
  | 'root'
  | 'slashes'
  | 'header'
  | 'approvals'
  | 'expression'
  | 'costly'
  | 'role'

/** The value is what is wrong, as written. */
export interface OwnerFlaw extends Located<string> {
  readonly code: OwnerFlawCode
}

/** A CODEOWNERS file as one forge reads it. */
export interface Codeowners {
  readonly dialect: Dialect
  /** Those that the forge takes, in the order of the file. */
  readonly rules: readonly OwnerRule[]
  /** Never empty: the first one is what stands above any header. */
  readonly sections: readonly OwnerSection[]
  /** Groups that the file lays down, with their members (Bitbucket). */
  readonly groups: readonly {readonly name: Located<string>; readonly members: readonly Owner[]}[]
  /** In the order of places. */
  readonly flaws: readonly OwnerFlaw[]
}

/** What files other than CODEOWNERS say of owners. */
export type OwnerFormat = 'owners' | 'aliases' | 'chromium' | 'maintainers' | 'backstage'

/** What an owner is to what it owns. */
export type OwnerRole = 'owner' | 'approver' | 'reviewer' | 'maintainer' | 'author' | 'contributor' | 'contact'

/**
 * Somebody and the paths that they own: all below the file's own folder, or those of it that patterns name. Patterns are
 * relative to that folder; `stops` says that the owners of folders above do not count here.
 */
export interface OwnerStatement {
  readonly owner: Owner
  readonly role: OwnerRole
  readonly patterns: readonly Located<string>[]
  /** What is owned, where it has a name: a component, a subsystem, a package, an alias. */
  readonly subject: Located<string> | undefined
}

/** A fact about what is owned: `kind`, `type`, `lifecycle`, `system` and `source` of Backstage, `status` of MAINTAINERS. */
export interface OwnerNote {
  readonly subject: Located<string>
  readonly key: string
  readonly note: Located<string>
}

/** A line to its end, without the blanks before it, and how many code units end it. */
export interface OwnerLine extends Located<string> {
  readonly ending: number
}

/** A file that says who owns what, as its path and text alone tell. */
export type OwnerSource =
  /** Its lines that are not blank, without the blanks before them; which forge reads them, the path and text do not tell for certain. */
  | {readonly format: 'codeowners'; readonly bytes: number; readonly lines: readonly OwnerLine[]}
  | {
      readonly format: OwnerFormat
      readonly statements: readonly OwnerStatement[]
      /** Where it says that owners of folders above do not count. */
      readonly stops: Span | undefined
      /** Other files that it takes owners from, as written. */
      readonly includes: readonly Located<string>[]
      readonly notes: readonly OwnerNote[]
    }
