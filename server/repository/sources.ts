// The texts that digests from the cache quote: read when first asked for, and proven to be what was digested.
import {type ObjectFormat, readKeyed} from '../node/index.ts'

/**
 * A file that was known unread can change before its text is asked for. Then its text is empty, and whatever was made of
 * these texts must be thrown away: `areTrue` says so.
 */
export class Sources {
  readonly #root: string
  readonly #format: ObjectFormat
  #areTrue = true

  constructor(root: string, format: ObjectFormat) {
    this.#root = root
    this.#format = format
  }

  /** Whether all texts that were asked for so far were those of their keys. */
  get areTrue(): boolean {
    return this.#areTrue
  }

  /** What reads the text of a file whose content has this key. */
  of(path: string, key: string): () => string {
    return () => {
      const read = readKeyed(this.#root, path, this.#format)
      if ('text' in read && read.outcome === key) return read.text
      this.#areTrue = false
      return ''
    }
  }
}
