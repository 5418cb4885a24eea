// Plain data of a YAML or JSON file as numbers and texts. YAML's aliases share values, so shared ones are written once.
import {PackError, type PackReader, type PackWriter} from './pack-stream.ts'

/** What a value is, told by one number; from `seen` on, it is a value that has been before, by its place among lists and maps. */
const tags = {undefined: 0, null: 1, text: 2, list: 3, map: 4, seen: 5} as const

/** Writes a value of texts, nulls, arrays and objects without cycles. Anything else, which no file gives, becomes null. */
export function writeData(out: PackWriter, value: unknown, seen = new Map<object, number>()): void {
  if (typeof value === 'string') {
    out.number(tags.text)
    out.text(value)
  } else if (typeof value !== 'object' || value === null) out.number(value === undefined ? tags.undefined : tags.null)
  else if (seen.has(value)) out.number(tags.seen + (seen.get(value) ?? 0))
  else writeCollection(out, value, seen)
}

function writeCollection(out: PackWriter, value: object, seen: Map<object, number>): void {
  const names = Array.isArray(value) ? undefined : Object.keys(value)
  const values: readonly unknown[] = Object.values(value)
  out.number(names ? tags.map : tags.list)
  out.number(values.length)
  for (const [index, each] of values.entries()) {
    if (names) out.text(names[index] ?? '')
    writeData(out, each, seen)
  }
  seen.set(value, seen.size)
}

export function readData(from: PackReader, seen: unknown[] = []): unknown {
  const tag = from.number()
  if (tag === tags.undefined) return undefined
  if (tag === tags.null) return null
  if (tag === tags.text) return from.text()
  if (tag >= tags.seen + seen.length) throw new PackError('A value that never was.')
  if (tag >= tags.seen) return seen[tag - tags.seen]
  const values = tag === tags.list ? readItems(from, seen) : readEntries(from, seen)
  seen.push(values)
  return values
}

function readItems(from: PackReader, seen: unknown[]): readonly unknown[] {
  const items: unknown[] = []
  for (let rest = from.number(); rest > 0; rest--) items.push(readData(from, seen))
  return items
}

/** Entries make any name a key of its own, `__proto__` included. */
function readEntries(from: PackReader, seen: unknown[]): object {
  const entries: [string, unknown][] = []
  for (let rest = from.number(); rest > 0; rest--) entries.push([from.text(), readData(from, seen)])
  return Object.fromEntries(entries)
}
