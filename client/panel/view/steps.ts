// The widths of bars in cells as classes, since a strict policy refuses style attributes.

const hundred = Array.from({length: 101}, (_, share) => share)

/** `.w0` to `.w100` for what is known, `.h0` to `.h100` for what may be. */
export const stepStyles = hundred.map((share) => `.w${share}{--w:${share}%}.h${share}{--h:${share}%}`).join('\n')
