// Cuts the top level of a tree into sections, and reads what each one says.

import GithubSlugger from 'github-slugger'
import type {Heading, List, Nodes, Paragraph, Root, RootContent, Table} from 'mdast'
import type {Located, Span} from '../model/place.ts'
import type {Phrase, Section, SectionContent} from './digest-model.ts'
import {isPlaceholder} from './placeholders.ts'
import {plainText} from './plain.ts'
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
  const slugger = new GithubSlugger()
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
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.replace(/[\s::]/g, ''))
  return only?.type === 'strong' && others.length === 0 && roleOfHeading(slugText(only), noAdditions) !== undefined
}

function readSection(
  heading: Heading | Paragraph | undefined,
  blocks: readonly RootContent[],
  span: Span,
  source: string,
  slugger: GithubSlugger,
): Section {
  const texts = blocks.map((block) => linesOf(block, source))
  return {
    depth: heading ? (heading.type === 'heading' ? heading.depth : 7) : 0,
    heading: heading ? phrase(heading, source) : {value: '', raw: '', span: {start: 0, end: 0}},
    slug: heading?.type === 'heading' ? slugger.slug(slugText(heading)) : '',
    span,
    headingSpan: heading ? spanOf(heading) : {start: span.start, end: span.start},
    body: bodyOf(blocks, span),
    content: contentOf(blocks, texts),
    lines: texts.flat().slice(0, maximumLines),
    items: blocks.flatMap((block) => (block.type === 'list' ? itemsOf(block, source) : [])).slice(0, maximumItems),
  }
}

export function spanOf(node: Nodes): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

/** A heading's text, a custom `{#id}` at its end left out. */
function phrase(heading: Heading | Paragraph, source: string): Phrase {
  const plain = plainText(heading.children, source)
  const length = plain.text.replace(/\s*\{#[^}]*\}\s*$/, '').length
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

/** The lines that a block says, in reading order; code and pictures say something without having lines. */
function linesOf(block: Nodes, source: string): Located<string>[] {
  switch (block.type) {
    case 'paragraph':
      return linesIn(block, source, maximumLines)
    case 'list':
    case 'listItem':
    case 'blockquote':
      return block.children.slice(0, maximumLines).flatMap((child) => linesOf(child, source))
    case 'table':
      return rowsOf(block, source)
    default:
      return []
  }
}

function linesIn({children}: Paragraph, source: string, most: number): Located<string>[] {
  const lines: Located<string>[] = []
  for (const {value, span} of plainText(children, source).lines()) {
    lines.push({value, span})
    if (lines.length === most) break
  }
  return lines
}

function rowsOf(table: Table, source: string): Located<string>[] {
  return table.children.slice(0, maximumLines).map((row) => ({
    value: row.children.map((cell) => plainText(cell.children, source).text.trim()).join(' | '),
    span: spanOf(row),
  }))
}

function itemsOf(list: List, source: string): Located<string>[] {
  return list.children.slice(0, maximumItems).flatMap((item) => {
    const [first] = item.children
    return first?.type === 'paragraph' ? linesIn(first, source, 1) : []
  })
}

function contentOf(blocks: readonly RootContent[], texts: readonly (readonly Located<string>[])[]): SectionContent {
  let content: SectionContent = 'empty'
  for (const [index, block] of blocks.entries()) {
    const kind = contentOfBlock(block, texts[index] ?? [])
    if (kind === 'text') return 'text'
    if (kind === 'placeholder') content = 'placeholder'
  }
  return content
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
