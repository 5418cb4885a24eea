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
 * A file a script: its compiled code as V8 writes it, then in how many runs that has grown (a byte), then the sum of the
 * script's source and of all before. Unlike what Node keeps by itself from 22.1 on, it is written at the end of a run and
 * so holds the functions that ran, which are compiled when they are first called.
 */

/** So long, in milliseconds, the code of a program is kept that no longer runs: another version may be installed beside. */
const lifetime = 30 * 24 * 3_600_000

/** Runs after which the code of a script is taken to hold all that runs of this user need: writing it takes time. */
const enough = 5

/** Code that is larger by less than this factor is not worth writing. */
const worthwhile = 1.02

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
  /** In how many runs it has grown. */
  readonly times: number
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
    return {code: body.subarray(0, -1), times: body.at(-1) ?? 0}
  } catch {
    return undefined
  }
}

function save(folder: string, {place, script, source, known}: Kept): void {
  if (known && known.times >= enough) return
  const code = script.createCachedData()
  const isMore = known === undefined || code.length > known.code.length * worthwhile
  const body = Buffer.concat([isMore ? code : known.code, Buffer.of((known?.times ?? 0) + 1)])
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
