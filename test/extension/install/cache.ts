// Keeps what tests in real editors need in the user's cache folder: made once on a machine, however many runs want it.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {inRoot} from '../../harness/root.ts'

/** How long one run waits for another that is installing the same thing, in milliseconds. */
const patience = 600_000

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, {recursive: true})
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where everything is kept: `$XDG_CACHE_HOME` or `~/.cache`; in the checkout where there is no home, as in some containers. */
export function cacheFolder(): string {
  const users = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'relais-tests')
  return isWritable(users) ? users : inRoot('.cache/relais-tests')
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // A process of another user is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Who holds a lock: its process id; 0 when it cannot be told, as of a lock that is just being made. */
function holder(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(dirname(lock), {recursive: true})
    writeFileSync(lock, String(process.pid), {flag: 'wx'})
    return true
  } catch {
    return false
  }
}

async function acquire(lock: string): Promise<void> {
  const end = Date.now() + patience
  while (!take(lock)) {
    const owner = holder(lock)
    if (owner > 0 && !isAlive(owner)) rmSync(lock, {force: true})
    else if (Date.now() > end) throw new Error(`${lock} has been held for too long; remove it if nothing is running.`)
    else await delay(250)
  }
}

/**
 * The absolute path of what is kept under a name, such as `code-1.100.3`; `make` fills a new folder when there is none.
 * The folder appears under its name only when it is complete, so that an interrupted run leaves nothing half made.
 */
export async function kept(name: string, make: (folder: string) => void): Promise<string> {
  const folder = join(cacheFolder(), name)
  if (existsSync(folder)) return folder
  const lock = `${folder}.lock`
  await acquire(lock)
  try {
    if (!existsSync(folder)) fill(folder, make)
  } finally {
    rmSync(lock, {force: true})
  }
  return folder
}

/** Two runs may fill at once when both broke the lock of a dead one: whoever is first to rename wins. */
function fill(folder: string, make: (folder: string) => void): void {
  const unfinished = mkdtempSync(`${folder}.unfinished-`)
  console.error(`relais: making ready ${folder}`)
  try {
    make(unfinished)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, {recursive: true, force: true})
    if (!existsSync(folder)) throw error
  }
}
