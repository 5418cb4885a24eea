// Collects links, pictures, definitions and HTML references, each with the place of its destination.
import type {Definition, Html, Link as LinkNode, Nodes} from 'mdast'
import {type Located, located, type Span} from '../model/place.ts'
import type {Part} from './blocks.ts'
import type {Link, Row} from './digest-model.ts'
import {spanOf} from './nodes.ts'
import {isBlank, plainText} from './plain.ts'
import {slug} from './slug.ts'

/** What the links of a document lead to, and the anchors that its HTML sets. */
export interface Links {
  readonly links: readonly Link[]
  readonly anchors: readonly string[]
}

/** Reads the links of all parts; `source` is the text that their offsets count in. */
export function linksOf(parts: readonly Part[], headings: readonly Nodes[], source: string): Links {
  const found: Found[] = []
  for (const [section, {blocks}] of parts.entries()) {
    for (const {node, span} of blocks) {
      if (mayLead(source.slice(span.start, span.end))) find(node, section, found)
      else findHeadings(node, section, found)
    }
  }
  const collector = new Collector(source, definitionsOf(found))
  for (const heading of headings) collector.anchorsIn(heading)
  for (const {node, section} of found) collector.add(node, section)
  return collector
}

/** A node that may lead somewhere or be led to, and the index of its section. */
interface Found {
  readonly node: Nodes
  readonly section: number
}

const wanted: ReadonlySet<string> = new Set(['link', 'image', 'definition', 'linkReference', 'heading', 'html'])

function find(node: Nodes, section: number, found: Found[]): void {
  if (node.type === 'text') return
  if (wanted.has(node.type)) found.push({node, section})
  if ('children' in node) for (const child of node.children) find(child, section, found)
}

/** Whether a source may hold anything but headings that leads somewhere or is led to: most blocks do not. */
function mayLead(source: string): boolean {
  return source.includes('[') || source.includes('<')
}

/** Headings inside lists and quotations. */
function findHeadings(node: Nodes, section: number, found: Found[]): void {
  if (node.type === 'heading') found.push({node, section})
  else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    for (const child of node.children) findHeadings(child, section, found)
}

/** By identifier; of several for one, the first counts. */
function definitionsOf(found: readonly Found[]): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  for (const {node} of found) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  return definitions
}

class Collector implements Links {
  readonly links: Link[] = []
  readonly anchors: string[] = []
  readonly #source: string
  readonly #definitions: ReadonlyMap<string, Definition>

  constructor(source: string, definitions: ReadonlyMap<string, Definition>) {
    this.#source = source
    this.#definitions = definitions
  }

  anchorsIn(heading: Nodes): void {
    const {start, end} = spanOf(heading)
    const source = this.#source.slice(start, end)
    const id = source.includes('{') ? /\{\s*#([^{}\s]+)\s*\}\s*#*\s*$/.exec(source)?.[1] : undefined
    if (id) this.anchors.push(id)
    if (source.includes('`') && hasCode(heading)) this.anchors.push(slug(textWithoutCode(heading)))
    if (!source.includes('<')) return
    const found: Found[] = []
    find(heading, 0, found)
    for (const {node} of found) if (node.type === 'html') this.#html(node, 0)
  }

  add(node: Nodes, section: number): void {
    switch (node.type) {
      case 'link':
        if (!isBareAddress(node, this.#source)) this.#link(node, section)
        break
      case 'image':
        this.#push('image', node.url, this.#destination(node), located(node.alt ?? '', ...range(node)), node, section)
        break
      case 'definition':
        this.#push(
          'definition',
          node.url,
          this.#destination(node),
          located(node.label ?? '', ...range(node)),
          node,
          section,
        )
        break
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url
        if (url !== undefined) this.#push('reference', url, range(node), this.#text(node), node, section)
        break
      }
      case 'heading':
        // The headings of sections are no blocks: this one stands inside a list or a quotation.
        this.anchors.push(slug(plainText(node.children, this.#source).text))
        break
      case 'html':
        this.#html(node, section)
    }
  }

  #link(node: LinkNode, section: number): void {
    const [start, end] = this.#destination(node)
    const written = this.#source.slice(start, end)
    const isWritten = node.children.length > 0 && /^[^\\&\0\s<>[\]()]+$/.test(written)
    this.#push('link', isWritten ? written : node.url, [start, end], this.#text(node), node, section)
  }

  #push(
    kind: Link['kind'],
    url: string,
    [start, end]: [number, number],
    text: Located<string>,
    node: Nodes,
    section: number,
  ): void {
    const span = spanOf(node)
    const row = kind === 'link' ? rowOf(span, this.#source) : undefined
    this.links.push({kind, target: located(url, start, end), text, span, section, ...(row && {row})})
  }

  #text(node: Nodes): Located<string> {
    if (!('children' in node) || node.children.length === 0) return located('', ...range(node))
    return plainText(node.children, this.#source).all()
  }

  /** Where the destination stands: after the text's `](`, or after the label's `]:`; else the whole node. */
  #destination(node: Nodes): [number, number] {
    const [start, end] = range(node)
    const inner = 'children' in node ? (node.children.at(-1)?.position?.end.offset ?? start) : start
    const source = this.#source.slice(inner, end)
    const opener = node.type === 'definition' ? /\]:\s*<?/ : /\]\(\s*<?/
    const open = opener.exec(source)
    if (!open) return source.startsWith('<') ? [start + 1, end - 1] : [start, end]
    const from = open.index + open[0].length
    const length = destinationLength(source.slice(from), open[0].endsWith('<'))
    return [inner + from, inner + from + length]
  }

  /** `href`, `src`, `id` and `name` of raw HTML. */
  #html(node: Html, section: number): void {
    const {start} = spanOf(node)
    if (this.#source.startsWith('<!--', start)) return
    const html = node.value
    if (html.startsWith('<!--')) return
    for (const match of html.matchAll(/\b(href|src|id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
      const value = match[2] ?? match[3] ?? match[4] ?? ''
      const at = start + match.index + match[0].lastIndexOf(value)
      if (/id|name/i.test(match[1] ?? '')) this.anchors.push(value)
      else this.#push('html', value, [at, at + value.length], located('', at, at), node, section)
    }
  }
}

/** The list line that a link opens; looks at 80 characters before it and 300 behind it at most. */
function rowOf({start, end}: Span, source: string): Row | undefined {
  const before = /(?:^|[\r\n])([ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+[^\r\n[\]|]{0,24})$/.exec(
    source.slice(Math.max(0, start - 80), start),
  )?.[1]
  if (before === undefined) return undefined
  const rest = source.slice(end, end + 300)
  const length = rest.search(/[\r\n]|$/)
  if (length === 300) return undefined
  return {span: {start: start - before.length, end: end + length}, before, after: rest.slice(0, length)}
}

/** Some generators of tables of contents leave the code of a heading out of its anchor. */
function textWithoutCode(node: Nodes): string {
  if (node.type === 'inlineCode' || node.type === 'html') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textWithoutCode).join('') : ''
}

function hasCode(node: Nodes): boolean {
  return node.type === 'inlineCode' || ('children' in node && node.children.some(hasCode))
}

/** An address without brackets, which only some parsers take for a link: no rule follows it. */
function isBareAddress(node: Nodes, source: string): boolean {
  return !/[[<]/.test(source[spanOf(node).start] ?? '')
}

function range(node: Nodes): [number, number] {
  const {start, end} = spanOf(node)
  return [start, end]
}

const [openingParenthesis, closingParenthesis, backslash] = [40, 41, 92]

/** Up to `>` in angle brackets, else up to white space or the closing parenthesis of the link. */
function destinationLength(text: string, angled: boolean): number {
  if (angled) return Math.max(0, text.search(/(?<!\\)>/))
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isBlank(code)) return index
    if (code === closingParenthesis) {
      if (depth === 0) return index
      depth -= 1
    } else if (code === openingParenthesis) depth += 1
    else if (code === backslash) index += 1
  }
  return text.length
}
