// Reads Gradle build scripts as texts: dependencies in their usual notations, plugins, and uses of version catalogues.

import {type Dependency, type DependencyKind, type Manifest, manifest, type Reference} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'
import {isMark, type Token} from '../syntax/lexer.ts'
import {part} from '../syntax/tree.ts'
import {type GradleCall, gradleCalls} from './gradle-calls.ts'
import {projectOf} from './project.ts'

/** Configurations by their last word, as `testImplementation` and `jvmMainApi` end in one. */
const configuration =
  /(?:^|[a-z])(?:implementation|api|compileOnly|compileOnlyApi|runtimeOnly|compile|runtime|annotationProcessor|kapt|ksp|classpath|developmentOnly|providedCompile|coreLibraryDesugaring)$/i
const building = /(?:annotationProcessor|kapt|ksp|classpath|coreLibraryDesugaring)/i
const provided = /(?:compileOnly|provided)/i
const developing =
  /(?:^|[a-z])(?:test|androidTest|developmentOnly|debug|jmh|benchmark)(?=[A-Z]|$)|Test(?=[A-Z]|$)|^developmentOnly$/

/**
 * Reads `dependencies` and `plugins` blocks (docs.gradle.org, "Declaring dependencies"). A script is a program, and it
 * is not run: names put together by code, and files that a script applies, stay unknown.
 */
export function readGradle(text: string, path: string): Manifest {
  const calls = gradleCalls(text)
  const uses = calls.filter(({blocks}) => blocks.some(isDependencies) && !blocks.includes('constraints'))
  const declared = uses.filter(({name}) => configuration.test(name))
  return manifest({
    dependencies: [...calls.flatMap(pluginOf), ...declared.flatMap(dependenciesOf)],
    managed: calls.flatMap(constraintOf),
    references: [...declared.flatMap(referencesOf), ...calls.flatMap(pluginReferences)],
    project: /(?:^|\/)settings\.gradle/.test(path) ? projectOf(undefined, calls.flatMap(includesOf)) : undefined,
  })
}

/** `include ':core', 'apps:web'` of settings.gradle (docs.gradle.org, "Multi-Project Builds"): a colon for each folder. */
function includesOf({name, rest}: GradleCall): readonly Located<string>[] {
  const texts = name === 'include' ? rest.filter(({kind}) => kind === 'text') : []
  return texts.map(({value, span}) => ({value: value.replace(/^:/, '').replaceAll(':', '/'), span}))
}

/** `dependencies`, and `commonMain.dependencies` of a multiplatform project. */
function isDependencies(block: string): boolean {
  return block === 'dependencies' || block.endsWith('.dependencies')
}

function kindOf({name, blocks}: GradleCall): DependencyKind {
  if ([name, ...blocks].some((word) => developing.test(word.replace(/\.dependencies$/, '')))) return 'dev'
  if (building.test(name) || blocks.includes('buildscript')) return 'build'
  return provided.test(name) ? 'peer' : 'runtime'
}

function sectionOf({name, blocks}: GradleCall): string {
  return [...blocks, name].join('.')
}

function dependenciesOf(call: GradleCall): readonly Dependency[] {
  const texts = call.rest.filter(({kind}) => kind === 'text')
  const named = argument(call.rest, 'group')
  const found = named === undefined ? texts.flatMap((text) => coordinates(text) ?? []) : mapNotation(call.rest, named)
  return found.map(({name, version}) => ({
    ecosystem: 'maven',
    name: name.value,
    requirement: version,
    kind: kindOf(call),
    section: sectionOf(call),
    span: name.span,
  }))
}

interface Artifact {
  readonly name: Located<string>
  readonly version: string | undefined
}

/** `'group:artifact:version:classifier@extension'`; the place is the artifact's. */
function coordinates({value, span}: Token): Artifact | undefined {
  const [, group, id, version] = /^([\w.-]+):([\w.-]+)(?::([^:@\s]*))?(?:[:@].*)?$/.exec(value) ?? []
  if (group === undefined || id === undefined) return undefined
  const start = span.start + group.length + 1
  return {name: located(`${group}:${id}`, start, start + id.length), version: version === '' ? undefined : version}
}

/** `group: 'g', name: 'a', version: 'v'` of Groovy, and the same with `=` in Kotlin. */
function mapNotation(rest: readonly Token[], group: Token): readonly Artifact[] {
  const id = argument(rest, 'name')
  if (id === undefined) return []
  const name = {value: `${group.value}:${id.value}`, span: id.span}
  return [{name, version: argument(rest, 'version')?.value}]
}

function argument(rest: readonly Token[], name: string): Token | undefined {
  const at = rest.findIndex(
    (token, index) => token.value === name && (isMark(rest[index + 1], ':') || isMark(rest[index + 1], '=')),
  )
  const value = at < 0 ? undefined : rest[at + 2]
  return value?.kind === 'text' ? value : undefined
}

/** `libs.spring.web`, `Deps.web`: a name of a version catalogue, or of code that holds coordinates. */
function referencesOf(call: GradleCall): readonly Reference[] {
  const words = call.rest.filter(({kind, value}) => kind === 'word' && /^(?!(?:root)?projects?\.)\w+\.\w/i.test(value))
  return words.map(({value, span}) => ({name: value, kind: kindOf(call), section: sectionOf(call), span}))
}

/** `id 'x' version 'y'` and `kotlin("jvm")` in `plugins`, under the coordinates that Gradle looks a plugin up by. */
function pluginOf({name, blocks, rest}: GradleCall): readonly Dependency[] {
  const id = rest.find(({kind}) => kind === 'text')
  if (blocks.at(-1) !== 'plugins' || id === undefined || (name !== 'id' && name !== 'kotlin')) return []
  const plugin = name === 'kotlin' ? `org.jetbrains.kotlin.${id.value}` : id.value
  const version = rest.find((token, index) => token.kind === 'text' && rest[index - 1]?.value === 'version')
  const marker = `${plugin}:${plugin}.gradle.plugin`
  return [
    {ecosystem: 'maven', name: marker, requirement: version?.value, kind: 'build', section: 'plugins', span: id.span},
  ]
}

function pluginReferences({name, blocks, rest}: GradleCall): readonly Reference[] {
  const catalogued = rest.find(({value}) => value.startsWith('libs.plugins.'))
  if (blocks.at(-1) !== 'plugins' || name !== 'alias' || catalogued === undefined) return []
  return [{name: catalogued.value, kind: 'build', section: 'plugins', span: catalogued.span}]
}

/** What `constraints` lay down is no use by itself. */
function constraintOf(call: GradleCall): readonly Dependency[] {
  return call.blocks.includes('constraints') && configuration.test(call.name) ? dependenciesOf(call) : []
}

/** A located part of coordinates, for catalogues that write them in one text. */
export function moduleOf(text: Located<string>): Artifact | undefined {
  const colon = text.value.indexOf(':')
  if (colon <= 0) return undefined
  const [id = '', version] = text.value.slice(colon + 1).split(':', 2)
  return {
    name: {value: `${text.value.slice(0, colon)}:${id}`, span: part(text, colon + 1, colon + 1 + id.length).span},
    version,
  }
}
