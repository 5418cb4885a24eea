// Spreads digesting over threads, and gives up a thread that dies or hangs: it costs the file that it was on, no other.
import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {mostPatience} from './budget.ts'
import type {ObjectFormat} from './content-key.ts'
import {type Digested, digestBudget, outOfTime} from './digesting.ts'
import {errorCode} from './inside.ts'
import type {SkippedFile} from './listing.ts'
import type {LoadedParser} from './parser.ts'
import type {SizedFile} from './sized-files.ts'

/** A file to be digested: its index in the list that was given, and its path relative to the root. */
export interface Job {
  readonly index: number
  readonly path: string
}

/** A packed digest, see `packDigest`, and the bytes of the document, which it quotes. */
export interface PackedFile {
  readonly packed: Uint8Array
  readonly bytes: Uint8Array
}

/** What became of a job. */
export type Answer = Result & Pick<Job, 'index'>

/** `outcome` is that of `readKeyed`, absent where nobody could read the file. */
export type Result = Digested<PackedFile> & {readonly outcome?: string}

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly root: string
  readonly parser: LoadedParser['name']
  readonly format: ObjectFormat
  /** How long a file may take, in milliseconds. */
  readonly budget: number
  /** Two numbers in shared memory: the index of the job at hand or `nobody`, and how often that was set. */
  readonly turn: Int32Array
}

export const nobody = -1

export interface ThreadOptions {
  /** Absolute and real. */
  readonly root: string
  readonly parser: LoadedParser['name']
  readonly format: ObjectFormat
  /** The most threads that are run at a time, at least 1. */
  readonly threads: number
  readonly onProgress?: ((done: number, all: number) => void) | undefined
  /** The program of a thread, and the most that its heap may grow to, in MiB; for tests. */
  readonly program?: URL
  readonly memory?: number
}

/** How many threads this machine runs at a time, as far as this process may use them. */
export function processors(): number {
  return availableParallelism()
}

type Results = readonly (Result | undefined)[]

/**
 * Reads, digests and packs files in threads of their own; the results are in the files' order. A file is undefined when
 * no thread came to it, because none could be started. Never rejects.
 */
export function digestInThreads(files: readonly SizedFile[], options: ThreadOptions): Promise<Results> {
  return new Promise((resolve) => {
    new Crew(files, options, resolve).start()
  })
}

/** Files that are handed out together, so that no message is sent and no watchdog started for each: so many, or so many bytes. */
const batch = 64
const batchSize = 300_000

/** The stack of a thread in MiB, such that it holds as much as the main thread's: V8's 984 KiB, and what Node keeps free. */
const stackSizeMb = (984 + 192) / 1024

/** Room for young objects in a thread in MiB, four times the usual: the more of them, the fewer live to be copied. */
const maxYoungGenerationSizeMb = 192

/** How often the threads are looked at, in milliseconds. */
const lookEvery = 250

/** What a turn may last beyond its budget, in milliseconds: until then the thread ends it itself if it can. */
const grace = 1000

/** How many looks a thread may take to start; on a busy machine it takes seconds. */
const looksAtStart = 30_000 / lookEvery

/** A thread at work. */
interface Thread {
  readonly worker: Worker
  readonly turn: Int32Array
  /** What it was handed and has not answered, by index. */
  readonly jobs: Map<number, Job>
  /** Whether it ever answered. */
  isProven: boolean
  /** The turn at the last look and whose it was, and how many looks it has lasted. */
  lastTurn: number
  lastIndex: number
  looks: number
  /** Whether a file has its second try, see `withinBudgetEach`. */
  isPatient: boolean
  /** What it died of. */
  problem: string
}

/** How a thread begins. */
const untouched = {isProven: false, lastTurn: 0, lastIndex: nobody, looks: 0, isPatient: false, problem: 'thread-ended'}

/** The threads, what they still have to do, and what they did. */
class Crew {
  readonly #files: readonly SizedFile[]
  readonly #options: ThreadOptions
  readonly #resolve: (results: Results) => void
  readonly #budget: number
  readonly #results: (Result | undefined)[]
  /** The next job last. */
  readonly #queue: Job[]
  readonly #threads = new Set<Thread>()
  #done = 0
  #timer: NodeJS.Timeout | undefined

  constructor(files: readonly SizedFile[], options: ThreadOptions, resolve: (results: Results) => void) {
    this.#files = files
    this.#options = options
    this.#resolve = resolve
    this.#results = files.map(() => undefined)
    // The clock runs for all of them, while they take turns on the processors.
    this.#budget = digestBudget * Math.max(1, options.threads / processors())
    // The largest come first: at the end, no thread waits long for another.
    this.#queue = [...files.entries()].sort(([, a], [, b]) => a.size - b.size).map(([index, {path}]) => ({index, path}))
  }

  start(): void {
    const count = Math.min(this.#options.threads, this.#files.length)
    for (let index = 0; index < count; index++) this.#open()
    this.#timer = setInterval(() => this.#look(), lookEvery)
    this.#endIfDone()
  }

  #open(): void {
    const {root, parser, format, program = new URL('./digest-thread.js', import.meta.url), memory} = this.#options
    const turn = new Int32Array(new SharedArrayBuffer(8)).fill(nobody, 0, 1)
    const data: ThreadData = {root, parser, format, budget: this.#budget, turn}
    try {
      const worker = new Worker(program, {
        workerData: data,
        resourceLimits: {stackSizeMb, maxYoungGenerationSizeMb, ...(memory && {maxOldGenerationSizeMb: memory})},
      })
      const thread = {worker, turn, jobs: new Map(), ...untouched}
      worker.on('message', (answers: readonly Answer[]) => this.#take(thread, answers))
      worker.on('error', (error) => {
        thread.problem = errorCode(error)
      })
      worker.on('exit', () => this.#lose(thread, {reason: 'unreadable', detail: thread.problem}))
      this.#threads.add(thread)
      // The second batch is at hand when the first is done.
      this.#hand(thread)
      this.#hand(thread)
    } catch {
      // No thread can be had: those there are do the work, or nobody.
    }
  }

  #hand({worker, jobs}: Thread): void {
    const batchOfJobs: Job[] = []
    for (let size = 0; batchOfJobs.length < batch && size < batchSize; ) {
      const job = this.#queue.pop()
      if (!job) break
      batchOfJobs.push(job)
      jobs.set(job.index, job)
      size += this.#files[job.index]?.size ?? 0
    }
    if (batchOfJobs.length > 0) worker.postMessage(batchOfJobs)
  }

  #take(thread: Thread, answers: readonly Answer[]): void {
    if (!this.#threads.has(thread)) return
    thread.isProven = true
    for (const {index, ...result} of answers) {
      thread.jobs.delete(index)
      this.#settle(index, result)
    }
    this.#hand(thread)
    this.#options.onProgress?.(this.#done, this.#files.length)
    this.#endIfDone()
  }

  #settle(index: number, result: Result): void {
    this.#results[index] = result
    this.#done += 1
  }

  /** Takes a thread off: the file it was on is skipped, its other jobs go to a new one, unless threads cannot even start. */
  #lose(thread: Thread, why: Pick<SkippedFile, 'reason' | 'detail'>): void {
    if (!this.#threads.delete(thread)) return
    const {jobs, turn, isProven} = thread
    const culprit = jobs.get(Atomics.load(turn, 0))
    if (culprit) {
      jobs.delete(culprit.index)
      this.#settle(culprit.index, {skipped: {path: culprit.path, ...why}})
    }
    this.#queue.push(...jobs.values())
    for (const other of this.#threads) if (other.jobs.size === 0) this.#hand(other)
    if (this.#queue.length > 0 && (culprit || isProven)) this.#open()
    this.#endIfDone()
  }

  /** Counts looks and not the clock, which runs on while a machine sleeps. */
  #look(): void {
    for (const thread of this.#threads) {
      note(thread)
      const patience = thread.isPatient ? mostPatience : 1
      const most = thread.lastTurn === 0 ? looksAtStart : (this.#budget * patience + grace) / lookEvery
      if (thread.looks <= most) continue
      this.#lose(thread, outOfTime)
      end(thread)
    }
  }

  #endIfDone(): void {
    if (this.#done < this.#files.length && this.#threads.size > 0) return
    clearInterval(this.#timer)
    for (const thread of this.#threads) end(thread)
    this.#threads.clear()
    this.#resolve(this.#results)
  }
}

/** Looks whose turn it is in a thread, and whether it is still the same one. */
function note(thread: Thread): void {
  const [index, turn] = [Atomics.load(thread.turn, 0), Atomics.load(thread.turn, 1)]
  const isSame = turn === thread.lastTurn
  thread.looks = isSame && thread.jobs.size > 0 ? thread.looks + 1 : 0
  if (!isSame) thread.isPatient = index !== nobody && index === thread.lastIndex
  thread.lastTurn = turn
  thread.lastIndex = index
}

/** Nobody waits for the end: JavaScript ends at once, native code when it comes back. */
function end({worker}: Thread): void {
  worker.unref()
  void worker.terminate()
}
