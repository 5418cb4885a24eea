// Stamps of files and folders: by them an unchanged one is known without being read.
import {lstatSync, type Stats} from 'node:fs'
import {compressed, decompressed} from './brotli.ts'

export type {Stats}

/*
 * What changes a file or folder gives it another change time, which no program can set; so the same times, size, inode
 * and type mean the same content. But for one case: a change within the tick of the clock in which it was looked at.
 * So a stamp counts only when it was old at that time. git judges its index in the same way (racy-git in its technical
 * documentation).
 */

/** Numbers a stamp consists of. */
const width = 5

/**
 * How old a stamp must be when it is taken, in milliseconds: several ticks of the clocks that file systems use. Those
 * that keep whole seconds only tick every second or two.
 */
const settling = {fine: 100, coarse: 3000}

/** Whether what was looked at at that time had been left alone for so long that a later change has another stamp. */
export function isSettled({mtimeMs, ctimeMs}: Stats, lookedAt: number): boolean {
  const isCoarse = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0
  return Math.max(mtimeMs, ctimeMs) < lookedAt - (isCoarse ? settling.coarse : settling.fine)
}

/** The largest column, in bytes. */
const largestColumn = 256 * 1024 * 1024

/** A column of stamps, row by row. */
export class Stamps {
  readonly #numbers: number[] | Float64Array
  /** When the first row was looked at, in milliseconds since 1970. */
  readonly takenAt: number

  constructor(takenAt: number, numbers: number[] | Float64Array = []) {
    this.takenAt = takenAt
    this.#numbers = numbers
  }

  /** Reads a column that `bytes` gave; undefined when the bytes are none. */
  static of(takenAt: number, packed: Buffer | undefined): Stamps | undefined {
    const bytes = decompressed(packed, largestColumn)
    if (bytes === undefined || bytes.length % (8 * width) !== 0) return undefined
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    return new Stamps(takenAt, new Float64Array(copy as ArrayBuffer))
  }

  get rows(): number {
    return this.#numbers.length / width
  }

  /** Adds a row to a column that is being taken; what is not there has a stamp as well. */
  add(stats: Stats | undefined): void {
    if (Array.isArray(this.#numbers)) this.#numbers.push(...numbersOf(stats))
  }

  /** Whether what has these stats now is certainly what had the row's stamp then. */
  isSame(row: number, stats: Stats | undefined): boolean {
    const numbers = this.#numbers
    const at = row * width
    if (stats === undefined) return numbers[at] === -1
    const isEqual =
      numbers[at] === stats.mtimeMs &&
      numbers[at + 1] === stats.ctimeMs &&
      numbers[at + 2] === stats.size &&
      numbers[at + 3] === stats.ino &&
      numbers[at + 4] === stats.mode
    return isEqual && isSettled(stats, this.takenAt)
  }

  bytes(): Buffer {
    const column = Float64Array.from(this.#numbers)
    return compressed(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  }
}

function numbersOf(stats: Stats | undefined): readonly number[] {
  if (stats === undefined) return [-1, -1, -1, -1, -1]
  return [stats.mtimeMs, stats.ctimeMs, stats.size, stats.ino, stats.mode]
}

/** What stands at a place, a link itself; undefined when nothing does or when it may not be looked at. */
export function lookAt(place: string): Stats | undefined {
  try {
    return lstatSync(place, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}
