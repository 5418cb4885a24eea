// Cuts the top level of a tree into sections, and reads what each one says.
import type {Heading, Nodes, Paragraph, Root, RootContent} from 'mdast'
import type {Span} from '../model/place.ts'
import type {Phrase, Section} from './digest-model.ts'
import {type Block, spanOf} from './nodes.ts'
import {codeOf, plainText, textOf} from './plain.ts'
import type {Prose} from './prose.ts'
import {contentAndLines, itemsIn} from './section-words.ts'
import {Slugger} from './slug.ts'
import {roleOfHeading} from './vocabulary/roles.ts'

const noAdditions: ReadonlyMap<string, never> = new Map<string, never>()

/** A section and the blocks under its heading, while the tree is still there. */
export interface Part {
  readonly section: Section
  readonly blocks: readonly Block[]
}

/** Cuts a tree at its headings, and keeps so many lines of each part; the first is what stands before any of them. */
export function cut(root: Root, prose: Prose, mostLines: number): Part[] {
  const reading: Reading = {prose, slugger: new Slugger(), mostLines}
  const groups = group(root, prose.source)
  return groups.map((each, index) => {
    const end = groups[index + 1]?.place.start ?? prose.source.length
    return {section: readSection(each, end, reading), blocks: each.blocks}
  })
}

interface Group {
  readonly heading: Heading | Paragraph | undefined
  /** The place of the heading; empty at the beginning of a text. */
  readonly place: Span
  readonly blocks: readonly Block[]
}

function group(root: Root, source: string): Group[] {
  const groups: Group[] = []
  let blocks: Block[] = []
  const open = (heading: Group['heading'], place: Span) => {
    blocks = []
    groups.push({heading, place, blocks})
  }
  open(undefined, {start: 0, end: 0})
  for (const node of root.children) {
    const span = spanOf(node)
    if (node.type === 'heading' || isBoldHeading(node, span, source)) open(node, span)
    else if (node.type !== 'yaml') blocks.push({node, span})
  }
  return groups
}

/** A paragraph of bold text alone serves as a heading in records made by hand, when its words are those of a heading. */
function isBoldHeading(node: RootContent, {start, end}: Span, source: string): node is Paragraph {
  if (node.type !== 'paragraph' || end - start > 64 || !/\*\*|__/.test(source.slice(start, end))) return false
  if (!node.children.some(({type}) => type === 'strong')) return false
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.replace(/[\s::]/g, ''))
  return (
    only?.type === 'strong' && others.length === 0 && roleOfHeading(slugText(only, source), noAdditions) !== undefined
  )
}

interface Reading {
  readonly prose: Prose
  readonly slugger: Slugger
  readonly mostLines: number
}

/** Reads a section that ends before `end`. */
function readSection({heading, place, blocks}: Group, end: number, {prose, slugger, mostLines}: Reading): Section {
  const {content, lines} = contentAndLines(blocks, prose, mostLines)
  return {
    depth: heading ? (heading.type === 'heading' ? heading.depth : 7) : 0,
    heading: heading ? phrase(heading, prose.source) : {value: '', raw: '', span: {start: 0, end: 0}},
    slug: heading?.type === 'heading' ? slugger.slug(slugText(heading, prose.source)) : '',
    span: {start: place.start, end},
    headingSpan: place,
    body: bodyOf(blocks, end),
    content,
    lines,
    items: itemsIn(blocks, prose),
  }
}

/** A heading's text, a custom `{#id}` at its end left out. */
function phrase(heading: Heading | Paragraph, source: string): Phrase {
  const plain = plainText(heading.children, source)
  const {text, start} = plain
  const custom = text.includes('{#') ? /\{#[^{}]*\}\s*$/.exec(text) : null
  const {value, span} = custom ? plain.slice(start, start + text.slice(0, custom.index).trimEnd().length) : plain.all()
  const words = /[\r\n]/.test(value) ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value
  return {value: words, span, raw: source.slice(span.start, span.end)}
}

/** GitHub makes anchors from the heading's text, markup and images left out. */
function slugText(node: Nodes, source: string): string {
  if (node.type === 'text') return textOf(node, source).value
  if (node.type === 'inlineCode') return codeOf(node, source).value
  if (!('children' in node)) return ''
  let text = ''
  for (const child of node.children) text += slugText(child, source)
  return text
}

/** From the first block's start to the last one's end; where there is none, the section's end. */
function bodyOf(blocks: readonly Block[], end: number): Span {
  const first = blocks[0]
  const last = blocks.at(-1)
  return first && last ? {start: first.span.start, end: last.span.end} : {start: end, end}
}
