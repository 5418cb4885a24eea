// Who stands under which pseudonym in what leaves the team: the same person under one, whatever names and accounts they have.
import type {Owner} from '../../model/owners.ts'
import {handlesOf} from '../../people/handles.ts'
import type {Identity} from '../../people/identities.ts'
import {pseudonymsOf} from '../../people/pseudonyms.ts'
import {claimsOn, directoryOf} from '../owning/index.ts'
import type {Workspace} from '../workspace.ts'
import {knowledge} from './knowledge.ts'

/** Whoever has no pseudonym of their own: neither in the history, nor in the register, nor an owner of any path. */
const somebody = 'P0'

/**
 * Names people of a workspace: everybody of the history, of the register and among the owners has a number (see
 * `pseudonymsOf`). Teams, roles and programs keep their names: they are not people. Make one for an output; it is the same in
 * every output of the same workspace, as long as each of them has read the history.
 */
export class Pseudonyms {
  readonly #workspace: Workspace
  readonly #names: ReadonlyMap<string, string>
  #words: Words | undefined

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    const keys = new Set([...registered(workspace), ...this.#ownerKeys()])
    const identities = knowledge(workspace)?.identities ?? []
    for (const {key} of identities) keys.delete(key)
    const all = [...identities, ...[...keys].map((key) => ({key, isBot: false, name: ''}))]
    const names = pseudonymsOf(all)
    this.#names = new Map(all.map(({key}, place) => [key, names[place] ?? somebody]))
  }

  /** Somebody by the place among the identities of `knowledge`. */
  ofPerson(place: number): string {
    return this.ofKey(knowledge(this.#workspace)?.identities[place]?.key ?? '')
  }

  /** Somebody by the id in the register or the key of an identity. */
  ofKey(key: string): string {
    return this.#names.get(key) ?? somebody
  }

  /** An owner as a file names it. */
  ofOwner(owner: Pick<Owner, 'value' | 'kind'>): string {
    return this.#isSeveral(owner) ? owner.value : this.ofKey(this.#keyOf(owner.value))
  }

  /** Each of these owners once. */
  ofOwners(owners: readonly Pick<Owner, 'value' | 'kind'>[]): readonly string[] {
    return [...new Set(owners.map((owner) => this.ofOwner(owner)))]
  }

  /** Whom a text names, which is one name, handle or address; the name itself where it is a team of relais.yaml. */
  ofName(text: string): string {
    return this.ofOwner({value: text, kind: 'name'})
  }

  /**
   * A text in which people are called by their pseudonyms: wherever an address, an account or a full name stands that is
   * known. Names of one word are left, since many of them are words of the language as well.
   */
  inText(text: string): string {
    this.#words ??= new Words(this.#called())
    return this.#words.replaced(text)
  }

  /** What people are called in texts, and their pseudonyms. */
  #called(): readonly (readonly [word: string, name: string])[] {
    const identities = (knowledge(this.#workspace)?.identities ?? []).filter(({isBot}) => !isBot)
    const {people} = this.#workspace.config
    const register = people.flatMap(({id, names = [], emails = [], domains}) =>
      domains ? [] : [...names, ...emails].map((word) => [word, this.ofKey(id)] as const),
    )
    const seen = identities.flatMap((each) => wordsOf(each).map((word) => [word, this.ofKey(each.key)] as const))
    return [...register, ...seen, ...this.#owners().map((each) => [each.value, this.ofOwner(each)] as const)]
  }

  #isSeveral({value, kind}: Pick<Owner, 'value' | 'kind'>): boolean {
    return kind === 'team' || kind === 'role' || kind === 'group' || directoryOf(this.#workspace).isTeam(value)
  }

  #ownerKeys(): readonly string[] {
    return this.#owners().map(({value}) => this.#keyOf(value))
  }

  /** Owners of any path who are people, each once. */
  #owners(): readonly Owner[] {
    const owners = new Map<string, Owner>()
    for (const path of this.#workspace.paths.all)
      for (const claim of claimsOn(path, this.#workspace))
        for (const owner of claim.owners) owners.set(owner.value, owner)
    return [...owners.values()].filter((owner) => !this.#isSeveral(owner))
  }

  #keyOf(text: string): string {
    const known = knowledge(this.#workspace)
    const [person] = known?.named.of(text) ?? []
    const identity = person === undefined ? undefined : known?.identities[person]
    return identity?.key ?? directoryOf(this.#workspace).named(text)[0]?.person?.id ?? text.toLowerCase()
  }
}

/** Entries of the register that name one person, and not a whole domain. */
function registered({config}: Workspace): readonly string[] {
  return config.people.flatMap(({id, domains}) => (domains === undefined ? [id] : []))
}

function wordsOf(identity: Identity): readonly string[] {
  const handles = handlesOf(identity).map((handle) => `@${handle}`)
  return [...identity.signatures.flatMap(({name, email}) => [name, email]), ...handles]
}

/** Puts other words in the place of some, whatever their case, where they stand by themselves. */
class Words {
  readonly #names: ReadonlyMap<string, string>
  readonly #pattern: RegExp | undefined

  constructor(pairs: readonly (readonly [word: string, name: string])[]) {
    const telling = pairs.filter(([word]) => /[\s@]/.test(word.trim()))
    this.#names = new Map(telling.map(([word, name]) => [word.toLowerCase(), name]))
    // The longest first: a name may begin with another one.
    const words = [...this.#names.keys()].sort((a, b) => b.length - a.length)
    const either = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')
    this.#pattern =
      words.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}_-])`, 'giu') : undefined
  }

  replaced(text: string): string {
    return this.#pattern ? text.replace(this.#pattern, (word) => this.#names.get(word.toLowerCase()) ?? somebody) : text
  }
}
