// Writes what hovers and completions explain: as Markdown in which nothing of a document comes to life, or as plain text.
import type {MarkupContent, MarkupKind} from 'vscode-languageserver'

/** One way to write the same texts. All of `text`, `strong` and `link` may come from a document, whoever wrote it. */
export interface Markup {
  readonly kind: MarkupKind
  /** One line, as it is. */
  text(text: string): string
  strong(text: string): string
  code(text: string): string
  /** `to` is an address of ours: that of a file of the workspace, or `https:`. */
  link(text: string, to: string): string
  /** A sentence of ours in which pairs of backticks mean code; what fills it may come from a document. */
  prose(text: string): string
  /** A line between parts. */
  readonly rule: string
}

/**
 * What moves, hides or reverses text rather than being text: controls, those of UAX #9, line separators, byte order marks,
 * halves of pairs.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function visible(text: string): string {
  return text.replace(/[^\S\u00A0]+/g, ' ').replace(unsafe, '\uFFFD')
}

/**
 * Any ASCII punctuation may stand behind a backslash (CommonMark 0.31, 2.4). Only what could mean something here does: so
 * that a client which shows the text as it is stays readable.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>#|!~$&@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^(\s*)([-+=:])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}

/** A code span, fenced by more backticks than the text has in a row (CommonMark 0.31, 6.1). */
function codeSpan(text: string): string {
  const plain = visible(text).trim()
  if (plain === '') return ''
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map(({length}) => length))
  const fence = '`'.repeat(longest + 1)
  const blank = plain.startsWith('`') || plain.endsWith('`') ? ' ' : ''
  return `${fence}${blank}${plain}${blank}${fence}`
}

/** An address as a link's destination; anything but a file or a web page is none. */
function destination(to: string): string | undefined {
  return /^(?:https?|file|vscode-vfs|vscode-test-web|untitled):/i.test(to)
    ? to.replace(/[\s<>()\\"'`]/g, (it) => encodeURIComponent(it).replace(/['()]/g, hex))
    : undefined
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

export const markdown: Markup = {
  kind: 'markdown',
  text: escaped,
  strong: (text) => (text.trim() === '' ? '' : `**${escaped(text).trim()}**`),
  code: codeSpan,
  link: (text, to) => {
    const address = destination(to)
    return address === undefined ? escaped(text) : `[${escaped(text)}](${address})`
  },
  prose: (text) => {
    const parts = text.split(/`([^`]+)`/)
    return parts.map((part, index) => (index % 2 === 1 ? codeSpan(part) : escaped(part))).join('')
  },
  rule: '---',
}

export const plaintext: Markup = {
  kind: 'plaintext',
  text: visible,
  strong: visible,
  code: visible,
  link: visible,
  prose: visible,
  rule: '',
}

/** The first form that a client takes; Markdown where it does not say, plain text where it takes neither. */
export function markupFor(formats: readonly MarkupKind[] | undefined): Markup {
  const first = formats?.find((format) => format === 'markdown' || format === 'plaintext')
  return first === undefined && formats === undefined ? markdown : first === 'markdown' ? markdown : plaintext
}

/** Paragraphs as one content; empty ones are left out. */
export function contentOf(markup: Markup, paragraphs: readonly string[]): MarkupContent {
  return {kind: markup.kind, value: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}
}
