// Text from documents made harmless wherever it is shown: what could steer a reader is shown as a visible escape instead.

/**
 * C0 and DEL, C1, the bidirectional controls of UAX #9, the line and paragraph separators, a byte order mark,
 * and halves of surrogate pairs: everything that moves, hides or colours text rather than being text.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const named: Readonly<Record<string, string>> = {'\t': '\\t', '\n': '\\n', '\r': '\\r'}

function form(character: string): string {
  const hex = character.charCodeAt(0).toString(16)
  return named[character] ?? (hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`)
}

/** One line of plain text: no control character survives, tabs and line breaks included; all else stays as it is. */
export function visible(text: string): string {
  return text.replace(unsafe, form)
}
