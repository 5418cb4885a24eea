// Folders to write to: whether one can be, and one that is there as long as the process.
import {accessSync, constants, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

let folder: string | undefined

/** Its place; the same each time. Throws where nothing can be written. */
export function folderOfProcess(): string {
  folder ??= made()
  return folder
}

function made(): string {
  const place = mkdtempSync(join(tmpdir(), 'relais-'))
  process.on('exit', () => rmSync(place, {recursive: true, force: true}))
  return place
}

/** Whether a folder is there, or could be made just now, and can be written to. */
export function isWritable(place: string): boolean {
  try {
    mkdirSync(place, {recursive: true, mode: 0o700})
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}
