// A digest as bytes, which cross from thread to thread and lie in a cache; read back part by part, when asked for.
import type {Digest} from './digest-model.ts'
import {newlines, writeField, writeLines, writeLink, writeSection, writeSmall} from './pack-parts.ts'
import {PackError, PackWriter, writeList} from './pack-stream.ts'
import {header, headerSize, PackedDigest, wordOf, wordSize} from './packed-digest.ts'

export {PackError} from './pack-stream.ts'

/** To be raised with each change of the form, and whenever the same text gives another digest than before. */
export const packVersion = 8

/** Begins anew with each digest; what is kept between two is only the room for the next. */
const writer = new PackWriter()

/**
 * A digest as bytes: a header of 32-bit words, then one stream each for the small parts, the sections, the fields, the
 * links, and the lines of the sections. `source` is the text that was digested: what the digest quotes of it stands for
 * itself there, and not in the bytes. Equal digests give equal bytes. They have a buffer of their own, an eighth of the
 * text's size, and a sixteenth of it when compressed.
 */
export function packDigest(digest: Digest, source: string): Uint8Array {
  const {length, newline, words, sections, fields, links} = digest
  writer.begin(headerSize, source)
  writeSmall(writer, digest)
  const ends = [writer.end()]
  writeList(writer, sections, writeSection)
  ends.push(writer.end())
  writeList(writer, fields, writeField)
  ends.push(writer.end())
  writeList(writer, links, writeLink)
  ends.push(writer.end())
  writeList(writer, sections, writeLines)
  ends.push(writer.end())
  const bytes = writer.take()
  fillHeader(bytes, [packVersion, 0, length, newlines.indexOf(newline), words.en, words.fr, ...ends])
  return bytes
}

/**
 * Reads a packed digest. Its parts are unpacked when they are first asked for, and then kept; so are the bytes, which must
 * not be changed, and the source, which is asked for once, when a part quotes it. With another source than the one it was
 * packed with, the texts are wrong ones, and nothing else happens. Throws a `PackError` when they are of another version or damaged; then nothing that is asked for fails.
 */
export function unpackDigest(bytes: Uint8Array, source: () => string): Digest {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < headerSize || wordOf(view, header.version) !== packVersion)
    throw new PackError('Not this version.')
  if (wordOf(view, header.checksum) !== checksumOf(view)) throw new PackError('Damaged.')
  return new PackedDigest(view, source)
}

function fillHeader(bytes: Uint8Array, words: readonly number[]): void {
  const view = new DataView(bytes.buffer)
  for (const [index, word] of words.entries()) view.setUint32(index * wordSize, word, true)
  view.setUint32(header.checksum * wordSize, checksumOf(view), true)
}

/**
 * The checksum of all behind itself, against accidents and not against intent: each word is mixed in by a step that can be
 * undone, so that one damaged word never goes unseen.
 */
function checksumOf(view: DataView): number {
  const size = view.byteLength
  const rest = size % wordSize
  let sum = size
  for (let at = (header.checksum + 1) * wordSize; at < size - rest; at += wordSize)
    sum = mix(sum, view.getUint32(at, true))
  for (let at = size - rest; at < size; at++) sum = mix(sum, view.getUint8(at))
  return sum >>> 0
}

/** Rotates, so that upper bits come to count in lower ones, and multiplies by 2³² over the golden ratio, an odd number. */
function mix(sum: number, word: number): number {
  return Math.imul(((sum << 13) | (sum >>> 19)) ^ word, 0x9e3779b1)
}
