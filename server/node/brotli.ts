// Compression for what the cache keeps: quick to write, quick to read.
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib'

/**
 * How much trouble to take. `quick` takes a third of the time of deflate's fastest and leaves less; `thorough` takes twice
 * that time and leaves a third of it where much repeats, as in lists of paths. Neither makes reading slower.
 */
const qualities = {quick: 1, thorough: 5}

/** A window of 2²² bytes holds most of what it is given. */
const window = 22

export function compressed(bytes: Uint8Array, quality: keyof typeof qualities = 'quick'): Buffer {
  const params = {[constants.BROTLI_PARAM_QUALITY]: qualities[quality], [constants.BROTLI_PARAM_LGWIN]: window}
  return brotliCompressSync(bytes, {params})
}

/** What was compressed, of at most so many bytes; undefined when it is more, or was never compressed. */
export function decompressed(bytes: Buffer | undefined, most: number): Buffer | undefined {
  try {
    return bytes && brotliDecompressSync(bytes, {maxOutputLength: Math.max(1, most)})
  } catch {
    return undefined
  }
}
