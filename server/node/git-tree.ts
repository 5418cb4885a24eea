// The files of one commit and their contents, as git's objects have them.
import type {GitReader} from './git-reader.ts'

/** Stands for the content of a submodule, which nobody looks into. */
export const submodule = 'submodule'

/** Files and links of a commit by path (relative to the root, with `/`), each with its blob's id, or `submodule`. */
export type Tree = ReadonlyMap<string, string>

/** The tree of a commit below the reader's root; undefined when git cannot tell. */
export function readTree(git: GitReader, commit: string): Tree | undefined {
  const folder = git.prefix
  const parameters = ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit, ...(folder ? [folder] : [])]
  const output = git.run(undefined, parameters)
  return output === undefined ? undefined : new Map(entriesOf(output, folder))
}

/** Reads `MODE TYPE ID\tPATH`, each ended by NUL: see git-ls-tree(1). */
function* entriesOf(output: string, folder: string): Iterable<readonly [string, string]> {
  for (const line of output.split('\0')) {
    const tab = line.indexOf('\t')
    const [, type, id] = line.slice(0, tab).split(' ')
    const path = line.slice(tab + 1 + folder.length)
    if (id !== undefined) yield [path, type === 'commit' ? submodule : id]
  }
}

/** At once, so that what git writes stays within its bound. */
const batchSize = 500

/** The contents of blobs by id, but for those that are missing or larger than so many bytes. */
export function readBlobs(git: GitReader, ids: readonly string[], largest: number): ReadonlyMap<string, Buffer> {
  return readBatch(git, smallOnes(git, [...new Set(ids)], largest))
}

/** The contents of blobs by id, but for those that are missing; to be asked for small ones. */
export function readBatch(git: GitReader, wanted: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (let from = 0; from < wanted.length; from += batchSize) {
    const input = `${wanted.slice(from, from + batchSize).join('\n')}\n`
    const output = git.runForBytes(undefined, ['cat-file', '--batch'], {input})
    if (output) for (const [id, bytes] of blobsIn(output)) found.set(id, bytes)
  }
  return found
}

function smallOnes(git: GitReader, ids: readonly string[], largest: number): readonly string[] {
  if (ids.length === 0) return []
  const output = git.run(undefined, ['cat-file', '--batch-check'], {input: `${ids.join('\n')}\n`}) ?? ''
  return output.split('\n').flatMap((line) => {
    const [id, type, size] = line.split(' ')
    return id !== undefined && type === 'blob' && Number(size) <= largest ? [id] : []
  })
}

/** Reads `ID TYPE SIZE`, a line feed, the bytes, a line feed: see git-cat-file(1). */
function* blobsIn(output: Buffer): Iterable<readonly [string, Buffer]> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at)
    if (end < 0) return
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ')
    if (type !== 'blob') {
      at = end + 1
      continue
    }
    const start = end + 1
    yield [id, output.subarray(start, start + Number(size))]
    at = start + Number(size) + 1
  }
}
