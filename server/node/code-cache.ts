// The compiled form of the program's own code, kept from run to run where nobody but this user can write.
import {createHash} from 'node:crypto'
import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {basename, join} from 'node:path'
import {cachedDataVersionTag} from 'node:v8'
import {Script} from 'node:vm'
import {replaceFile} from './cache-folder.ts'
import {host} from './host.ts'
import type {Host} from './loader.ts'

/*
 * A file a script: its compiled code as V8 writes it, then how often it was written, and in how many runs in a row it has
 * not grown (a byte each), then the sum of the script's source and of all before. Unlike what Node keeps by itself from 22.1 on, it is written at the end of a run and
 * so holds the functions that ran, which are compiled when they are first called.
 */

/** So long, in milliseconds, the code of a program is kept that no longer runs: another version may be installed beside. */
const lifetime = 30 * 24 * 3_600_000

/** Runs in a row without growth after which the code of a script is left as it is for a day, in milliseconds: looking takes time. */
const enough = 3
const day = 24 * 3_600_000

/** Code has grown when it is larger by this factor. */
const growth = 1.01

/** Less code than this is compiled as quickly as it is looked for, in bytes. */
const smallest = 4000

/** Bytes of the sum. */
const sumLength = 20

/** A script as this run has it, and its code as an earlier one has left it. */
interface Kept {
  readonly place: string
  readonly script: Script
  readonly source: Buffer
  readonly known: Known | undefined
}

interface Known {
  readonly code: Buffer
  readonly written: number
  /** In how many runs in a row it has not grown. */
  readonly idle: number
  readonly isSettled: boolean
}

/**
 * Lets scripts that are loaded from here on take their compiled code from `FOLDER/code-PROGRAM`, and leaves it there at
 * the end of the process. The sum proves that it was made from the source at hand, V8 that this version made it; that
 * nobody planted it, the folder's owner and mode prove. Never throws: without such a folder the code is compiled.
 */
export function keepCompiledCode(folder: string, program: string): void {
  if (host === undefined) return
  const own = join(folder, `code-${program}`)
  // V8's flags and the features of the processor are in the tag.
  const version = join(own, `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`)
  try {
    const isNew = !existsSync(own)
    if (![folder, own, version].every(madePrivate)) return
    if (isNew) removeOld(folder)
    keepIn(version, host)
  } catch {
    // A home that cannot be written to.
  }
}

/**
 * Makes a folder unless it is there, and says whether it is one, no link, in which only this user writes; Windows keeps
 * such folders in the user's profile.
 */
function madePrivate(folder: string): boolean {
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const stats = lstatSync(folder)
  if (process.platform === 'win32') return stats.isDirectory()
  return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0
}

function keepIn(folder: string, loader: Host): void {
  const all: Kept[] = []
  const compile = loader.compile
  loader.compile = (filename, source) => {
    if (source.length < smallest) return compile(filename, source)
    const place = join(folder, basename(filename))
    const known = read(place, source)
    const script = new Script(source.toString('latin1'), {filename, ...(known && {cachedData: known.code})})
    all.push({place, script, source, known: script.cachedDataRejected === false ? known : undefined})
    return script
  }
  process.on('exit', () => {
    for (const kept of all) save(folder, kept)
  })
}

/** What an earlier run left of a script; undefined where that is damaged, or of another source. */
function read(place: string, source: Buffer): Known | undefined {
  try {
    const bytes = readFileSync(place)
    const body = bytes.subarray(0, -sumLength)
    if (!sumOf(source, body).equals(bytes.subarray(-sumLength))) return undefined
    const [written = 0, idle = 0] = body.subarray(-2)
    const isSettled = idle >= enough && Date.now() - lstatSync(place).mtimeMs < day
    return {code: body.subarray(0, -2), written, idle, isSettled}
  } catch {
    return undefined
  }
}

function save(folder: string, {place, script, source, known}: Kept): void {
  if (known?.isSettled) return
  const code = script.createCachedData()
  const hasGrown = known === undefined || code.length > known.code.length * growth
  const written = Math.min(255, (known?.written ?? 0) + 1)
  const idle = hasGrown ? 0 : Math.min(enough, known.idle + 1)
  const body = Buffer.concat([hasGrown ? code : known.code, Buffer.of(written, idle)])
  try {
    replaceFile(folder, basename(place), Buffer.concat([body, sumOf(source, body)]))
  } catch {
    // The next run tries again.
  }
}

function sumOf(source: Buffer, body: Buffer): Buffer {
  return createHash('sha1').update(source).update(body).digest()
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('code-'))) {
    const place = join(folder, name)
    if (Date.now() - lstatSync(place).mtimeMs > lifetime) rmSync(place, {recursive: true, force: true})
  }
}
