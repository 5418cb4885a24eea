// What of a repository is to be read: its paths and its documents, looked at when they are first asked for, and once.
import {type Input, isDocumentary, wanting} from '../engine/index.ts'
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
  #listed: Listed | undefined
  #wanted: readonly SizedFile[] | undefined

  constructor(request: LoadRequest, memory: Memory | undefined, ignore: readonly string[]) {
    this.#request = request
    this.#memory = memory
    this.isWanted = wanting(ignore, () => this.listed.listing.paths)
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
