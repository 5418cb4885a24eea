// What one source says of who owns a path, and how owners of all sources are told apart.
import type {Owner, OwnerFormat} from '../../model/owners.ts'
import type {Located, Span} from '../../model/place.ts'
import {ownerOf} from '../../owners/codeowners/owner-words.ts'

/** Who says so, the strongest first: forges ask whom CODEOWNERS names, whatever else is written. */
export const claimSources = [
  ...['codeowners', 'config', 'owners', 'chromium', 'maintainers', 'backstage', 'document', 'package'],
] as const satisfies readonly ('codeowners' | 'config' | 'document' | 'package' | OwnerFormat)[]

export type ClaimSource = (typeof claimSources)[number]

export interface OwnerClaim {
  readonly source: ClaimSource
  /** The file that says so, and where in it. */
  readonly path: string
  readonly span: Span
  /** Each once; empty where it says that nobody owns the path. */
  readonly owners: readonly Owner[]
}

/** Somebody by a word of any source: an account or team with `@`, an address, else a name. */
export function ownerBy(word: Located<string>): Owner {
  return ownerOf(word, 'gitlab') ?? {...word, kind: 'name'}
}

/** A claim, unless it names nobody. */
export function claimOf(source: ClaimSource, path: string, owners: readonly Owner[]): readonly OwnerClaim[] {
  const [first] = owners
  const distinct = [...new Map(owners.map((owner) => [owner.value, owner])).values()]
  return first ? [{source, path, span: first.span, owners: distinct}] : []
}
