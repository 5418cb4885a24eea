// Numbers in few bytes, for what is written down to be read again by the same program.

/** Numbers in base 128, the lowest digits first, the last one of each marked: small numbers are short. */
export class Numbers {
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  /** Writes a number of 32 bits without a sign. */
  write(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = number >>> 0
    for (; rest >= 128; rest >>>= 7) this.#push(rest & 127)
    this.#push(rest | 128)
  }

  #push(byte: number): void {
    this.#bytes[this.#length] = byte
    this.#length += 1
  }

  get length(): number {
    return this.#length
  }

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}

/** Reads what `Numbers` wrote, number by number, from an offset on; zeros behind the end. */
export class NumberReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  /** The offset of what comes next. */
  get at(): number {
    return this.#at
  }

  next(): number {
    let [number, shift] = [0, 0]
    for (; this.#at < this.#bytes.length; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0
      this.#at += 1
      number |= (byte & 127) << shift
      if (byte >= 128) break
    }
    return number >>> 0
  }
}

/** Small differences in either direction as small numbers without a sign, and back. */
export function zigzag(difference: number): number {
  return ((difference << 1) ^ (difference >> 31)) >>> 0
}

export function unzigzag(number: number): number {
  return (number >>> 1) ^ -(number & 1)
}
