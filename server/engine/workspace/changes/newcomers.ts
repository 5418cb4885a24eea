// The significant choices that a change brings into the product, and that no decision names.
import type {Subject} from '../../facts/catalogue/index.ts'
import {dependenciesIn, type Introduced, introduced} from '../../facts/compare.ts'
import type {Ecosystem} from '../../facts/facts.ts'
import {catalogueFor, governingFact, isOfProduct, namingOf} from '../governing/index.ts'
import type {Workspace} from '../workspace.ts'
import {baseOfUnwaived, manifestsBefore, recordsOfChange} from './since-base.ts'

/** A subject of the catalogue that nothing in the repository stated before, where the change states it. */
export interface Newcomer extends Introduced {
  readonly subject: Subject
  /** Names of what could have been chosen instead, the best known first. */
  readonly alternatives: readonly string[]
}

/** Ecosystems of packages; the others are what a product runs on. */
const packaged: ReadonlySet<Ecosystem> = new Set([
  ...(['npm', 'pypi', 'go', 'cargo', 'maven', 'packagist', 'rubygems', 'nuget'] as const),
])

/** So many alternatives are worth naming. */
const most = 3

/** Each subject once: as a package where it comes as one, in the outermost manifest. */
export function newcomers(workspace: Workspace, as: 'package' | 'infrastructure'): readonly Newcomer[] {
  const base = baseOfUnwaived(workspace)
  if (base === undefined || base.changes.length === 0) return []
  const catalogue = catalogueFor(workspace)
  const before = manifestsBefore(workspace, base)
  const subjectOf = ({dependency: {ecosystem, name}}: Pick<Introduced, 'dependency'>) =>
    catalogue.subjectOf(ecosystem, name)
  const found = new Map<string, Introduced & {readonly subject: Subject}>()
  for (const one of introduced(before, workspace.manifests).filter(isOfTheProduct).toSorted(mostTellingFirst)) {
    const subject = subjectOf(one)
    if (subject !== undefined && !found.has(subject.name)) found.set(subject.name, {...one, subject})
  }
  if (found.size === 0) return []
  const known = new Map(dependenciesIn(before).flatMap((one) => named(subjectOf(one))))
  const isNew = ({subject}: {readonly subject: Subject}) =>
    !known.has(subject.name) && !isPartOfAnother(subject, found) && !isFirstPlatform(subject, known)
  // A record of the change itself answers for it whatever its status.
  const records = recordsOfChange(workspace, base)
  const isGoverned = ({subject, dependency: {ecosystem, name}}: Introduced & {readonly subject: Subject}) =>
    governingFact(ecosystem, name, workspace).length > 0 ||
    records.some((record) => namingOf(subject, record, workspace))
  return [...found.values()]
    .filter(({dependency}) => packaged.has(dependency.ecosystem) === (as === 'package'))
    .filter((one) => isNew(one) && !isGoverned(one))
    .map((one) => ({...one, alternatives: alternativesTo(one.subject, one.dependency.ecosystem, workspace)}))
}

function named(subject: Subject | undefined): readonly (readonly [string, Subject])[] {
  return subject === undefined ? [] : [[subject.name, subject]]
}

/** Doctrine Migrations come with Doctrine: what goes by the name of another newcomer is no choice beside it. */
function isPartOfAnother({name}: Subject, newcomers: ReadonlyMap<string, unknown>): boolean {
  return [...newcomers.keys()].some((other) => name.startsWith(`${other} `))
}

/** The first CI platform goes with where the repository lives; a second one is a choice. */
function isFirstPlatform({category}: Subject, known: ReadonlyMap<string, Subject>): boolean {
  return category === 'ci' && [...known.values()].every((other) => other.category !== 'ci')
}

/** A platform works for the whole repository: at its root, or in a folder there whose name begins with a dot. */
export function isOfTheProduct({path, dependency}: Introduced): boolean {
  return dependency.ecosystem === 'ci' ? /^(?:\.[\w-]+\/|[^/]+$)/.test(path) : isOfProduct(path)
}

function mostTellingFirst(a: Introduced, b: Introduced): number {
  const rank = ({path, dependency}: Introduced) =>
    (packaged.has(dependency.ecosystem) ? 0 : 1000) + path.split('/').length
  return rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}

function alternativesTo(subject: Subject, ecosystem: Ecosystem, workspace: Workspace): readonly string[] {
  const catalogue = catalogueFor(workspace)
  const near = catalogue.alternatives(subject, ecosystem)
  return (near.length > 0 ? near : catalogue.alternatives(subject)).slice(0, most).map(({name}) => name)
}
