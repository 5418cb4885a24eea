// Runs a program in a thread of its own, and lets the two speak; the program that digests has its own crew, workers.ts.
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parentPort, Worker, workerData} from 'node:worker_threads'

export interface ThreadTask<Said> {
  /** A module; in a bundle it may lie in `chunks/` beside the code that names it. */
  readonly program: URL
  /** What `inThread` of the program gives: plain data. */
  readonly data: unknown
  readonly heard: (said: Said) => void
  /** Ends the thread; then the promise is rejected with the reason. */
  readonly signal?: AbortSignal | undefined
}

/** Resolves when the program has ended by itself. Rejects when it cannot start, fails, or is ended by the signal. */
export function runInThread<Said>({program, data, heard, signal}: ThreadTask<Said>): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(placeOf(program), {workerData: data})
    const end = () => {
      reject(signal?.reason)
      void worker.terminate()
    }
    signal?.addEventListener('abort', end, {once: true})
    worker.on('message', heard)
    worker.on('error', reject)
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', end)
      if (code === 0) resolve()
      else reject(new Error(`A thread ended with ${code}.`))
    })
  })
}

function placeOf(program: URL): URL {
  const name = program.pathname.slice(program.pathname.lastIndexOf('/') + 1)
  return existsSync(fileURLToPath(program)) ? program : new URL(`chunks/${name}`, program)
}

/** For the program of a thread: what it was given, and how it speaks. `moved` is handed over instead of being copied. */
export function inThread(): {
  readonly data: unknown
  readonly say: (said: unknown, moved?: readonly ArrayBuffer[]) => void
} {
  return {data: workerData, say: (said, moved = []) => parentPort?.postMessage(said, [...moved])}
}
