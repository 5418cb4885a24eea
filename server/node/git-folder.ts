// Finds the git folder of a path and reads its plain files, without running git: see gitrepository-layout(5).
import {realpathSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {readSmallFile} from './small-file.ts'

/** Packed references of very large repositories take some megabytes. */
const packedReferencesLimit = 64 * 1024 * 1024

const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Where one repository lives; every path is absolute. */
export interface GitFolder {
  /** The top of the work tree, as a real path; undefined in a bare repository. */
  readonly top: string | undefined
  /** What belongs to this work tree: HEAD, index. */
  readonly own: string
  /** What all work trees share: objects, references. The same as `own` but in a linked work tree. */
  readonly common: string
}

/** The repository that holds `root`: the nearest folder upwards with a `.git`, or `root` itself when it is a bare one. */
export function findGitFolder(root: string): GitFolder | undefined {
  const start = realRoot(root)
  if (start === undefined) return undefined
  for (let folder = start; ; folder = dirname(folder)) {
    const own = gitFolderAt(folder)
    if (own !== undefined) return {top: folder, own, common: commonFolder(own)}
    if (dirname(folder) === folder) break
  }
  return isGitFolder(start) ? {top: undefined, own: start, common: start} : undefined
}

/** What the paths below a real root begin with when they are told relative to the top: nothing, or a folder and `/`. */
export function prefixOf({top}: GitFolder, root: string): string {
  const folder = top === undefined ? '' : relative(top, root).split(sep).join('/')
  return folder === '' ? '' : `${folder}/`
}

function realRoot(root: string): string | undefined {
  try {
    return realpathSync.native(root)
  } catch {
    return undefined
  }
}

/** `.git` is a folder, or a file that names one in a linked work tree and in a submodule. */
function gitFolderAt(folder: string): string | undefined {
  const entry = join(folder, '.git')
  if (isGitFolder(entry)) return entry
  const target = /^gitdir: (.+)/.exec(readSmallFile(entry) ?? '')?.[1]
  if (target === undefined) return undefined
  const own = resolve(folder, target)
  return isGitFolder(own) ? own : undefined
}

function isGitFolder(folder: string): boolean {
  const common = commonFolder(folder)
  return (
    readSmallFile(join(folder, 'HEAD')) !== undefined &&
    isFolder(join(common, 'objects')) &&
    isFolder(join(common, 'refs'))
  )
}

function commonFolder(own: string): string {
  const target = readSmallFile(join(own, 'commondir'))?.trimEnd()
  return target === undefined ? own : resolve(own, target)
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

/** The commit that HEAD names, as a hexadecimal object id; undefined on an unborn branch. */
export function readHead({own, common}: GitFolder): string | undefined {
  let text = readSmallFile(join(own, 'HEAD'))?.trimEnd()
  // References may name references; git gives up after five as well.
  for (let depth = 0; text !== undefined && depth < 5; depth++) {
    if (objectId.test(text)) return text
    const name = /^ref: *(refs\/.+)$/.exec(text)?.[1]
    if (name === undefined || name.split('/').includes('..')) return undefined
    text = (readSmallFile(join(own, name)) ?? readSmallFile(join(common, name)))?.trimEnd() ?? packed(common, name)
  }
  return undefined
}

/** Looks a reference up in `packed-refs`, whose lines are `ID NAME`. */
function packed(common: string, name: string): string | undefined {
  const lines = readSmallFile(join(common, 'packed-refs'), packedReferencesLimit)?.split('\n')
  return lines?.find((line) => line.slice(line.indexOf(' ') + 1).trimEnd() === name)?.split(' ')[0]
}

/** Whether history was cut: commits before some point are not there. */
export function isShallowFolder({common}: GitFolder): boolean {
  return (readSmallFile(join(common, 'shallow')) ?? '') !== ''
}

/** Whether objects were left out when the repository was cloned (`git clone --filter`), to be fetched when they are needed. */
export function isPartialFolder({common}: GitFolder): boolean {
  return /^\s*(?:promisor\s*=\s*true|partialclone\s*=)/im.test(readSmallFile(join(common, 'config')) ?? '')
}

/** Whether object ids are SHA-256; git reads neither objects nor index without knowing. */
export function usesSha256({common}: GitFolder): boolean {
  return /^\s*objectformat\s*=\s*sha256/im.test(readSmallFile(join(common, 'config')) ?? '')
}
