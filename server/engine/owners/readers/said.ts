// Makes what files other than CODEOWNERS say of owners, from located words.
import type {Owner, OwnerFormat, OwnerRole, OwnerSource, OwnerStatement} from '../../model/owners.ts'
import type {Located} from '../../model/place.ts'

export type Said = Exclude<OwnerSource, {readonly format: 'codeowners'}>

export function said(format: OwnerFormat, parts: Partial<Said>): Said {
  return {format, statements: [], stops: undefined, includes: [], notes: [], ...parts}
}

/** Somebody by an address, else by a name of whatever kind. */
export function ownerNamed(word: Located<string>): Owner {
  return {...word, kind: /^[^\s@<>]+@[^\s@<>]+$/.test(word.value) ? 'email' : 'name'}
}

interface About {
  readonly patterns?: readonly Located<string>[]
  readonly subject?: Located<string> | undefined
}

export function statement(role: OwnerRole, word: Located<string>, about: About = {}): OwnerStatement {
  const {patterns = [], subject} = about
  return {owner: ownerNamed(word), role, patterns, subject}
}
