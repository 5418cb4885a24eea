// Who owns what, component by component, and whether that is somebody of the own house. Nobody is weighed against others.
import type {Workspace} from '../workspace.ts'
import type {OwnerClaim} from './claims.ts'
import {directoryOf} from './compared.ts'
import {ownersOfComponent} from './component-owners.ts'

/** `internal`: at least one of them is; `unknown`: neither the register nor a domain tells. */
export const standings = ['internal', 'external', 'unknown'] as const

export type OwnerStanding = (typeof standings)[number]

export interface AreaOwner {
  /** As written. */
  readonly name: string
  readonly standing: OwnerStanding
  /** How many files of the area. */
  readonly files: number
  /** What gives the first of them. */
  readonly claim: OwnerClaim
}

export interface OwnerArea {
  /** The component's. */
  readonly name: string
  readonly files: number
  /** Of these, no source speaks. */
  readonly unmatched: number
  /** In the order of what is written. */
  readonly owners: readonly AreaOwner[]
}

/** The components that hold files, in their own order, and who is said to own these. */
export function ownerAreas(workspace: Workspace): readonly OwnerArea[] {
  return workspace.components.flatMap((component) => {
    const {files, unmatched, owners} = ownersOfComponent(component, workspace)
    if (files === 0) return []
    const named = owners.map(
      ({owner: {value}, ...each}): AreaOwner => ({name: value, standing: standingOf(value, workspace), ...each}),
    )
    return [{name: component.name, files, unmatched, owners: named.sort((a, b) => (a.name < b.name ? -1 : 1))}]
  })
}

function standingOf(name: string, workspace: Workspace): OwnerStanding {
  const kinds = directoryOf(workspace)
    .named(name)
    .map(({kind}) => kind)
  if (kinds.includes('internal')) return 'internal'
  return kinds.includes('unknown') ? 'unknown' : 'external'
}
