// Keeps every path inside the root: real paths decide, never the text of a path.
import {realpathSync} from 'node:fs'
import {isAbsolute, join, sep} from 'node:path'

/** What a failed operation says of itself, whichever realm its error comes from: `ENOENT`, `EACCES` …, or `unknown`. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unknown'
  return typeof error.code === 'string' ? error.code : 'unknown'
}

/** Whether `real` is the folder `realRoot` or lies below it; both are absolute real paths. */
export function isBelow(realRoot: string, real: string): boolean {
  return real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)
}

/** Whether a path is written relative to the root and never climbs: no `..`, no drive, no NUL, not empty. */
export function isRelativePath(path: string): boolean {
  if (path === '' || path.includes('\0') || isAbsolute(path)) return false
  return !path.split(sep === '\\' ? /[\\/:]/ : '/').includes('..')
}

/** The real path of `path` when it stays inside the root; otherwise the reason: `outside` or the system's error code. */
export function realInside(root: string, path: string): {readonly real: string} | {readonly problem: string} {
  if (!isRelativePath(path)) return {problem: 'outside'}
  try {
    const real = realpathSync.native(join(root, path))
    return isBelow(realpathSync.native(root), real) ? {real} : {problem: 'outside'}
  } catch (error) {
    return {problem: errorCode(error)}
  }
}
