// Tells at little cost which files cannot mention a record at all, before anything of them is decoded.

/** What every reference has three bytes of: `adr`, `dec`ision or `déc`ision, `DEC`, `KEP`, `RFC`, `AD0`, and the ending `.md`. */
const beginnings = [...['adr', 'dec', 'kep', 'rfc', 'ad0', '.md'].map(bytesOf), [0x64, 0xc3, 0xa9]]

function bytesOf(letters: string): readonly number[] {
  return [...letters].map((letter) => letter.charCodeAt(0))
}

/** Sets the bit by which a small letter differs from a capital, in UTF-8 also that of É. */
const lowerCase = 0x20

/** How far the window may move on, by the byte at its end: 0 where a beginning may end. After Horspool. */
const shifts = Uint8Array.from({length: 256}, (_, byte) => {
  const places = beginnings.map((beginning) =>
    beginning.findLastIndex((each) => (each | lowerCase) === (byte | lowerCase)),
  )
  return 2 - Math.max(-1, ...places)
})

const known: ReadonlySet<number> = new Set(beginnings.map(([a = 0, b = 0, c = 0]) => key(a, b, c)))

function key(first: number, second: number, third: number): number {
  return ((first | lowerCase) << 16) | ((second | lowerCase) << 8) | third | lowerCase
}

/**
 * Whether bytes of a text in UTF-8 may mention a record: `false` is certain. Reads about every other byte, and stops at the
 * first hit.
 */
export function mayRefer(bytes: Uint8Array): boolean {
  for (let end = 2; end < bytes.length; ) {
    const shift = shifts[bytes[end] ?? 0] ?? 0
    if (shift === 0 && known.has(key(bytes[end - 2] ?? 0, bytes[end - 1] ?? 0, bytes[end] ?? 0))) return true
    end += shift === 0 ? 1 : shift
  }
  return false
}
