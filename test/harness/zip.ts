// Reads a zip archive as it lies on disk: names, modes, days and contents (APPNOTE 6.3, sections 4.3 and 4.4).
import {inflateRawSync} from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  /** POSIX mode bits. */
  readonly mode: number
  /** The day and time as two words of MS-DOS. */
  readonly stamp: number
  readonly content: Buffer
}

const [centralSignature, endSignature] = [0x02014b50, 0x06054b50]

/** Entries in the order of the directory. Throws where the bytes are no archive. */
export function readZip(bytes: Buffer): readonly ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new Error('no end of a zip directory')
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== centralSignature) throw new Error(`no entry at ${at}`)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const after = at + 46 + (nameLength ?? 0)
    entries.push({
      name: bytes.toString('utf8', at + 46, after),
      mode: (bytes.readUInt32LE(at + 38) >>> 16) & 0o777,
      stamp: bytes.readUInt32LE(at + 12),
      content: contentOf(bytes, at),
    })
    at = after + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return entries
}

function contentOf(bytes: Buffer, at: number): Buffer {
  const [method, size, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + size)
  return method === 0 ? packed : inflateRawSync(packed)
}
