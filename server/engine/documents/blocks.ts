// Cuts the top level of a tree into sections, and reads what each one says.
import type {Heading, Nodes, Paragraph, Root, RootContent, TableRow} from 'mdast'
import type {Located, Span} from '../model/place.ts'
import type {Phrase, Section, SectionContent} from './digest-model.ts'
import {isPlaceholder} from './placeholders.ts'
import {plainText} from './plain.ts'
import {Slugger} from './slug.ts'
import {roleOfHeading} from './vocabulary/roles.ts'

const noAdditions: ReadonlyMap<string, never> = new Map<string, never>()
const maximumLines = 12
const maximumItems = 40

/** A section and the blocks under its heading, while the tree is still there. */
export interface Part {
  readonly section: Section
  readonly blocks: readonly RootContent[]
}

/** Cuts a tree at its headings; the first part is what stands before any of them. */
export function cut(root: Root, source: string): Part[] {
  const slugger = new Slugger()
  const groups = group(root)
  return groups.map(({heading, blocks}, index) => {
    const start = heading ? spanOf(heading).start : 0
    const next = groups[index + 1]?.heading
    const span = {start, end: next ? spanOf(next).start : source.length}
    return {section: readSection(heading, blocks, span, source, slugger), blocks}
  })
}

interface Group {
  readonly heading: Heading | Paragraph | undefined
  readonly blocks: RootContent[]
}

function group(root: Root): Group[] {
  const groups: Group[] = [{heading: undefined, blocks: []}]
  for (const node of root.children) {
    if (node.type === 'heading' || isBoldHeading(node)) groups.push({heading: node, blocks: []})
    else if (node.type !== 'yaml') groups.at(-1)?.blocks.push(node)
  }
  return groups
}

/** A paragraph of bold text alone serves as a heading in records made by hand, when its words are those of a heading. */
function isBoldHeading(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph' || spanOf(node).end - spanOf(node).start > 64) return false
  if (!node.children.some(({type}) => type === 'strong')) return false
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.replace(/[\s::]/g, ''))
  return only?.type === 'strong' && others.length === 0 && roleOfHeading(slugText(only), noAdditions) !== undefined
}

function readSection(
  heading: Heading | Paragraph | undefined,
  blocks: readonly RootContent[],
  span: Span,
  source: string,
  slugger: Slugger,
): Section {
  const {content, lines} = contentAndLines(blocks, source)
  return {
    depth: heading ? (heading.type === 'heading' ? heading.depth : 7) : 0,
    heading: heading ? phrase(heading, source) : {value: '', raw: '', span: {start: 0, end: 0}},
    slug: heading?.type === 'heading' ? slugger.slug(slugText(heading)) : '',
    span,
    headingSpan: heading ? spanOf(heading) : {start: span.start, end: span.start},
    body: bodyOf(blocks, span),
    content,
    lines,
    items: itemsIn(blocks, source),
  }
}

export function spanOf(node: Nodes): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

/** A heading's text, a custom `{#id}` at its end left out. */
function phrase(heading: Heading | Paragraph, source: string): Phrase {
  const plain = plainText(heading.children, source)
  const custom = /\{#[^{}]*\}\s*$/.exec(plain.text)
  const length = custom ? plain.text.slice(0, custom.index).trimEnd().length : plain.text.length
  const {value, span} = plain.slice(0, length)
  return {value: value.replace(/\s*[\r\n]+\s*/g, ' '), span, raw: source.slice(span.start, span.end)}
}

/** GitHub makes anchors from the heading's text, markup and images left out. */
function slugText(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value
  return 'children' in node ? node.children.map(slugText).join('') : ''
}

function bodyOf(blocks: readonly RootContent[], span: Span): Span {
  const first = blocks[0]
  const last = blocks.at(-1)
  return first && last ? {start: spanOf(first).start, end: spanOf(last).end} : {start: span.end, end: span.end}
}

/** How much blocks say and their first lines; no more of them is read than that takes. */
function contentAndLines(blocks: readonly RootContent[], source: string): Pick<Section, 'content' | 'lines'> {
  const lines: Located<string>[] = []
  let content: SectionContent = 'empty'
  for (const block of blocks) {
    if (content === 'text' && lines.length >= maximumLines) break
    const own: Located<string>[] = []
    readLines(block, source, own)
    if (content !== 'text') content = moreOf(content, contentOfBlock(block, own))
    for (const line of own) if (lines.length < maximumLines) lines.push(line)
  }
  return {content, lines}
}

function moreOf(content: SectionContent, other: SectionContent): SectionContent {
  return other === 'empty' ? content : other
}

/** Adds the lines that a block says, in reading order; code and pictures say something without having lines. */
function readLines(block: Nodes, source: string, lines: Located<string>[]): void {
  switch (block.type) {
    case 'paragraph':
      linesIn(block, source, maximumLines, lines)
      break
    case 'list':
    case 'listItem':
    case 'blockquote':
      for (const child of block.children.slice(0, maximumLines)) readLines(child, source, lines)
      break
    case 'table':
      for (const row of block.children.slice(0, maximumLines)) lines.push(lineOf(row, source))
  }
}

function linesIn({children}: Paragraph, source: string, most: number, lines: Located<string>[]): void {
  for (const {value, span} of plainText(children, source).lines(most)) lines.push({value, span})
}

function lineOf(row: TableRow, source: string): Located<string> {
  const cells = row.children.map((cell) => plainText(cell.children, source).text.trim())
  return {value: cells.join(' | '), span: spanOf(row)}
}

function itemsIn(blocks: readonly RootContent[], source: string): Located<string>[] {
  const items: Located<string>[] = []
  for (const block of blocks) {
    if (block.type !== 'list') continue
    for (const {
      children: [first],
    } of block.children.slice(0, maximumItems)) {
      if (items.length === maximumItems) return items
      if (first?.type === 'paragraph') linesIn(first, source, 1, items)
    }
  }
  return items
}

function contentOfBlock(block: RootContent, lines: readonly Located<string>[]): SectionContent {
  if (block.type === 'thematicBreak' || block.type === 'definition') return 'empty'
  if (block.type === 'html') return /^\s*<!--[\s\S]*-->\s*$/.test(block.value) ? commentContent(block.value) : 'text'
  if (lines.length === 0) return block.type === 'paragraph' && !hasPicture(block) ? 'empty' : 'text'
  return lines.every(({value}) => isPlaceholder(value)) ? 'placeholder' : 'text'
}

/** A comment of several words is a template's instruction; a short one is a directive for some tool. */
function commentContent(comment: string): SectionContent {
  return comment.split(/\s+/).length > 4 && !/relais-|markdownlint|prettier|vale/.test(comment)
    ? 'placeholder'
    : 'empty'
}

function hasPicture(paragraph: Paragraph): boolean {
  return paragraph.children.some(function picture(node: Nodes): boolean {
    return (
      node.type === 'image' || node.type === 'imageReference' || ('children' in node && node.children.some(picture))
    )
  })
}
