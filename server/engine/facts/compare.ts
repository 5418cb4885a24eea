// What a change brings in, and what it no longer publishes: two states of a repository's facts compared name by name.
import type {ContractKind, Dependency, Ecosystem, Facts} from './facts.ts'
import {resolveReferences} from './readers/gradle-catalog.ts'

/** A dependency and the manifest that states it. */
export interface Introduced {
  readonly path: string
  readonly dependency: Dependency
}

/**
 * What the product needs after a change that no manifest named before it, in no section: so that versions, moves from one
 * manifest or section to another, renamed and copied manifests bring nothing in. Each name once, where it stands first.
 *
 * The states are those of the whole repository. A manifest that is the same in both may be the same object; one that could
 * not be read before hides what it named, so manifests of its format then bring nothing in.
 */
export function introduced(before: readonly Facts[], after: readonly Facts[]): readonly Introduced[] {
  const known = new Set(statedIn(before).map(({dependency}) => keyOf(dependency)))
  const unread = unreadFormats(before, after)
  const found: Introduced[] = []
  for (const {facts, dependency} of dependenciesIn(after)) {
    const key = keyOf(dependency)
    if (!ships(dependency) || known.has(key) || unread.has(facts.format)) continue
    known.add(key)
    found.push({path: facts.path, dependency})
  }
  return found
}

/** What a contract published, and nothing of its kind publishes any more. */
export interface Withdrawn {
  /** Where the contract was; a renamed file counts as another one. */
  readonly path: string
  readonly kind: ContractKind
  /** In the order of the contract, never empty. */
  readonly names: readonly string[]
  /** Whether nothing is left of the contract, and its file is gone. */
  readonly isWhole: boolean
}

/** What contracts published before a change and not after it; what moves to another file of its kind stays published. */
export function withdrawn(before: readonly Facts[], after: readonly Facts[]): readonly Withdrawn[] {
  const same = new Set(after)
  const published = new Set(after.flatMap(publishedBy))
  // Whatever could not be read may still publish what seems to be gone.
  const unread = new Set(after.flatMap((facts) => (isPartial(facts) ? [facts.format] : [])))
  const paths = new Set(after.map(({path}) => path))
  return before.flatMap((facts) => {
    const {path, format, contract} = facts
    if (contract === undefined || same.has(facts) || unread.has(format)) return []
    const all = [...new Set(publishedBy(facts))]
    const names = all.filter((name) => !published.has(name)).map((name) => name.slice(name.indexOf('\n') + 1))
    const isWhole = names.length === all.length && !paths.has(path)
    return names.length === 0 ? [] : [{path, kind: contract.kind, names, isWhole}]
  })
}

function publishedBy({contract}: Facts): readonly string[] {
  return (contract?.publishes ?? []).map(({value}) => `${contract?.kind}\n${value}`)
}

/** What manifests name as their own need, Gradle's names of a catalogue led to what they mean. */
export function dependenciesIn(
  state: readonly Facts[],
): readonly {readonly facts: Facts; readonly dependency: Dependency}[] {
  const catalogs = state.filter(({format}) => format === 'gradle-catalog')
  return state.flatMap((facts) => {
    return dependenciesOf(facts, catalogs).map((dependency) => ({facts, dependency}))
  })
}

/** The dependencies of one manifest, with those that it names by these Gradle catalogues. */
export function dependenciesOf(facts: Facts, catalogs: readonly Facts[]): readonly Dependency[] {
  if (facts.references.length === 0) return facts.dependencies
  return [...facts.dependencies, ...catalogs.flatMap((catalog) => resolveReferences(facts.references, catalog))]
}

/** All that manifests name, what is laid down for others to use with it. */
function statedIn(state: readonly Facts[]) {
  const managed = state.flatMap((facts) => facts.managed.map((dependency) => ({facts, dependency})))
  return [...dependenciesIn(state), ...managed]
}

/**
 * Whether a dependency becomes part of the product. What it asks its users for (`peer`) is their choice; what builds it
 * (`build`) and what its authors use (`dev`) stays behind. Platforms of continuous integration build by nature, and are
 * chosen all the same.
 */
function ships({ecosystem, kind}: Dependency): boolean {
  return kind === 'runtime' || kind === 'optional' || ecosystem === 'ci'
}

/** Formats of which a manifest could not be read before, and is another one now. */
function unreadFormats(before: readonly Facts[], after: readonly Facts[]): ReadonlySet<string> {
  const same = new Set(after)
  const catalogs = before.filter(({format}) => format === 'gradle-catalog')
  const now = new Map(after.map((facts) => [facts.path, facts]))
  const isUnread = (facts: Facts) => isPartial(facts) || isHiding(facts, now.get(facts.path), catalogs)
  return new Set(before.flatMap((facts) => (!same.has(facts) && isUnread(facts) ? [facts.format] : [])))
}

/** Whether a manifest said by names that nothing explained what it says otherwise now. */
function isHiding({references}: Facts, now: Facts | undefined, catalogs: readonly Facts[]): boolean {
  const kept = new Set(now?.references.map(({name}) => name))
  const gone = references.filter(({name}) => !kept.has(name))
  return gone.some((reference) => catalogs.every((catalog) => resolveReferences([reference], catalog).length === 0))
}

/** Whether a manifest may state more than could be read of it. */
export function isPartial({problems}: Facts): boolean {
  return problems.some(({code}) => code !== 'duplicate')
}

/** One key for all spellings of a name that a bump or a move may bring along. */
function keyOf({ecosystem, name}: Dependency): string {
  return `${ecosystem}\n${spellings[ecosystem]?.(name) ?? name}`.toLowerCase()
}

const spellings: {readonly [E in Ecosystem]?: (name: string) => string} = {
  // A module of another major version has another path (go.dev, "Module release and versioning workflow").
  go: (name) => name.replace(/[/.]v\d+$/, ''),
  // Mirrors keep the last part of an image's name, whatever they put before it.
  docker: (name) => name.slice(name.lastIndexOf('/') + 1),
  terraform: sourceOf,
}

/** A module without protocol, folder and version; a provider by its own name, for older files know no other. */
function sourceOf(name: string): string {
  const bare = name
    .replace(/^[a-z]+::/, '')
    .replace(/^(?:https?|ssh|git):\/\//, '')
    .replace(/^git@([^:/]+):/, '$1/')
    .replace(/\?.*$/, '')
    .replace(/\/\/.*$/, '')
    .replace(/\.git$/, '')
  const parts = bare.split('/')
  return parts.length < 3 ? (parts.at(-1) ?? bare) : bare
}
