// Names a document by its content, as git names it, so that what git knows of it need not be read.
import {createHash} from 'node:crypto'
import {findGitFolder, usesSha256} from './git-folder.ts'

/** How git hashes objects in a repository. */
export type ObjectFormat = 'sha1' | 'sha256'

/** The blob id that git gives these bytes: the hash of `blob LENGTH`, NUL, and the bytes, in hexadecimal. */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** What the bytes are known by: their blob id and their length. Equal keys mean equal bytes. */
export function contentKey(id: string, length: number): string {
  return `${id}:${length}`
}

/** The blob id and the length in bytes that a key names. */
export function partsOfKey(key: string): {readonly id: string; readonly length: number} {
  const colon = key.indexOf(':')
  return {id: key.slice(0, colon), length: Number(key.slice(colon + 1))}
}

/** The format of the repository that holds the root; where there is none, git's usual one. */
export function objectFormatOf(root: string): ObjectFormat {
  const folder = findGitFolder(root)
  return folder !== undefined && usesSha256(folder) ? 'sha256' : 'sha1'
}
