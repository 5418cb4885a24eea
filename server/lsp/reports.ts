// What is shown of each file of a folder: made when asked for, and known again when it is the same as before.
import type {Diagnostic} from 'vscode-languageserver'
import type {Severity} from '../engine/index.ts'
import {diagnosticOf} from './convert.ts'
import type {FolderView} from './view.ts'

export interface Report {
  /** Another one for other contents; never used twice. */
  readonly id: string
  readonly items: readonly Diagnostic[]
}

interface Made extends Report {
  readonly text: string
  readonly counts: Counts
}

type Counts = Readonly<Record<Severity, number>>

const none: Counts = {error: 0, warning: 0, info: 0, hint: 0}
const nothing: Made = {id: '', items: [], text: '[]', counts: none}

export class Reports {
  readonly #ids: () => string
  readonly #made = new Map<string, Made>()
  /** The files whose reports show a place in this one. */
  readonly #tellers = new Map<string, Set<string>>()
  readonly #stale = new Set<string>()

  /** `ids` gives another name each time. */
  constructor(ids: () => string) {
    this.#ids = ids
  }

  /** Files in which other findings may be shown, or at other places. */
  expire(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#stale.add(path)
      for (const teller of this.#tellers.get(path) ?? []) this.#stale.add(teller)
    }
  }

  /** Everything that was shown, and all that is found now. */
  expireAll({snapshot}: FolderView): void {
    this.expire(this.#made.keys())
    this.expire(new Set(snapshot.findings().map(({path}) => path)))
  }

  get stale(): ReadonlySet<string> {
    return this.#stale
  }

  /** What is shown of each file of which something is. */
  get all(): Iterable<readonly [path: string, report: Report]> {
    return this.#made
  }

  /** The report on a file as it is now; `isNew` when it says something else than the last one. */
  renew(view: FolderView, path: string, isShown: boolean): {readonly report: Report; readonly isNew: boolean} {
    const before = this.#made.get(path) ?? nothing
    if (!this.#stale.delete(path)) return {report: before, isNew: false}
    const made = isShown ? this.#make(view, path, before) : nothing
    if (made.items.length === 0) this.#made.delete(path)
    else this.#made.set(path, made)
    return {report: made, isNew: made.text !== before.text}
  }

  #make(view: FolderView, path: string, before: Made): Made {
    const findings = view.snapshot.findings(path)
    if (findings.length === 0) return nothing
    const items = findings.map((finding) => diagnosticOf(view, finding))
    const text = JSON.stringify(items)
    if (text === before.text) return before
    const counts: Record<Severity, number> = {...none}
    for (const {severity, related} of findings) {
      counts[severity] += 1
      for (const {path: other} of related) if (other !== path) this.#tell(other, path)
    }
    return {id: this.#ids(), items, text, counts}
  }

  /** Once a file has told of another, it is looked at again with that one. */
  #tell(path: string, teller: string): void {
    const tellers = this.#tellers.get(path) ?? new Set()
    this.#tellers.set(path, tellers.add(teller))
  }

  get counts(): Counts {
    const sum: Record<Severity, number> = {...none}
    for (const {counts} of this.#made.values())
      for (const key of Object.keys(none) as Severity[]) sum[key] += counts[key]
    return sum
  }
}
