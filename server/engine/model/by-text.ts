// Remembers what a pure function says of a text, for the words, names and folders that come again and again.

/** So many answers are kept; then all of them go, for nothing tells which will be asked for again. */
const most = 32_768

/** Longer texts are prose: they hardly come twice, and hashing them costs more than most answers. */
export const longestWord = 64

/** Longer paths than a few folders make are rare enough to be read each time. */
export const longestPath = 256

/**
 * The same function with a bounded memory, for texts of up to `longest` characters. Its answers must depend on the text
 * alone, and must not change.
 */
export function byText<Value>(compute: (text: string) => Value, longest: number): (text: string) => Value {
  const known = new Map<string, {readonly value: Value}>()
  return (text) => {
    if (text.length > longest) return compute(text)
    const found = known.get(text)
    if (found !== undefined) return found.value
    const value = compute(text)
    if (known.size >= most) known.clear()
    known.set(text, {value})
    return value
  }
}
