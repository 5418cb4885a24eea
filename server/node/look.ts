// Looks at places that a user names: what they are, and the text of files that are no documents of the repository.
import {readFileSync, realpathSync, statSync} from 'node:fs'
import {errorCode} from './inside.ts'

/** What stands at a place, links followed; undefined when nothing does, or when it may not be looked at. */
export function kindOf(place: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = statSync(place)
    if (stats.isDirectory()) return 'folder'
    return stats.isFile() ? 'file' : 'other'
  } catch {
    return undefined
  }
}

/** The place with every link in it resolved; as it is when it cannot be resolved. */
export function realPlace(place: string): string {
  try {
    return realpathSync.native(place)
  } catch {
    return place
  }
}

/** The text of a file of at most `limit` bytes (16 MiB by default), or why it cannot be had: a system's error code, `EFBIG`. */
export function readPlace(
  place: string,
  limit = 16 * 1024 * 1024,
): {readonly text: string} | {readonly problem: string} {
  try {
    const stats = statSync(place)
    if (!stats.isFile()) return {problem: stats.isDirectory() ? 'EISDIR' : 'EINVAL'}
    return stats.size > limit ? {problem: 'EFBIG'} : {text: readFileSync(place, 'utf8')}
  } catch (error) {
    return {problem: errorCode(error)}
  }
}
