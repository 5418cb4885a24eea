// Waits for what the editor writes to disk, which it does a while after a command was given.
import {existsSync, readFileSync, watch} from 'node:fs'
import {dirname} from 'node:path'

/** How long a save may take, in milliseconds: machines that test are busy. */
const patience = 30_000

/** Waits until a file in a folder that exists says this; rejects with what it says instead. */
export function saved(file: string, words: RegExp): Promise<void> {
  const said = () => (existsSync(file) ? readFileSync(file, 'utf8') : 'no file')
  return new Promise((resolve, reject) => {
    const end = () => {
      watcher.close()
      clearTimeout(timer)
    }
    const look = () => {
      if (!words.test(said())) return
      end()
      resolve()
    }
    const fail = () => {
      end()
      reject(new Error(`${file} was to match ${words}, and says: ${said()}`))
    }
    const watcher = watch(dirname(file), look)
    const timer = setTimeout(fail, patience)
    look()
  })
}
