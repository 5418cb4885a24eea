// Tells the client what is shown of each file: a little at a time, each file as it is at that moment, only what differs.
import type {Diagnostic} from 'vscode-languageserver'
import {uriOf} from './convert.ts'
import type {Folder} from './folder.ts'
import type {Report} from './reports.ts'
import type {Session} from './session.ts'
import type {FolderView} from './view.ts'

/** What is shown of one file. */
export interface Shown {
  readonly uri: string
  /** The version of the open document; null when it is not open. */
  readonly version: number | null
  readonly report: Report
}

export interface Receiver {
  /** Takes what is new of some files, in one go. */
  take(shown: readonly Shown[]): void
  /** Called when nothing is left to tell. */
  rest(): void
}

/** How long one go may take before others have their turn, in milliseconds. */
const go = 25

export class Publisher {
  readonly #session: Session
  readonly #receiver: Receiver
  #going: Promise<void> | undefined

  constructor(session: Session, receiver: Receiver) {
    this.#session = session
    this.#receiver = receiver
  }

  /** Whether there is something that is still to be told. */
  get isTelling(): boolean {
    return this.#going !== undefined
  }

  /** Tells all that is to be told. Resolves when that is done. */
  publish(): Promise<void> {
    this.#going ??= this.#tellAll().finally(() => {
      this.#going = undefined
      this.#receiver.rest()
    })
    return this.#going
  }

  async #tellAll(): Promise<void> {
    while (this.#goOn()) await new Promise((resolve) => setTimeout(resolve, 0))
  }

  /** The report on an open document, told to all others who want to know. */
  reportOn({folder, view, path}: {readonly folder: Folder; readonly view: FolderView; readonly path: string}): Report {
    const {report, isNew} = folder.reports.renew(view, path, true)
    if (isNew) this.#receiver.take([{uri: this.#addressOf(folder, path), version: view.versionOf(path), report}])
    return report
  }

  /** All that has been told. */
  *shown(): Iterable<Shown> {
    for (const folder of this.#session.folders)
      for (const [path, report] of folder.reports.all) {
        const uri = this.#addressOf(folder, path)
        yield {uri, version: this.#session.buffers.get(uri)?.version ?? null, report}
      }
  }

  /** Tells what fits into one go; says whether there is more. */
  #goOn(): boolean {
    const end = performance.now() + go
    const shown: Shown[] = []
    let isMore = false
    for (const folder of this.#session.folders) {
      const view = folder.view()
      if (view === undefined) continue
      for (const path of dueIn(folder, view)) {
        isMore = performance.now() >= end
        if (isMore) break
        const uri = this.#addressOf(folder, path)
        const {report, isNew} = folder.reports.renew(view, path, this.#isOwner(folder, uri))
        if (isNew) shown.push({uri, version: view.versionOf(path), report})
      }
    }
    if (shown.length > 0) this.#receiver.take(shown)
    return isMore
  }

  /** The address of a file, as the client writes it where it is open. */
  #addressOf(folder: Folder, path: string): string {
    const uri = uriOf(folder, path)
    return this.#session.buffers.get(uri)?.uri ?? uri
  }

  #isOwner(folder: Folder, uri: string): boolean {
    return this.#session.ownerOf(uri)?.folder === folder
  }
}

/** The files to be told of: before all is read, only those that somebody looks at. */
function dueIn({reports, state}: Folder, view: FolderView): Iterable<string> {
  return state === 'indexing' ? [...reports.stale].filter((path) => view.versionOf(path) !== null) : reports.stale
}

/** What a client that is told shows of a file. */
export function diagnosticsOf({uri, version, report}: Shown): {
  uri: string
  version?: number
  diagnostics: Diagnostic[]
} {
  return {uri, ...(version !== null && {version}), diagnostics: [...report.items]}
}
