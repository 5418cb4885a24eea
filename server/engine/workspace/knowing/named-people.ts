// Which people of a history texts name: by an address, an account, an entry of the register, or a full name.
import {fold} from '../../documents/vocabulary/fold.ts'
import {type AmbiguousPair, ambiguousPairs} from '../../people/ambiguous.ts'
import type {Directory} from '../../people/directory.ts'
import {handlesOf} from '../../people/handles.ts'
import type {Identity} from '../../people/identities.ts'

/** Looks people up by what texts call them; places are those among the identities. */
export class NamedPeople {
  readonly #directory: Directory
  readonly #byName = new Map<string, Set<number>>()
  /** Who may be the same person as each. */
  readonly #doubles = new Map<number, number[]>()

  constructor(identities: readonly Identity[], directory: Directory) {
    this.#directory = directory
    const places = new Map(identities.map((identity, place) => [identity, place]))
    for (const [place, identity] of identities.entries()) for (const name of namesOf(identity)) this.#add(name, place)
    for (const {identities: pair} of ambiguousPairs(identities)) this.#pair(pair, places)
  }

  /**
   * For everybody whom one name, handle or address stands for, several for a team, who they are in the history; undefined
   * where somebody is not known there.
   */
  of(text: string): readonly number[] | undefined {
    const people = this.#directory.named(text).map(({name, person}) => this.#one(person ? `id:${person.id}` : name))
    return people.includes(undefined) ? undefined : people.flatMap((each) => each ?? [])
  }

  /** Somebody, and everybody who may be the same person under another name or address. */
  withDoubles(person: number): readonly number[] {
    return [person, ...(this.#doubles.get(person) ?? [])]
  }

  #one(name: string): number | undefined {
    const found =
      this.#byName.get(name) ?? this.#byName.get(name.toLowerCase()) ?? this.#byName.get(`name:${fold(name)}`)
    return found?.size === 1 ? [...found][0] : undefined
  }

  #add(name: string, place: number): void {
    const people = this.#byName.get(name) ?? new Set()
    this.#byName.set(name, people.add(place))
  }

  #pair(pair: AmbiguousPair['identities'], places: ReadonlyMap<Identity, number>): void {
    const [one, other] = pair.map((identity) => places.get(identity))
    if (one === undefined || other === undefined) return
    this.#doubles.set(one, [...(this.#doubles.get(one) ?? []), other])
    this.#doubles.set(other, [...(this.#doubles.get(other) ?? []), one])
  }
}

function namesOf(identity: Identity): readonly string[] {
  const {person, signatures, isBot} = identity
  if (isBot) return []
  const full = signatures.map(({name}) => fold(name)).filter((name) => name.includes(' '))
  return [
    ...(person ? [`id:${person.id}`] : []),
    ...handlesOf(identity).map((handle) => `@${handle}`),
    ...signatures.map(({email}) => email.toLowerCase()).filter((email) => email.includes('@')),
    ...new Set(full.map((name) => `name:${name}`)),
  ]
}
