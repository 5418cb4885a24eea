// Lists of texts in little room.
import {deflateRawSync, inflateRawSync} from 'node:zlib'

/** Texts without NUL, compressed: paths share most of what they are. */
export function packTexts(texts: readonly string[]): Buffer {
  return deflateRawSync(texts.join('\0'), {level: 1})
}

/** The largest list of texts, in bytes. */
const largestTexts = 256 * 1024 * 1024

export function unpackTexts(bytes: Buffer | undefined): readonly string[] | undefined {
  if (bytes === undefined) return undefined
  try {
    const text = inflateRawSync(bytes, {maxOutputLength: largestTexts}).toString()
    return text.split('\0')
  } catch {
    return undefined
  }
}
