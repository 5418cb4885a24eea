// The texts that the digests of a state quote, in a process that outlives changes: from disk as long as they are the same.
import {blobsOf, keyOf, type ObjectFormat, partsOfKey, readKeyed, textOfBytes} from '../node/index.ts'
import type {TextPlaces} from './earlier-texts.ts'

export class LivingTexts {
  readonly #places: Omit<TextPlaces, 'sources'>
  #isWhole = true

  constructor(places: Omit<TextPlaces, 'sources'>) {
    this.#places = places
  }

  /** Whether all texts that were asked for so far were there; if not, whatever hangs on them is worth nothing. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** What reads the text that a document had when its content had this key. */
  of(path: string, key: string): () => string {
    return () => {
      const {root, format} = this.#places
      const read = readKeyed(root, path, format)
      return 'text' in read && read.outcome === key ? read.text : this.#earlier(key, format)
    }
  }

  #earlier(key: string, format: ObjectFormat): string {
    const {root, git, kept} = this.#places
    const {id} = partsOfKey(key)
    const bytes = kept(key) ?? (git ? blobsOf(root, [id]).get(id) : undefined)
    if (bytes !== undefined && keyOf(bytes, format) === key) return textOfBytes(bytes)
    this.#isWhole = false
    return ''
  }
}
