// Reads one document of a repository from disk.
import {closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats} from 'node:fs'
import {TextDecoder} from 'node:util'
import {errorCode, realInside} from './inside.ts'
import type {SkippedFile} from './listing.ts'

/** The largest document that is read, in bytes. */
export const maximumDocumentSize = 1024 * 1024

/** One byte more than the limit, which tells a file that grew while it was read. Holds one document at a time. */
const buffer = Buffer.allocUnsafeSlow(maximumDocumentSize + 1)

const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

/** Where a NUL byte tells a binary file, in bytes from its start; git looks as far. */
const binaryProbe = 8000

/**
 * Reads one document as UTF-8; the text keeps its byte order mark. Never throws: what cannot be read is skipped, with
 * a `detail` for programs:
 * - `unreadable`: the system's error code, `outside`, or what it is instead of a file (`folder`, `fifo`, `socket`, `device`);
 * - `too-large`: `SIZE/LIMIT` in bytes;
 * - `binary`: `NUL`;
 * - `encoding`: `UTF-16` (by its byte order mark) or `invalid-UTF-8`.
 */
export function readDocument(root: string, path: string): {readonly text: string} | {readonly skipped: SkippedFile} {
  const read = readContent(root, path)
  return 'bytes' in read ? decodeDocument(path, read.bytes) : read
}

/** The bytes of a document, valid until the next call; of the reasons above, the first two. Never throws. */
export function readContent(root: string, path: string): {readonly bytes: Buffer} | {readonly skipped: SkippedFile} {
  const skip = (reason: SkippedFile['reason'], detail: string) => ({skipped: {path, reason, detail}})
  try {
    const place = realInside(root, path)
    if ('problem' in place) return skip('unreadable', place.problem)
    const stats = lstatSync(place.real)
    if (!stats.isFile()) return skip('unreadable', nameOfType(stats))
    const bytes = readBytes(place.real)
    return typeof bytes === 'number' ? skip('too-large', `${bytes}/${maximumDocumentSize}`) : {bytes}
  } catch (error) {
    return skip('unreadable', errorCode(error))
  }
}

/** The text of a document's bytes; of the reasons above, the last two. */
export function decodeDocument(
  path: string,
  bytes: Uint8Array,
): {readonly text: string} | {readonly skipped: SkippedFile} {
  return decode(bytes, (reason, detail) => ({skipped: {path, reason, detail}}))
}

function decode<S>(bytes: Uint8Array, skip: (reason: SkippedFile['reason'], detail: string) => S): {text: string} | S {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return skip('encoding', 'UTF-16')
  if (bytes.subarray(0, binaryProbe).includes(0)) return skip('binary', 'NUL')
  try {
    return {text: decoder.decode(bytes)}
  } catch {
    return skip('encoding', 'invalid-UTF-8')
  }
}

/**
 * The bytes of a regular file (valid until the next call), or its size when that is over the limit. The file may have
 * been swapped since it was looked at, so it is opened without following a link or waiting for a writer, and looked at
 * again.
 */
function readBytes(real: string): Buffer | number {
  // Windows has neither flag.
  const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const {size} = fstatSync(descriptor)
    if (size > maximumDocumentSize) return size
    const length = fill(descriptor)
    return length > maximumDocumentSize ? length : buffer.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}

function fill(descriptor: number): number {
  let length = 0
  for (let read = 1; read > 0 && length < buffer.length; length += read) {
    read = readSync(descriptor, buffer, length, buffer.length - length, null)
  }
  return length
}

function nameOfType(stats: Stats): string {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'fifo'
  return stats.isSocket() ? 'socket' : 'device'
}
