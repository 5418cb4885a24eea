// Keeps what was made of texts, up to a bound on their length: those that were used last.

/** What was made of texts, by the text. */
export class Pieces<Piece> {
  readonly #pieces = new Map<string, Piece>()
  readonly #most: number
  #length = 0

  /** `most` bounds the length of all texts together, in UTF-16 code units; a tree takes some 30 bytes for each. */
  constructor(most: number) {
    this.#most = most
  }

  get(text: string): Piece | undefined {
    const piece = this.#pieces.get(text)
    if (piece === undefined) return undefined
    // A map keeps the order in which its keys came.
    this.#pieces.delete(text)
    this.#pieces.set(text, piece)
    return piece
  }

  set(text: string, piece: Piece): void {
    if (text.length > this.#most) return
    if (!this.#pieces.has(text)) this.#length += text.length
    this.#pieces.set(text, piece)
    for (const [oldest] of this.#pieces) {
      if (this.#length <= this.#most) break
      this.#pieces.delete(oldest)
      this.#length -= oldest.length
    }
  }
}
