// Reads small auxiliary files (git's own, ignore lists) of a repository that may be hostile: never waits, never throws.
import {readFileSync, statSync} from 'node:fs'

/** The text of a regular file of at most `limit` bytes (1 MiB by default); anything else is undefined. */
export function readSmallFile(path: string, limit = 1024 * 1024): string | undefined {
  try {
    const stats = statSync(path)
    return stats.isFile() && stats.size <= limit ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}
