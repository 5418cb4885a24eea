// Reads CODEOWNERS texts and asks them about paths, for tests.

import type {Codeowners, Dialect} from '../../server/engine/model/owners.ts'
import {readCodeowners} from '../../server/engine/owners/codeowners/read.ts'
import {OwnerRules} from '../../server/engine/owners/matching/ownership.ts'
import {ownerSourceOf} from '../../server/engine/owners/sources.ts'

export function codeowners(text: string, dialect: Dialect = 'github'): Codeowners {
  const source = ownerSourceOf('CODEOWNERS', text)
  return readCodeowners(source?.format === 'codeowners' ? source.lines : [], dialect)
}

/** The owners of a path as they are written, `-` where a rule says that nobody owns it, `?` where no rule fits. */
export function ownersIn(text: string, path: string, dialect: Dialect = 'github'): string {
  const {state, owners} = new OwnerRules(codeowners(text, dialect)).of(path)
  if (state === 'unmatched') return '?'
  return state === 'owned' ? owners.map(({value}) => value).join(' ') : '-'
}

/** Whether a path fits a pattern. */
export function fits(pattern: string, path: string, dialect: Dialect = 'github'): boolean {
  return ownersIn(`${pattern} @owner\n`, path, dialect) === '@owner'
}
