// Columns of numbers that grow: typed arrays, so that millions of entries take a few bytes each.

type Column = Uint8Array | Uint32Array | Float64Array

interface ColumnType<T extends Column> {
  new (length: number): T
}

/** A column that grows at its end. */
export class GrowingColumn<T extends Column> {
  readonly #type: ColumnType<T>
  #values: T
  #length = 0

  constructor(type: ColumnType<T>) {
    this.#type = type
    this.#values = new type(1024)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    this.#reserve(1)
    this.#values[this.#length++] = value
  }

  append(values: ArrayLike<number>): void {
    this.#reserve(values.length)
    this.#values.set(values, this.#length)
    this.#length += values.length
  }

  /** What was pushed, in an array of its own. */
  finish(): T {
    const result = new this.#type(this.#length)
    result.set(this.#values.subarray(0, this.#length))
    return result
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#values.length) return
    const larger = new this.#type(Math.max(this.#values.length * 2, this.#length + more))
    larger.set(this.#values)
    this.#values = larger
  }
}
