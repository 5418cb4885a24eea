// Who is who: signatures of commits brought together as the register, `.mailmap` and equal addresses say, never by a guess.
import type {PersonKind, RegisteredPerson} from '../config/people.ts'
import {fold} from '../documents/vocabulary/fold.ts'
import {domainOf, isWithin, type Signature} from '../model/signature.ts'
import {isBot} from './bots.ts'

/** What the repository says of people. */
export interface PeopleSources {
  readonly people: readonly RegisteredPerson[]
  /** In lower case. */
  readonly internalDomains: readonly string[]
  /** From `mailmapOf`; the identity where there is no `.mailmap`. */
  readonly mailmap: (signature: Signature) => Signature
}

/** One person, or one program, as far as can be told. */
export interface Identity {
  /** The register's id, else the address in lower case, else the name behind `name:`; unique. */
  readonly key: string
  /** To be shown: the register's first name, else what `.mailmap` or the newest commit says. */
  readonly name: string
  /** All names and addresses that are this person's, as commits wrote them, the newest first. */
  readonly signatures: readonly Signature[]
  /** The entry of the register that names this very person. */
  readonly person: RegisteredPerson | undefined
  /** `unknown` when neither the register nor a domain tells. */
  readonly kind: PersonKind | 'unknown'
  /** The organisation; undefined when nobody says. */
  readonly org: string | undefined
  readonly isBot: boolean
}

export interface Identities {
  readonly identities: readonly Identity[]
  /** For each signature, in their order, the place of its identity in `identities`. */
  readonly of: Uint32Array
}

/**
 * Brings signatures together, the newest first. An address decides before a name: a name leads to the register's person
 * only where it is one person's and no entry claims the address.
 */
export function identitiesOf(signatures: readonly Signature[], sources: PeopleSources): Identities {
  const register = registerOf(sources)
  const places = new Map<string, number>()
  const groups: {readonly key: string; readonly proper: Signature; readonly signatures: Signature[]}[] = []
  const of = new Uint32Array(signatures.length)
  for (const [index, signature] of signatures.entries()) {
    const proper = sources.mailmap(signature)
    const key = register.personOf(proper, signature)?.id ?? keyOf(proper)
    const place = places.get(key) ?? groups.push({key, proper, signatures: []}) - 1
    places.set(key, place)
    groups[place]?.signatures.push(signature)
    of[index] = place
  }
  return {identities: groups.map((group) => identityOf(group, register)), of}
}

/** Ids of the register hold no `@`, so that they never equal an address. */
function keyOf({name, email}: Signature): string {
  return domainOf(email) === undefined ? `name:${fold(name) || email.toLowerCase()}` : email.toLowerCase()
}

interface Register {
  /** The person whom the first signature that leads to one names. */
  personOf(...signatures: readonly Signature[]): RegisteredPerson | undefined
  readonly byId: ReadonlyMap<string, RegisteredPerson>
  /** The kind and organisation that a domain stands for. */
  ofDomain(host: string): Pick<Identity, 'kind' | 'org'> | undefined
}

function registerOf({people, internalDomains}: PeopleSources): Register {
  const byId = new Map(people.toReversed().map((person) => [person.id, person]))
  const byEmail = new Map<string, RegisteredPerson>()
  const byName = new Map<string, RegisteredPerson | undefined>()
  for (const person of [...byId.values()].toReversed()) {
    for (const email of person.emails ?? [])
      if (!byEmail.has(email.toLowerCase())) byEmail.set(email.toLowerCase(), person)
    for (const name of new Set((person.names ?? []).map(fold))) byName.set(name, byName.has(name) ? undefined : person)
  }
  const groups = people.flatMap((person) =>
    (person.domains ?? []).map((domain) => ({domain: domain.toLowerCase(), person})),
  )
  const named = ({name, email}: Signature) => {
    const person = byEmail.get(email.toLowerCase())
    return person ?? byName.get(fold(name))
  }
  return {
    byId,
    personOf: (...signatures) => {
      const byAddress = signatures.map(({email}) => byEmail.get(email.toLowerCase())).find((person) => person)
      return byAddress ?? signatures.map(named).find((person) => person)
    },
    ofDomain: (host) => {
      const group = groups.find(({domain}) => isWithin(host, domain))?.person
      if (group !== undefined) return {kind: group.kind, org: group.org ?? group.id}
      return internalDomains.some((domain) => isWithin(host, domain)) ? {kind: 'internal', org: undefined} : undefined
    },
  }
}

function identityOf(
  {
    key,
    proper,
    signatures,
  }: {readonly key: string; readonly proper: Signature; readonly signatures: readonly Signature[]},
  register: Register,
): Identity {
  const person = register.byId.get(key)
  const hosts = [proper, ...signatures].flatMap(({email}) => domainOf(email) ?? [])
  const standing = hosts.map(register.ofDomain).find((each) => each !== undefined)
  return {
    key,
    name: person?.names?.[0] ?? (proper.name || proper.email || key),
    signatures,
    person,
    kind: person?.kind ?? standing?.kind ?? 'unknown',
    org: person?.org ?? standing?.org,
    isBot: person === undefined && [proper, ...signatures].some(isBot),
  }
}

/** Whether somebody works here on a day (`YYYY-MM-DD`), by the register; undefined when it does not tell. */
export function isHere({person}: Identity, day: string): boolean | undefined {
  if (person === undefined || (person.from === undefined && person.until === undefined)) return undefined
  return (person.from ?? day) <= day && day <= (person.until ?? day)
}
