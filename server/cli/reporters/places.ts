// Where findings stand, as lines and columns of the files' current texts.
import type {Finding, Severity} from '../../engine/index.ts'
import {LineIndex, type Position, type Span} from '../../engine/index.ts'
import type {Report} from '../report.ts'

/** A place in both forms; lines and columns are 1-based, columns in UTF-16 code units, `end` is exclusive. */
export interface Range {
  readonly start: Position & {readonly offset: number}
  readonly end: Position & {readonly offset: number}
}

/** One line of a text, without its line end and without a byte order mark. */
export interface SourceLine {
  readonly text: string
  /** The offset of the line's first character in the whole text. */
  readonly start: number
}

const beginning: Position = {line: 1, column: 1}

/** Finds positions in files, each of which is indexed once. A file without text has all its places at 1:1. */
export class Places {
  readonly #textOf: (path: string) => string | undefined
  readonly #known = new Map<string, {readonly text: string; readonly index: LineIndex} | undefined>()

  constructor(report: Pick<Report, 'textOf'>) {
    this.#textOf = (path) => report.textOf(path)
  }

  range(path: string, span: Span): Range {
    const file = this.#file(path)
    const at = (offset: number) => ({
      ...(file?.index.positionAt(Math.min(offset, file.text.length)) ?? beginning),
      offset,
    })
    return {start: at(span.start), end: at(Math.max(span.start, span.end))}
  }

  /** The line in which an offset stands; undefined when the file has no text. */
  line(path: string, offset: number): SourceLine | undefined {
    const file = this.#file(path)
    if (file === undefined) return undefined
    const {line} = file.index.positionAt(Math.min(offset, file.text.length))
    const begin = file.index.lineStart(line)
    const start = begin === 0 && file.text.startsWith('\uFEFF') ? 1 : begin
    const end = line < file.index.lineCount ? file.index.lineStart(line + 1) : file.text.length
    return {text: file.text.slice(start, end).replace(/[\r\n]+$/, ''), start}
  }

  #file(path: string) {
    if (!this.#known.has(path)) {
      const text = this.#textOf(path)
      this.#known.set(path, text === undefined ? undefined : {text, index: new LineIndex(text)})
    }
    return this.#known.get(path)
  }
}

/** Findings by file, in the order in which files first occur. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = files.get(finding.path)
    if (list === undefined) files.set(finding.path, [finding])
    else list.push(finding)
  }
  return files
}

/** How many findings there are of each severity. */
export function tally(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = {error: 0, warning: 0, info: 0, hint: 0}
  for (const {severity} of findings) counts[severity] += 1
  return counts
}

/** Whether `--fix` mends a finding. */
export function isFixable({fixes}: Finding): boolean {
  return fixes.some(({kind}) => kind === 'safe')
}
