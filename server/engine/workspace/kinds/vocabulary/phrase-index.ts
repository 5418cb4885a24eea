// Finds which of many phrases a folded text holds, in one look at each of its words, however many phrases there are.

interface Longer<Value> {
  /** What follows the first word, from the space on. */
  readonly rest: string
  readonly isStem: boolean
  readonly value: Value
}

/** Phrases of folded words; `*` behind the last one stands for any ending. Each has a value, which others may have as well. */
export class PhraseIndex<Value> {
  readonly #words = new Map<string, Value[]>()
  readonly #stems = new Map<string, Value[]>()
  readonly #longer = new Map<string, Longer<Value>[]>()
  readonly #lengths: number[] = []

  add(phrase: string, value: Value): void {
    const isStem = phrase.endsWith('*')
    const words = isStem ? phrase.slice(0, -1) : phrase
    const end = words.indexOf(' ')
    if (end >= 0) put(this.#longer, words.slice(0, end), {rest: words.slice(end), isStem, value})
    else if (!isStem) put(this.#words, words, value)
    else if (words !== '') {
      put(this.#stems, words, value)
      if (!this.#lengths.includes(words.length)) this.#lengths.push(words.length)
    }
  }

  /** Shows the values of the phrases that a folded text holds, some perhaps more than once, until one is enough. */
  some(folded: string, isEnough: (value: Value) => boolean): boolean {
    for (let start = 0, end = 0; end < folded.length; start = end + 1) {
      const space = folded.indexOf(' ', start)
      end = space < 0 ? folded.length : space
      const word = folded.slice(start, end)
      if (this.#words.get(word)?.some(isEnough)) return true
      if (this.#lengths.some((length) => this.#stems.get(word.slice(0, length))?.some(isEnough))) return true
      if (this.#longer.get(word)?.some((phrase) => goesOn(folded, end, phrase) && isEnough(phrase.value))) return true
    }
    return false
  }
}

function goesOn(folded: string, at: number, {rest, isStem}: Longer<unknown>): boolean {
  const end = at + rest.length
  return folded.startsWith(rest, at) && (isStem || end === folded.length || folded[end] === ' ')
}

function put<Value>(all: Map<string, Value[]>, key: string, value: Value): void {
  const known = all.get(key)
  if (known) known.push(value)
  else all.set(key, [value])
}
