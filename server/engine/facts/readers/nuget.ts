// Reads .NET project files, central package files and packages.config.
import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import {expressions, licencesIn} from '../licences/expression.ts'
import {attributeOf, childOf, readXml, type XmlElement} from '../syntax/xml.ts'

/** Elements that name a package, the attribute that does, and whether they only lay a version down. */
const elements: Readonly<
  Record<string, {readonly by: string; readonly kind: DependencyKind; readonly isManaged?: true}>
> = {
  PackageReference: {by: 'Include', kind: 'runtime'},
  FrameworkReference: {by: 'Include', kind: 'runtime'},
  GlobalPackageReference: {by: 'Include', kind: 'build'},
  PackageVersion: {by: 'Include', kind: 'runtime', isManaged: true},
  package: {by: 'id', kind: 'runtime'},
}

/** Reads PackageReference, central package management and packages.config (learn.microsoft.com/nuget, "consume packages"). */
export function readDotnet(text: string): Manifest {
  const {elements: all, problems} = readXml(text)
  const isTest = all.some(isTestMark)
  const found = all.flatMap((element) => packageOf(element, isTest) ?? [])
  const managed = found.filter(({section}) => elements[section]?.isManaged === true)
  const dependencies = found.filter(({section}) => elements[section]?.isManaged !== true)
  const stated = all.flatMap(({name, text}) => (name === 'PackageLicenseExpression' ? expressions(text) : []))
  const licences = all.flatMap(({name, text}) => (name === 'PackageLicenseExpression' ? licencesIn(text, name) : []))
  return manifest({dependencies: [...sdkOf(all[0]), ...dependencies, ...licences], managed, licences: stated, problems})
}

/** A project that the test runner is referenced from ships nothing. */
function isTestMark(element: XmlElement): boolean {
  if (element.name === 'IsTestProject') return element.text?.value.toLowerCase() === 'true'
  return element.name === 'PackageReference' && attributeOf(element, 'Include')?.value === 'Microsoft.NET.Test.Sdk'
}

function packageOf(element: XmlElement, isTest: boolean): Dependency | undefined {
  const form = Object.hasOwn(elements, element.name) ? elements[element.name] : undefined
  const name = form && attributeOf(element, form.by)
  if (form === undefined || name === undefined) return undefined
  const isDev = isTest || detail(element, 'developmentDependency')?.toLowerCase() === 'true'
  const isPrivate = detail(element, 'PrivateAssets')?.toLowerCase() === 'all'
  const kind = isDev ? 'dev' : isPrivate ? 'build' : form.kind
  const requirement = detail(element, 'Version') ?? detail(element, 'VersionOverride') ?? detail(element, 'version')
  return {ecosystem: 'nuget', name: name.value, requirement, kind, section: element.name, span: name.span}
}

/** MSBuild takes details as attributes and as elements. */
function detail(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value ?? childOf(element, name)?.text?.value
}

/** `<Project Sdk="Microsoft.NET.Sdk.Web">` is how a project says that it serves the web. */
function sdkOf(project: XmlElement | undefined): readonly Dependency[] {
  const sdk = project?.name === 'Project' ? attributeOf(project, 'Sdk') : undefined
  if (sdk === undefined) return []
  const [name = '', requirement] = sdk.value.split('/', 2)
  const span = {start: sdk.span.start, end: sdk.span.start + name.length}
  return [{ecosystem: 'nuget', name, requirement, kind: 'runtime', section: 'Sdk', span}]
}
