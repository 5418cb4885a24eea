// Who owns a path by all that a repository says, the strongest source first.
import type {OwnerRole} from '../../model/owners.ts'
import type {OwnershipState} from '../../owners/matching/ownership.ts'
import {ownersInDocument} from '../../owners/readers/document.ts'
import type {Workspace} from '../workspace.ts'
import {claimOf, type OwnerClaim, ownerBy} from './claims.ts'
import {codeownersOf, ownershipOf} from './codeowners.ts'
import {backstageClaims, configClaims, manifestClaims} from './manifests.ts'
import {subsystemClaims} from './subsystems.ts'
import {treeClaims} from './trees.ts'

/** Each tells what its sources say, and no other one speaks for these; the strongest first. */
const readers: readonly ((path: string, workspace: Workspace) => readonly OwnerClaim[])[] = [
  codeownersClaims,
  configClaims,
  treeClaims,
  subsystemClaims,
  backstageClaims,
  documentClaims,
  manifestClaims,
]

/** What every source says of a path, the strongest first; those of OWNERS files from the nearest folder up. */
export function claimsOn(path: string, workspace: Workspace): readonly OwnerClaim[] {
  return readers.flatMap((read) => read(path, workspace))
}

/** What the strongest sources say that speak of a path: weaker ones are not looked at. */
function strongestClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  for (const read of readers) {
    const claims = read(path, workspace)
    if (claims.length > 0) return claims
  }
  return []
}

export interface PathOwners {
  readonly state: OwnershipState
  /** What decides; undefined where no source speaks of the path. */
  readonly claim: OwnerClaim | undefined
  readonly owners: OwnerClaim['owners']
}

/** Who owns a path: what the strongest source that speaks of it says. */
export function ownersOf(path: string, workspace: Workspace): PathOwners {
  const claims = strongestClaims(path, workspace)
  const [claim] = claims
  if (claim === undefined) return {state: 'unmatched', claim, owners: []}
  // Files of OWNERS add up: whoever owns a folder above owns the path as well.
  const together = claims.filter(({source}) => source === claim.source)
  const owners = [...new Map(together.flatMap((each) => each.owners).map((owner) => [owner.value, owner])).values()]
  return {state: owners.length > 0 ? 'owned' : 'explicitly-unowned', claim, owners}
}

function codeownersClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  const {main} = codeownersOf(workspace)
  const ownership = main && ownershipOf(path, workspace)
  const rule = ownership?.rules.at(-1)
  return main && rule ? [{source: 'codeowners', path: main.path, span: rule.span, owners: ownership?.owners ?? []}] : []
}

/** Who answers for a page most of all counts. */
const ranks: readonly OwnerRole[] = ['owner', 'maintainer', 'approver', 'contact', 'author', 'reviewer']

/** Whom a page names; records name deciders, which are no owners. */
function documentClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  const document = workspace.documents.get(path)
  if (document?.kind !== 'page') return []
  const named = ownersInDocument(document.digest)
  const rank = ranks.find((role) => named.some((each) => each.role === role))
  return claimOf('document', path, named.filter(({role}) => role === rank).map(ownerBy))
}
