// What rules and commands may ask of owning: which forge reads which file, who owns a path by which line, what lines are good for.

export {type AreaOwner, ownerAreas} from './areas.ts'
export {asksForOwners, ownedDocuments} from './asked.ts'
export {type ClaimSource, claimSources, type OwnerClaim, ownerBy} from './claims.ts'
export {
  activeCodeowners,
  type CodeownersFile,
  type CodeownersFiles,
  codeownersOf,
  ownershipOf,
} from './codeowners.ts'
export {directoryOf, disagree} from './compared.ts'
export {
  type ComponentOwner,
  type ComponentOwners,
  componentClaims,
  givesComponents,
  ownersOfComponent,
} from './component-owners.ts'
export {claimsOn, ownersOf, type PathOwners} from './owners-of.ts'
export {idleRules, type Shadowed, shadowedRules} from './rule-uses.ts'
export {takeOut} from './take-out.ts'
