// What `relais explain` says of a path's component and owners, and of what is missing there.
import {claimsOn, type OwnerClaim, ownersOf, type Pseudonyms, type Span, type Workspace} from '../engine/index.ts'
import type {Session} from './session.ts'
import {say, sayCount, type TextKey} from './texts/index.ts'

/** A fact: its name, what it says, and where that stands. */
type Fact = readonly [name: TextKey, value: string, where: string]

/** Says the line of a place. */
type LineOf = (path: string, span: Span) => string

/** `lineOf` names a place; a folder is told by the files below it. People stand under pseudonyms where there are any. */
export function owningFacts(
  path: string,
  workspace: Workspace,
  {lineOf, pseudonyms, ...session}: Session & {readonly lineOf: LineOf; readonly pseudonyms: Pseudonyms | undefined},
): readonly Fact[] {
  const view = new OwningView(workspace, session, lineOf, pseudonyms)
  const isFolder = workspace.paths.isFolder(path)
  return [view.component(path), ...(isFolder ? view.ofFolder(path) : view.ofFile(path))]
}

class OwningView {
  readonly #workspace: Workspace
  readonly #session: Session
  readonly #lineOf: LineOf
  readonly #pseudonyms: Pseudonyms | undefined

  constructor(workspace: Workspace, session: Session, lineOf: LineOf, pseudonyms: Pseudonyms | undefined) {
    this.#pseudonyms = pseudonyms
    this.#workspace = workspace
    this.#session = session
    this.#lineOf = lineOf
  }

  component(path: string): Fact {
    const component = this.#workspace.componentAt(path)
    if (component === undefined) return ['component', this.#say('componentNone'), '']
    const {name, source, place} = component
    const value = this.#say('componentIs', {name, by: this.#say(`source_${source}`)})
    return ['component', value, place ? this.#lineOf(place.path, place.span) : '']
  }

  ofFile(path: string): readonly Fact[] {
    const {state, owners, claim} = ownersOf(path, this.#workspace)
    const others = claimsOn(path, this.#workspace).filter(({source}) => source !== claim?.source)
    const key = state === 'unmatched' ? 'ownersUnmatched' : 'ownersExplicit'
    const value = state === 'owned' ? this.#names(owners).join(' ') : this.#say(key)
    return [
      ['owners', value, claim ? this.#lineOf(claim.path, claim.span) : ''],
      ...others.map(
        (each): Fact => ['ownersAlso', this.#names(each.owners).join(' '), this.#lineOf(each.path, each.span)],
      ),
      ...this.#missing(state === 'unmatched', owners),
    ]
  }

  /** The owners of the files below, those of the most files first. */
  ofFolder(path: string): readonly Fact[] {
    const below = [...this.#workspace.paths.all].filter((each) => each.startsWith(`${path}/`))
    const counts = new Map<string, number>()
    let owned = 0
    for (const file of below) {
      const {state, owners} = ownersOf(file, this.#workspace)
      if (state === 'owned') owned += 1
      for (const name of this.#names(owners)) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    const names = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name)
    if (owned === 0) return [['owners', this.#say('ownersUnmatched'), ''], ...this.#missing(true, [])]
    const all = sayCount(this.#session.language, 'fileCount', below.length)
    return [['owners', this.#say('partlyOwned', {owned: String(owned), all, names: names.join(' ')}), '']]
  }

  #missing(isUnmatched: boolean, owners: OwnerClaim['owners']): readonly Fact[] {
    if (isUnmatched) return [['lacking', this.#say('missingOwner'), '']]
    const [only, second] = owners
    const isAlone = only !== undefined && second === undefined && (only.kind === 'user' || only.kind === 'email')
    return isAlone ? [['lacking', this.#say('missingSecond'), '']] : []
  }

  #names(owners: OwnerClaim['owners']): readonly string[] {
    return this.#pseudonyms?.ofOwners(owners) ?? owners.map(({value}) => value)
  }

  #say(key: TextKey, data: Readonly<Record<string, string>> = {}): string {
    return say(this.#session.language, key, data)
  }
}
