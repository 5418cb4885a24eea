// Text for HTML, in elements and in quoted attributes alike.
import {visible} from './terminal.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** One line of text; control characters, which HTML forbids or which reorder text, are shown as visible escapes. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (it) => references[it] ?? it)
}
