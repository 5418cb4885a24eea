// Whether two lists of owners may mean the same people: only what can be compared is held against each other.

import type {Owner} from '../../model/owners.ts'
import {Directory} from '../../people/directory.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'

/** Whom names, handles and teams stand for, by relais.yaml. */
export const directoryOf = memo(({config}: Workspace): Directory => new Directory(config))

/** An owner as it is compared: the kind tells with which others it can be. */
interface Comparable {
  readonly kind: 'person' | 'account' | 'address' | 'team'
  readonly key: string
}

/** Owners of which each list knows something that the other one could say as well, and says otherwise. */
export function disagree(one: readonly Owner[], other: readonly Owner[], workspace: Workspace): boolean {
  const [left, right] = [one, other].map((owners) => owners.map((each) => comparables(each, workspace)))
  if (!left || !right || [...left, ...right].some((each) => each.length === 0)) return false
  return disagreeing(left.flat(), right.flat())
}

function disagreeing(left: readonly Comparable[], right: readonly Comparable[]): boolean {
  const isComparable = left.some(({kind}) => right.some((each) => each.kind === kind))
  const isShared = left.some(({kind, key}) => right.some((each) => each.kind === kind && each.key === key))
  // A team may hold the person whom the other one names, unless its members are told.
  const kinds = new Set([...left, ...right].map(({kind}) => kind))
  return isComparable && !isShared && kinds.size === 1
}

/** Empty for what cannot be compared: roles, groups of a file, names that nobody registered. */
function comparables({value, kind}: Owner, workspace: Workspace): readonly Comparable[] {
  const directory = directoryOf(workspace)
  const known = directory.named(value).flatMap(({person}) => person ?? [])
  if (known.length > 0) return known.map(({id}) => ({kind: 'person', key: id}))
  if (kind === 'team') return [{kind: 'team', key: teamKey(value)}]
  if (kind === 'email') return [{kind: 'address', key: value.toLowerCase()}]
  return kind === 'user' ? [{kind: 'account', key: value.replace(/^(?:user:|@)(?:default\/)?/i, '').toLowerCase()}] : []
}

/** `@org/team-payments`, `group:default/payments` and `payments` are one name. */
function teamKey(value: string): string {
  const name = value.slice(value.lastIndexOf('/') + 1).replace(/^(?:group:|@)/i, '')
  const words = name.toLowerCase().split(/[-_.\s]+/)
  return words
    .filter((word) => !/^(?:team|teams|squad|group|guild|equipe|équipe|owners?|maintainers?)$/.test(word))
    .sort()
    .join(' ')
}
