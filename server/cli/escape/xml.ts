// Text for XML 1.0: escaped where it has meaning, dropped where the format has no way to write it.

/** What is outside of the production `Char` of XML 1.0 §2.2, and C1 controls, which it discourages. */
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Line breaks and tabs, which attributes would lose (§3.3.3), and what reorders or splits text where XML is shown raw. */
const referenced = /[\t\n\r\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g

/** Text for an attribute value in quotes or for an element. */
export function xml(text: string): string {
  return text
    .replace(illegal, '')
    .replace(/[&<>"']/g, (it) => references[it] ?? it)
    .replace(referenced, (it) => `&#${it.charCodeAt(0)};`)
}

/** A start tag's attributes, each with a space before it; those that are undefined are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xml(String(value))}"`]))
    .join('')
}
