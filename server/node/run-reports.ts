// Reports of a remembered run as they were written, so that an unchanged repository is not even reported anew.
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {CacheFolder} from './cache-folder.ts'
import {block, readBlock, sumOf} from './checked-file.ts'
import type {DocumentRecord} from './document-record.ts'
import type {SeenFile} from './run-record.ts'

/** So many reports of one run are kept. */
const mostReports = 4

/** The largest report that is read back, in bytes. */
const largestReport = 256 * 1024 * 1024

/** All that a report is made of beside how it was asked for: the texts of all files, and what was found in them. */
export interface ReportedRun {
  readonly documents: DocumentRecord
  readonly files: readonly SeenFile[]
  readonly answer: Uint8Array
}

/** The reports of one run, by a name that tells how each was asked for. They go with the run. */
export class RunReports {
  readonly #folder: CacheFolder
  readonly #file: string
  readonly #version: string
  readonly #texts: Record<string, Uint8Array> = {}

  constructor(folder: CacheFolder, file: string, version: string, {documents, files, answer}: ReportedRun) {
    this.#folder = folder
    this.#file = file
    this.#version = `${version} ${sumOf(documents.outcomes.join(), JSON.stringify(files), answer).toString('hex')}`
    const bytes = folder.read(file)
    const kept = bytes && readBlock(this.#version, bytes)
    for (const name of kept?.names ?? []) this.#texts[name] = kept?.part(name) ?? Buffer.of()
  }

  get(name: string): string | undefined {
    const bytes = Object.hasOwn(this.#texts, name) ? this.#texts[name] : undefined
    try {
      return bytes && inflateRawSync(bytes, {maxOutputLength: largestReport}).toString()
    } catch {
      return undefined
    }
  }

  add(name: string, text: string): void {
    this.#texts[name] = deflateRawSync(text, {level: 1})
    const kept = Object.entries(this.#texts).slice(-mostReports)
    this.#folder.write(this.#file, block(this.#version, Object.fromEntries(kept)))
  }
}
