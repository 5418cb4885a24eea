// Keeps the lists that groups are, when answers put their keys into other groups than before.
import {groupsIn, putIn, takeOut} from './groups.ts'
import {Memberships} from './memberships.ts'
import {type Asked, absent, type Grouping, type Node} from './model.ts'

/** Where the lists are remembered. */
export interface Lists extends Pick<Asked, 'node'> {
  /** All groups that there are. */
  groups(grouping: Grouping<unknown>): Iterable<[group: string, node: Node]>
  /** Takes a list in place of the one that was there. */
  replace(node: Node, keys: readonly string[]): void
}

export class Regrouping {
  /** By the index of the source. */
  readonly #groupings: (readonly Grouping<unknown>[] | undefined)[] = []
  readonly #lists: Lists
  readonly #memberships = new Memberships()
  /** Lists that were made for the version in the making, and may still be changed in place. */
  readonly #fresh = new Set<unknown>()

  constructor(groupings: readonly Grouping<unknown>[], lists: Lists) {
    this.#lists = lists
    for (const one of groupings) this.#groupings[one.source.index] = [...(this.#groupings[one.source.index] ?? []), one]
  }

  /** Puts a key into the groups that its answer names, and takes it out of those that it named before. */
  regroup({query, key}: Node, before: unknown, after: unknown): void {
    for (const grouping of this.#groupings[query.index] ?? none) {
      const left = before === absent ? this.#groupsWith(grouping, key) : groupsIn(grouping, before, key)
      const joined = groupsIn(grouping, after, key)
      for (const group of left) if (!joined.includes(group)) this.#edit(grouping, group, key, takeOut)
      for (const group of joined) if (!left.includes(group)) this.#edit(grouping, group, key, putIn)
    }
  }

  /** From here on, no list is changed in place. */
  seal(): void {
    this.#fresh.clear()
  }

  /** To be called when the lists are those of another version. */
  forget(): void {
    this.#memberships.forget()
  }

  #groupsWith(grouping: Grouping<unknown>, key: string): readonly string[] {
    return this.#memberships.of(grouping, key, () => this.#lists.groups(grouping))
  }

  #edit(grouping: Grouping<unknown>, group: string, key: string, edit: typeof putIn): void {
    const node = this.#lists.node(grouping, group)
    // Groups are only ever told lists of keys.
    const before = (node.state?.value ?? none) as string[]
    const keys = this.#fresh.has(before) ? before : [...before]
    this.#fresh.add(keys)
    edit(keys, key)
    this.#memberships.note(grouping, group, key, edit === putIn)
    this.#lists.replace(node, keys)
  }
}

const none: readonly never[] = []
