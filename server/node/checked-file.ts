// A file of named parts that are checked when they are read: whatever is wrong with one makes it absent, nothing worse.
import {createHash} from 'node:crypto'

/*
 * One block: the mark, the length of the header (32 bits, little endian), the header, its sum, then the parts one
 * after another. The header is JSON: the version of whoever wrote the block, and each part's name, length and sum.
 * Blocks may follow each other in a file.
 */

/** Tells our files from others; the last character is the version of this format. */
const mark = Buffer.from('\x89RELAIS1', 'latin1')

/** Bytes of a sum: enough against accidents. Against forgery helps only where the file lies. */
const sumLength = 16

export type Parts = Readonly<Record<string, Uint8Array>>

/** One block as it was read. */
export interface Block {
  /** The part of this name; undefined when there is none or when it is not what was written. */
  part(name: string): Buffer | undefined
  readonly names: readonly string[]
  /** Where the block ends. */
  readonly end: number
}

interface Header {
  readonly version: string
  readonly parts: readonly (readonly [name: string, length: number, sum: string])[]
}

export function sumOf(...pieces: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha1')
  for (const piece of pieces) hash.update(piece)
  return hash.digest().subarray(0, sumLength)
}

/** Makes a block. */
export function block(version: string, parts: Parts): Buffer {
  const entries = Object.entries(parts)
  const header: Header = {
    version,
    parts: entries.map(([name, bytes]) => [name, bytes.length, sumOf(bytes).toString('base64')]),
  }
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([mark, length, text, sumOf(text), ...entries.map(([, bytes]) => bytes)])
}

/** Reads the block that begins at an offset; undefined when there is none, of this version, in its full length. */
export function readBlock(version: string, bytes: Buffer, start = 0): Block | undefined {
  const headerAt = start + mark.length + 4
  if (bytes.length < headerAt || !bytes.subarray(start, start + mark.length).equals(mark)) return undefined
  const headerEnd = headerAt + bytes.readUInt32LE(start + mark.length)
  const bodyAt = headerEnd + sumLength
  if (bodyAt > bytes.length) return undefined
  const text = bytes.subarray(headerAt, headerEnd)
  if (!sumOf(text).equals(bytes.subarray(headerEnd, bodyAt))) return undefined
  // Its sum says that this is what `block` wrote.
  const header = JSON.parse(text.toString()) as Header
  return header.version === version ? openBlock(header, bytes, bodyAt) : undefined
}

function openBlock({parts}: Header, bytes: Buffer, bodyAt: number): Block | undefined {
  const places = new Map<string, {readonly content: Buffer; readonly sum: string}>()
  let end = bodyAt
  for (const [name, length, sum] of parts) {
    places.set(name, {content: bytes.subarray(end, end + length), sum})
    end += length
  }
  if (end > bytes.length) return undefined
  return {
    part: (name) => {
      const place = places.get(name)
      return place && sumOf(place.content).toString('base64') === place.sum ? place.content : undefined
    },
    names: [...places.keys()],
    end,
  }
}
