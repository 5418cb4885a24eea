// Which groups a key is in, told from the lists of the groups: for keys whose own answer, which names them, is not remembered.
import type {Grouping, Node} from './model.ts'

export class Memberships {
  readonly #known = new Map<Grouping<unknown>, Map<string, Set<string>>>()

  /** The groups that a key is in; `groups` are all of the grouping as they are now, and looked through once. */
  of(grouping: Grouping<unknown>, key: string, groups: () => Iterable<[group: string, node: Node]>): readonly string[] {
    const known = this.#known.get(grouping) ?? byKey(groups())
    this.#known.set(grouping, known)
    return [...(known.get(key) ?? none)]
  }

  /** Notes that a key came into a group, or left it. */
  note(grouping: Grouping<unknown>, group: string, key: string, isIn: boolean): void {
    const known = this.#known.get(grouping)
    if (known === undefined) return
    if (isIn) add(known, key, group)
    else known.get(key)?.delete(group)
  }

  /** To be called when the groups are those of another version. */
  forget(): void {
    this.#known.clear()
  }
}

const none: readonly never[] = []

function byKey(groups: Iterable<[group: string, node: Node]>): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  // Groups are only ever told lists of keys.
  for (const [group, {state}] of groups)
    for (const key of (state?.value ?? none) as readonly string[]) add(known, key, group)
  return known
}

function add(known: Map<string, Set<string>>, key: string, group: string): void {
  const groups = known.get(key)
  if (groups) groups.add(group)
  else known.set(key, new Set([group]))
}
