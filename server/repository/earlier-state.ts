// The state in which an earlier run left the engine, opened again over digests from the cache.
import {
  type Commits,
  type Digest,
  type Earlier,
  type Frozen,
  type Input,
  reopen,
  type Snapshot,
  unpackDigest,
} from '../engine/index.ts'
import type {CacheFolder, DigestStore, StoredState} from '../node/index.ts'
import type {Counts} from './answer.ts'
import {recalledCommits} from './commits.ts'
import {storeKey} from './documents.ts'
import type {EarlierTexts} from './earlier-texts.ts'
import type {Ground, Head, OpenState} from './kept-state.ts'

/** Where else things are kept. */
interface Stores {
  readonly store: DigestStore
  readonly folder: CacheFolder
}

/** What the run that goes on is told; all of it decided which state this is. */
type Reopening = Pick<Input, 'config' | 'configProblems' | 'language' | 'remoteHost'>

export class EarlierState implements OpenState {
  readonly #stored: StoredState
  readonly #stores: Stores
  #commits: Commits
  readonly #head: Head
  readonly documents: OpenState['documents']
  #rows: ReadonlyMap<string, number> | undefined
  #isWhole = true

  /** As they were read. */
  readonly bytes: Buffer

  /** `documents` are those of the run that left the state. */
  constructor(bytes: Buffer, stored: StoredState, stores: Stores, documents: OpenState['documents']) {
    this.bytes = bytes
    this.#stored = stored
    this.#stores = stores
    // Its sum says that this is what `stateToKeep` wrote.
    this.#head = JSON.parse(stored.head) as Head
    this.documents = documents
  }

  get ground(): Ground {
    return this.#head.ground
  }

  get skipped(): Input['skipped'] {
    return this.#head.skipped
  }

  get counts(): Counts {
    return this.#head.counts
  }

  /** Whether all that was asked for was there: if not, what came of it is worth nothing. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** What reading a document came to; undefined when there was none of this path. */
  outcomeOf(path: string): string | undefined {
    this.#rows ??= new Map(this.documents.paths.map((each, row) => [each, row]))
    return this.documents.outcomes[this.#rows.get(path) ?? -1]
  }

  /** What the documents were that are others now, or are no more, by path. */
  keysOf(paths: readonly string[]): ReadonlyMap<string, string> {
    const known = paths.map((path) => [path, this.outcomeOf(path) ?? '!'] as const)
    return new Map(known.filter(([, outcome]) => !outcome.startsWith('!')))
  }

  /** A document's text that the run kept. */
  readonly contentOf = (key: string): Uint8Array | undefined => this.#stored.content(key)

  /** How long a document's text was; undefined where it had no digest. */
  lengthOf(path: string): number | undefined {
    return this.#digestOf(path, () => '')?.length
  }

  #digestOf(path: string, textOf: (key: string) => string): Digest | undefined {
    const outcome = this.outcomeOf(path)
    if (outcome === undefined || this.skipped.some((file) => file.path === path)) return undefined
    return this.#demand(() => {
      const bytes = this.#stores.store.get(storeKey(path, outcome))
      return bytes && unpackDigest(bytes, () => textOf(outcome))
    })
  }

  /** All paths of the repository. */
  get paths(): readonly string[] {
    return this.#demand(() => this.#stored.paths()) ?? []
  }

  /** The snapshot of then; undefined when it is of no use to this program. */
  reopen(
    {config, configProblems, language, remoteHost}: Reopening,
    baseline: Input['baseline'],
    texts: Pick<EarlierTexts, 'of'>,
    history?: Input['history'],
  ): Snapshot | undefined {
    const stored = this.#stored
    const digestOf = (path: string) => this.#digestOf(path, (key) => texts.of(path, key)())
    const demand = <T>(make: () => T | undefined) => this.#demand(make)
    const commits = () => this.#commitsOfThen
    const earlier: Earlier = {
      ...{config, configProblems, language, remoteHost, baseline, history, today: this.ground.today},
      ...{skipped: this.skipped, documents: this.documents.paths, digestOf},
      paths: () => this.paths,
      // Hardly anything asks for them again.
      get commits() {
        return commits()
      },
    }
    const {traces, reported} = this.#head
    const bundle = (index: number) => demand(() => bundleOf(stored.piece(index)))
    return reopen({traces: {...traces, bundle}, reported}, earlier)
  }

  get #commitsOfThen(): Commits {
    const {commits} = this.ground
    if (commits !== undefined) this.#commits ??= this.#demand(() => recalledCommits(commits, this.#stores.folder))
    return this.#commits
  }

  #demand<T>(make: () => T | undefined): T | undefined {
    try {
      const made = make()
      if (made !== undefined) return made
    } catch {
      // As if it were not there.
    }
    this.#isWhole = false
    return undefined
  }
}

function bundleOf(piece: Buffer | undefined): Frozen['bundles'][number] | undefined {
  if (piece === undefined) return undefined
  const textsAt = 4 + piece.readUInt32LE(0)
  const texts: readonly string[] = JSON.parse(piece.toString('utf8', textsAt))
  return {numbers: piece.subarray(4, textsAt), texts}
}
