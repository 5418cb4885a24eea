// Contents of documents as git holds them: which it does by its index, and the bytes, without a look at the work tree.
import {realpathSync} from 'node:fs'
import {findGitFolder, prefixOf} from './git-folder.ts'
import {type GitIndex, readGitIndex} from './git-index.ts'
import {GitReader} from './git-reader.ts'
import {readBatch} from './git-tree.ts'

/** Tells the blob that git's index names for a path below the root: its bytes are among git's objects. */
export function indexedBlobs(root: string, read?: GitIndex): (path: string) => string | undefined {
  const folder = findGitFolder(root)
  const index = read ?? (folder?.top === undefined ? undefined : readGitIndex(folder))
  if (folder?.top === undefined || index === undefined) return () => undefined
  const prefix = prefixOf(folder, root)
  return (path) => index.blobOf(prefix + path)
}

/** The blobs that git holds of these, by id; read by one process. They should be small, see `maximumDocumentSize`. */
export function blobsOf(root: string, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const folder = ids.length === 0 ? undefined : findGitFolder(root)
  if (folder === undefined) return new Map()
  const git = new GitReader(realpathSync.native(root), folder)
  try {
    return readBatch(git, ids)
  } finally {
    git.dispose()
  }
}
