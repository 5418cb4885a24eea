// Numbers and texts as bytes and back: a stream is all of its numbers first, then all of its texts as one.

/** Bytes that were never packed, or damaged since, or packed by another version. */
export class PackError extends Error {
  override readonly name = 'PackError'
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', {fatal: false, ignoreBOM: true})

/** The most bytes that a number takes, and that a UTF-16 code unit takes in UTF-8. */
const numberSize = 5
const unitSize = 3

/** In UTF-16 code units: a text of this length is written once in a stream, since YAML's aliases can repeat it without end. */
const longText = 256

/**
 * Writes streams about one source, one behind the other. A stream is the length of its numbers in bytes, the numbers, the texts. A number is
 * a LEB128 varint (DWARF 5, 7.6) of at most 32 bits; one with a sign is put in zigzag order (0, -1, 1, -2 …), so that
 * what is near zero takes one byte. A text is its length in UTF-16 code units among the numbers, and its characters among
 * the texts; a long one is followed by how far back among them it begins, 0 when it is new. Texts are UTF-8, or UTF-16LE
 * where half a surrogate pair stands alone; the lowest bit of the first length tells which.
 */
export class PackWriter {
  #bytes = new Uint8Array(16_384)
  #length = 0
  #numbers = new Uint8Array(4096)
  #count = 0
  #texts = ''
  /** Where the long texts of the stream begin among its texts. */
  readonly #places = new Map<string, number>()
  #offset = 0
  #source = ''

  /** Forgets what was written, and leaves so many bytes to be filled in later. */
  begin(room: number, source: string): void {
    this.#length = room
    this.#source = source
    this.#startStream()
  }

  /** What the streams are about. */
  get source(): string {
    return this.#source
  }

  /** An integer from 0 to 2³² - 1. */
  number(value: number): void {
    if (this.#count + numberSize > this.#numbers.length) this.#numbers = grown(this.#numbers, this.#count * 2)
    this.#count = putNumber(this.#numbers, this.#count, value)
  }

  /** An integer of 32 bits with its sign. */
  signed(value: number): void {
    this.number((value << 1) ^ (value >> 31))
  }

  text(value: string): void {
    this.number(value.length)
    if (value.length >= longText && this.#repeat(value)) return
    this.#texts += value
  }

  /** Says how far back a long text begins, 0 when it is new. */
  #repeat(value: string): boolean {
    const place = this.#places.get(value)
    this.number(place === undefined ? 0 : this.#texts.length - place)
    if (place === undefined) this.#places.set(value, this.#texts.length)
    return place !== undefined
  }

  /** An offset, as its distance from the one before in the stream. */
  offset(value: number): void {
    this.signed(value - this.#offset)
    this.#offset = value
  }

  /** Lets the next offset be told from one so much further. */
  advance(by: number): void {
    this.#offset += by
  }

  /** Ends a stream; returns how many bytes there are now. */
  end(): number {
    const isUtf8 = this.#texts.isWellFormed()
    this.#reserve(numberSize + this.#count + unitSize * this.#texts.length)
    this.#length = putNumber(this.#bytes, this.#length, this.#count * 2 + (isUtf8 ? 0 : 1))
    this.#bytes.set(this.#numbers.subarray(0, this.#count), this.#length)
    this.#length += this.#count
    const rest = this.#bytes.subarray(this.#length)
    this.#length += isUtf8 ? encoder.encodeInto(this.#texts, rest).written : putUtf16(this.#texts, rest)
    this.#startStream()
    return this.#length
  }

  /** All bytes so far, in a buffer of their own. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #startStream(): void {
    this.#count = 0
    this.#texts = ''
    this.#places.clear()
    this.#offset = 0
  }

  #reserve(size: number): void {
    const least = this.#length + size
    if (least > this.#bytes.length) this.#bytes = grown(this.#bytes, least * 2)
  }
}

/**
 * Reads what a `PackWriter` wrote, in the same order and about the same source, which is asked for when it is needed.
 * Throws a `PackError` where the stream ends too soon.
 */
export class PackReader {
  readonly #bytes: Uint8Array
  readonly #texts: string
  readonly #sourceOf: () => string
  #at = 0
  #textAt = 0
  #offset = 0

  constructor(stream: Uint8Array, sourceOf: () => string) {
    this.#bytes = stream
    this.#sourceOf = sourceOf
    const header = this.number()
    const texts = stream.subarray(this.#at + (header >>> 1))
    this.#texts = texts.length === 0 ? '' : header & 1 ? utf16Of(texts) : decoder.decode(texts)
  }

  number(): number {
    let value = 0
    for (let shift = 0; shift < 7 * numberSize; shift += 7) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) break
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
    throw new PackError('A number has no end.')
  }

  signed(): number {
    const value = this.number()
    return (value >>> 1) ^ -(value & 1)
  }

  text(): string {
    const length = this.number()
    const back = length >= longText ? this.number() : 0
    const start = this.#textAt - back
    if (back === 0) this.#textAt += length
    if (start < 0 || start + length > this.#texts.length) throw new PackError('A text has no end.')
    return this.#texts.slice(start, start + length)
  }

  offset(): number {
    this.#offset += this.signed()
    return this.#offset
  }

  advance(by: number): void {
    this.#offset += by
  }

  get source(): string {
    return this.#sourceOf()
  }
}

/** Writes a varint at a place that has room for it; returns the place behind it. */
function putNumber(bytes: Uint8Array, at: number, value: number): number {
  let end = at
  let rest = value >>> 0
  for (; rest > 0x7f; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80
  bytes[end++] = rest
  return end
}

function grown(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size)
  larger.set(bytes)
  return larger
}

/** Writes UTF-16LE; returns the number of bytes. */
function putUtf16(text: string, to: Uint8Array): number {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    to[index * 2] = unit & 0xff
    to[index * 2 + 1] = unit >> 8
  }
  return text.length * 2
}

/** Reads UTF-16LE; decoders would replace half a pair. */
function utf16Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
  }
  return text
}

export function writeList<T>(out: PackWriter, items: readonly T[], write: (out: PackWriter, item: T) => void): void {
  out.number(items.length)
  for (const item of items) write(out, item)
}

export function readList<T>(from: PackReader, read: (from: PackReader) => T): readonly T[] {
  const items: T[] = []
  for (let rest = from.number(); rest > 0; rest--) items.push(read(from))
  return items
}
