// What of a repository is to be read: its paths and its documents, looked at when they are first asked for, and once.
import picomatch from 'picomatch'
import {type Governed, governed, type Input, isDocumentary, mayHoldRecords} from '../engine/index.ts'
import {type Listing, listingFrom, type SizedFile, type Survey, sizedFiles, survey, unchangedBy} from '../node/index.ts'
import type {KeyOptions} from './documents.ts'
import type {LoadRequest} from './loaded.ts'
import type {Memory} from './memory.ts'

export interface Listed {
  readonly listing: Listing
  /** Undefined when the listing is that of an earlier run. */
  readonly seen: Survey | undefined
}

export class Sight {
  readonly #request: LoadRequest
  readonly #memory: Memory | undefined
  /** Whether a file is one that is digested. */
  readonly isWanted: (path: string) => boolean
  #mayHoldRecords: boolean | undefined
  #listed: Listed | undefined
  #wanted: readonly SizedFile[] | undefined

  constructor(request: LoadRequest, memory: Memory | undefined, ignore: readonly string[]) {
    this.#request = request
    this.#memory = memory
    this.isWanted = wanting(ignore, () => this.#holdsRecords)
  }

  /** The listing: that of an earlier run where it still holds, else a new one. */
  get listed(): Listed {
    this.#listed ??= this.#list()
    return this.#listed
  }

  /** All files that are digested, read or not. */
  get wanted(): readonly SizedFile[] {
    this.#wanted ??= sizedFiles(this.#request.root, this.listed.listing.paths, this.isWanted)
    return this.#wanted
  }

  /** What tells the content of documents that need not be read. */
  get keyOptions(): KeyOptions {
    const {root} = this.#request
    const {seen} = this.listed
    const {format = 'sha1', known} = this.#memory ?? {}
    return {
      ...{root, format, current: known?.current, earlier: known?.earlier},
      unchanged: seen && this.#memory ? unchangedBy(root, seen) : () => undefined,
    }
  }

  get #holdsRecords(): boolean {
    this.#mayHoldRecords ??= this.listed.listing.paths.some(mayHoldRecords)
    return this.#mayHoldRecords
  }

  /** Files that are wanted, and cannot be listed or lead nowhere. */
  get unlisted(): Input['skipped'] {
    const {unreadable, deadLinks} = this.listed.listing
    return [...unreadable, ...deadLinks.filter(({path}) => isDocumentary(path) && this.isWanted(path))]
  }

  #list(): Listed {
    const {root, git} = this.#request
    const holding = this.#memory?.known.listing
    const listing = holding && listingFrom(root, holding)
    if (listing !== undefined) return {listing, seen: undefined}
    const seen = survey(root, {git})
    return {listing: seen.listing, seen}
  }
}

/**
 * Tells files that are digested from others. What sources say of records is of no use where there are none, which is asked
 * for each source file.
 */
export function wanting(ignore: readonly string[], holdsRecords: () => boolean): (path: string) => boolean {
  const isIgnored = ignorer(ignore)
  const isOfUse = (kind: Governed | undefined) => (kind === 'source' ? holdsRecords() : kind !== undefined)
  return (path) => isOfUse(governed(path)) && !isIgnored(path)
}

/** A pattern that names a folder holds for all that is in it. */
function ignorer(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const positive = globs.filter((glob) => !glob.startsWith('!'))
  const negative = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  const below = (list: readonly string[]) => list.flatMap((glob) => [glob, `${glob.replace(/\/$/, '')}/**`])
  const [matches, spares] = [picomatch(below(positive), {dot: true}), picomatch(below(negative), {dot: true})]
  return (path) => matches(path) && !(negative.length > 0 && spares(path))
}
