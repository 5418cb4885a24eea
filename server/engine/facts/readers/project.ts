// Makes what manifests say of the project itself: its name, its members, and the people who are named.
import type {NamedPerson, Project} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'
import {child, itemsOf, part, type TreeNode, textOf} from '../syntax/tree.ts'

/** Undefined where there is nothing to tell. */
export function projectOf(
  name: Located<string> | undefined,
  members: readonly Located<string>[] = [],
): Project | undefined {
  const isNamed = name !== undefined && name.value.trim() !== ''
  return isNamed || members.length > 0 ? {name: isNamed ? name : undefined, members} : undefined
}

/** The same with a mark in front: what does not belong. */
export function leftOut(members: readonly Located<string>[]): readonly Located<string>[] {
  return members.map(({value, span}) => ({value: `!${value}`, span}))
}

/** One person or a list of them, each a text `Name <address> (site)` or a mapping of `name` and `email`. */
export function peopleIn(node: TreeNode | undefined, role: NamedPerson['role']): readonly NamedPerson[] {
  const nodes = node?.kind === 'list' ? itemsOf(node) : node ? [node] : []
  return nodes.flatMap((each) => {
    const found = each.kind === 'map' ? (textOf(child(each, 'email')) ?? textOf(child(each, 'name'))) : textOf(each)
    const person = found && addressIn(found)
    return person === undefined || person.value === '' ? [] : [{...person, role}]
  })
}

/** The address in `Name <address> (site)`, else the name. */
export function addressIn(text: Located<string>): Located<string> {
  const found = /<([^<>\s]+@[^<>\s]+)>/.exec(text.value)
  if (found?.[1] !== undefined) return part(text, found.index + 1, found.index + 1 + found[1].length)
  const name = text.value.replace(/\s*[<(].*$/s, '').trim()
  const start = text.span.start + text.value.indexOf(name)
  return located(name, start, start + name.length)
}
