// The shape of the tree of owners: areas, whether their owners are of the own house, and who they are. Nobody is ranked.
import type {OwnersAnswer} from '../../server/protocol.ts'

type AreaItem = OwnersAnswer['areas'][number]
type OwnerItem = AreaItem['owners'][number]
export type Standing = OwnerItem['standing']

export interface AreaNode {
  readonly kind: 'area'
  /** As the ids of all nodes: unlike any other, and the same as long as the node means the same. */
  readonly id: string
  readonly area: AreaItem
  children(): readonly StandingNode[]
}

export interface StandingNode {
  readonly kind: 'standing'
  readonly id: string
  readonly standing: Standing
  readonly count: number
  children(): readonly OwnerNode[]
}

export interface OwnerNode {
  readonly kind: 'owner'
  readonly id: string
  /** The address of the workspace folder. */
  readonly folder: string
  readonly owner: OwnerItem
  children(): readonly []
}

export type OwnersNode = AreaNode | StandingNode | OwnerNode

const order: readonly Standing[] = ['internal', 'external', 'unknown']

export function ownersTree(answers: readonly OwnersAnswer[]): readonly AreaNode[] {
  return answers.flatMap(({folder, areas}) =>
    areas.map((area): AreaNode => {
      const id = `${folder}>${area.name}`
      return {kind: 'area', id, area, children: () => standings(area, id, folder)}
    }),
  )
}

function standings({owners}: AreaItem, parent: string, folder: string): readonly StandingNode[] {
  return order.flatMap((standing): readonly StandingNode[] => {
    const members = owners.filter((each) => each.standing === standing)
    const id = `${parent}>${standing}`
    const children = () =>
      members.map((owner): OwnerNode => ({kind: 'owner', id: `${id}>${owner.name}`, folder, owner, children: () => []}))
    return members.length === 0 ? [] : [{kind: 'standing', id, standing, count: members.length, children}]
  })
}
