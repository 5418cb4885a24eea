// The significant choices that a change brings into the product, and that no decision names.
import type {Catalogue, Subject} from '../../facts/catalogue/index.ts'
import {dependenciesIn, type Introduced, introduced} from '../../facts/compare.ts'
import type {Ecosystem, Facts} from '../../facts/facts.ts'
import {catalogueFor, governingFact, isOfProduct, namingOf} from '../governing/index.ts'
import {baseName} from '../paths.ts'
import type {Workspace} from '../workspace.ts'
import {isObvious, type Known} from './obvious.ts'
import {baseOfUnwaived, manifestsBefore, recordsOfChange} from './since-base.ts'

/** An introduced dependency of the catalogue. */
interface Candidate extends Introduced {
  readonly subject: Subject
}

/** A subject of the catalogue that nothing in the repository stated before, where the change states it. */
export interface Newcomer extends Candidate {
  /** Names of what could have been chosen instead, the best known first. */
  readonly alternatives: readonly string[]
}

/** Ecosystems of packages; the others are what a product runs on. */
export const packaged: ReadonlySet<Ecosystem> = new Set([
  ...(['npm', 'pypi', 'go', 'cargo', 'maven', 'packagist', 'rubygems', 'nuget'] as const),
])

/** So many alternatives are worth naming. */
const most = 3

/** Each subject once: as a package where it comes as one, in the outermost manifest. */
export function newcomers(workspace: Workspace, as: 'package' | 'infrastructure'): readonly Newcomer[] {
  const base = baseOfUnwaived(workspace)
  if (base === undefined || base.changes.length === 0) return []
  const before = manifestsBefore(workspace, base)
  const found = firstOfEach(introduced(before, workspace.manifests), catalogueFor(workspace))
  if (found.size === 0) return []
  const known = knownIn(before, workspace.manifests, catalogueFor(workspace))
  // A record of the change itself answers for it whatever its status.
  const records = recordsOfChange(workspace, base)
  const isGoverned = ({subject, dependency: {ecosystem, name}}: Candidate) =>
    governingFact(ecosystem, name, workspace).length > 0 ||
    records.some((record) => namingOf(subject, record, workspace))
  return [...found.values()]
    .filter(({dependency}) => packaged.has(dependency.ecosystem) === (as === 'package'))
    .filter((one) => !isObvious(one.subject, known, [...found.keys()]) && !isBeginning(one, before) && !isStandIn(one))
    .filter((one) => !isGoverned(one))
    .map((one) => ({...one, alternatives: alternativesTo(one.subject, one.dependency.ecosystem, workspace)}))
}

function firstOfEach(all: readonly Introduced[], catalogue: Catalogue): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>()
  for (const one of all.filter(isOfTheProduct).toSorted(mostTellingFirst)) {
    const subject = catalogue.subjectOf(one.dependency.ecosystem, one.dependency.name)
    if (subject !== undefined && !found.has(subject.name)) found.set(subject.name, {...one, subject})
  }
  return found
}

/** What some manifests state, for development and tests as well: who knows a thing from there has met the choice. */
export function knownIn(before: readonly Facts[], after: readonly Facts[], catalogue: Catalogue): Known {
  const stated = dependenciesIn(before).map(({dependency}) => dependency)
  const subjects = stated.flatMap(({ecosystem, name}) => {
    const subject = catalogue.subjectOf(ecosystem, name)
    return subject === undefined ? [] : [[subject.name, subject] as const]
  })
  const ecosystems = new Set(after.flatMap(({dependencies}) => dependencies.map(({ecosystem}) => ecosystem)))
  return {subjects: new Map(subjects), ecosystems}
}

/** The system of an image that is new itself; where one image's system takes another's place, somebody chose. */
function isBeginning({subject: {category}, path}: Candidate, before: readonly Facts[]): boolean {
  return category === 'base-image' && before.every((facts) => facts.path !== path)
}

/** What watches or stands in for a service beside it in a Compose file serves those who develop. */
function isStandIn({subject: {category}, dependency: {section}}: Candidate): boolean {
  return section.startsWith('services.') && (category === 'observability' || category === 'object-storage')
}

/** Workflows that tend a repository rather than build what is in it. */
const tending =
  /(?:^|[-_./])(?:auto|codeql|dependabot|dependenc(?:y|ies)|greet|issues?|labell?(?:er|s)?|lock|merge|notif\w*|pr|renovate|stale|sync|triage)(?=[-_.])/i

/** A platform works for the whole repository: at its root, or in a folder there whose name begins with a dot. */
export function isOfTheProduct({path, dependency}: Introduced): boolean {
  if (dependency.ecosystem !== 'ci') return isOfProduct(path)
  return /^(?:\.[\w-]+\/|[^/]+$)/.test(path) && !tending.test(baseName(path))
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
