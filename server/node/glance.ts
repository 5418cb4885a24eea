// Tells at once what a repository holds, by git's index and a look into some folders: no process runs, and few folders are read.
import {openRepository} from './git.ts'
import {merged} from './listing.ts'
import {foldersOf, viewFolder} from './survey.ts'

/**
 * The paths of a repository, as `Listing` has them: in these folders (relative to the root, `''` is the root itself) the
 * files that are there, ignored or not, if one of them is tracked; elsewhere the files that are tracked, there or not.
 * Undefined when only git, or a walk, can tell.
 */
export function glance(root: string, folders: ReadonlySet<string>): readonly string[] | undefined {
  const repository = openRepository(root)
  const tracked = repository?.below(repository.index()?.paths ?? []) ?? []
  if (tracked.length === 0) return undefined
  const known = [...foldersOf(tracked)].filter((folder) => folders.has(folder))
  const elsewhere = tracked.filter((path) => !folders.has(folderOf(path)))
  return merged(elsewhere, ...known.map((folder) => filesIn(root, folder)))
}

/** Links are told as files: few lead to a folder. */
function filesIn(root: string, folder: string): readonly string[] {
  const entries = viewFolder(root, folder)?.entries ?? []
  const names = [...entries].filter(([, type]) => type === 'file' || type === 'link').map(([name]) => name)
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`))
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
