// The state in which a run left the engine, as it is kept: what it was made of, and pieces that are read one by one.
import {endianness} from 'node:os'
import {compressed, decompressed} from './brotli.ts'
import {type Block, block, type Parts, readBlock} from './checked-file.ts'
import {type Content, contentOf, packContents} from './packed-contents.ts'
import {packTexts, unpackTexts} from './packed-texts.ts'

export interface RunState {
  /** What the state is told of itself, in whatever form its owner has it. */
  readonly head: string
  /** All paths of the repository. */
  readonly paths: readonly string[]
  readonly pieces: readonly Uint8Array[]
  /** Documents that a later run may want to know and nobody else keeps. */
  readonly contents: readonly Content[]
}

/** A state of which only what is asked for is unpacked; undefined for what is not as it was written. */
export interface StoredState {
  readonly head: string
  paths(): readonly string[] | undefined
  piece(index: number): Buffer | undefined
  /** The bytes of a key, where they were kept. */
  content(key: string): Uint8Array | undefined
}

const versionOf = (version: string) => `${version} ${endianness()} state`

export function packState(version: string, {head, paths, pieces, contents}: RunState): Buffer {
  return block(versionOf(version), {
    head: compressed(Buffer.from(head), 'thorough'),
    paths: packTexts(paths),
    ...packPieces(pieces),
    ...packContents(contents),
  })
}

/** Reads what `packState` gave; undefined when it is of another version, or not what was written. */
export function unpackState(version: string, bytes: Buffer): StoredState | undefined {
  const whole = readBlock(versionOf(version), bytes)
  const part = (name: string) => whole?.part(name)
  const head = decompressed(part('head'), largestPart)?.toString()
  if (head === undefined) return undefined
  const pieces = new Pieces(part)
  return {
    head,
    paths: () => unpackTexts(part('paths')),
    piece: (index) => pieces.at(index),
    content: (key) => contentOf(part, key),
  }
}

/** The largest part, in bytes. */
const largestPart = 256 * 1024 * 1024

/** Neighbouring pieces that are compressed as one, which leaves a seventh less; unpacking them takes a fraction of a millisecond. */
const groupSize = 4

/** Each piece with its length before it. */
function packPieces(pieces: readonly Uint8Array[]): Parts {
  const parts: Record<string, Uint8Array> = {}
  for (let first = 0; first < pieces.length; first += groupSize) {
    const group = pieces.slice(first, first + groupSize).flatMap((piece) => [lengthOf(piece), piece])
    parts[groupName(first)] = compressed(Buffer.concat(group), 'thorough')
  }
  return parts
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(piece.length)
  return length
}

class Pieces {
  readonly #part: Block['part']
  readonly #groups = new Map<number, readonly Buffer[]>()

  constructor(part: Block['part']) {
    this.#part = part
  }

  at(index: number): Buffer | undefined {
    const first = index - (index % groupSize)
    const group = this.#groups.get(first) ?? piecesIn(decompressed(this.#part(groupName(first)), largestPart))
    this.#groups.set(first, group)
    return group[index - first]
  }
}

function piecesIn(group: Buffer = Buffer.of()): readonly Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0; at < group.length; ) {
    const end = at + 4 + group.readUInt32LE(at)
    pieces.push(group.subarray(at + 4, end))
    at = end
  }
  return pieces
}

function groupName(first: number): string {
  return `pieces-${first / groupSize}`
}
