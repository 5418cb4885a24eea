// What coverage is measured from: components with their files, who knows them, on which day, and without whom.
import {knowsPeople, type RegisteredPerson} from '../config/people.ts'
import type {FileContributions} from '../knowledge/contributions.ts'
import type {CommitHistory} from '../model/commit-history.ts'
import type {Component} from '../model/component.ts'
import {domainOf, isWithin} from '../model/signature.ts'
import {type Identity, isHere} from '../people/identities.ts'
import {isSourcePath} from '../references/source-paths.ts'
import {componentIn} from '../workspace/components/index.ts'
import {type Review, reviewOf} from '../workspace/freshness/reviews.ts'
import {type GovernanceShares, governanceShares} from '../workspace/governance/shares.ts'
import {knowledge} from '../workspace/knowing/index.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'

/** Who took part, and who did what to which file; undefined where no history tells. */
export interface Knowing {
  readonly identities: readonly Identity[]
  readonly files: ReadonlyMap<string, FileContributions>
  /** When somebody last took part in any commit, in seconds since 1970, by the person's place. */
  lastSeen(person: number): number
  /** The day on which a file came in, under whatever name; undefined where that is not known. */
  firstDay(path: string): string | undefined
  /** How many commits since a day (`YYYY-MM-DD`, not itself counted) changed any of these files. */
  commitsSince(day: string, paths: ReadonlySet<string>): number
  /** The place of the one person whom a name, a handle or an address stands for; undefined where that is not known. */
  placeOf(name: string): number | undefined
}

/** A component with the files that are its own, in the order of paths: those of no component inside it. */
export interface Part {
  readonly component: Component
  readonly files: readonly string[]
  /** Of its source files; see `linesOf`. */
  readonly lines: number
}

export interface Ground {
  readonly workspace: Workspace
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly knowing: Knowing | undefined
  /** Whether the register or a domain says of anybody who is internal. */
  readonly knowsPeople: boolean
  /** Ids of people who are taken to be gone. */
  readonly without: ReadonlySet<string>
  /** Documents that say when they are to be looked at again, in the order of paths. */
  readonly reviewed: readonly {readonly document: WorkspaceDocument; readonly review: Review}[]
  /** What minutes and matrices of responsibilities hold, for the repository as a whole. */
  readonly governance: GovernanceShares
  /** In the order of names. */
  readonly parts: readonly Part[]
}

/** Without a history, a source file counts for so many lines; only proportions matter, and of these the logarithm. */
const linesWithoutHistory = 50

/** Lines of source code, by the history; at least 1, so that a component of documents alone counts for something. */
function linesOf(files: readonly string[], knowing: Knowing | undefined): number {
  const lines = files
    .filter(isSourcePath)
    .reduce((sum, path) => sum + (knowing ? (knowing.files.get(path)?.size ?? 0) : linesWithoutHistory), 0)
  return Math.max(1, lines)
}

function partsOf(workspace: Workspace, knowing: Knowing | undefined): readonly Part[] {
  const {components, paths} = workspace
  const files = new Map<Component, string[]>(components.map((component) => [component, []]))
  for (const path of paths.all) {
    const component = componentIn(components, path)
    if (component) files.get(component)?.push(path)
  }
  return [...files].map(([component, own]) => ({
    component,
    files: own.toSorted(),
    lines: linesOf(own, knowing),
  }))
}

/** Lays the ground for a measure on the day of the workspace, the people with these ids taken to be gone. */
export function groundOf(workspace: Workspace, without: ReadonlySet<string> = new Set()): Ground {
  const knowing = knowingOf(workspace)
  const {people} = workspace.config
  const gone = withMembers(without, people, knowing)
  return {
    workspace,
    day: workspace.today,
    knowing,
    knowsPeople: knowsPeople(workspace.config),
    without: gone,
    reviewed: reviewedIn(workspace),
    governance: governanceShares(workspace, workspace.today),
    parts: partsOf(workspace, knowing),
  }
}

function reviewedIn(workspace: Workspace): Ground['reviewed'] {
  return [...workspace.documents.values()].flatMap((document) => {
    const review = reviewOf(document, workspace)
    return review ? [{document, review}] : []
  })
}

/** An entry of the register that stands for everybody of a domain takes them all along. */
function withMembers(
  ids: ReadonlySet<string>,
  people: readonly RegisteredPerson[],
  knowing: Knowing | undefined,
): ReadonlySet<string> {
  const domains = people.flatMap((person) => (ids.has(person.id) ? (person.domains ?? []) : []))
  if (domains.length === 0) return ids
  const isOfThem = ({person, signatures}: Identity) =>
    person === undefined &&
    signatures.some(({email}) => domains.some((domain) => isWithin(domainOf(email) ?? '', domain.toLowerCase())))
  return new Set([...ids, ...(knowing?.identities ?? []).filter(isOfThem).map(({key}) => key)])
}

function knowingOf(workspace: Workspace): Knowing | undefined {
  const known = knowledge(workspace)
  return (
    known && {
      identities: known.identities,
      files: known.files,
      lastSeen: (person) => known.lastSeen(person),
      firstDay: (path) => known.firstDay(path),
      commitsSince: (day, paths) => commitsSince(known.history, day, paths),
      placeOf: (name) => {
        const people = known.named.of(name)
        return people?.length === 1 ? people[0] : undefined
      },
    }
  )
}

function commitsSince({commits, changes, paths}: CommitHistory, day: string, wanted: ReadonlySet<string>): number {
  const time = Date.parse(day) / 1000 + 86_400
  let count = 0
  for (let commit = 0; commit < commits.count; commit++) {
    if ((commits.time[commit] ?? 0) < time || (commits.parents[commit] ?? 0) > 1) continue
    const files = changes.path.subarray(changes.start[commit], changes.start[commit + 1])
    if (files.some((file) => wanted.has(paths[file] ?? ''))) count += 1
  }
  return count
}

/** Whether somebody is gone on the day that is measured; who is in no register is taken to be here. */
export function isGone(identity: Identity, {day, without}: Pick<Ground, 'day' | 'without'>): boolean {
  return without.has(identity.key) || isHere(identity, day) === false
}
