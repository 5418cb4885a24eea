// What files say of copyright and licences: tags of SPDX, tables that speak for other files, and licences in lockfiles.
import type {Ecosystem} from './facts.ts'
import type {Located} from './place.ts'

/** A copyright notice, or the expression behind `SPDX-License-Identifier:`; the value is what is said, markup left out. */
export interface LicensingTag extends Located<string> {
  readonly kind: 'copyright' | 'licence'
  /** Whether it speaks of a snippet alone. */
  readonly isSnippet: boolean
  /** Whether nothing but marks of a comment stands before it on its line: others may be words in code. */
  readonly isComment: boolean
}

/** How a table of REUSE.toml and what a file says of itself go together. */
export const precedences = ['closest', 'aggregate', 'override'] as const

export type Precedence = (typeof precedences)[number]

/** A table of REUSE.toml, or a paragraph of `.reuse/dep5`: what it says of the files that its patterns fit. */
export interface LicensingTable {
  /** Relative to the folder of REUSE.toml, or to the root. */
  readonly patterns: readonly Located<string>[]
  readonly precedence: Precedence
  readonly copyrights: readonly Located<string>[]
  readonly licences: readonly Located<string>[]
}

/** The licence of a package as its registry tells it, copied into a lockfile; undefined where it tells none. */
export interface PackageLicence {
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly licence: string | undefined
}

/** What one file says, as its path and text alone tell. */
export interface Licensing {
  readonly tags: readonly LicensingTag[]
  readonly tables: readonly LicensingTable[]
  readonly packages: readonly PackageLicence[]
  /** Words of a file that credits others, in small letters, each once: those that may be names of packages. */
  readonly credits: readonly string[]
  /** What cannot be read of REUSE.toml: no version that is known, or a table without a path. */
  readonly flaws: readonly Located<'version' | 'path' | 'precedence' | 'syntax'>[]
}
