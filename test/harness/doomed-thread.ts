// A digesting thread that some files are the end of: it does the real work, unless the name of a file says otherwise.
import {spawnSync} from 'node:child_process'
import {parentPort, workerData} from 'node:worker_threads'
import type {Job, ThreadData} from '../../server/node/workers.ts'

const {turn} = workerData as ThreadData

const ends: Readonly<Record<string, () => void>> = {
  exit: () => process.exit(7),
  memory: () => {
    for (const held: unknown[] = []; ; ) held.push(new Array(100_000).fill(held))
  },
  loop: () => {
    for (;;);
  },
  // Nothing in this process can interrupt the wait for another one.
  native: () => spawnSync(process.execPath, ['-e', 'setTimeout(() => {}, 6000)']),
}

/** What came before the real thread could listen. */
let early: (readonly Job[])[] | undefined = []

parentPort?.on('message', (jobs: readonly Job[]) => {
  if (early) return void early.push(jobs)
  for (const {index, path} of jobs) {
    const end = ends[/([a-z]+)\.md$/.exec(path)?.[1] ?? '']
    if (end === undefined) continue
    Atomics.store(turn, 0, index)
    Atomics.add(turn, 1, 1)
    end()
  }
})

const {listening} = await import('../../server/node/digest-thread.ts')
await listening
const waiting = early
early = undefined
for (const jobs of waiting) parentPort?.emit('message', jobs)
