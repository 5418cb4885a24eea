// Who took part in a repository, and who knows which of its files on the day of the workspace: made once of the history.
import {type ComponentKnowledge, knowledgeOf} from '../../knowledge/component.ts'
import {contributionsOf, type FileContributions, type Measure} from '../../knowledge/contributions.ts'
import type {CommitHistory} from '../../model/commit-history.ts'
import {Directory, type PeopleConfig} from '../../people/directory.ts'
import {type Identities, type Identity, identitiesOf} from '../../people/identities.ts'
import {mailmapOf} from '../../people/mailmap.ts'
import {equal} from '../../queries/equal.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'
import {NamedPeople} from './named-people.ts'

/** What else knowledge is made of. */
interface Around {
  readonly day: string
  readonly ignored: Measure['ignored']
  readonly directory: Directory
}

/** Made of plain values, which never change: what it holds is made when it is first asked for. */
export class Knowledge {
  readonly history: CommitHistory
  /** `YYYY-MM-DD`: by it people are here or not, and what they learnt has faded. */
  readonly day: string
  readonly #people: Identities
  readonly #measure: Measure
  readonly #directory: Directory
  #named: NamedPeople | undefined
  #files: ReadonlyMap<string, FileContributions> | undefined
  #lastSeen: Float64Array | undefined
  #firstTimes: ReadonlyMap<string, number> | undefined

  constructor(history: CommitHistory, people: Identities, {day, ignored, directory}: Around) {
    this.history = history
    this.day = day
    this.#people = people
    this.#directory = directory
    this.#measure = {now: secondsOf(day), ignored}
  }

  /** Everybody who wrote, co-authored or reviewed a commit, programs too. Other answers name people by their places here. */
  get identities(): readonly Identity[] {
    return this.#people.identities
  }

  /** Who did what to each file that is there, by path. */
  get files(): ReadonlyMap<string, FileContributions> {
    this.#files ??= contributionsOf(this.history, this.#people, this.#measure)
    return this.#files
  }

  /** What is known of some files; those without a history count for nothing. */
  of(paths: Iterable<string>): ComponentKnowledge {
    const files = [...paths].flatMap((path) => this.files.get(path) ?? [])
    return knowledgeOf(files, this.identities, this.day)
  }

  /** Who of the history are called what in texts. */
  get named(): NamedPeople {
    this.#named ??= new NamedPeople(this.identities, this.#directory)
    return this.#named
  }

  /** When somebody last took part in any commit, in seconds since 1970. */
  lastSeen(person: number): number {
    this.#lastSeen ??= lastSeenIn(this.history, this.#people)
    return this.#lastSeen[person] ?? 0
  }

  /** The day on which a file came in, under whatever name, as `YYYY-MM-DD` in UTC; undefined where that was not read. */
  firstDay(path: string): string | undefined {
    this.#firstTimes ??= firstTimesIn(this.history)
    const time = this.#firstTimes.get(path)
    return time === undefined ? undefined : dayOf(time)
  }
}

/** Undefined where there is no history to know by. */
export const knowledge = memo((workspace: Workspace): Knowledge | undefined => {
  const {commits} = workspace
  if (commits === undefined || 'problem' in commits) return undefined
  const {config, commitNotes, today} = workspace
  const {people, internalDomains, teams} = config
  return knowledgeOfHistory(commits, {people, internalDomains, teams, commitNotes, day: today})
})

/** What a history is understood by. */
interface Understanding extends PeopleConfig, Pick<Workspace, 'commitNotes'> {
  readonly day: string
}

const made = new WeakMap<CommitHistory, {readonly by: Understanding; readonly knowledge: Knowledge}>()

/** The same for the same history understood in the same way: a plain look-up, since much is made of it. */
function knowledgeOfHistory(history: CommitHistory, by: Understanding): Knowledge {
  const known = made.get(history)
  if (known !== undefined && equal(known.by, by)) return known.knowledge
  const entries = by.commitNotes.flatMap((notes) => (notes.kind === 'mailmap' ? notes.entries : []))
  const ignored = by.commitNotes.flatMap((notes) => (notes.kind === 'ignored-revisions' ? notes.revisions : []))
  const identities = identitiesOf(history.signatures, {...by, mailmap: mailmapOf(entries)})
  const around = {day: by.day, ignored: new Set(ignored), directory: new Directory(by)}
  const knowledge = new Knowledge(history, identities, around)
  made.set(history, {by, knowledge})
  return knowledge
}

function secondsOf(day: string): number {
  const time = Date.parse(day) / 1000
  return Number.isFinite(time) ? time : 0
}

/** The last second of the year 9999: what commits say of their time may be anything. */
const latest = 253_402_300_799

function dayOf(time: number): string {
  return new Date(Math.min(Math.max(time, 0), latest) * 1000).toISOString().slice(0, 10)
}

function lastSeenIn({commits, participants}: CommitHistory, {identities, of}: Identities): Float64Array {
  const seen = new Float64Array(identities.length)
  const note = (signature: number | undefined, time: number) => {
    const person = of[signature ?? -1]
    if (person !== undefined) seen[person] = Math.max(seen[person] ?? 0, time)
  }
  for (let commit = 0; commit < commits.count; commit++) {
    const time = commits.time[commit] ?? 0
    note(commits.author[commit], time)
    const end = participants.start[commit + 1] ?? 0
    for (let at = participants.start[commit] ?? 0; at < end; at++) note(participants.signature[at], time)
  }
  return seen
}

/** Commits come newest first, so the last word on a file is its first commit. */
function firstTimesIn({commits, changes, paths, isThere, isCut}: CommitHistory): ReadonlyMap<string, number> {
  if (isCut) return new Map()
  const times = new Map<number, number>()
  for (let commit = 0; commit < commits.count; commit++)
    for (let at = changes.start[commit] ?? 0; at < (changes.start[commit + 1] ?? 0); at++)
      times.set(changes.path[at] ?? 0, commits.time[commit] ?? 0)
  return new Map([...times].flatMap(([place, time]) => (isThere[place] === 1 ? [[paths[place] ?? '', time]] : [])))
}
