// What a change does to the licences that a repository and its packages are given out under.
import type {Catalogue, Subject} from '../../facts/catalogue/index.ts'
import type {Facts} from '../../facts/facts.ts'
import {catalogueFor, governingSubject, isOfProduct, namingOf, type Statement} from '../governing/index.ts'
import {isWithin} from '../governing/place.ts'
import {folderOf} from '../paths.ts'
import type {Workspace} from '../workspace.ts'
import {baseOfUnwaived, manifestsBefore, recordsOfChange} from './since-base.ts'

/** A licence that takes another's place, comes where there was none, or is taken away. */
export interface Relicensing {
  readonly kind: 'changed' | 'added' | 'removed'
  /** In alphabetical order; empty for what is added. */
  readonly from: readonly Subject[]
  /** Empty for what is removed. */
  readonly to: readonly Subject[]
  /** The file that tells, outermost first; for what is removed, where it was. */
  readonly path: string
  /** What it tells now; undefined for what is removed. */
  readonly statement: Statement | undefined
}

/** The licences that one file states. */
interface Licensed {
  readonly path: string
  readonly facts: Facts
  readonly subjects: readonly Subject[]
  /** Whether it states one that the catalogue does not know, so that nothing can be told of it. */
  readonly isUnclear: boolean
}

/**
 * Each change of licence once that no decision names, nor a record of the change itself. A file that comes to say what the
 * files around it said before only agrees with them; what new packages say is theirs, and no change.
 */
export function relicensings(workspace: Workspace): readonly Relicensing[] {
  const base = baseOfUnwaived(workspace)
  if (base === undefined || base.changes.length === 0) return []
  const catalogue = catalogueFor(workspace)
  const touched = new Map(base.changes.map(({path, from}) => [path, from]))
  const [before, after] = [manifestsBefore(workspace, base), workspace.manifests].map((each) =>
    licensedIn(each, catalogue),
  )
  if (before === undefined || after === undefined) return []
  const changed = after.flatMap((now) => {
    const from = touched.get(now.path)
    const then = from === undefined ? undefined : before.find(({path}) => path === from)
    return then ? changeOf(then, now, before, after) : []
  })
  // The text of a licence that moves between the root and a folder is still there.
  const moved = new Set(base.changes.flatMap(({kind, path, from}) => (kind === 'renamed' ? [path, from] : [])))
  const found = [...changed, ...cameOrWent(before, after).filter(({path}) => !moved.has(path))]
  const records = recordsOfChange(workspace, base)
  const isNamed = ({from, to}: Relicensing) =>
    (to.length > 0 ? to : from).every(
      (subject) =>
        (to.length > 0 && governingSubject(subject, workspace).length > 0) ||
        records.some((record) => namingOf(subject, record, workspace)),
    )
  return onceEach(found.filter((one) => !isNamed(one)))
}

function licensedIn(manifests: readonly Facts[], catalogue: Catalogue): readonly Licensed[] {
  return manifests.flatMap((facts) => {
    const {path, dependencies, format} = facts
    const stated = dependencies.filter(({kind}) => kind === 'licence')
    if (!isOfProduct(path) || (stated.length === 0 && format !== 'licence')) return []
    const known = stated.flatMap(({ecosystem, name}) => catalogue.subjectOf(ecosystem, name) ?? [])
    const subjects = [...new Map(known.map((subject) => [subject.name, subject])).values()]
    const isUnclear = known.length < stated.length || stated.length === 0
    return [{path, facts, subjects: subjects.toSorted((a, b) => (a.name < b.name ? -1 : 1)), isUnclear}]
  })
}

function changeOf(
  then: Licensed,
  now: Licensed,
  before: readonly Licensed[],
  after: readonly Licensed[],
): readonly Relicensing[] {
  if (then.isUnclear || now.isUnclear || namesOf(then) === namesOf(now)) return []
  const fresh = without(now.subjects, around(then.path, before))
  const gone = without(then.subjects, around(now.path, after))
  // Where one of two licences goes, the other holds alone.
  const isNarrowed = without(now.subjects, then.subjects).length === 0 && gone.length > 0
  if (fresh.length === 0 && !isNarrowed) return []
  return [{kind: 'changed', from: then.subjects, to: now.subjects, path: now.path, statement: statementIn(now)}]
}

/** A LICENSE at the root where there was none, and the other way round; what it says may have stood elsewhere. */
function cameOrWent(before: readonly Licensed[], after: readonly Licensed[]): readonly Relicensing[] {
  const isText = ({facts: {format}}: Licensed) => format === 'licence'
  const [then, now] = [before.filter(isText), after.filter(isText)]
  const came = then.length > 0 ? [] : now.filter(({subjects}) => without(subjects, around('.', before)).length > 0)
  const went = now.length > 0 ? [] : then.filter(({subjects}) => without(subjects, around('.', after)).length > 0)
  return [
    ...came.map((each) => ({
      kind: 'added' as const,
      from: [],
      to: each.subjects,
      path: each.path,
      statement: statementIn(each),
    })),
    ...went.map((each) => ({
      kind: 'removed' as const,
      from: each.subjects,
      to: [],
      path: each.path,
      statement: undefined,
    })),
  ]
}

/** The licences that files in the folder of a path and in those above it state. */
function around(path: string, all: readonly Licensed[]): readonly Subject[] {
  return all.filter((each) => isWithin(path, folderOf(each.path))).flatMap(({subjects}) => subjects)
}

function without(subjects: readonly Subject[], others: readonly Subject[]): readonly Subject[] {
  return subjects.filter(({name}) => others.every((other) => other.name !== name))
}

function namesOf({subjects}: Licensed): string {
  return subjects.map(({name}) => name).join(' ')
}

function statementIn({path, facts}: Licensed): Statement | undefined {
  const dependency = facts.dependencies.find(({kind}) => kind === 'licence')
  return dependency && {path, dependency}
}

/** One for each licence that comes or goes: told by the text of the licence, else by the outermost manifest. */
function onceEach(found: readonly Relicensing[]): readonly Relicensing[] {
  const rank = ({path, statement}: Relicensing) =>
    path.split('/').length * 2 + (statement?.dependency.section === '' ? 0 : 1)
  const sorted = found.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
  const keyOf = ({from, to}: Relicensing) => (to.length > 0 ? to : from).map(({name}) => name).join(' ')
  const first = new Map(sorted.toReversed().map((one) => [keyOf(one), one]))
  return sorted.filter((one) => first.get(keyOf(one)) === one)
}
