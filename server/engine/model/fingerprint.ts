// A short stable name for a finding, so that a baseline survives edits elsewhere in the file.

const offsets: readonly [number, number] = [0x811c9dc5, 0x9e3779b9]

/**
 * 64 bits as 16 hexadecimal digits: two 32-bit FNV-1a hashes (RFC draft-eastlake-fnv) of the UTF-16 code units,
 * started from different offsets. Not for secrets: equal texts give equal digits, nothing more.
 */
export function fingerprint(parts: readonly string[]): string {
  const text = parts.map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim()).join('\u0000')
  return offsets.map((offset) => hash(text, offset)).join('')
}

function hash(text: string, offset: number): string {
  let value = offset
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    value = Math.imul(value ^ (unit & 0xff), 0x01000193)
    value = Math.imul(value ^ (unit >>> 8), 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}
