// Lists of texts in little room.
import {compressed, decompressed} from './brotli.ts'

/** Texts without NUL, compressed: paths share most of what they are. */
export function packTexts(texts: readonly string[]): Buffer {
  return compressed(Buffer.from(texts.join('\0')), 'thorough')
}

/** The largest list of texts, in bytes. */
const largestTexts = 256 * 1024 * 1024

export function unpackTexts(bytes: Buffer | undefined): readonly string[] | undefined {
  return decompressed(bytes, largestTexts)?.toString().split('\0')
}
