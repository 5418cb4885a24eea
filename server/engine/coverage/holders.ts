// Who owners are: the people behind handles, addresses and teams, as far as the register and the history tell.
import type {Owner} from '../model/owners.ts'
import {Directory, type Referent} from '../people/directory.ts'
import {type Ground, isGone} from './ground.ts'

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
  /** Each person once, in the order of the owners. */
  readonly people: readonly Holder[]
  /** Whether a team is among them whose members nobody lists: several people, of whom nothing else is known. */
  readonly hasUnlistedTeam: boolean
}

/** Tells who some owners are; made once for a measure. */
export class HolderFinder {
  readonly #ground: Ground
  readonly #directory: Directory

  constructor(ground: Ground) {
    this.#ground = ground
    this.#directory = new Directory(ground.workspace.config)
  }

  of(owners: readonly Owner[]): Holders {
    const people = new Map<string, Holder>()
    let hasUnlistedTeam = false
    for (const {value, kind} of owners) {
      const isTeam = kind === 'team' || kind === 'role' || kind === 'group'
      if (isTeam && !this.#directory.isTeam(value)) hasUnlistedTeam = true
      else for (const each of this.#directory.named(value).map((it) => this.#holderOf(it))) people.set(each.key, each)
    }
    return {people: [...people.values()], hasUnlistedTeam}
  }

  #holderOf({name, person: registered, kind}: Referent): Holder {
    const {knowing, without, day} = this.#ground
    const person = knowing?.placeOf(name)
    const identity = person === undefined ? undefined : knowing?.identities[person]
    const key = registered?.id ?? identity?.key ?? name.toLowerCase()
    const {from = day, until = day} = registered ?? {}
    const left = without.has(key) || day < from || day > until || (identity && isGone(identity, this.#ground))
    const known = kind === 'unknown' ? (identity?.kind ?? kind) : kind
    const standing = left ? 'gone' : known === 'internal' ? 'internal' : known === 'unknown' ? 'undecided' : 'other'
    return {key, standing, person, isIdentified: person !== undefined || registered !== undefined}
  }
}
