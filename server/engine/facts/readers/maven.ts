// Reads pom.xml: the artifacts that a Maven project is built from.

import {type Dependency, type DependencyKind, type Manifest, manifest, type NamedPerson} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {licencesIn, named} from '../licences/expression.ts'
import {childOf, childrenOf, readXml, type XmlElement} from '../syntax/xml.ts'
import {addressIn, projectOf} from './project.ts'

/** Maven's scopes; `provided` comes with the container that the product runs in. */
const kinds: Readonly<Record<string, DependencyKind>> = {
  compile: 'runtime',
  runtime: 'runtime',
  import: 'runtime',
  provided: 'peer',
  system: 'peer',
  test: 'dev',
}

type Properties = ReadonlyMap<string, string>

/** Reads a project object model (maven.apache.org, "POM Reference"); properties of the same file are filled in. */
export function readPom(text: string): Manifest {
  const {elements, problems} = readXml(text)
  const project = elements.find(({name, parent}) => name === 'project' && parent === undefined)
  const profiles = childrenOf(childOf(project, 'profiles'), 'profile')
  const scopes = [project, ...profiles]
  const properties = propertiesOf(scopes)
  const dependencies = scopes.flatMap((scope) => artifacts(childOf(scope, 'dependencies'), 'dependencies', properties))
  const managed = scopes.flatMap((scope) =>
    artifacts(childOf(childOf(scope, 'dependencyManagement'), 'dependencies'), 'dependencyManagement', properties),
  )
  const licences = childrenOf(childOf(project, 'licenses'), 'license').flatMap((licence) =>
    licencesIn(childOf(licence, 'name')?.text, 'licenses'),
  )
  return manifest({
    dependencies: [...parentOf(project, properties), ...dependencies, ...licences],
    managed,
    project: projectOf(childOf(project, 'artifactId')?.text, scopes.flatMap(modulesOf)),
    people: [...peopleOf(project, 'developer', 'maintainer'), ...peopleOf(project, 'contributor', 'contributor')],
    licences: childrenOf(childOf(project, 'licenses'), 'license').flatMap((each) => named(childOf(each, 'name')?.text)),
    problems,
  })
}

/** A module is a folder, or a project file in one. */
function modulesOf(scope: XmlElement | undefined): readonly Located<string>[] {
  const texts = childrenOf(childOf(scope, 'modules'), 'module').flatMap(({text}) => text ?? [])
  return texts.map(({value, span}) => ({value: value.replace(/\/?[^/]*\.(?:xml|pom)$/, '') || '.', span}))
}

function peopleOf(
  project: XmlElement | undefined,
  name: 'developer' | 'contributor',
  role: NamedPerson['role'],
): readonly NamedPerson[] {
  return childrenOf(childOf(project, `${name}s`), name).flatMap((each) => {
    const found = childOf(each, 'email')?.text ?? childOf(each, 'name')?.text ?? childOf(each, 'id')?.text
    return found ? [{...addressIn(found), role}] : []
  })
}

function propertiesOf(scopes: readonly (XmlElement | undefined)[]): Properties {
  const properties = new Map<string, string>()
  for (const scope of scopes) {
    for (const {name, text} of childOf(scope, 'properties')?.children ?? []) {
      if (text !== undefined && !properties.has(name)) properties.set(name, text.value)
    }
  }
  const [project] = scopes
  for (const name of ['groupId', 'version']) {
    const own = childOf(project, name) ?? childOf(childOf(project, 'parent'), name)
    if (own?.text !== undefined) properties.set(`project.${name}`, own.text.value)
  }
  return properties
}

function artifacts(list: XmlElement | undefined, section: string, properties: Properties): readonly Dependency[] {
  return childrenOf(list, 'dependency').flatMap((element) => artifact(element, section, properties) ?? [])
}

function parentOf(project: XmlElement | undefined, properties: Properties): readonly Dependency[] {
  const parent = childOf(project, 'parent')
  const found = parent && artifact(parent, 'parent', properties)
  return found ? [{...found, kind: 'build'}] : []
}

function artifact(element: XmlElement, section: string, properties: Properties): Dependency | undefined {
  const part = (name: string) => filled(childOf(element, name)?.text, properties)
  const group = part('groupId')
  const id = part('artifactId')
  if (group === undefined || id === undefined) return undefined
  const isOptional = part('optional')?.value === 'true'
  const kind = kinds[part('scope')?.value ?? 'compile'] ?? 'runtime'
  const name = `${group.value}:${id.value}`
  const actual = isOptional && kind === 'runtime' ? 'optional' : kind
  return {ecosystem: 'maven', name, requirement: part('version')?.value, kind: actual, section, span: id.span}
}

/** A text with `${property}` filled in once; a property of another file stays as written. */
function filled(text: Located<string> | undefined, properties: Properties): Located<string> | undefined {
  if (!text?.value.includes('${')) return text
  const value = text.value.replace(/\$\{([^{}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole)
  return {...text, value}
}
