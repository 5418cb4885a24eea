// Reads one Python requirement as PEP 508 writes it: name, extras, versions, markers, or an address.

import type {Dependency, DependencyKind} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {type TreeNode, textsOf} from '../syntax/tree.ts'

const requirement = /^(\s*)([A-Za-z0-9](?:[A-Za-z0-9._-]{0,100}[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*([^;#]*)/
const egg = /#egg=([A-Za-z0-9][\w.-]{0,100})/

/** One name in every spelling: `Flask_SQLAlchemy` and `flask-sqlalchemy` (PEP 503). */
export function pythonName(written: string): string {
  return written.toLowerCase().replace(/[-_.]+/g, '-')
}

/** The package that a requirement asks for; undefined where it is a path or an address without a name. */
export function pythonDependency(text: Located<string>, kind: DependencyKind, section: string): Dependency | undefined {
  const named = isAddress(text.value) ? namedAddress(text.value) : namedRequirement(text.value)
  if (named === undefined) return undefined
  const start = text.span.start + named.at
  const span = {start, end: start + named.name.length}
  const asked = named.requirement === '' ? undefined : named.requirement
  return {ecosystem: 'pypi', name: pythonName(named.name), requirement: asked, kind, section, span}
}

/** The packages of a list of requirements. */
export function pythonList(node: TreeNode | undefined, kind: DependencyKind, section: string): readonly Dependency[] {
  return textsOf(node).flatMap((text) => pythonDependency(text, kind, section) ?? [])
}

function isAddress(text: string): boolean {
  return /^\s*(?:[a-z+]+:\/\/|[.~]?\/|\.\.|git\+|file:)/.test(text)
}

function namedAddress(text: string) {
  const found = egg.exec(text)
  if (found?.[1] === undefined) return undefined
  return {name: found[1], at: found.index + '#egg='.length, requirement: text.slice(0, found.index).trim()}
}

function namedRequirement(text: string) {
  const [, blank = '', name, rest = ''] = requirement.exec(text) ?? []
  if (name === undefined) return undefined
  return {name, at: blank.length, requirement: rest.replace(/^@\s*|^\((.*)\)\s*$/, '$1').trim()}
}
