// Compression for what the cache keeps: quick to write, quick to read.
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib'

/** Quality 1 takes a third of the time of deflate's fastest and leaves less; a window of 2²² bytes holds most of what it is given. */
const params = {[constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 22}

export function compressed(bytes: Uint8Array): Buffer {
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
