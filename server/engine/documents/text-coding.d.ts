// What we use of the Encoding Standard and of ES2024: browsers and Node have both, while the engine compiles without either.
declare class TextEncoder {
  /** Writes what fits: at least the whole text where there are three bytes for each of its code units. */
  encodeInto(text: string, to: Uint8Array): {readonly written: number}
}

declare class TextDecoder {
  constructor(label: string, options: {readonly fatal: boolean; readonly ignoreBOM: boolean})
  decode(bytes: Uint8Array): string
}

interface String {
  /** Whether no half of a surrogate pair stands alone. */
  isWellFormed(): boolean
}
