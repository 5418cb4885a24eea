// Tells how long this thread has had a processor, which on a busy machine is less than the clock says.
import {readFileSync} from 'node:fs'

/** Newer versions of Node tell by themselves, in microseconds. */
type Telling = {threadCpuUsage(): {readonly user: number; readonly system: number}}

function canTell(it: object): it is Telling {
  return 'threadCpuUsage' in it
}

/** Milliseconds since this thread began, as far as it was running; undefined where the system does not tell (Linux does). */
export function threadTime(): number | undefined {
  if (canTell(process)) {
    const {user, system} = process.threadCpuUsage()
    return (user + system) / 1e3
  }
  try {
    // proc(5): the first number of schedstat is the time spent on the processor, in nanoseconds.
    const [running = ''] = readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')
    return /^\d+$/.test(running) ? Number(running) / 1e6 : undefined
  } catch {
    return undefined
  }
}
