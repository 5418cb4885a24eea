// Reads libs.versions.toml, and tells which artifact a build script means by `libs.name`.

import {type Dependency, type Manifest, manifest, type Reference} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'
import {readToml} from '../syntax/toml.ts'
import {child, pairsOf, type TreeNode, textOf} from '../syntax/tree.ts'
import {moduleOf} from './gradle.ts'

/** Reads a version catalogue (docs.gradle.org, "Version Catalogs"); the section of an entry is the name scripts use. */
export function readGradleCatalog(text: string): Manifest {
  const {root, problems} = readToml(text)
  const versions = child(root, 'versions')
  const libraries = pairsOf(child(root, 'libraries')).flatMap(({key, value}) => library(key, value, versions))
  const plugins = pairsOf(child(root, 'plugins')).flatMap(({key, value}) => plugin(key, value, versions))
  return manifest({managed: [...libraries, ...plugins], problems})
}

/** `my-lib_core` in the catalogue is `libs.my.lib.core` in a script. */
function accessor(prefix: string, alias: string): string {
  return `${prefix}.${alias.replace(/[-_]/g, '.')}`
}

function library(key: Located<string>, value: TreeNode, versions: TreeNode | undefined): readonly Dependency[] {
  const written = textOf(value) ?? textOf(child(value, 'module'))
  const group = textOf(child(value, 'group'))
  const id = textOf(child(value, 'name'))
  const parts = group && id && {name: {value: `${group.value}:${id.value}`, span: id.span}, version: undefined}
  const found = written ? moduleOf(written) : parts
  if (found === undefined) return []
  const requirement = found.version ?? versionOf(value, versions)
  return [entry(found.name, requirement, accessor('libs', key.value), 'runtime')]
}

function plugin(key: Located<string>, value: TreeNode, versions: TreeNode | undefined): readonly Dependency[] {
  const written = textOf(value) ?? textOf(child(value, 'id'))
  if (written === undefined) return []
  const [id = '', version] = written.value.split(':', 2)
  const name = located(`${id}:${id}.gradle.plugin`, written.span.start, written.span.start + id.length)
  return [entry(name, version ?? versionOf(value, versions), accessor('libs.plugins', key.value), 'build')]
}

function entry(
  name: Located<string>,
  requirement: string | undefined,
  section: string,
  kind: Dependency['kind'],
): Dependency {
  return {ecosystem: 'maven', name: name.value, requirement, kind, section, span: name.span}
}

function versionOf(value: TreeNode, versions: TreeNode | undefined): string | undefined {
  const version = child(value, 'version')
  const shared = textOf(child(version, 'ref'))
  return textOf(version)?.value ?? (shared && textOf(child(versions, shared.value))?.value)
}

/** The dependencies that references of build scripts mean, at the references' own places. */
export function resolveReferences(references: readonly Reference[], catalog: Manifest): readonly Dependency[] {
  const entries = new Map(catalog.managed.map((dependency) => [dependency.section, dependency]))
  return references.flatMap(({name, kind, section, span}) => {
    const found = entries.get(name.replace(/\.get(?:\(\))?$/, ''))
    return found ? [{...found, kind, section, span}] : []
  })
}
