// Reads what the blocks of a section say: how much, its first lines, and the items of its lists.
import type {Nodes, Paragraph, TableRow} from 'mdast'
import type {Located} from '../model/place.ts'
import type {Section, SectionContent} from './digest-model.ts'
import {type Block, spanOf} from './nodes.ts'
import {isPlaceholder} from './placeholders.ts'
import {type Plain, plainText} from './plain.ts'
import type {Prose} from './prose.ts'

/** So many lines of a section are kept: enough for what rules ask, so that large repositories stay quick to read. */
export const usualLines = 12
const maximumItems = 40

/** How much blocks say and their first lines, at most so many; no more of them is read than that takes. */
export function contentAndLines(
  blocks: readonly Block[],
  prose: Prose,
  most: number,
): Pick<Section, 'content' | 'lines'> {
  const reader = new LineReader(prose, most)
  for (const block of blocks) {
    if (reader.isDone) break
    reader.block(block)
  }
  return reader
}

class LineReader {
  readonly lines: Located<string>[] = []
  content: SectionContent = 'empty'
  readonly #prose: Prose
  readonly #most: number
  /** How much the lines of the block at hand say; 'text' from the start once nothing depends on it. */
  #said: SectionContent = 'empty'

  constructor(prose: Prose, most: number) {
    this.#prose = prose
    this.#most = most
  }

  /** Whether more lines would change nothing, once the block at hand is counted. */
  get isDone(): boolean {
    return this.#said === 'text' && this.lines.length >= this.#most
  }

  block({node, span}: Block): void {
    if (this.content !== 'text') this.#said = 'empty'
    if (node.type === 'paragraph') this.#paragraph(this.#prose.plainOf(node, span))
    else this.#read(node)
    if (this.content === 'text') return
    const content = contentOfBlock({node, span}, this.#said, this.#prose.source)
    if (content !== 'empty') this.content = content
    this.#said = this.content
  }

  /** Reads the lines that a block says; code and pictures say something without having lines. */
  #read(block: Nodes): void {
    switch (block.type) {
      case 'paragraph':
        this.#paragraph(this.#prose.plainOf(block))
        break
      case 'list':
      case 'listItem':
      case 'blockquote':
        for (let index = 0; index < this.#most && !this.isDone; index += 1) {
          const child = block.children[index]
          if (!child) break
          this.#read(child)
        }
        break
      case 'table':
        for (const row of block.children.slice(0, this.#most)) if (!this.isDone) this.#add(lineOf(row, this.#prose))
    }
  }

  #paragraph(plain: Plain): void {
    for (let index = 0; index < this.#most && !this.isDone; index += 1) {
      const line = plain.line(index)
      if (!line) break
      this.#add(line)
    }
  }

  #add(line: Located<string>): void {
    if (this.lines.length < this.#most) this.lines.push(line)
    if (this.#said !== 'text') this.#said = isPlaceholder(line.value) ? 'placeholder' : 'text'
  }
}

function lineOf(row: TableRow, {source}: Prose): Located<string> {
  const cells = row.children.map((cell) => plainText(cell.children, source).text.trim())
  return {value: cells.join(' | '), span: spanOf(row)}
}

/** The first lines of the items of lists, at most 40. */
export function itemsIn(blocks: readonly Block[], prose: Prose): Located<string>[] {
  const items: Located<string>[] = []
  for (const {node: block} of blocks) {
    if (block.type !== 'list') continue
    for (const item of block.children.slice(0, maximumItems)) {
      if (items.length === maximumItems) return items
      const [first] = item.children
      const line = first?.type === 'paragraph' ? prose.plainOf(first).line(0) : undefined
      if (line) items.push(line)
    }
  }
  return items
}

/** How much a block says whose lines say so much. */
function contentOfBlock({node: block, span}: Block, said: SectionContent, source: string): SectionContent {
  if (block.type === 'thematicBreak' || block.type === 'definition') return 'empty'
  if (block.type === 'html') return contentOfHtml(source.slice(span.start, span.end))
  if (said === 'empty') return block.type === 'paragraph' && !hasPicture(block) ? 'empty' : 'text'
  return said
}

function contentOfHtml(html: string): SectionContent {
  return /^\s*<!--[\s\S]*-->\s*$/.test(html) ? commentContent(html) : 'text'
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
