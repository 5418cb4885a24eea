// Reads Cargo.toml: the crates that a Rust package is built from.

import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {expressions, licencesIn} from '../licences/expression.ts'
import {readToml} from '../syntax/toml.ts'
import {child, pairsOf, type TreeNode, textOf, textsOf} from '../syntax/tree.ts'
import {leftOut, peopleIn, projectOf} from './project.ts'

const sections: readonly (readonly [section: string, kind: DependencyKind])[] = [
  ['dependencies', 'runtime'],
  ['dev-dependencies', 'dev'],
  ['dev_dependencies', 'dev'],
  ['build-dependencies', 'build'],
  ['build_dependencies', 'build'],
]

/** Reads a Cargo manifest (doc.rust-lang.org/cargo, "The Manifest Format"). */
export function readCargo(text: string): Manifest {
  const {root, problems} = readToml(text)
  const targets = pairsOf(child(root, 'target'))
  const dependencies = [
    ...crates(root, ''),
    ...targets.flatMap(({key, value}) => crates(value, `target.${key.value}.`)),
    ...licencesIn(textOf(child(root, 'package', 'license')), 'package.license'),
    ...licencesIn(textOf(child(root, 'workspace', 'package', 'license')), 'workspace.package.license'),
  ]
  const managed = cratesOf(child(root, 'workspace', 'dependencies'), 'workspace.dependencies', 'runtime')
  const licences = expressions(
    textOf(child(root, 'package', 'license')),
    textOf(child(root, 'workspace', 'package', 'license')),
  )
  const workspace = child(root, 'workspace')
  const members = [...textsOf(child(workspace, 'members')), ...leftOut(textsOf(child(workspace, 'exclude')))]
  return manifest({
    ...{dependencies, managed, licences, problems},
    project: projectOf(textOf(child(root, 'package', 'name')), members),
    people: peopleIn(child(root, 'package', 'authors'), 'author'),
  })
}

function crates(node: TreeNode | undefined, prefix: string): readonly Dependency[] {
  return sections.flatMap(([section, kind]) => cratesOf(child(node, section), `${prefix}${section}`, kind))
}

function cratesOf(node: TreeNode | undefined, section: string, kind: DependencyKind): readonly Dependency[] {
  return pairsOf(node).map(({key, value}) => crate(key, value, section, kind))
}

/** `db = { package = "sqlx" }` uses `sqlx` under another name. */
function crate(key: Located<string>, value: TreeNode, section: string, kind: DependencyKind): Dependency {
  const name = textOf(child(value, 'package')) ?? key
  const asked = textOf(value) ?? textOf(child(value, 'version')) ?? textOf(child(value, 'git'))
  const isOptional = kind === 'runtime' && textOf(child(value, 'optional'))?.value === 'true'
  const actual = isOptional ? 'optional' : kind
  return {ecosystem: 'cargo', name: name.value, requirement: asked?.value, kind: actual, section, span: name.span}
}
