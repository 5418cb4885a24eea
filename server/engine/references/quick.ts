// Tells at little cost which files cannot mention a record at all, before anything of them is decoded.

/** What every reference has three letters of: `adr`, `dec`ision, `DEC`, `KEP`, `RFC`, `AD0`, and the ending `.md`. */
const beginnings = ['adr', 'dec', 'kep', 'rfc', 'ad0', '.md'] as const

const byteOf = (letter: string) => letter.charCodeAt(0)
const lowerCase = 0x20

/** How far the window may move on, by the byte at its end: 0 where a beginning may end. After Horspool. */
const shifts = shiftTable()

function shiftTable(): Uint8Array {
  const table = new Uint8Array(256).fill(3)
  for (const beginning of beginnings) {
    for (const [place, letter] of [...beginning].entries()) {
      for (const byte of [byteOf(letter), byteOf(letter.toUpperCase())])
        table[byte] = Math.min(table[byte] ?? 0, 2 - place)
    }
  }
  return table
}

const known: ReadonlySet<number> = new Set(
  beginnings.map((beginning) => key(...([...beginning].map(byteOf) as [number, number, number]))),
)

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
