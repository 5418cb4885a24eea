// The subjects of a catalogue: its rows, and what a repository adds to them or takes away.
import type {Ecosystem} from '../../model/facts.ts'
import {ecosystems} from '../../model/facts.ts'
import type {Category} from './categories.ts'
import {items, type Row, type Rows, type Trait} from './row.ts'

/** One thing that can be chosen. */
export interface Subject {
  /** As findings show it; no two subjects have the same one, whatever the case. */
  readonly name: string
  readonly category: Category
  /** What people call it beside its name, each with its mark (see `Row`). */
  readonly aliases: readonly string[]
  /** What it is called in each ecosystem that has it; `*` at the end stands for any ending. */
  readonly packages: ReadonlyMap<Ecosystem, readonly string[]>
  /** What sets it apart from the others of its category, if anything does. */
  readonly trait: Trait | undefined
}

/** What a repository says of one subject under `catalogue` in `relais.yaml`: everything adds, the category replaces. */
export type SubjectChange = {
  /** Needed where the catalogue does not know the subject. */
  readonly category?: Category
  /** More aliases, with marks. */
  readonly as?: readonly string[]
  /** `true`: the subject is no significant choice here; a list: these packages do not belong to it. */
  readonly ignore?: boolean | readonly string[]
} & {readonly [E in Ecosystem]?: readonly string[]}

/** By the subject's name, in any case. */
export type CatalogueExtension = Readonly<Record<string, SubjectChange>>

/** Subjects of one category. */
export interface Group {
  readonly category: Category
  readonly rows: Rows
}

/** The subjects of these groups, with a repository's changes. A new subject without a category is left out. */
export function subjectsOf(groups: readonly Group[], extension: CatalogueExtension): readonly Subject[] {
  const subjects = new Map<string, Subject>()
  for (const {category, rows} of groups) {
    for (const [name, row] of Object.entries(rows)) subjects.set(name.toLowerCase(), subjectOf(name, category, row))
  }
  for (const [name, change] of Object.entries(extension)) {
    const key = name.toLowerCase()
    const changed = changedBy(subjects.get(key), name, change)
    // Behind all others: in look-ups the last one wins.
    subjects.delete(key)
    if (changed !== undefined) subjects.set(key, changed)
  }
  return [...subjects.values()]
}

function subjectOf(name: string, category: Category, row: Row): Subject {
  const packages = ecosystems.flatMap((ecosystem) => {
    const names = row[ecosystem]
    return names === undefined ? [] : [[ecosystem, items(names)] as const]
  })
  return {name, category, aliases: items(row.as ?? ''), packages: new Map(packages), trait: row.is}
}

function changedBy(known: Subject | undefined, name: string, change: SubjectChange): Subject | undefined {
  const category = change.category ?? known?.category
  if (category === undefined || change.ignore === true) return undefined
  const ignored = new Set(Array.isArray(change.ignore) ? change.ignore : [])
  const packages = new Map<Ecosystem, readonly string[]>()
  for (const ecosystem of ecosystems) {
    const names = [...(known?.packages.get(ecosystem) ?? []), ...(change[ecosystem] ?? [])]
    const kept = names.filter((candidate) => !ignored.has(candidate))
    if (kept.length > 0) packages.set(ecosystem, kept)
  }
  const aliases = [...(known?.aliases ?? []), ...(change.as ?? [])]
  return {name: known?.name ?? name, category, aliases, packages, trait: known?.trait}
}
