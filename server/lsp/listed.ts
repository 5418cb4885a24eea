// One listing of a folder, with its paths and files looked up quickly.
import {type Input, isDocumentary} from '../engine/index.ts'
import type {ListedFile, Listing} from './host.ts'
import {folderOf} from './paths.ts'

/** More documents than these are not read for a first look. */
const mostNeighbours = 400

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

  /**
   * The documents beside some of these, in their folders: none of them where there are too many. Undefined when none of these
   * is a file that is digested, or may become one.
   */
  neighbours(paths: Iterable<string>): readonly string[] | undefined {
    const folders = new Set([...paths].filter((path) => this.isWanted(path)).map(folderOf))
    if (folders.size === 0) return undefined
    const near = [...this.files.keys()].filter((path) => folders.has(folderOf(path)) && isDocumentary(path))
    return near.length > mostNeighbours ? [] : near
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
