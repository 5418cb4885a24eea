// Text for GitHub-flavoured Markdown: in a paragraph or a table cell it renders as itself and triggers nothing.
import {visible} from './terminal.ts'

/** Zero-width and without meaning: between `@` and a name it keeps GitHub from notifying anybody. */
const wordJoiner = '\u2060'

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;'}

/** Escapes what means something anywhere in a line. */
function inline(text: string): string {
  return visible(text)
    .replace(/@|#(?=\d)/g, `$&${wordJoiner}`)
    .replace(/[\\`*_[\]~$!#]/g, '\\$&')
    .replace(/[&<>|]/g, (it) => references[it] ?? it)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
}

/** Escapes what means something at either end of a line. */
function ends(line: string): string {
  return line
    .replace(/^( *)([+=:-])/, '$1\\$2')
    .replace(/^( *\d+)([.)])/, '$1\\$2')
    .replace(/^ +| +$/g, (spaces) => '&#32;'.repeat(spaces.length))
}

/**
 * One line of text. Markup, HTML, table pipes, math and bare links are escaped; in mentions (`@name`) and issue
 * references (`#12`) a word joiner stands behind the sign, since GitHub looks for these after rendering.
 */
export function markdown(text: string): string {
  return ends(inline(text))
}

/** A code span on one line, when the text can stand in one anywhere (tables too). */
function codeSpan(text: string): string | undefined {
  const plain = /^[^`|\\\s](?:[^`|\\]*[^`|\\\s])?$/.test(text) && visible(text) === text
  return plain ? `\`${text}\`` : undefined
}

/** Text as code, or escaped when it cannot be code. */
export function markdownCode(text: string): string {
  return codeSpan(text) ?? markdown(text)
}

/** One line of prose in which pairs of backticks mean code, as in messages and advice; all else as `markdown` has it. */
export function markdownProse(text: string): string {
  const parts = text.split(/(`[^`|\\]+`)/)
  return ends(parts.map((it, index) => (index % 2 === 1 && codeSpan(it.slice(1, -1))) || inline(it)).join(''))
}
