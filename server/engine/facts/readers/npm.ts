// Reads package.json: what a package of npm, pnpm, Yarn or Bun is built from.

import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {expressions, licencesIn} from '../licences/expression.ts'
import {readJson} from '../syntax/json.ts'
import {child, itemsOf, pairsOf, part, type TreeNode, textOf, textsOf} from '../syntax/tree.ts'
import {peopleIn, projectOf} from './project.ts'

const sections: readonly (readonly [section: string, kind: DependencyKind])[] = [
  ['dependencies', 'runtime'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
  ['devDependencies', 'dev'],
]

/** Reads a package.json (docs.npmjs.com, "package.json"). */
export function readPackageJson(text: string): Manifest {
  const {root, problems} = readJson(text)
  const dependencies = sections.flatMap(([section, kind]) => npmSection(child(root, section), section, kind))
  // Yarn and Bun keep catalogues beside the members of a workspace.
  const managed = npmCatalogs(child(root, 'workspaces'))
  const people = [
    ...peopleIn(child(root, 'author'), 'author'),
    ...peopleIn(child(root, 'maintainers'), 'maintainer'),
    ...peopleIn(child(root, 'contributors'), 'contributor'),
  ]
  const project = projectOf(textOf(child(root, 'name')), membersOf(root))
  const licences = expressions(textOf(child(root, 'license')))
  return manifest({
    dependencies: [...dependencies, ...licencesOf(root)],
    ...{managed, licences, project, people, commands: commandsOf(root), problems},
  })
}

/** `bin`: a mapping of names, or one file under the name of the package. */
function commandsOf(root: TreeNode | undefined): readonly string[] {
  const bin = child(root, 'bin')
  const name = textOf(child(root, 'name'))?.value.replace(/^@[^/]+\//, '')
  return bin?.kind === 'scalar' ? (name ? [name] : []) : pairsOf(bin).map(({key}) => key.value)
}

/** `workspaces` of npm, Yarn and Bun: a list, or one inside a mapping. */
function membersOf(root: TreeNode | undefined): readonly Located<string>[] {
  const workspaces = child(root, 'workspaces')
  return [...textsOf(workspaces), ...textsOf(child(workspaces, 'packages'))]
}

/** Reads `packages` of lerna.json (lerna.js.org, "Configuration"). */
export function readLerna(text: string): Manifest {
  const {root, problems} = readJson(text)
  return manifest({project: projectOf(undefined, textsOf(child(root, 'packages'))), problems})
}

/** Reads the name in project.json of Nx (nx.dev, "Project configuration"). */
export function readNxProject(text: string): Manifest {
  const {root, problems} = readJson(text)
  return manifest({project: projectOf(textOf(child(root, 'name'))), problems})
}

/** `license`, and what packages had before it: an object, and a list of them. */
function licencesOf(root: TreeNode | undefined): readonly Dependency[] {
  const own = child(root, 'license')
  const stated = [own, child(own, 'type'), ...itemsOf(child(root, 'licenses')).map((item) => child(item, 'type'))]
  return stated.flatMap((node) => licencesIn(textOf(node), 'license'))
}

/** The packages of one mapping from names to ranges. */
export function npmSection(node: TreeNode | undefined, section: string, kind: DependencyKind): readonly Dependency[] {
  return pairsOf(node).map(({key, value}) => {
    const range = textOf(value)
    const {name, requirement} = unaliased(key, range)
    return {ecosystem: 'npm', name: name.value, requirement, kind, section, span: name.span}
  })
}

/** `catalog` and `catalogs`, where a workspace lays down versions for its members. */
export function npmCatalogs(node: TreeNode | undefined): readonly Dependency[] {
  const named = pairsOf(child(node, 'catalogs'))
  return [
    ...npmSection(child(node, 'catalog'), 'catalog', 'runtime'),
    ...named.flatMap(({key, value}) => npmSection(value, `catalogs.${key.value}`, 'runtime')),
  ]
}

/** `"db": "npm:pg@^8"` installs `pg`, and the name stands in the value. */
function unaliased(key: Located<string>, range: Located<string> | undefined) {
  const alias = range && /^npm:(@?[^@]+)(?:@(.*))?$/.exec(range.value)
  if (!range || !alias?.[1]) return {name: key, requirement: range?.value}
  return {name: part(range, 4, 4 + alias[1].length), requirement: alias[2]}
}
