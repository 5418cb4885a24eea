// Reads OWNERS and OWNERS_ALIASES as Kubernetes writes them.
import {child, pairsOf, type TreeNode, textsOf} from '../../facts/syntax/tree.ts'
import {readYamlFile} from '../../facts/syntax/yaml-documents.ts'
import type {OwnerRole, OwnerStatement} from '../../model/owners.ts'
import type {Located} from '../../model/place.ts'
import {type Said, said, statement} from './said.ts'

/** kubernetes/community, “OWNERS files”: who approves and reviews; former approvers own nothing any more. */
const roles: Readonly<Record<string, OwnerRole>> = {
  approvers: 'approver',
  reviewers: 'reviewer',
  security_contacts: 'contact',
}

/** Keys that only this form has. */
const signs =
  /^(?:approvers|reviewers|filters|options|labels|emeritus_approvers|emeritus_reviewers|security_contacts)[ \t]*:/m

/** Undefined where the text is in another form. Keys of `filters` are regular expressions for names of files. */
export function readKubernetesOwners(text: string): Said | undefined {
  if (!signs.test(text)) return undefined
  const {root} = readYamlFile(text)
  const filtered = pairsOf(child(root, 'filters')).flatMap(({key, value}) => statementsIn(value, [key]))
  const stops = child(root, 'options', 'no_parent_owners')
  return said('owners', {
    statements: [...statementsIn(root, []), ...filtered],
    stops: stops?.kind === 'scalar' && stops.value === 'true' ? stops.span : undefined,
  })
}

function statementsIn(node: TreeNode | undefined, patterns: readonly Located<string>[]): readonly OwnerStatement[] {
  return Object.entries(roles).flatMap(([key, role]) =>
    textsOf(child(node, key)).map((word) => statement(role, word, {patterns})),
  )
}

/** Each alias is a subject, which its members own. */
export function readAliases(text: string): Said {
  const aliases = pairsOf(child(readYamlFile(text).root, 'aliases'))
  const statements = aliases.flatMap(({key, value}) =>
    textsOf(value).map((word) => statement('owner', word, {subject: key})),
  )
  return said('aliases', {statements})
}
