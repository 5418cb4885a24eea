// Gathers what a CODEOWNERS file says while its lines are read one after the other.
import type {Codeowners, Dialect, Owner, OwnerFlaw, OwnerFlawCode, OwnerRule, OwnerSection} from '../../model/owners.ts'
import {type Located, located} from '../../model/place.ts'
import {ownerOf, ownersBetweenCommas} from './owner-words.ts'

type Writable<T> = {-readonly [K in keyof T]: T[K]}

/** What stands above the first header belongs to a section without a name. */
const unnamed: OwnerSection = {name: located('', 0, 0), isOptional: false, approvals: 1, owners: []}

export class Draft {
  readonly #dialect: Dialect
  readonly #rules: OwnerRule[] = []
  readonly #sections: Writable<OwnerSection>[] = [{...unnamed}]
  readonly #groups: Codeowners['groups'][number][] = []
  readonly #flaws: OwnerFlaw[] = []
  #section = 0

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  flaw(code: OwnerFlawCode, at: Located<string>): void {
    this.#flaws.push({code, value: at.value, span: at.span})
  }

  /** Says whether the rule has owners after all, its own or those of its section. */
  rule(rule: Omit<OwnerRule, 'section' | 'isInherited'>): boolean {
    const defaults = this.#sections[this.#section]?.owners ?? []
    const isInherited = rule.owners.length === 0 && !rule.isExclusion && defaults.length > 0
    this.#rules.push({...rule, owners: isInherited ? defaults : rule.owners, isInherited, section: this.#section})
    return rule.owners.length > 0 || isInherited
  }

  /** Goes on in a section; one of the same name, whatever its case, is gone on with. It is optional if all of them are. */
  enter(section: OwnerSection): void {
    const name = section.name.value.toLowerCase()
    const known = this.#sections.findIndex((each, index) => index > 0 && each.name.value.toLowerCase() === name)
    const before = this.#sections[known]
    if (before === undefined) this.#section = this.#sections.push({...section}) - 1
    else {
      this.#section = known
      before.isOptional &&= section.isOptional
      before.approvals = Math.max(before.approvals, section.approvals)
      // A header has owners for the rules below itself.
      before.owners = section.owners
    }
  }

  group(name: Located<string>, members: readonly Owner[]): void {
    this.#groups.push({name, members})
  }

  /** Whether a word is an owner with its mark, such as `@org/team`. */
  isOwner(word: Located<string>): boolean {
    return word.value.startsWith('@') && ownerOf(word, this.#dialect) !== undefined
  }

  /** The owners that words name; the others are flaws. */
  owners(words: readonly Located<string>[]): readonly Owner[] {
    return words.flatMap((word) => {
      const owner = ownerOf(word, this.#dialect)
      if (owner) return [owner]
      this.flaw(ownersBetweenCommas(word, this.#dialect).length > 0 ? 'comma' : 'owner', word)
      return []
    })
  }

  finished(): Codeowners {
    return {
      dialect: this.#dialect,
      rules: this.#rules,
      sections: this.#sections,
      groups: this.#groups,
      flaws: this.#flaws.toSorted((a, b) => a.span.start - b.span.start),
    }
  }
}
