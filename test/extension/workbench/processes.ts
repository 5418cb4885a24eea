// Process groups that tests started: each is ended as a whole, and none outlives the test run.
import {type ChildProcess, type SpawnOptions, spawn} from 'node:child_process'
import {EventEmitter, once} from 'node:events'

const running = new Set<number>()

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name)
  } catch {
    // It is gone.
  }
}

process.once('exit', () => {
  for (const group of running) signal(group, 'SIGKILL')
})
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(1))

/** A process in a group of its own, with all that it starts. */
export interface Started {
  readonly child: ChildProcess
  /** Everything it has printed so far. */
  log(): string
  /** The groups of the first line that matches, in what it has printed or will print. Rejects when it ends or takes too long (ms). */
  line(pattern: RegExp, deadline: number): Promise<RegExpExecArray>
  /** Waits until it has ended by itself. Rejects when it takes too long (ms). */
  end(deadline: number): Promise<void>
  /** Ends it and everything it started. */
  stop(): Promise<void>
}

/** How long a process may take to end by itself, in milliseconds. */
const grace = 5_000

async function stop(child: ChildProcess, group: number): Promise<void> {
  if (!hasEnded(child)) {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => signal(group, 'SIGKILL'), grace)
    await gone
    clearTimeout(timer)
  }
  signal(group, 'SIGKILL')
  running.delete(group)
}

function hasEnded({exitCode, signalCode}: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/** What a process has printed, which grows. */
class Talk extends EventEmitter<{more: []}> {
  text = ''
  readonly #program: string
  readonly #child: ChildProcess

  constructor(program: string, child: ChildProcess) {
    super()
    this.#program = program
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.text += text
        this.emit('more')
      })
    child.once('exit', () => this.emit('more'))
  }

  /** Waits until `look` finds something, whenever there is more to look at. */
  async until<T>(look: () => T | undefined, wanted: string, deadline: number): Promise<T> {
    const late = AbortSignal.timeout(deadline)
    for (;;) {
      const found = look()
      if (found !== undefined) return found
      if (hasEnded(this.#child)) throw this.#failure(`ended without ${wanted}`)
      await once(this, 'more', {signal: late}).catch(() => {
        throw this.#failure(`took too long to give ${wanted}`)
      })
    }
  }

  #failure(what: string): Error {
    return new Error(`${this.#program} ${what}:\n${this.text.slice(-4000)}`)
  }
}

/** Starts a program. Throws when it cannot be started. */
export function start(program: string, args: readonly string[], options: SpawnOptions = {}): Started {
  const child = spawn(program, args, {...options, detached: true, stdio: ['ignore', 'pipe', 'pipe']})
  const group = child.pid
  if (group === undefined) throw new Error(`${program} cannot be started.`)
  running.add(group)
  const talk = new Talk(program, child)
  return {
    child,
    log: () => talk.text,
    line: (pattern, deadline) => talk.until(() => pattern.exec(talk.text) ?? undefined, String(pattern), deadline),
    end: (deadline) => talk.until(() => hasEnded(child) || undefined, 'an end', deadline).then(() => undefined),
    stop: () => stop(child, group),
  }
}
