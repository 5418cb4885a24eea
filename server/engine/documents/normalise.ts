// Makes a fast parser give the reference's trees: hides what it reads otherwise, and leaves to the reference what it misreads.
import type {Nodes, Parents, Root} from 'mdast'
import type {Parse} from './parse.ts'

/*
 * The fast parser is satteri. It turns bare addresses into links, which the reference does not, and leaves the escapes
 * inside them undecoded. So what such an address is known by is replaced, one code unit for one, by rare punctuation,
 * and put back in the tree: delimiters beside it behave the same, and no offset moves.
 *
 * What else it reads otherwise was found by comparing digests of real and of random documents. Each class below is
 * rare, so the documents that may belong to one are parsed again by the reference rather than mended.
 */
const signs: Readonly<Record<string, string>> = {'/': '⁂', '.': '⁑', '@': '⁕', '⁂': '/', '⁑': '.', '⁕': '@'}
const hidden = /[⁂⁑⁕]/g
const holdsHidden = /[⁂⁑⁕]/

/** What an address is known by: its last character is hidden, harmlessly so where there is no address. */
const address = /:\/\/|[wW]{3}\.|@/g

/** What a text shows of being misread; each pattern takes linear time. */
const doubts: readonly RegExp[] = [
  // The signs themselves, as such or by number.
  /[⁂⁑⁕]|&#(?:x0*20(?:42|51|55)|0*82(?:58|73|77))/i,
  // NUL becomes U+FFFD, and half a surrogate pair cannot be written in UTF-8.
  /[\0\uD800-\uDFFF]/u,
  // An escaped mark, and the same mark behind it.
  /\\([*_~`])\1/,
  // The reference lets stars open or close beside another kind of mark, whatever stands on their other side.
  /\*(?=[\p{L}\p{N}])(?<=[_~]\*+)|\*(?=[_~])(?<=[\p{L}\p{N}]\*+)/u,
  // An emoji beside a mark is a letter to the reference, and a sign to the fast parser.
  /[*_~](?=[\p{L}\p{N}\u{10000}-\u{10FFFF}])(?<=[\u{10000}-\u{10FFFF}][*_~]+)|[*_~](?=[\u{10000}-\u{10FFFF}])(?<=[\p{L}\p{N}][*_~]+)/u,
  // An escaped line ending where the text of a link ends.
  /\\[\r\n]+[ \t]*\]/,
  // A definition in a list or quotation whose destination stands on the next line.
  /^[ \t]*[>*+\-\d][ \t>*+\-\d.)]*\[[^\]\r\n]*\]:[ \t]*$/m,
  // A definition above the delimiter row of a table.
  /^[ \t>*+\-\d.)]*\[[^\]\r\n]*\]:[^\r\n]*(?:\r\n?|\n)[ \t>]*(?=[|:-])(?=[^\r\n]*[|:])[|: \t-]*$/m,
  // A delimiter row that begins like a list.
  /^[ \t>]*-[ \t]+(?=[|:-])(?=[^\r\n]*[|:])[|: \t-]*$/m,
  // A footnote that begins with a list or a quotation.
  /\[\^[^\]\r\n]+\]:[ \t]*(?:[-*+>]|\d{1,9}[.)])/,
  // A task without words, below its marker, or behind tabs.
  /(?:[-*+]|\d[.)])(?:[ \t]*(?:\r\n?|\n)[ \t>]*|\t[ \t]+| +\t[ \t]*)\[[ x]\]|(?:[-*+]|\d[.)])[ \t]+\[[ x]\][ \t]+$/im,
]

/** A parser that gives the reference's digests at the speed of another one, wherever that one can be trusted. */
export function faithful(fast: Parse, reference: Parse): Parse {
  return (text) => {
    if (isDoubtful(text)) return reference(text)
    const masked = mask(text)
    const root = fast(masked)
    if (isFrontMatterLost(root, text) || isMisread(root, text)) return reference(text)
    if (masked !== text) restore(root)
    return root
  }
}

function mask(text: string): string {
  return text.replace(address, (found, at: number) => {
    if (found === '@' && isKept(text, at)) return found
    return found.slice(0, -1) + (signs[found.slice(-1)] ?? '')
  })
}

/** Whether an at sign has a meaning of its own: in `\@` and in `<me@example.org>`. */
function isKept(text: string, at: number): boolean {
  return text[at - 1] === '\\' || /<[^\s<>@]*$/.test(text.slice(Math.max(0, at - 80), at))
}

/**
 * The fast parser takes quadratic time on some long blocks (nested quotations, mixed marks), and being native it cannot
 * be interrupted, as the reference can.
 */
const longestBlock = 32_000

function isDoubtful(text: string): boolean {
  return holdsLongBlock(text) || doubts.some((pattern) => pattern.test(text))
}

/** Whether so much text stands anywhere without a blank line. */
function holdsLongBlock(text: string): boolean {
  if (text.length <= longestBlock) return false
  let start = 0
  for (const {index} of text.matchAll(/(?:\r\n?|\n)[ \t]*(?=[\r\n])/g)) {
    if (index - start > longestBlock) return true
    start = index
  }
  return text.length - start > longestBlock
}

/** The reference stumbles over a list or quotation behind front matter that nothing closes; TOML is no front matter to it. */
function isFrontMatterLost({children}: Root, text: string): boolean {
  return text.startsWith('+++') || (/^---[ \t]*[\r\n]/.test(text) && children[0]?.type !== 'yaml')
}

/** Whether a tree shows that the fast parser has read something otherwise, all doubts aside. */
function isMisread(node: Parents, text: string): boolean {
  for (const [index, child] of node.children.entries()) {
    if (misreadings[child.type]?.(child, text, node, index)) return true
    if ('children' in child && isMisread(child, text)) return true
  }
  return false
}

type Misreading = (node: Nodes, text: string, parent: Parents, index: number) => boolean

/** By the type of the node that shows it. */
const misreadings: Readonly<Partial<Record<Nodes['type'], Misreading>>> = {
  /** A bare address that was not hidden. */
  link: (node, text) => !/[[<]/.test(text[startOf(node)] ?? ''),
  /** A list item that was not seen, or the delimiter row of a table whose header row is not in the list or quotation. */
  paragraph: (node, text, parent) => {
    const words = text.slice(startOf(node), endOf(node))
    return (
      /^(?:[-*+]|\d{1,9}[.)])[ \t]*(?:[\r\n]|$)/.test(words) || (parent.type !== 'root' && holdsDelimiterRow(words))
    )
  },
  /** An empty item right below something else, which the reference may take for words. */
  list: (node, text, parent, index) => {
    const before = parent.children[index - 1]
    const isEmpty = node.type === 'list' && node.children[0]?.children.length === 0
    return isEmpty && before !== undefined && isRightBehind(before, node, text)
  },
  /** Blanks behind a footnote that says nothing. */
  footnoteDefinition: (node, text) => 'children' in node && node.children.length === 0 && isOver(node, text),
  /** HTML ends a table. */
  tableRow: (node, text) => text[startOf(node)] === '<',
  /** The box of a task counts at the beginning of a paragraph only, definitions before it aside. */
  listItem: (node) => {
    if (node.type !== 'listItem') return false
    const [first] = node.children
    return first?.type === 'definition' || (typeof node.checked === 'boolean' && first?.type !== 'paragraph')
  },
  /** The end of a fence that nothing closes, in a list or quotation. */
  code: (node, text, parent) =>
    parent.type !== 'root' && /[`~]/.test(text[startOf(node)] ?? '') && /[\r\n]/.test(text[endOf(node) - 1] ?? ''),
  /** HTML at the very end of a list or quotation, or right behind one, where it may still belong to it; or no HTML at all. */
  html: (node, text, parent, index) =>
    (parent.type !== 'root' && /\s/.test(text[endOf(node) - 1] ?? '') && isOver(node, text)) ||
    isLazy(parent.children[index - 1], node, text) ||
    holdsDoubleValue(text.slice(startOf(node), endOf(node))),
}

function holdsDelimiterRow(words: string): boolean {
  return words.includes('|') && /[\r\n][ \t>]*(?=[|:-])(?=[^\r\n]*\|)[|: \t-]*$/m.test(words)
}

/** Whether nothing but blanks follows a node. */
function isOver(node: Nodes, text: string): boolean {
  return !/\S/.test(text.slice(endOf(node)))
}

/** `<a b=c=d>` is no tag to the reference. */
function holdsDoubleValue(html: string): boolean {
  return html.includes('=') && /^<[a-z][^<>]*=[^\s"'=<>`]+=/i.test(html.replace(/"[^"]*"|'[^']*'/g, '""'))
}

function isLazy(before: Nodes | undefined, html: Nodes, text: string): boolean {
  if (before?.type !== 'list' && before?.type !== 'blockquote' && before?.type !== 'footnoteDefinition') return false
  return isRightBehind(before, html, text) && !/^\s*<[!?]/.test(text.slice(startOf(html), startOf(html) + 8))
}

/** Whether a block begins on the line below the one on which another ends. */
function isRightBehind(before: Nodes, node: Nodes, text: string): boolean {
  return /^(?:\r\n?|\n)[ \t>]*$/.test(text.slice(endOf(before), startOf(node)))
}

function startOf({position}: Nodes): number {
  return position?.start.offset ?? 0
}

function endOf({position}: Nodes): number {
  return position?.end.offset ?? 0
}

/** Puts back what was hidden, everywhere a text of the source went. */
function restore(node: Nodes): void {
  if ('value' in node) node.value = shown(node.value)
  if ('url' in node) node.url = shown(node.url)
  if ('alt' in node && node.alt) node.alt = shown(node.alt)
  if ('title' in node && node.title) node.title = shown(node.title)
  if ('identifier' in node) {
    node.identifier = shown(node.identifier)
    if (node.label) node.label = shown(node.label)
  }
  if ('children' in node) for (const child of node.children) restore(child)
}

function shown(text: string): string {
  return holdsHidden.test(text) ? text.replace(hidden, (sign) => signs[sign] ?? sign) : text
}
