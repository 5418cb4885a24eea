// What `relais check` says on standard error about what it did: what it mended, and how long it took.

import type {Mended} from '../engine/index.ts'
import {visible} from './escape/terminal.ts'
import type {Outcome} from './outcome.ts'
import type {Session} from './session.ts'
import {say, sayCount} from './texts/index.ts'

export function tellFixed({mended, rounds, exhausted}: Mended, {io, language}: Session): void {
  const lines = mended.map(({path, rule, message}) => `  ${visible(path)}  ${visible(message)}  ${rule}`)
  const head = mended.length === 0 ? say(language, 'fixedNothing') : sayCount(language, 'fixedHeading', mended.length)
  const end = exhausted ? [sayCount(language, 'fixesRemain', rounds)] : []
  io.err(`${[head, ...lines, ...end].join('\n')}\n`)
}

/** Times in milliseconds. */
export interface Times {
  readonly report: number
  readonly total: number
}

export function tellStats({linted, counts, times: spent}: Outcome, times: Times, {io, language}: Session): void {
  const number = (value: number) => value.toLocaleString(language)
  const {list, digest, history, lint, origins} = spent
  const {source, files, characters, paths} = counts
  const shown = Object.fromEntries(
    Object.entries({files, bytes: characters, paths, ...origins}).map(([name, value]) => [name, number(value)]),
  )
  const {skipped} = linted
  const rows: readonly (readonly [string, number])[] = [
    [say(language, 'statsList'), list],
    [say(language, 'statsDigest'), digest],
    [say(language, 'statsHistory'), history],
    [say(language, 'statsLint'), lint],
    [say(language, 'statsReport'), times.report],
    [say(language, 'statsTotal'), times.total],
  ]
  const head = `${say(language, 'statsFiles', {...shown, source})}${skipped.length > 0 ? `, ${sayCount(language, 'statsSkipped', skipped.length)}` : ''}`
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, time]) => `  ${name.padEnd(width)} ${number(Math.round(time)).padStart(8)} ms`)
  io.err(`${[head, say(language, 'statsOrigins', shown), ...lines].join('\n')}\n`)
}
