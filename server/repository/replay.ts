// Replays what a repository was at commits of the past, from git's objects alone: each distinct content is digested once.
import {
  type Config,
  type Digest,
  governed,
  type Input,
  open,
  pastHistory,
  type Snapshot,
  usesReuse,
  type Workspace,
  wanting,
  withoutRules,
} from '../engine/index.ts'
import {contentKey, type DocumentRecord, type LoadedParser, type Past, type PastFile} from '../node/index.ts'
import {digestAll} from './digesting.ts'
import {storeKey} from './documents.ts'

/** What is replayed of a repository that was read. */
export interface ReplayOptions {
  /** The repository as it is now, whose configuration and register hold for the past as well. */
  readonly input: Input
  /** What its files were read as. */
  readonly documents: DocumentRecord
  readonly parser: LoadedParser
  /** Whether source code is read as well, as it is of the files that are there now. */
  readonly isWhole?: boolean
}

/** A point of the past. */
export interface PastDay {
  /** In hexadecimal. */
  readonly commit: string
  /** The day that it is measured at, `YYYY-MM-DD`. */
  readonly day: string
  /** Seconds since 1970; what was committed later is left out of the history. */
  readonly time: number
}

/** Goes from point to point, the nearer to each other the cheaper. */
export class Replay {
  readonly #past: Past
  readonly #options: ReplayOptions
  readonly #config: Config
  /** Who is who, and which commits do not count, is as it is now. */
  readonly #notes: Input['files']
  /** What sources say of records matters to rules alone; of licences, where REUSE is followed. */
  readonly #isWanted: (path: string) => boolean
  /** By `storeKey`; undefined for contents that say nothing or that cannot be read. */
  readonly #digests = new Map<string, Digest | undefined>()
  #snapshot: Snapshot | undefined
  /** The keys of the files that the snapshot holds, by path. */
  #held: ReadonlyMap<string, string> = new Map()
  #read = 0

  constructor(past: Past, options: ReplayOptions) {
    this.#past = past
    this.#options = options
    this.#config = withoutRules(options.input.config)
    this.#notes = options.input.files.filter(({digest}) => digest.commitNotes !== undefined)
    const noting = new Set(this.#notes.map(({path}) => path))
    const {config, paths: now} = options.input
    const isWanted = wanting(config.ignore, () => now)
    const needsSources = options.isWhole === true || usesReuse(now)
    this.#isWanted = (path) => isWanted(path) && !noting.has(path) && (needsSources || governed(path) !== 'source')
    const {paths, outcomes} = options.documents
    const files = new Map(options.input.files.map(({path, digest}) => [path, digest]))
    for (const [row, path] of paths.entries()) this.#digests.set(storeKey(path, outcomes[row] ?? ''), files.get(path))
  }

  /** How many contents were read and digested that are not there now. */
  get read(): number {
    return this.#read
  }

  /** The repository as it was; undefined when git cannot tell. */
  at(point: PastDay): Workspace | undefined {
    const all = this.#past.files(point.commit)
    if (all === undefined) return undefined
    const files = all.filter(({path}) => this.#isWanted(path))
    this.#digestAll(files)
    this.#snapshot = this.#moved(point, all, files)
    return this.#snapshot.workspace
  }

  /** Digests what is not known yet, each content once. */
  #digestAll(files: readonly PastFile[]): void {
    const missing = new Map(files.map((file) => [keyOf(file), file]))
    for (const key of missing.keys()) if (this.#digests.has(key)) missing.delete(key)
    const texts = this.#past.texts([...missing.values()])
    const found = [...missing].flatMap(([key, {path, id}]) => {
      const text = texts.get(id)
      this.#digests.set(key, undefined)
      return text === undefined ? [] : [{key, path, text}]
    })
    this.#read += found.length
    for (let start = 0; start < found.length; start += batch) {
      const some = found.slice(start, start + batch)
      // A path may stand for several contents of different times, but only once in a point.
      const keys = new Map(some.map(({path, key}) => [path, key]))
      for (const {path, digest} of digestAll(some, this.#options.parser.parse).files)
        this.#digests.set(keys.get(path) ?? '', digest)
    }
  }

  #moved({day, time}: PastDay, all: readonly PastFile[], files: readonly PastFile[]): Snapshot {
    const {commits} = this.#options.input
    const keys = new Map(files.map((file) => [file.path, keyOf(file)]))
    const changed = [...keys].flatMap(([path, key]) => {
      const digest = this.#digests.get(key)
      return digest && this.#held.get(path) !== key ? [{path, digest}] : []
    })
    const known = new Map([...keys].filter(([, key]) => this.#digests.get(key) !== undefined))
    const paths = all.map(({path}) => path)
    const past = commits && !('problem' in commits) ? pastHistory(commits, {time, files: new Set(paths)}) : commits
    const circumstances = {today: day, commits: past, paths, history: undefined}
    const removed = [...this.#held.keys()].filter((path) => !known.has(path))
    this.#held = known
    if (this.#snapshot) return this.#snapshot.with({...circumstances, files: changed, removed})
    const {language, configProblems, remoteHost} = this.#options.input
    const input = {language, configProblems, remoteHost, config: this.#config, baseline: new Set<string>(), skipped: []}
    return open({...input, ...circumstances, files: [...this.#notes, ...changed]})
  }
}

/** Documents digested at a time: enough to share a watchdog. */
const batch = 64

function keyOf({path, id, size}: PastFile): string {
  return storeKey(path, contentKey(id, size))
}
