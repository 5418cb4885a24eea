// A run as it is remembered: what was asked, all that it saw of the disk, and what came of it.
import {endianness} from 'node:os'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
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
  /** The engine's own state, for a run in which little has changed; absent where it keeps none. */
  readonly state?: Uint8Array | undefined
}

/** What is read of a record at once; the rest when it is asked for. */
export interface StoredRun extends Omit<RunRecord, 'answer' | 'state'> {
  answer(): Buffer | undefined
  state(): Buffer | undefined
}

/** Numbers are written as the machine has them. */
const versionOf = (version: string) => `${version} ${endianness()}`

export function packRun(version: string, record: RunRecord): Buffer {
  const {listing, documents, files, question, answer, state} = record
  return block(versionOf(version), {
    ...packBasis(listing),
    run: Buffer.from(JSON.stringify({files, question, takenAt: documents.stamps.takenAt})),
    documents: packTexts(documents.paths),
    outcomes: packTexts(documents.outcomes),
    stamps: documents.stamps.bytes(),
    answer: deflateRawSync(answer, {level: 1}),
    ...(state === undefined ? {} : {state}),
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
    answer: () => inflated(part('answer')),
    state: () => part('state'),
  }
}

/** The largest answer, in bytes. */
const largestAnswer = 512 * 1024 * 1024

function inflated(bytes: Buffer | undefined): Buffer | undefined {
  try {
    return bytes && inflateRawSync(bytes, {maxOutputLength: largestAnswer})
  } catch {
    return undefined
  }
}
