// Whom a name, a handle or an address in a text stands for, by the register, the teams and the domains of relais.yaml.
import type {PersonKind, RegisteredPerson} from '../config/people.ts'
import {fold} from '../documents/vocabulary/fold.ts'
import {domainOf, isWithin} from '../model/signature.ts'

/** What relais.yaml says of people. */
export interface PeopleConfig {
  readonly people: readonly RegisteredPerson[]
  readonly internalDomains: readonly string[]
  readonly teams: Readonly<Record<string, readonly string[]>>
}

/** Somebody whom a text names. */
export interface Referent {
  /** As it is written; a member of a team, as the team has it. */
  readonly name: string
  /** The entry of the register that names this very person. */
  readonly person: RegisteredPerson | undefined
  /** `unknown` when neither the register nor a domain tells. */
  readonly kind: PersonKind | 'unknown'
}

const address = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:@]+\.[^\s<>()[\]"',;:@]+/
const handle = /(?:^|[^\w@.])@([\w][\w./-]*)/

export class Directory {
  readonly #byEmail = new Map<string, RegisteredPerson>()
  /** Under the id, names and handles; undefined where several are called so. */
  readonly #byName = new Map<string, RegisteredPerson | undefined>()
  readonly #groups: readonly {readonly domain: string; readonly kind: PersonKind}[]
  readonly #teams: ReadonlyMap<string, readonly string[]>

  constructor({people, internalDomains, teams}: PeopleConfig) {
    for (const person of people) {
      for (const email of person.emails ?? [])
        if (!this.#byEmail.has(email.toLowerCase())) this.#byEmail.set(email.toLowerCase(), person)
      for (const name of new Set([person.id, ...(person.names ?? [])].map(keyOf)))
        this.#byName.set(name, this.#byName.has(name) ? undefined : person)
    }
    const groups = people.flatMap(({domains = [], kind}) => domains.map((each) => ({domain: each.toLowerCase(), kind})))
    const own = internalDomains.map((each) => ({domain: each.toLowerCase(), kind: 'internal' as const}))
    this.#groups = [...groups, ...own]
    this.#teams = new Map(Object.entries(teams).map(([name, members]) => [keyOf(name), members]))
  }

  /** Everybody whom a text names, which is one name, handle or address: several for a team. Never empty. */
  named(text: string): readonly Referent[] {
    const members = this.#teamOf(text)
    return members === undefined ? [this.#one(text)] : members.map((member) => this.#one(member))
  }

  /** Whether a text names a team that relais.yaml tells the members of. */
  isTeam(text: string): boolean {
    return this.#teamOf(text) !== undefined
  }

  /** Members of `@org/team` may be told under the whole name, or under that of the team alone. */
  #teamOf(text: string): readonly string[] | undefined {
    const key = keyOf(handle.exec(text)?.[1] ?? text)
    return this.#teams.get(key) ?? this.#teams.get(key.slice(key.lastIndexOf('/') + 1))
  }

  #one(name: string): Referent {
    const email = address.exec(name)?.[0]
    const byEmail = email === undefined ? undefined : this.#byEmail.get(email.toLowerCase())
    const account = handle.exec(name)?.[1]
    const person = byEmail ?? (account && this.#byName.get(keyOf(account))) ?? this.#byName.get(plainName(name))
    const host = email === undefined ? undefined : domainOf(email)
    const group = host === undefined ? undefined : this.#groups.find(({domain}) => isWithin(host, domain))
    return {name, person: person || undefined, kind: (person || group)?.kind ?? 'unknown'}
  }
}

/** A handle keeps its marks, which tell accounts apart; a name is folded. */
function keyOf(name: string): string {
  const bare = name.replace(/^@+/, '')
  return /^[\w./-]+$/.test(bare) ? bare.toLowerCase() : fold(bare)
}

/** Without an address or a remark behind it. */
function plainName(text: string): string {
  return keyOf(text.replace(/[<([].*$/s, '').trim())
}
