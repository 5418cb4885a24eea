// A progress line on a terminal's standard error, for repositories that take a while; silent otherwise.
import {stopwatch} from '../repository/index.ts'
import type {Session} from './session.ts'
import {say} from './texts/index.ts'

/** Nobody needs a progress line before this, in milliseconds. */
const patience = 700

export interface Progress {
  readonly step: (done: number, all: number) => void
  /** Removes the line. */
  clear(): void
}

/** `key` words what is being done. */
export function progressOn(
  {io, language}: Session,
  quiet: boolean,
  key: 'reading' | 'measuring' = 'reading',
): Progress {
  const elapsed = stopwatch()
  let shown = false
  const step = (done: number, all: number) => {
    io.tell?.({doing: key, done, all})
    if (quiet || !io.errIsTerminal || elapsed() < patience) return
    shown = true
    const data = {done: done.toLocaleString(language), all: all.toLocaleString(language)}
    io.err(`\r\u001B[K${say(language, key, data)}`)
  }
  return {step, clear: () => shown && io.err('\r\u001B[K')}
}
