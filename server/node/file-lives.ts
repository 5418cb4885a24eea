// Follows files through renames while a history is read from its newest commit to its oldest.

/** Each file that ever was has a number; its path is the last one that it had. */
export class FileLives {
  readonly #head: ReadonlySet<string>
  readonly #paths: string[] = []
  /** The file that a path means at the point that has been reached. */
  readonly #byPath = new Map<string, number>()
  /** Files that turned out to be another one. */
  readonly #same = new Map<number, number>()

  /** `head` holds the paths of the newest commit. */
  constructor(head: ReadonlySet<string>) {
    this.#head = head
  }

  /** The file that this path means here. */
  fileAt(path: string): number {
    const known = this.#byPath.get(path)
    if (known !== undefined) return known
    const file = this.#paths.push(copyOf(path)) - 1
    this.#byPath.set(this.#paths[file] ?? path, file)
    return file
  }

  /**
   * Notes that a file was called `from` before. Changes to a path that is gone, met already on a branch that did not know
   * of the rename, belong to the same file.
   */
  rename(file: number, from: string): void {
    const other = this.#byPath.get(from)
    if (other === undefined) this.#byPath.set(copyOf(from), file)
    else {
      this.#byPath.set(from, file)
      if (other !== file && !this.#head.has(this.#paths[other] ?? '')) this.#same.set(other, file)
    }
  }

  /** All files by their last path, and for each number the file that it turned out to be. */
  finish(): {readonly paths: readonly string[]; readonly isThere: Uint8Array; readonly fileOf: Uint32Array} {
    const kept = this.#paths.flatMap((_, file) => (this.#same.has(file) ? [] : [file]))
    const places = new Map(kept.map((file, place) => [file, place]))
    return {
      paths: kept.map((file) => this.#paths[file] ?? ''),
      isThere: Uint8Array.from(kept, (file) => (this.#head.has(this.#paths[file] ?? '') ? 1 : 0)),
      fileOf: Uint32Array.from(this.#paths, (_, file) => places.get(this.#last(file)) ?? 0),
    }
  }

  #last(file: number): number {
    const seen = new Set<number>()
    let last = file
    for (let next = this.#same.get(last); next !== undefined && !seen.has(next); next = this.#same.get(next)) {
      seen.add(next)
      last = next
    }
    return last
  }
}

/** A text of its own: a slice would keep the whole piece of output that it was cut from. */
export function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
