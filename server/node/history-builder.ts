// Gathers a commit history in columns, from the newest commit to the oldest, and lays new commits over an older history.
import type {CommitHistory, Rename} from '../engine/model/commit-history.ts'
import {participant} from '../engine/model/commit-history.ts'
import type {Signature} from '../engine/model/signature.ts'
import {GrowingColumn} from './columns.ts'
import {copyOf, FileLives} from './file-lives.ts'
import type {LoggedChange, LoggedCommit, LogListener} from './history-parser.ts'

/** So many changes take 100 MB, and are more than the largest public repositories have had in twenty years. */
export const mostChanges = 1 << 23

/** The largest number of lines that a column holds. */
const mostLines = 0xff_ff_ff_ff

/** Paths below a folder are told relative to it, others left out. */
export interface Frame {
  readonly head: string
  /** The paths of the head, relative to the folder. */
  readonly files: ReadonlySet<string>
  /** Nothing, or a folder and `/`. */
  readonly prefix: string
  /** For tests; `mostChanges` when absent. */
  readonly limit?: number
}

export class HistoryBuilder implements LogListener {
  readonly #frame: Frame
  readonly #limit: number
  readonly #lives: FileLives
  readonly #signatures: Signature[] = []
  readonly #places = new Map<string, number>()
  readonly #ids = new GrowingColumn(Uint8Array)
  readonly #time = new GrowingColumn(Float64Array)
  readonly #author = new GrowingColumn(Uint32Array)
  readonly #parents = new GrowingColumn(Uint8Array)
  readonly #participantStart = new GrowingColumn(Uint32Array)
  readonly #participant = new GrowingColumn(Uint32Array)
  readonly #role = new GrowingColumn(Uint8Array)
  readonly #changeStart = new GrowingColumn(Uint32Array)
  readonly #path = new GrowingColumn(Uint32Array)
  readonly #added = new GrowingColumn(Uint32Array)
  readonly #deleted = new GrowingColumn(Uint32Array)
  readonly #renames: Rename[] = []
  readonly #boundary = new Set<string>()
  #isCut = false

  constructor(frame: Frame) {
    this.#frame = frame
    this.#limit = frame.limit ?? mostChanges
    this.#lives = new FileLives(frame.files)
  }

  /** Whether nothing more is taken. */
  get isFull(): boolean {
    return this.#isCut
  }

  /** How many commits there are so far. */
  get count(): number {
    return this.#time.length
  }

  /** Whether a commit was met as one beyond the boundary. */
  isBoundary(id: string): boolean {
    return this.#boundary.has(id)
  }

  boundary(id: string): void {
    this.#boundary.add(id)
  }

  commit({id, parents, committed, author, coAuthors, reviewers}: LoggedCommit): void {
    if (this.#path.length >= this.#limit) this.#isCut = true
    if (this.#isCut) return
    this.#ids.append(Buffer.from(id, 'hex'))
    this.#time.push(committed)
    this.#author.push(this.#placeOf(author))
    this.#parents.push(Math.min(parents, 255))
    this.#participantStart.push(this.#participant.length)
    this.#changeStart.push(this.#path.length)
    for (const each of coAuthors) this.#take(each, participant.coAuthor)
    for (const each of reviewers) this.#take(each, participant.reviewer)
  }

  change({path, from, added, deleted}: LoggedChange): void {
    const {prefix} = this.#frame
    if (this.#isCut || !path.startsWith(prefix)) return
    if (this.#path.length >= this.#limit) {
      this.#isCut = true
      return
    }
    const file = this.#lives.fileAt(path.slice(prefix.length))
    if (from?.startsWith(prefix)) this.#rename(file, from.slice(prefix.length))
    this.#path.push(file)
    this.#added.push(Math.min(added, mostLines))
    this.#deleted.push(Math.min(deleted, mostLines))
  }

  #rename(file: number, from: string): void {
    this.#lives.rename(file, from)
    this.#renames.push({commit: this.count - 1, file, from: copyOf(from)})
  }

  /** Adds a history that ends where the commits so far begin. */
  append(older: CommitHistory): void {
    const {commits, participants, changes} = older
    const people = older.signatures.map((each) => this.#placeOf(each))
    const files = older.paths.map((path) => this.#lives.fileAt(path))
    const [participantsBefore, changesBefore] = [this.#participant.length, this.#path.length]
    const commitsBefore = this.count
    for (const {commit, file, from} of older.renames)
      this.#renames.push({commit: commit + commitsBefore, file: files[file] ?? 0, from})
    this.#ids.append(commits.ids)
    this.#time.append(commits.time)
    this.#author.append(commits.author.map((place) => people[place] ?? 0))
    this.#parents.append(commits.parents)
    this.#participantStart.append(participants.start.subarray(0, commits.count).map((at) => at + participantsBefore))
    this.#participant.append(participants.signature.map((place) => people[place] ?? 0))
    this.#role.append(participants.role)
    this.#changeStart.append(changes.start.subarray(0, commits.count).map((at) => at + changesBefore))
    this.#path.append(changes.path.map((place) => files[place] ?? 0))
    this.#added.append(changes.added)
    this.#deleted.append(changes.deleted)
    this.#isCut ||= older.isCut
  }

  finish(): CommitHistory {
    const {paths, isThere, fileOf} = this.#lives.finish()
    const count = this.#time.length
    this.#participantStart.push(this.#participant.length)
    this.#changeStart.push(this.#path.length)
    return {
      head: this.#frame.head,
      isCut: this.#isCut,
      signatures: this.#signatures,
      paths,
      isThere,
      renames: this.#renames.map((each) => ({...each, file: fileOf[each.file] ?? 0})),
      commits: {
        count,
        ids: this.#ids.finish(),
        time: this.#time.finish(),
        author: this.#author.finish(),
        parents: this.#parents.finish(),
      },
      participants: {
        start: this.#participantStart.finish(),
        signature: this.#participant.finish(),
        role: this.#role.finish(),
      },
      changes: {
        start: this.#changeStart.finish(),
        path: this.#path.finish().map((file) => fileOf[file] ?? 0),
        added: this.#added.finish(),
        deleted: this.#deleted.finish(),
      },
    }
  }

  #take(signature: Signature, role: number): void {
    this.#participant.push(this.#placeOf(signature))
    this.#role.push(role)
  }

  #placeOf({name, email}: Signature): number {
    const key = `${name}\n${email}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = this.#signatures.push({name: copyOf(name), email: copyOf(email)}) - 1
    this.#places.set(copyOf(key), place)
    return place
  }
}
