// What the documents of a run were, so that a later run knows which are the same without reading them.
import {blobId, contentKey, type ObjectFormat} from './content-key.ts'
import {decodeDocument, readContent} from './disk.ts'
import type {SkippedFile} from './listing.ts'
import {lookAt, Stamps} from './stamps.ts'

/** Documents in the order of their paths. */
export interface DocumentRecord {
  readonly paths: readonly string[]
  /** What each one's reading came to, as `outcomeOf` tells it. */
  readonly outcomes: readonly string[]
  readonly stamps: Stamps
}

/** What reading a document comes to: the key of its content, or `!` and why there is none. */
export function outcomeOf(root: string, path: string, format: ObjectFormat): string {
  const read = readContent(root, path)
  return 'bytes' in read ? keyOf(read.bytes, format) : problemOf(read.skipped)
}

export function keyOf(bytes: Uint8Array, format: ObjectFormat): string {
  return contentKey(blobId(bytes, format), bytes.length)
}

export function problemOf({reason, detail}: SkippedFile): string {
  return `!${reason} ${detail}`
}

/** The text of bytes that `decodeDocument` could read before. */
export function textOfBytes(bytes: Uint8Array): string {
  const read = decodeDocument('', bytes)
  return 'text' in read ? read.text : ''
}

/** A document's text and the key of its content; where there is no text, what reading came to takes the key's place. */
export type Keyed = ({readonly text: string} | {readonly skipped: SkippedFile}) & {readonly outcome: string}

/** Reads a document as `readDocument` does. */
export function readKeyed(root: string, path: string, format: ObjectFormat): Keyed {
  const read = readContent(root, path)
  if ('skipped' in read) return {...read, outcome: problemOf(read.skipped)}
  return {...decodeDocument(path, read.bytes), outcome: keyOf(read.bytes, format)}
}

/** As `readKeyed`, with the bytes of the document in a buffer of their own. */
export function readWithBytes(root: string, path: string, format: ObjectFormat): Keyed & {readonly bytes: Uint8Array} {
  const read = readContent(root, path)
  if ('skipped' in read) return {...read, outcome: problemOf(read.skipped), bytes: new Uint8Array()}
  const bytes = Uint8Array.from(read.bytes)
  return {...decodeDocument(path, bytes), outcome: keyOf(read.bytes, format), bytes}
}

/** The documents as they are now. */
export interface RenewedDocuments {
  readonly documents: DocumentRecord
  /** How many stamps did not prove that their document is the same, so that it was read. */
  readonly unproven: number
  readonly isSame: boolean
}

/**
 * Looks at each document of a record again: by its stamp, else by reading it. A link says nothing of the file it leads
 * to, and what could not be read may be readable to somebody else, so these are always read.
 */
export function renewDocuments(root: string, record: DocumentRecord, format: ObjectFormat): RenewedDocuments {
  const stamps = new Stamps(Date.now())
  let unproven = 0
  const outcomes = record.paths.map((path, row) => {
    const stats = lookAt(`${root}/${path}`)
    stamps.add(stats)
    const before = record.outcomes[row] ?? ''
    if (stats?.isFile() && !before.startsWith('!') && record.stamps.isSame(row, stats)) return before
    unproven += 1
    return outcomeOf(root, path, format)
  })
  const isSame = outcomes.every((outcome, row) => outcome === record.outcomes[row])
  return {documents: {paths: record.paths, outcomes, stamps}, unproven, isSame}
}
