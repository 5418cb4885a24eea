// Tells by a fast parser's tree where that parser has read a text otherwise than the reference.
import type {Nodes} from 'mdast'

/** A tree as a fast parser keeps it: its nodes are numbers, and what is asked of one makes no object. */
export interface Rows {
  /** The number of the root. */
  readonly root: number
  typeOf(node: number): Nodes['type']
  /** Offsets in the text. */
  startOf(node: number): number
  endOf(node: number): number
  childCount(node: number): number
  childOf(node: number, index: number): number
  /** Whether a list item is a task. */
  isTask(node: number): boolean
}

/** The reference stumbles over a list or quotation behind front matter that nothing closes; neither TOML nor an end of `...` is front matter to it. */
export function isFrontMatterLost(rows: Rows, text: string): boolean {
  if (text.startsWith('+++')) return true
  if (!/^---[ \t]*[\r\n]/.test(text)) return false
  if (rows.childCount(rows.root) === 0) return true
  const first = rows.childOf(rows.root, 0)
  return rows.typeOf(first) !== 'yaml' || !text.slice(0, rows.endOf(first)).trimEnd().endsWith('---')
}

/** Whether what is below a node shows that the fast parser has read something otherwise, all doubts aside. */
export function isMisread(rows: Rows, parent: number, text: string): boolean {
  const count = rows.childCount(parent)
  for (let index = 0; index < count; index += 1) {
    const node = rows.childOf(parent, index)
    const type = rows.typeOf(node)
    if (type === 'text') continue
    if (misreadings[type]?.({rows, text, node, parent, index})) return true
    if (isMisread(rows, node, text)) return true
  }
  return false
}

/** A node among others: its parent, and where it stands among the parent's children. */
interface Met {
  readonly rows: Rows
  readonly text: string
  readonly node: number
  readonly parent: number
  readonly index: number
}

/** By the type of the node that shows it. */
const misreadings: Readonly<Partial<Record<Nodes['type'], (met: Met) => boolean>>> = {
  /** A bare address that was not hidden. */
  link: ({rows, text, node}) => !/[[<]/.test(text[rows.startOf(node)] ?? ''),
  /** A list item that was not seen, or the delimiter row of a table whose header row is not in the list or quotation. */
  paragraph: ({rows, text, node, parent}) => {
    const mayBeMarker = /[-*+\d]/.test(text[rows.startOf(node)] ?? '')
    if (!mayBeMarker && parent === rows.root) return false
    const words = wordsOf(rows, node, text)
    return (mayBeMarker && isBareMarker(words)) || (parent !== rows.root && holdsDelimiterRow(words))
  },
  /** An empty item right below something else, which the reference may take for words. */
  list: (met) => {
    const {rows, node} = met
    const isEmpty = rows.childCount(node) > 0 && rows.childCount(rows.childOf(node, 0)) === 0
    return isEmpty && isRightBehind(met)
  },
  /** Blanks behind a footnote that says nothing. */
  footnoteDefinition: ({rows, text, node}) => rows.childCount(node) === 0 && isOver(rows, node, text),
  /** HTML ends a table. */
  tableRow: ({rows, text, node}) => text[rows.startOf(node)] === '<',
  /** The box of a task counts at the beginning of a paragraph only, definitions before it aside. */
  listItem: ({rows, node}) => {
    const first = rows.childCount(node) > 0 ? rows.typeOf(rows.childOf(node, 0)) : undefined
    return first === 'definition' || (first !== 'paragraph' && rows.isTask(node))
  },
  /** The end of a fence that nothing closes, in a list or quotation. */
  code: ({rows, text, node, parent}) =>
    parent !== rows.root &&
    /[`~]/.test(text[rows.startOf(node)] ?? '') &&
    /[\r\n]/.test(text[rows.endOf(node) - 1] ?? ''),
  /** HTML at the very end of a list or quotation, or right behind one, where it may still belong to it; or no HTML at all. */
  html: (met) => {
    const {rows, text, node, parent} = met
    const endsBlank = parent !== rows.root && /\s/.test(text[rows.endOf(node) - 1] ?? '')
    return (endsBlank && isOver(rows, node, text)) || isLazy(met) || holdsDoubleValue(wordsOf(rows, node, text))
  },
}

function wordsOf(rows: Rows, node: number, text: string): string {
  return text.slice(rows.startOf(node), rows.endOf(node))
}

/** Whether a line holds nothing but the marker of a list item. */
function isBareMarker(words: string): boolean {
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]*(?:[\r\n]|$)/.test(words)
}

function holdsDelimiterRow(words: string): boolean {
  return words.includes('|') && /[\r\n][ \t>]*(?=[|:-])(?=[^\r\n]*\|)[|: \t-]*$/m.test(words)
}

/** Whether nothing but blanks follows a node. */
function isOver(rows: Rows, node: number, text: string): boolean {
  return !/\S/.test(text.slice(rows.endOf(node)))
}

/** `<a b=c=d>` is no tag to the reference. */
function holdsDoubleValue(html: string): boolean {
  return html.includes('=') && /^<[a-z][^<>]*=[^\s"'=<>`]+=/i.test(html.replace(/"[^"]*"|'[^']*'/g, '""'))
}

const lazyBlocks: ReadonlySet<string> = new Set(['list', 'blockquote', 'footnoteDefinition'])

function isLazy(met: Met): boolean {
  const {rows, text, node, parent, index} = met
  if (index === 0 || !lazyBlocks.has(rows.typeOf(rows.childOf(parent, index - 1)))) return false
  const start = rows.startOf(node)
  return isRightBehind(met) && !/^\s*<[!?]/.test(text.slice(start, start + 8))
}

/** Whether a block begins on the line below the one on which the block before it ends. */
function isRightBehind({rows, text, node, parent, index}: Met): boolean {
  if (index === 0) return false
  const before = rows.endOf(rows.childOf(parent, index - 1))
  return /^(?:\r\n?|\n)[ \t>]*$/.test(text.slice(before, rows.startOf(node)))
}
