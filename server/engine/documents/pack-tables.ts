// The tables and tasks of a digest as a stream.
import type {Table, Task} from './digest-model.ts'
import {readLocated, writeLocated} from './pack-quotes.ts'
import {type PackReader, type PackWriter, readList, writeList} from './pack-stream.ts'

export function writeTable(out: PackWriter, {span, section, header, rows}: Table): void {
  out.number(section)
  out.offset(span.start)
  writeList(out, [header, ...rows], (_, cells) => writeList(out, cells, writeLocated))
  out.offset(span.end)
}

export function readTable(from: PackReader): Table {
  const section = from.number()
  const start = from.offset()
  const [header = [], ...rows] = readList(from, () => readList(from, readLocated))
  return {span: {start, end: from.offset()}, section, header, rows}
}

export function writeTask(out: PackWriter, {isDone, words, section}: Task): void {
  out.number(2 * section + Number(isDone))
  writeLocated(out, words)
}

export function readTask(from: PackReader): Task {
  const bits = from.number()
  return {isDone: bits % 2 === 1, words: readLocated(from), section: Math.floor(bits / 2)}
}
