// What every command is given beside its arguments: the process, the language, the root, and how to write.
import {isAbsolute, relative, resolve, sep} from 'node:path'
import type {Language} from '../engine/index.ts'
import {kindOf, realPlace} from '../node/index.ts'
import type {Arguments} from './arguments.ts'
import type {Io} from './io.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

export interface Session {
  readonly io: Io
  readonly language: Language
  /** Whether standard output wants ANSI colours. */
  readonly colours: boolean
  /** The width of standard output in columns. */
  readonly width: number
}

/** Columns where there is no terminal to ask. */
const defaultWidth = 100

export function openSession(given: Arguments, io: Io, language: Language): Session {
  const width = io.columns ?? (Number(io.env.COLUMNS) || defaultWidth)
  return {io, language, colours: wantsColours(given.value('color'), io), width}
}

/** `--color` decides, then FORCE_COLOR, then NO_COLOR (no-color.org), then whether there is a terminal. */
function wantsColours(asked: string | undefined, {env, outIsTerminal}: Io): boolean {
  if (asked === 'always' || asked === 'never') return asked === 'always'
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return outIsTerminal && env.TERM !== 'dumb'
}

/** The current day, or the one of `--now`, as `YYYY-MM-DD`. Throws a `UsageError`. */
export function todayOf(given: Arguments, {language}: Session): string {
  const asked = given.value('now')
  if (asked === undefined) return localDay(new Date())
  const isDay = /^\d{4}-\d\d-\d\d$/.test(asked) && new Date(`${asked}T00:00:00Z`).toJSON()?.startsWith(asked)
  if (!isDay) throw new UsageError(say(language, 'notADay', {option: '--now', value: asked}))
  return asked
}

/** The day in the local time zone. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const markers = ['relais.yaml', '.git']

/** The nearest folder at or above a place that holds a marker. */
function markedAbove(place: string): string | undefined {
  for (let folder = place; ; folder = resolve(folder, '..')) {
    if (markers.some((marker) => kindOf(resolve(folder, marker)) !== undefined)) return folder
    if (folder === resolve(folder, '..')) return undefined
  }
}

/** Whether a place is the root or lies below it; both absolute. */
function isWithin(root: string, place: string): boolean {
  const way = relative(root, place)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/**
 * The root, a real path: `--root`, else the marked folder at or above the working directory, else the one above the
 * first path that is asked about (as when Relais is run on another repository). Throws a `UsageError`.
 */
export function rootOf(given: Arguments, {io, language}: Session, firstPath?: string): string {
  const asked = given.value('root')
  if (asked !== undefined) {
    const kind = kindOf(resolve(io.cwd, asked))
    const key = kind === undefined ? 'rootMissing' : 'rootIsNoFolder'
    if (kind !== 'folder') throw new UsageError(say(language, key, {path: asked}))
    return realPlace(resolve(io.cwd, asked))
  }
  const cwd = realPlace(io.cwd)
  const above = markedAbove(cwd)
  const place = firstPath === undefined ? cwd : realPlace(resolve(cwd, firstPath))
  if (isWithin(above ?? cwd, place)) return above ?? cwd
  const folder = kindOf(place) === 'folder' ? place : resolve(place, '..')
  // Inside a repository, a path of no other one is more likely a slip than a root of its own.
  return markedAbove(folder) ?? above ?? folder
}

/** A path of the command line relative to the root, with `/`; `.` is the root itself. Throws a `UsageError` when it leads out. */
export function inRoot(root: string, path: string, {io, language}: Session): string {
  const place = resolve(realPlace(io.cwd), path)
  // A link inside the root goes by its own name; a way to the root through a link outside it is followed.
  const real = isWithin(root, place) ? place : realPlace(place)
  if (!isWithin(root, real)) throw new UsageError(say(language, 'outside', {path, root}))
  return relative(root, real).split(sep).join('/') || '.'
}
