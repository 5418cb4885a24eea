// The program of a digesting thread: reads, digests and packs the files that it is handed, batch by batch.
import {parentPort, workerData} from 'node:worker_threads'
import {digestFile, type Parse, packDigest} from '../engine/index.ts'
import {digestTexts, type TextFile} from './digesting.ts'
import {readWithBytes} from './document-record.ts'
import {loadParser} from './parser.ts'
import {type Answer, type Job, nobody, type PackedFile, type ThreadData} from './workers.ts'

// `workers.ts` starts this program, with such data, and sends such messages.
const {root, parser, format, budget, turn} = workerData as ThreadData
/** Resolves when the thread hears what it is told. */
export const listening = loadParser({RELAIS_PARSER: parser}).then(({parse}) => {
  parentPort?.on('message', (jobs: readonly Job[]) => {
    const answers = digestJobs(jobs, parse)
    announce(nobody)
    parentPort?.postMessage(answers, answers.flatMap(buffersOf))
  })
})

/** What is handed over instead of being copied. */
function buffersOf(answer: Answer): readonly ArrayBuffer[] {
  if (!('digest' in answer)) return []
  const {packed, bytes} = answer.digest
  return [packed.buffer as ArrayBuffer, bytes.buffer as ArrayBuffer]
}

/** The answers, those about files that cannot be read first. */
function digestJobs(jobs: readonly Job[], parse: Parse): readonly Answer[] {
  const answers: Answer[] = []
  const texts: (Job & TextFile & {readonly outcome: string; readonly bytes: Uint8Array})[] = []
  for (const job of jobs) {
    announce(job.index)
    const read = readWithBytes(root, job.path, format)
    if ('text' in read) texts.push({...job, ...read})
    else answers.push({index: job.index, skipped: read.skipped, outcome: read.outcome})
  }
  const digested = digestTexts(texts, (file) => packed(file, parse), {begin: ({index}) => announce(index), budget})
  for (const [place, {index, outcome}] of texts.entries()) {
    const result = digested[place]
    if (result) answers.push({index, outcome, ...result})
  }
  return answers
}

function packed(file: TextFile & {readonly bytes: Uint8Array}, parse: Parse): PackedFile {
  return {packed: packDigest(digestFile(file, parse), file.text), bytes: file.bytes}
}

/** Says whose turn it is, so that the file is known if this thread never comes back from it. */
function announce(index: number): void {
  Atomics.store(turn, 0, index)
  Atomics.add(turn, 1, 1)
}
