// One listing of a folder, with its paths and files looked up quickly.
import type {Input} from '../engine/index.ts'
import type {ListedFile, Listing} from './host.ts'

export class Listed {
  readonly #listing: Listing
  #paths: ReadonlySet<string> | undefined
  #files: ReadonlyMap<string, ListedFile> | undefined

  constructor(listing: Listing) {
    this.#listing = listing
  }

  /** The paths in their order. */
  get all(): readonly string[] {
    return this.#listing.paths
  }

  get unlisted(): Input['skipped'] {
    return this.#listing.unlisted
  }

  /** The files that are digested, by path. */
  get files(): ReadonlyMap<string, ListedFile> {
    this.#files ??= new Map(this.#listing.wanted.map((file) => [file.path, file]))
    return this.#files
  }

  has(path: string): boolean {
    this.#paths ??= new Set(this.#listing.paths)
    return this.#paths.has(path)
  }

  isWanted(path: string): boolean {
    return this.#listing.isWanted(path)
  }

  /** The files that are others than in an earlier listing, by their stamps or because somebody said so. */
  others({files}: Listed, changed: ReadonlySet<string>): readonly string[] {
    const isOther = ({path, stamp}: ListedFile) => {
      const before = files.get(path)
      return before === undefined || before.stamp !== stamp || changed.has(path)
    }
    return this.#listing.wanted.filter(isOther).map(({path}) => path)
  }
}

export const nothingListed = new Listed({paths: [], wanted: [], unlisted: [], isWanted: () => false})
