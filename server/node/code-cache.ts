// The compiled form of the program's own code, kept from run to run where nobody but this user can write.
import {lstatSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import module from 'node:module'
import {join} from 'node:path'

/** So long, in milliseconds, the code of a program is kept that no longer runs: another version may be installed beside. */
const lifetime = 30 * 24 * 3_600_000

/**
 * Lets Node (from 22.1 on) take compiled code from `FOLDER/code-PROGRAM`, and leave it there at the end of the process.
 * Node proves that it was made from the source at hand, by this version; that nobody planted it, the folder's owner and
 * mode prove. Never throws: without such a folder the code is compiled.
 */
export function keepCompiledCode(folder: string, program: string): void {
  const enable: unknown = Reflect.get(module, 'enableCompileCache')
  if (typeof enable !== 'function') return
  const own = join(folder, `code-${program}`)
  try {
    if (mkdirSync(own, {recursive: true, mode: 0o700}) !== undefined) removeOld(folder)
    if (isPrivate(folder) && isPrivate(own)) enable(own)
  } catch {
    // A home that cannot be written to.
  }
}

/** Whether a place is a folder, no link, in which only this user writes; Windows keeps such folders in the user's profile. */
function isPrivate(folder: string): boolean {
  const stats = lstatSync(folder)
  if (process.platform === 'win32') return stats.isDirectory()
  return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('code-'))) {
    const place = join(folder, name)
    if (Date.now() - lstatSync(place).mtimeMs > lifetime) rmSync(place, {recursive: true, force: true})
  }
}
