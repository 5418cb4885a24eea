// Reads what manifests say of a licence: an SPDX expression, the name of a licence, or a trove classifier.
import type {Dependency, LicenceStatement} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'
import {part} from '../syntax/tree.ts'
import {isLicenceId, licenceNamed} from './names.ts'

/** Longer ones are texts. */
const longest = 400

/**
 * The licences of an SPDX expression (spdx.github.io/spdx-spec, annex "SPDX license expressions") or of a name such as
 * `Apache License, Version 2.0`, by their SPDX ids. Exceptions are left aside, and so is what names no licence: `SEE LICENSE IN x`.
 */
export function licencesIn(stated: Located<string> | undefined, section: string): readonly Dependency[] {
  if (stated === undefined || stated.value.length > longest) return []
  // Before SPDX had its say, Cargo and others wrote `MIT/Apache-2.0`.
  const words = [...stated.value.matchAll(/[^\s()/,|&;]+/g)]
  const parts = words.map(({0: word, index}) => part(stated, index, index + word.length))
  const ids = parts.filter(({value}, at) => !isOperator(value) && !/^with$/i.test(parts[at - 1]?.value ?? ''))
  if (ids.every(({value}) => isLicenceId(value))) return ids.map((id) => licence(id, section))
  const whole = licenceNamed(stated.value)
  return whole === undefined ? [] : [licence(located(whole, stated.span.start, stated.span.end), section)]
}

function isOperator(word: string): boolean {
  return /^(?:and|or|with)$/i.test(word)
}

/** What a manifest states where its format asks for an expression. */
export function expressions(...stated: readonly (Located<string> | undefined)[]): readonly LicenceStatement[] {
  return stated.flatMap((text) => (text && text.value.trim() !== '' ? [{...text, isExpression: true}] : []))
}

/** What a manifest states in words. */
export function named(...stated: readonly (Located<string> | undefined)[]): readonly LicenceStatement[] {
  return stated.flatMap((text) => (text && text.value.trim() !== '' ? [{...text, isExpression: false}] : []))
}

/** `License :: OSI Approved :: MIT License` (pypi.org/classifiers). */
export function classifiedLicence(classifier: Located<string>, section: string): readonly Dependency[] {
  const at = classifier.value.startsWith('License ::') ? classifier.value.lastIndexOf('::') + 2 : -1
  const name = at < 0 ? undefined : licenceNamed(classifier.value.slice(at))
  return name === undefined ? [] : [licence(located(name, classifier.span.start, classifier.span.end), section)]
}

/** A licence as something that a manifest states. */
export function licence({value, span}: Located<string>, section: string): Dependency {
  return {ecosystem: 'spdx', name: value, requirement: undefined, kind: 'licence', section, span}
}
