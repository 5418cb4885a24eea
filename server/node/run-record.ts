// A run as it is remembered: what was asked, all that it saw of the disk, and what came of it.
import {endianness} from 'node:os'
import {compressed, decompressed} from './brotli.ts'
import {block, readBlock} from './checked-file.ts'
import type {DocumentRecord} from './document-record.ts'
import type {ListingBasis} from './listing-basis.ts'
import {packBasis, unpackBasis} from './listing-pack.ts'
import {packTexts, unpackTexts} from './packed-texts.ts'
import {Stamps} from './stamps.ts'

/** A file beside the documents that a run read: its path below a folder, and what reading it came to, as `outcomeOf` tells it. */
export interface SeenFile {
  /** Absolute. */
  readonly folder: string
  readonly path: string
  readonly outcome: string
}

export interface RunRecord {
  readonly listing: ListingBasis
  readonly documents: DocumentRecord
  readonly files: readonly SeenFile[]
  /** What the run depends on that is not on disk, in whatever form its owner compares it. */
  readonly question: string
  /** What came of the run, for whoever recorded it. */
  readonly answer: Uint8Array
}

/** What is read of a record at once; the rest when it is asked for. */
export interface StoredRun extends Omit<RunRecord, 'answer'> {
  answer(): Buffer | undefined
}

/** Numbers are written as the machine has them. */
const versionOf = (version: string) => `${version} ${endianness()}`

export function packRun(version: string, record: RunRecord): Buffer {
  const {listing, documents, files, question, answer} = record
  return block(versionOf(version), {
    ...packBasis(listing),
    run: Buffer.from(JSON.stringify({files, question, takenAt: documents.stamps.takenAt})),
    documents: packTexts(documents.paths),
    outcomes: packTexts(documents.outcomes),
    stamps: documents.stamps.bytes(),
    answer: compressed(answer, 'thorough'),
  })
}

/** Reads what `packRun` gave; undefined when it is of another version, or not what was written. */
export function unpackRun(version: string, bytes: Buffer): StoredRun | undefined {
  const whole = readBlock(versionOf(version), bytes)
  const part = (name: string) => whole?.part(name)
  const run = part('run')
  const listing = run && unpackBasis(part)
  if (run === undefined || listing === undefined) return undefined
  // Its sum says that this is what `packRun` wrote.
  const head = JSON.parse(run.toString()) as {files: SeenFile[]; question: string; takenAt: number}
  const paths = unpackTexts(part('documents'))
  const outcomes = unpackTexts(part('outcomes'))
  const stamps = Stamps.of(head.takenAt, part('stamps'))
  if (paths === undefined || outcomes === undefined || stamps === undefined) return undefined
  return {
    listing,
    documents: {paths, outcomes, stamps},
    files: head.files,
    question: head.question,
    answer: () => decompressed(part('answer'), largestAnswer),
  }
}

/** The largest answer, in bytes. */
const largestAnswer = 512 * 1024 * 1024
