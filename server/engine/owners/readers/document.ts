// Who a document says owns it: keys of its front matter and fields before its body, in English and French.
import type {Digest} from '../../documents/digest-model.ts'
import {fold, invert, terms} from '../../documents/vocabulary/fold.ts'
import type {OwnerRole} from '../../model/owners.ts'
import type {Located} from '../../model/place.ts'

/** Somebody whom a document names, and what for. */
export interface DocumentOwner extends Located<string> {
  readonly role: OwnerRole
}

/**
 * Keys as they are found: in templates of handbooks, and in the front matter of GOV.UK's tech-docs-gem (`owner_slack`),
 * Microsoft Learn (`ms.author`, `ms.reviewer`) and GitLab's documentation (`group`).
 */
const roles: ReadonlyMap<string, OwnerRole> = invert({
  owner: terms(`
    owner, owners, owned by, owner s, doc owner, document owner, page owner, service owner, process owner, dri, steward,
    stewards, custodian, team, squad, responsible, responsible team, accountable, owner slack, group, propriétaire,
    propriétaires, responsable, responsables, référent, référente, référents, pilote, garant, équipe, équipe responsable,
    porteur, en charge`),
  maintainer: terms('maintainer, maintainers, maintained by, mainteneur, mainteneurs, maintenu par, tenu à jour par'),
  approver: terms('approver, approvers, approved by, validé par, approuvé par, valideur, approbateur'),
  reviewer: terms('reviewer, reviewers, reviewed by, ms reviewer, relecteur, relecteurs, relectrice, relu par'),
  author: terms(`
    author, authors, author s, written by, ms author, auteur, auteurs, autrice, autrices, rédacteur, rédacteurs,
    rédactrice, rédigé par`),
  contact: terms('contact, contacts, point of contact, contact person, interlocuteur, personne à contacter'),
} satisfies Partial<Record<OwnerRole, readonly string[]>>)

/** What stands where nobody has been named yet. */
const unfilled =
  /^(?:tb[dac]|todo|à (?:définir|compléter|désigner)|n\/?a|none|aucun|unknown|inconnu|\?+|-+|_+|[<{[].*[>}\]])?$/i

/** In the order of the document; names that are yet to be filled in are left out. */
export function ownersInDocument({
  frontMatter,
  fields,
}: Pick<Digest, 'frontMatter' | 'fields'>): readonly DocumentOwner[] {
  const keyed = (frontMatter?.entries ?? []).flatMap(({key, values}) => owners(key.value, values))
  const written = fields.filter(({section}) => section <= 1).flatMap(({key, value}) => owners(key.value, [value]))
  return [...keyed, ...written]
}

function owners(key: string, values: readonly Located<string>[]): readonly DocumentOwner[] {
  const role = roles.get(fold(key))
  if (role === undefined) return []
  return values.filter(({value}) => !unfilled.test(value.trim())).map((each) => ({...each, role}))
}
