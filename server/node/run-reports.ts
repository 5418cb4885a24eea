// Reports of a run as they were written, so that what would be reported in the same words is not even reported anew.
import {compressed, decompressed} from './brotli.ts'
import type {CacheFolder} from './cache-folder.ts'
import {block, readBlock, sumOf} from './checked-file.ts'
import type {DocumentRecord} from './document-record.ts'

/** So many reports of one run are kept. */
const mostReports = 4

/** The largest report that is read back, in bytes. */
const largestReport = 256 * 1024 * 1024

/** The documents whose texts went into the reports, as rows of the record, and the sum of what they were. */
const parts = {rows: 'rows', sum: 'sum'} as const

/** All that a report is made of beside how it was asked for. */
export interface ReportedRun {
  /** Names what was found. */
  readonly name: string
  readonly documents: Pick<DocumentRecord, 'paths' | 'outcomes'>
}

/** The reports of one run, by a name that tells how each was asked for. They hold for other runs that found the same. */
export class RunReports {
  readonly #folder: CacheFolder
  readonly #file: string
  readonly #version: string
  readonly #documents: ReportedRun['documents']
  readonly #texts: Record<string, Buffer> = {}
  readonly #rows = new Set<number>()

  constructor(folder: CacheFolder, file: string, version: string, {name, documents}: ReportedRun) {
    this.#folder = folder
    this.#file = file
    this.#version = `${version} ${name}`
    this.#documents = documents
    const bytes = folder.read(file)
    const kept = bytes && readBlock(this.#version, bytes)
    const rows: readonly number[] = JSON.parse(kept?.part(parts.rows)?.toString() ?? '[]')
    if (kept?.part(parts.sum)?.equals(this.#sumOf(rows)) !== true) return
    for (const row of rows) this.#rows.add(row)
    for (const each of kept.names) if (each.startsWith('{')) this.#texts[each] = kept.part(each) ?? Buffer.of()
  }

  get(name: string): string | undefined {
    const bytes = Object.hasOwn(this.#texts, name) ? this.#texts[name] : undefined
    return decompressed(bytes, largestReport)?.toString()
  }

  /** Keeps a report under a name, which is a JSON object, and notes which documents were read for it. */
  add(name: string, text: string, read: ReadonlySet<string>): void {
    this.#texts[name] = compressed(Buffer.from(text), 'thorough')
    for (const [row, path] of this.#documents.paths.entries()) if (read.has(path)) this.#rows.add(row)
    const rows = [...this.#rows]
    const kept = Object.entries(this.#texts).slice(-mostReports)
    const all = {
      ...Object.fromEntries(kept),
      [parts.rows]: Buffer.from(JSON.stringify(rows)),
      [parts.sum]: this.#sumOf(rows),
    }
    this.#folder.write(this.#file, block(this.#version, all))
  }

  #sumOf(rows: readonly number[]): Buffer {
    return sumOf(rows.map((row) => this.#documents.outcomes[row]).join())
  }
}
