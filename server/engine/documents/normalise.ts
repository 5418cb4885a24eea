// Makes a fast parser give the reference's trees: hides what it reads otherwise, and leaves to the reference what it misreads.
import type {Nodes, Root} from 'mdast'
import {isFrontMatterLost, isMisread, type Rows} from './misreadings.ts'
import type {Parse} from './parse.ts'
import {bySections} from './sections.ts'

/*
 * The fast parser is satteri. It turns bare addresses into links, which the reference does not, and leaves the escapes
 * inside them undecoded. So what such an address is known by is replaced, one code unit for one, by rare punctuation,
 * and put back in the tree: delimiters beside it behave the same, and no offset moves.
 *
 * What else it reads otherwise was found by comparing digests of real and of random documents. Each class below is
 * rare, so what may belong to one is parsed again by the reference rather than mended.
 */
const signs: Readonly<Record<string, string>> = {'/': '⁂', '.': '⁑', '@': '⁕', '⁂': '/', '⁑': '.', '⁕': '@'}
const hidden = /[⁂⁑⁕]/g
const holdsHidden = /[⁂⁑⁕]/

/** What an address is known by: its last character is hidden, harmlessly so where there is no address. */
const address = /:\/\/|[wW]{3}\.|@/g

/**
 * What a text shows of being misread. A pattern takes linear time, but ten times that of finding a few characters, so it
 * is tried only where its sign stands, and where something near to it matches that takes less.
 */
interface Doubt {
  readonly sign?: string
  readonly near?: RegExp
  readonly pattern: RegExp
}

const anything = /(?:)/

/** Half of a character beyond U+FFFF. */
const surrogate = /[\uD800-\uDFFF]/

/** A task without words, below its marker, or behind tabs. */
const oddTask =
  /(?:[-*+]|\d[.)])(?:[ \t]*(?:\r\n?|\n)[ \t>]*|\t[ \t]+| +\t[ \t]*)\[[ x]\]|(?:[-*+]|\d[.)])[ \t]+\[[ x]\][ \t]+$/im

const doubts: readonly Doubt[] = [
  // The signs themselves, as such or by number.
  ...['⁂', '⁑', '⁕'].map((sign) => ({sign, pattern: anything})),
  {sign: '&#', pattern: /&#(?:x0*20(?:42|51|55)|0*82(?:58|73|77))/i},
  // NUL becomes U+FFFD, and half a surrogate pair cannot be written in UTF-8.
  {sign: '\0', pattern: anything},
  {near: surrogate, pattern: /[\uD800-\uDFFF]/u},
  // An escaped mark, and the same mark behind it.
  {sign: '\\', pattern: /\\([*_~`])\1/},
  // The reference lets stars open or close beside another kind of mark, whatever stands on their other side.
  {
    sign: '*',
    near: /[_~]\*|\*[_~]/,
    pattern: /\*(?=[\p{L}\p{N}\u{10000}-\u{10FFFF}])(?<=[_~]\*+)|\*(?=[_~])(?<=[\p{L}\p{N}\u{10000}-\u{10FFFF}]\*+)/u,
  },
  // An emoji beside a mark is a letter to the reference, and a sign to the fast parser; with a blank on the other side,
  // that comes to the same.
  {
    near: surrogate,
    pattern: /[*_~](?=[^\s*_~])(?<=[\u{10000}-\u{10FFFF}][*_~]+)|[*_~](?=[\u{10000}-\u{10FFFF}])(?<=[^\s*_~][*_~]+)/u,
  },
  // An escaped line ending where the text of a link ends.
  {sign: '\\', pattern: /\\[\r\n]+[ \t]*\]/},
  // A definition in a list or quotation whose destination stands on the next line.
  {sign: ']:', near: /\]:[ \t]*$/m, pattern: /^[ \t]*[>*+\-\d][ \t>*+\-\d.)]*\[[^\]\r\n]*\]:[ \t]*$/m},
  // A definition above the delimiter row of a table.
  {
    sign: ']:',
    near: /[\r\n][ \t>]*[|:-][|: \t-]*$/m,
    pattern: /^[ \t>*+\-\d.)]*\[[^\]\r\n]*\]:[^\r\n]*(?:\r\n?|\n)[ \t>]*(?=[|:-])(?=[^\r\n]*[|:])[|: \t-]*$/m,
  },
  // A delimiter row that begins like a list.
  {near: /-[ \t]+[|:-]/, pattern: /-(?<=^[ \t>]*-)[ \t]+(?=[|:-])(?=[^\r\n]*[|:])[|: \t-]*$/m},
  // A footnote that begins with a list or a quotation.
  {sign: '[^', pattern: /\[\^[^\]\r\n]+\]:[ \t]*(?:[-*+>]|\d{1,9}[.)])/},
  ...['[ ]', '[x]', '[X]'].map((sign) => ({sign, pattern: oddTask})),
]

/** What a fast parser is given. */
export interface Masked {
  /** The text in which signs stand for what addresses are known by. */
  readonly parsed: string
  /** The text itself, of the same length. */
  readonly source: string
  /** What was decoded of the one as it is decoded of the other; a text of the same length. */
  readonly show: (decoded: string) => string
}

/** Parses a text in which signs stand for what addresses are known by; its tree says what the text itself says. */
export type FastParse = (masked: Masked) => Fast

/** One tree twice: in numbers, and as objects that are made when they are looked at. */
export interface Fast {
  readonly rows: Rows
  readonly root: Root
}

/**
 * A parser that gives the reference's digests at the speed of another one, wherever that one can be trusted; a document
 * in which it cannot goes to the reference for the sections in question.
 */
export function faithful(fast: FastParse, reference: Parse): Parse {
  const mixed = bySections((section) => {
    const root = readTrusted(section, fast)
    return root ? plain(root) : reference(section)
  })
  return (text) => readTrusted(text, fast) ?? mixed(text)
}

function readTrusted(text: string, fast: FastParse): Root | undefined {
  if (isDoubtful(text)) return undefined
  const {rows, root} = fast({parsed: mask(text), source: text, show: shown})
  return isFrontMatterLost(rows, text) || isMisread(rows, rows.root, text) ? undefined : root
}

/** All that a digest asks of a node beside its children. */
const asked = ['type', 'depth', 'checked', 'value', 'url', 'alt', 'identifier', 'label', 'position'] as const

/** A tree that is read late as one that can be copied. */
function plain<N extends Nodes>(node: N): N {
  const all = asked.map((field) => [field, Reflect.get(node, field)] as const)
  const fields = all.filter(([, value]) => value !== undefined)
  const children = 'children' in node ? {children: node.children.map(plain)} : {}
  // The same shape, short of what no digest asks for.
  return {...Object.fromEntries(fields), ...children} as N
}

function mask(text: string): string {
  return text.replace(address, (found, at: number) => {
    if (found === '@' && isKept(text, at)) return found
    return found.slice(0, -1) + (signs[found.slice(-1)] ?? '')
  })
}

/** Whether an at sign has a meaning of its own: in `\@` and in `<me@example.org>`, but not in `\<me@example.org>`. */
function isKept(text: string, at: number): boolean {
  if (text[at - 1] === '\\') return true
  const opener = /<[^\s<>@]*$/.exec(text.slice(Math.max(0, at - 80), at))
  return opener !== null && !isEscaped(text, at - opener[0].length)
}

function isEscaped(text: string, at: number): boolean {
  let first = at
  while (text[first - 1] === '\\') first -= 1
  return (at - first) % 2 === 1
}

/** Whether a text may hold something that the fast parser reads otherwise, or takes quadratic time to read. */
function isDoubtful(text: string): boolean {
  return holdsHeavyBlock(text) || doubts.some((doubt) => applies(doubt, text))
}

function applies({sign, near, pattern}: Doubt, text: string): boolean {
  return (!sign || text.includes(sign)) && (!near || near.test(text)) && pattern.test(text)
}

/*
 * The fast parser takes quadratic time on some long blocks, and being native it cannot be interrupted, as the reference
 * can: on thousands of mixed marks, references or brackets in a row, and on quotations or lists in one another on a
 * line. Long tables, columns of figures and lists whose items stand at a line's start are harmless.
 */
const longestBlock = 32_000
const mostMarks = 4_000
const mark = /[^\s\p{L}\p{N}|.,:-]/gu
const nesting = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){20}/m

/** Between two blocks: a blank line, or the marker of an item, whose words are read by themselves. */
const boundary = /(?:\r\n?|\n)(?:[ \t]*(?=[\r\n])|(?=[-+*][ \t]+[^\s]))/g

/** Whether so much text stands anywhere without a boundary, and much of it is markup. */
function holdsHeavyBlock(text: string): boolean {
  if (hasBlankLines(text)) return false
  let start = 0
  for (const {index} of text.matchAll(boundary)) {
    if (isHeavy(text, start, index)) return true
    start = index
  }
  return isHeavy(text, start, text.length)
}

/** Whether blank lines alone keep all blocks short, as they mostly do; they are found faster than other boundaries. */
function hasBlankLines(text: string): boolean {
  for (let start = 0; text.length - start > longestBlock; ) {
    const blank = text.slice(start, start + longestBlock).lastIndexOf('\n\n')
    if (blank <= 0) return false
    start += blank
  }
  return true
}

function isHeavy(text: string, start: number, end: number): boolean {
  if (end - start <= longestBlock) return false
  const block = text.slice(start, end)
  return nesting.test(block) || ((block.match(mark)?.length ?? 0) > mostMarks && !isTable(block))
}

/** Whether a block is a table and nothing else, by its simplest form: its rows, none of them long, are read one by one. */
function isTable(block: string): boolean {
  const lines = block.trim().split(/\r\n?|\n/)
  const [header = '', delimiters = ''] = lines
  return (
    /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/.test(delimiters) &&
    /^\|[^\\`]*\|[ \t]*$/.test(header) &&
    header.split('|').length === delimiters.split('|').length &&
    lines.every((line) => line.startsWith('|') && line.length < mostMarks)
  )
}

/** Puts back what was hidden. */
function shown(text: string): string {
  return holdsHidden.test(text) ? text.replace(hidden, (sign) => signs[sign] ?? sign) : text
}
