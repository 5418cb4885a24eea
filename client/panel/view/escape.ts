// HTML that is safe by construction: whatever is put into a template is escaped, unless it is such HTML itself.
import {visible} from '../../../server/engine/model/visible.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/**
 * One line of text for elements and quoted attributes alike; control characters, which HTML forbids or which reorder text, are
 * shown as visible escapes.
 */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (it) => references[it] ?? it)
}

/** HTML that may be put into a page as it is. */
export class Safe {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** Takes a text for safe HTML: for words of ours alone, never for anything that was read. */
export function trusted(text: string): Safe {
  return new Safe(text)
}

/** What a template takes: text and numbers are escaped, nothing is left out, lists are joined. */
export type Part = string | number | Safe | undefined | false | readonly Part[]

function form(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Safe) return part.toString()
  if (typeof part === 'object') return part.map(form).join('')
  return escaped(String(part))
}

/** A template of HTML. Values stand between tags or in quoted attributes, nowhere else. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Safe {
  return trusted(strings.reduce((text, next, index) => text + form(parts[index - 1]) + next))
}

/** A sentence whose words between backticks are code, as messages write them. */
export function prose(text: string): Safe {
  const parts = text.split('`')
  // A backtick without its fellow is one.
  if (parts.length % 2 === 0) return html`${text}`
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))}`
}

/** `name="value"` with a blank before it; nothing where there is no value. The name is a word of ours, never of a document. */
export function attribute(name: string, value: string | number | undefined): Safe {
  return value === undefined ? html`` : trusted(` ${name}="${escaped(String(value))}"`)
}
