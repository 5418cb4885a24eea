// Who owners are: the people behind handles, addresses and teams, as far as the register tells.
import type {RegisteredPerson} from '../config/people.ts'
import {fold} from '../documents/vocabulary/fold.ts'
import type {Owner} from '../model/owners.ts'
import {domainOf, isWithin} from '../model/signature.ts'
import {isHere} from '../people/identities.ts'
import type {Ground} from './ground.ts'

/** Somebody who owns; `undecided` where nothing says whether they are internal. */
export interface Holder {
  /** The register's id, else the owner as written, in lower case. */
  readonly key: string
  readonly standing: 'internal' | 'undecided' | 'other' | 'gone'
  /** The place among the identities; undefined for who took part in no commit, as far as can be told. */
  readonly person: number | undefined
  /** Whether it is known who this is in the history: if there, then by `person`. */
  readonly isIdentified: boolean
}

export interface Holders {
  readonly people: readonly Holder[]
  /** Whether a team is among them whose members nobody lists: several people, of whom nothing else is known. */
  readonly hasUnlistedTeam: boolean
}

/** Tells who some owners are; made once for a measure. */
export class HolderFinder {
  readonly #ground: Ground
  readonly #byName = new Map<string, RegisteredPerson>()
  readonly #byKey: ReadonlyMap<string, number>
  readonly #teams: ReadonlyMap<string, readonly string[]>

  constructor(ground: Ground) {
    this.#ground = ground
    const {people, teams} = ground.workspace.config
    for (const person of people.toReversed())
      for (const name of [person.id, ...(person.names ?? []), ...(person.emails ?? [])])
        this.#byName.set(handle(name), person)
    this.#byKey = new Map(ground.knowing?.identities.map(({key}, place) => [key, place]))
    this.#teams = new Map(Object.entries(teams).map(([name, members]) => [handle(name), members]))
  }

  /** Each person once, in the order of the owners. */
  of(owners: readonly Owner[]): Holders {
    const people = new Map<string, Holder>()
    let hasUnlistedTeam = false
    for (const {value, kind} of owners) {
      const members = this.#membersOf(value)
      const isTeam = kind === 'team' || kind === 'role' || kind === 'group'
      if (members === undefined && isTeam) hasUnlistedTeam = true
      else for (const each of members ?? [value]) this.#add(each, people)
    }
    return {people: [...people.values()], hasUnlistedTeam}
  }

  /** A team of a forge bears the name of its organisation, which the configuration may leave out. */
  #membersOf(team: string): readonly string[] | undefined {
    const name = handle(team)
    return this.#teams.get(name) ?? this.#teams.get(name.slice(name.lastIndexOf('/') + 1))
  }

  #add(written: string, people: Map<string, Holder>): void {
    const holder = this.#holderOf(written)
    if (!people.has(holder.key)) people.set(holder.key, holder)
  }

  #holderOf(written: string): Holder {
    const registered = this.#byName.get(handle(written))
    if (registered) return this.#registered(registered)
    const key = written.toLowerCase()
    const person = this.#byKey.get(key)
    const identity = this.#ground.knowing?.identities[person ?? -1]
    const isGone = this.#ground.without.has(key) || (identity && isHere(identity, this.#ground.day) === false)
    const standing = isGone ? 'gone' : this.#standingOf(key, identity?.kind)
    return {key, standing, person, isIdentified: person !== undefined}
  }

  #registered(registered: RegisteredPerson): Holder {
    const {id, kind, from, until} = registered
    const {day, without} = this.#ground
    const isGone = without.has(id) || day < (from ?? day) || day > (until ?? day)
    const standing = isGone ? 'gone' : kind === 'internal' ? 'internal' : 'other'
    return {key: id, standing, person: this.#byKey.get(id), isIdentified: true}
  }

  #standingOf(email: string, known: string | undefined): Holder['standing'] {
    if (known !== undefined && known !== 'unknown') return known === 'internal' ? 'internal' : 'other'
    const host = domainOf(email)
    if (host === undefined || email.startsWith('@')) return 'undecided'
    const {people, internalDomains} = this.#ground.workspace.config
    const group = people.find(({domains = []}) => domains.some((domain) => isWithin(host, domain.toLowerCase())))
    if (group) return group.kind === 'internal' ? 'internal' : 'other'
    return internalDomains.some((domain) => isWithin(host, domain)) ? 'internal' : 'undecided'
  }
}

/** A name as it is compared: handles and addresses in lower case without the leading `@`, others folded. */
function handle(name: string): string {
  return /\s/.test(name) ? fold(name) : name.replace(/^@+/, '').toLowerCase()
}
