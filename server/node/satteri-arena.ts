// The native parser's result as it lies in memory: a row of numbers for each node, and the texts that they lead to.
import {Buffer} from 'node:buffer'
import type {Masked, Rows, Span} from '../engine/index.ts'

/*
 * The layout of satteri 0.10.5, which `isReadable` proves for the version at hand. All numbers have 32 bits, little
 * endian. The places of the parts stand in the header, and what a node says stands in the data of its type: for a text,
 * where it begins in the pool of texts and how long it is, in bytes.
 */

/** Where numbers stand in the header, counted in numbers. */
const header = {rowSize: 2, rows: 4, children: 6, data: 8, pool: 10} as const

/** Where they stand in the row of a node. The type is a byte with nothing beside it that counts. */
const row = {
  type: 1,
  start: 3,
  end: 4,
  startLine: 5,
  childrenAt: 9,
  childCount: 10,
  dataAt: 11,
  dataLength: 12,
} as const

/** The name of each type by the number that the native parser has for it; types that it gives only when asked are left out. */
export const names = [
  ...['root', 'paragraph', 'heading', 'thematicBreak', 'blockquote', 'list', 'listItem', 'html', 'code', 'definition'],
  ...['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'image', 'linkReference', 'imageReference'],
  ...['footnoteDefinition', 'footnoteReference', 'table', 'tableRow', 'tableCell', 'delete', 'yaml', 'toml'],
] as const

export type Name = (typeof names)[number]

/** What a list item says of its box: 0 when it is empty, 1 when it is ticked, this when there is none. */
export const noTask = 2

/** A place in a text: `offset` counts UTF-16 code units from 0, line and column from 1. */
interface Point {
  readonly offset: number
  readonly line: number
  readonly column: number
}

export interface Position {
  readonly start: Point
  readonly end: Point
}

export class Arena implements Rows {
  readonly root = 0
  readonly #origin: Masked
  readonly #numbers: Int32Array
  readonly #view: DataView
  readonly #texts: Buffer
  /** Where the rows begin and the children of all nodes, and the size of a row, in numbers. */
  readonly #rows: number
  readonly #rowSize: number
  readonly #children: number
  /** Where the data begins, in bytes. */
  readonly #data: number
  /** How many bytes of the pool are the text that was parsed; behind it stands what was decoded of it. Seldom asked for. */
  #sourceLength: number | undefined

  /** Takes what the native parser serializes. */
  constructor({buffer, byteOffset, byteLength}: Uint8Array<ArrayBuffer>, origin: Masked) {
    const numbers = new Int32Array(buffer, byteOffset, byteLength >> 2)
    const at = (index: number) => numbers[index] ?? 0
    this.#origin = origin
    this.#numbers = numbers
    this.#view = new DataView(buffer, byteOffset, byteLength)
    this.#texts = Buffer.from(buffer, byteOffset + at(header.pool))
    this.#rows = at(header.rows) >> 2
    this.#rowSize = at(header.rowSize) >> 2
    this.#children = at(header.children) >> 2
    this.#data = at(header.data)
  }

  /** The number that the native parser has for the type of a node. */
  numberOf(id: number): number {
    return this.#at(id, row.type) & 0xff
  }

  typeOf(id: number): Name {
    const name = names[this.numberOf(id)]
    if (!name) throw new TypeError(`the native parser gives a node of type ${this.numberOf(id)}`)
    return name
  }

  startOf(id: number): number {
    return this.#at(id, row.start)
  }

  endOf(id: number): number {
    return this.#at(id, row.end)
  }

  /** Empty at the beginning where a node stands for nothing in the source. */
  spanOf(id: number): Span {
    const first = this.#rows + id * this.#rowSize
    if (this.#numbers[first + row.startLine] === 0) return {start: 0, end: 0}
    return {start: this.#numbers[first + row.start] ?? 0, end: this.#numbers[first + row.end] ?? 0}
  }

  childCount(id: number): number {
    return this.#at(id, row.childCount)
  }

  childOf(id: number, index: number): number {
    return this.#numbers[this.#children + this.#at(id, row.childrenAt) + index] ?? 0
  }

  isTask(id: number): boolean {
    return this.byteOf(id, 0, noTask) < noTask
  }

  /** Undefined where a node stands for nothing in the source. */
  positionOf(id: number): Position | undefined {
    const numbers = this.#numbers
    const first = this.#rows + id * this.#rowSize
    const line = numbers[first + row.startLine] ?? 0
    if (line === 0) return undefined
    return {
      start: {offset: numbers[first + row.start] ?? 0, line, column: numbers[first + row.startLine + 1] ?? 0},
      end: {
        offset: numbers[first + row.end] ?? 0,
        line: numbers[first + row.startLine + 2] ?? 0,
        column: numbers[first + row.startLine + 3] ?? 0,
      },
    }
  }

  /** Calls back with the number of each child, in their order. */
  childrenOf<T>(id: number, make: (child: number) => T): T[] {
    const count = this.childCount(id)
    // Of the right length at once: an array that grows keeps room for sixteen more, and most nodes have few children.
    const made = new Array<T>(count)
    for (let index = 0; index < count; index += 1) made[index] = make(this.childOf(id, index))
    return made
  }

  /** A byte among the data of a node. */
  byteOf(id: number, offset: number, fallback: number): number {
    if (offset >= this.#at(id, row.dataLength)) return fallback
    return this.#view.getUint8(this.#data + this.#at(id, row.dataAt) + offset)
  }

  /** The text to which the data of a node leads at an offset. What is said in the source's own words is a part of the source. */
  textOf(id: number, offset: number): string {
    if (offset + 8 > this.#at(id, row.dataLength)) return ''
    const at = this.#data + this.#at(id, row.dataAt) + offset
    const start = this.#view.getUint32(at, true)
    const length = this.#view.getUint32(at + 4, true)
    if (length === 0) return ''
    const {parsed, source, show} = this.#origin
    this.#sourceLength ??= Buffer.byteLength(parsed)
    // A text that is left in the source is that of a whole node, to the letter.
    if (start < this.#sourceLength) return source.slice(this.startOf(id), this.endOf(id))
    return show(this.#texts.toString('utf8', start, start + length))
  }

  #at(id: number, field: number): number {
    return this.#numbers[this.#rows + id * this.#rowSize + field] ?? 0
  }
}
