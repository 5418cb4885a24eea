// Measures one process with all its children from outside: wall clock, processor time and peak memory.
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A program to run; what it prints is thrown away. */
export interface Command {
  readonly program: string
  readonly parameters: readonly string[]
  readonly folder: string
  /** On top of PATH, a locale and a home of its own. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Measurement {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of processor time, of the user and the system, children and threads included. */
  readonly cpu: number
  /** The peak of resident memory of the largest process in MiB; undefined where the machine does not tell. */
  readonly memory: number | undefined
  /** The exit code, or why there is none: the name of a signal, or `given up` after half an hour. */
  readonly code: number | string
}

/** How long a program may take, in milliseconds. */
const patience = 30 * 60 * 1000

/** How processor time and memory are read. */
export type Meter = 'GNU time' | 'the shell and /proc'

const gnuTime = '/usr/bin/time'

/** GNU time where it is there: it asks the system once, at the end (`wait4`). Everything else only approaches it. */
export function bestMeter(): Meter {
  const {stdout, stderr} = spawnSync(gnuTime, ['--version'], {encoding: 'utf8'})
  return /GNU/.test(`${stdout}${stderr}`) ? 'GNU time' : 'the shell and /proc'
}

/** Runs a program to its end. */
export async function measure(command: Command, meter: Meter, limit = patience): Promise<Measurement> {
  const scratch = mkdtempSync(join(tmpdir(), 'relais-measure-'))
  try {
    return await measureIn(command, meter, scratch, limit)
  } finally {
    rmSync(scratch, {recursive: true, force: true})
  }
}

async function measureIn(command: Command, meter: Meter, scratch: string, limit: number): Promise<Measurement> {
  const record = join(scratch, 'record')
  const [program, ...parameters] = meter === 'GNU time' ? underTime(record) : underShell(record)
  const start = performance.now()
  const child = spawn(program, [...parameters, command.program, ...command.parameters], {
    cwd: command.folder,
    env: environment(command, scratch),
    stdio: 'ignore',
    // A group of its own, which ends with all its members.
    detached: true,
  })
  const watch = meter === 'GNU time' ? undefined : watchMemory(child.pid)
  const code = await endOf(child, limit)
  const wall = (performance.now() - start) / 1000
  const memory = watch?.()
  if (code === 'given up') return {wall, cpu: Number.NaN, memory, code}
  return {wall, memory, code, ...(meter === 'GNU time' ? readTime(record) : readTimes(record))}
}

/** Waits for a program's exit code or signal; ends it and all its children when its time is over. */
function endOf(child: ChildProcess, limit: number): Promise<number | string> {
  let late = false
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  const timer = setTimeout(() => {
    late = true
    end()
  }, limit)
  // Whoever interrupts the bench means the program that it runs as well.
  const interrupted = () => {
    end()
    process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  return new Promise<number | string>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit, signal) => resolve(late ? 'given up' : (exit ?? signal ?? 'unknown')))
  }).finally(() => {
    clearTimeout(timer)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted)
  })
}

/** Nothing of the caller's own settings, such as extra certificates, which cost every Node process its time. */
export function environment({env = {}}: Pick<Command, 'env'>, home: string): NodeJS.ProcessEnv {
  return {PATH: process.env.PATH, HOME: home, LC_ALL: 'C.UTF-8', NO_COLOR: '1', ...env}
}

type Prefix = readonly [string, ...string[]]

function underTime(record: string): Prefix {
  return [gnuTime, '--quiet', '--format', '%U %S %M', '--output', record]
}

function readTime(record: string): Pick<Measurement, 'cpu' | 'memory'> {
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(record, 'utf8').trim().split(' ').map(Number)
  return {cpu: user + system, memory: kilobytes / 1024}
}

/** `times` is in every POSIX shell; its second line tells the time of the children that have ended. */
function underShell(record: string): Prefix {
  return ['/bin/sh', '-c', '"$@"; code=$?; times >"$0"; exit $code', record]
}

function readTimes(record: string): Pick<Measurement, 'cpu'> {
  const children = readFileSync(record, 'utf8').trim().split('\n').at(-1) ?? ''
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  return {cpu: times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)}
}

/**
 * Looks at a process and its children every 10 ms, and returns what ends that and tells the peak in MiB. Linux keeps the
 * peak itself (`VmHWM` of proc(5)), so only growth in the last moments is missed; elsewhere nothing is known.
 */
function watchMemory(pid: number | undefined): () => number | undefined {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, ...familyOf(String(pid)).map(peakOf))
  }
  const timer = setInterval(look, 10)
  return () => {
    clearInterval(timer)
    return peak === 0 ? undefined : peak / 1024
  }
}

function familyOf(pid: string): readonly string[] {
  const tasks = `/proc/${pid}/task`
  try {
    const children = readdirSync(tasks).flatMap((task) => readFileSync(`${tasks}/${task}/children`, 'utf8').split(' '))
    return [pid, ...children.filter((child) => child !== '').flatMap(familyOf)]
  } catch {
    return existsSync(tasks) ? [pid] : []
  }
}

/** The peak of one process in KiB, 0 when it is gone. */
function peakOf(pid: string): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
