// What each person did to each file, gathered from a history; from it every figure of knowledge is made.
import {type CommitHistory, participant} from '../model/commit-history.ts'
import type {Identities} from '../people/identities.ts'
import {decay, recency} from './formulas.ts'

/** What one person did to one file. */
export interface Contribution {
  /** The person's place among the identities. */
  readonly person: number
  readonly isFirst: boolean
  /** Changes, but for the one that made the file. */
  readonly deliveries: number
  /** Changes by others alone, likewise. */
  readonly acceptances: number
  /** Lines, ever. */
  readonly added: number
  /** Days from this person's last change to now, from 0 on; undefined for a reviewer who changed nothing. */
  readonly days: number | undefined
  /** Added lines, each counting half after every 180 days. */
  readonly knowledge: number
  /** Weighted by `recency`: the newest change when it is this person's, changes, and reviews of changes by others. */
  readonly own: number
  readonly commits: number
  readonly reviews: number
}

/** What people did to a file that is there. */
export interface FileContributions {
  readonly path: string
  /** Lines that were added and not deleted again, at least 0: the size of the file, but for what merges changed. */
  readonly size: number
  /** Who did anything to it, in the order of identities. */
  readonly people: readonly Contribution[]
}

/** Against what is measured. */
export interface Measure {
  /** Seconds since 1970; what was committed later counts as if it had been now. */
  readonly now: number
  /** Commits to leave aside, in hexadecimal. */
  readonly ignored: ReadonlySet<string>
  /** In days; 180 when absent. */
  readonly halfLife?: number
}

/** One that is being gathered. */
type Gathered = {-readonly [Key in keyof Contribution]: Contribution[Key]}

interface FileSoFar {
  size: number
  /** Commits that count. */
  count: number
  /** Who made the oldest commit so far; nobody when that does not count. */
  makers: readonly number[]
  readonly people: Map<number, Gathered>
}

/**
 * Gathers every file that is there. Merges, commits that are ignored and those of programs alone count for nobody; co-authors
 * count like authors. Where the oldest commits are missing, nobody is known to have made a file.
 */
export function contributionsOf(
  history: CommitHistory,
  people: Identities,
  measure: Measure,
): ReadonlyMap<string, FileContributions> {
  const gatherer = new Gatherer(history, people, measure)
  for (let commit = 0; commit < history.commits.count; commit++) gatherer.take(commit)
  return gatherer.finish()
}

class Gatherer {
  readonly #history: CommitHistory
  readonly #people: Identities
  readonly #measure: Measure
  readonly #files = new Map<number, FileSoFar>()

  constructor(history: CommitHistory, people: Identities, measure: Measure) {
    this.#history = history
    this.#people = people
    this.#measure = measure
  }

  /** Commits come newest first. */
  take(commit: number): void {
    const {changes, commits, isThere} = this.#history
    const authors = this.#counts(commit) ? this.#authors(commit) : []
    const reviewers = authors.length === 0 ? [] : this.#named(commit, participant.reviewer, authors)
    const days = Math.max(0, this.#measure.now - (commits.time[commit] ?? 0)) / 86_400
    for (let at = changes.start[commit] ?? 0; at < (changes.start[commit + 1] ?? 0); at++) {
      const place = changes.path[at] ?? 0
      if (isThere[place] !== 1) continue
      const file = this.#files.get(place) ?? {size: 0, count: 0, makers: [], people: new Map()}
      this.#files.set(place, file)
      const [added, deleted] = [changes.added[at] ?? 0, changes.deleted[at] ?? 0]
      file.size += added - deleted
      file.makers = authors
      if (authors.length > 0) this.#add(file, {authors, reviewers, days, added})
    }
  }

  #add(
    file: FileSoFar,
    change: {
      readonly authors: readonly number[]
      readonly reviewers: readonly number[]
      readonly days: number
      readonly added: number
    },
  ): void {
    const weight = recency(change.days)
    for (const [index, person] of change.authors.entries()) {
      const entry = entryOf(file, person)
      entry.deliveries += 1
      entry.added += change.added
      entry.days ??= change.days
      entry.knowledge += change.added * decay(change.days, this.#measure.halfLife)
      entry.commits += weight
      if (file.count === 0 && index === 0) entry.own = weight
    }
    for (const person of change.reviewers) entryOf(file, person).reviews += weight
    file.count += 1
  }

  finish(): ReadonlyMap<string, FileContributions> {
    const {paths, isCut} = this.#history
    return new Map(
      [...this.#files].map(([place, {size, count, makers, people}]) => {
        const made = isCut ? [] : makers
        const total = count - (made.length > 0 ? 1 : 0)
        const entries = [...people.values()].map((entry) => {
          const isFirst = made.includes(entry.person)
          const deliveries = entry.deliveries - (isFirst ? 1 : 0)
          return {...entry, isFirst, deliveries, acceptances: total - deliveries}
        })
        const path = paths[place] ?? ''
        return [path, {path, size: Math.max(size, 0), people: entries.toSorted((a, b) => a.person - b.person)}]
      }),
    )
  }

  #counts(commit: number): boolean {
    const {commits} = this.#history
    if ((commits.parents[commit] ?? 0) > 1) return false
    return this.#measure.ignored.size === 0 || !this.#measure.ignored.has(idOf(commits, commit))
  }

  /** The author and the co-authors, each once, without programs. */
  #authors(commit: number): readonly number[] {
    const author = this.#people.of[this.#history.commits.author[commit] ?? -1]
    const first = author === undefined || this.#isBot(author) ? [] : [author]
    return [...first, ...this.#named(commit, participant.coAuthor, first)]
  }

  #named(commit: number, role: number, others: readonly number[]): readonly number[] {
    const {start, signature, role: roles} = this.#history.participants
    const [from = 0, to = 0] = [start[commit], start[commit + 1]]
    if (from === to) return []
    const people = new Set<number>()
    for (let at = from; at < to; at++) {
      const person = roles[at] === role ? this.#people.of[signature[at] ?? -1] : undefined
      if (person !== undefined && !others.includes(person) && !this.#isBot(person)) people.add(person)
    }
    return [...people]
  }

  #isBot(person: number): boolean {
    return this.#people.identities[person]?.isBot === true
  }
}

function entryOf(file: FileSoFar, person: number): Gathered {
  const known = file.people.get(person)
  if (known !== undefined) return known
  const counts = {deliveries: 0, acceptances: 0, added: 0, knowledge: 0, own: 0, commits: 0, reviews: 0}
  const entry: Gathered = {person, isFirst: false, days: undefined, ...counts}
  file.people.set(person, entry)
  return entry
}

/** A commit's id in hexadecimal. */
function idOf({ids, count}: CommitHistory['commits'], commit: number): string {
  const length = ids.length / count
  return Array.from(ids.subarray(commit * length, (commit + 1) * length), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
