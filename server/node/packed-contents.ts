// Contents of documents by their keys, in bundles that are compressed as one and read one by one.
import {compressed, decompressed} from './brotli.ts'
import type {Block, Parts} from './checked-file.ts'
import {partsOfKey} from './content-key.ts'
import {packTexts, unpackTexts} from './packed-texts.ts'

/** Few enough to be read for the sake of one, enough to compress well. */
const bundleSize = 16

/** A key, and the bytes that it names. */
export type Content = readonly [key: string, bytes: Uint8Array]

export function packContents(contents: readonly Content[]): Parts {
  if (contents.length === 0) return {}
  const parts: Record<string, Uint8Array> = {contents: packTexts(contents.map(([key]) => key))}
  for (let first = 0; first < contents.length; first += bundleSize) {
    const bytes = contents.slice(first, first + bundleSize).map(([, each]) => each)
    parts[bundleName(first)] = compressed(Buffer.concat(bytes))
  }
  return parts
}

/** The bytes of a key; undefined when they were not kept, or are damaged. */
export function contentOf(part: Block['part'], key: string): Uint8Array | undefined {
  const keys = unpackTexts(part('contents')) ?? []
  const row = keys.indexOf(key)
  if (row < 0) return undefined
  const first = row - (row % bundleSize)
  const lengths = keys.slice(first, first + bundleSize).map((each) => partsOfKey(each).length)
  const start = lengths.slice(0, row - first).reduce((sum, each) => sum + each, 0)
  const bytes = decompressed(
    part(bundleName(first)),
    lengths.reduce((sum, each) => sum + each, 0),
  )
  return bytes?.subarray(start, start + partsOfKey(key).length)
}

function bundleName(first: number): string {
  return `contents-${first / bundleSize}`
}
