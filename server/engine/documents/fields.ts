// Finds `key: value` metadata in prose: lines, bullets, table rows and headings.
import type {Code, ListItem, Nodes, Paragraph, Table, TableRow} from 'mdast'
import type {Located, Span} from '../model/place.ts'
import type {Part} from './blocks.ts'
import type {Field, Phrase, Row} from './digest-model.ts'
import {spanOf} from './nodes.ts'
import {type Plain, plainText} from './plain.ts'
import type {Prose} from './prose.ts'
import {roleOfField} from './vocabulary/fields.ts'

const maximumFields = 200
const none: ReadonlyMap<string, never> = new Map<string, never>()

/** A key of at most five words, a colon (French puts a space before it), and what follows. */
const pattern =
  /^[^\p{L}\p{N}\n]{0,4}(\p{L}[\p{L}\p{N}’'()/_-]*(?:[ \u00A0][\p{L}\p{N}’'()/_-]+){0,4})[ \u00A0\u202F]*[::][ \u00A0]*(.*)$/u

function hasColon(text: string): boolean {
  return text.includes(':') || text.includes(':')
}

/** A cheap look at the source: only text with a colon among the first 91 characters of a line can hold a field. */
function hasEarlyColon(text: string): boolean {
  return hasColon(text) && /^[^::\r\n\u2028\u2029]{0,90}[::]/m.test(text)
}

/** The fields of one part of a document; `section` is its index. */
export function fieldsOf({section, blocks}: Part, index: number, prose: Prose): Field[] {
  const collector = new Collector(index, prose)
  collector.heading(section.heading, section.headingSpan)
  for (const {node, span} of blocks) collector.block(node, span)
  return collector.fields.slice(0, maximumFields)
}

class Collector {
  readonly fields: Field[] = []
  readonly #section: number
  readonly #prose: Prose
  readonly #source: string

  constructor(section: number, prose: Prose) {
    this.#section = section
    this.#prose = prose
    this.#source = prose.source
  }

  /** `## Status: accepted`; metadata under which a rule was drawn by mistake read as one underlined heading. */
  heading(heading: Phrase, span: Span): void {
    if (!hasColon(heading.raw) && !hasColon(heading.value)) return
    const isBlock = /[\r\n]/.test(heading.raw)
    for (const line of isBlock ? rawLines(heading.raw, heading.span.start) : [heading]) {
      const match = pattern.exec(line.value)
      const [, key = '', rest = ''] = match ?? []
      if (!rest || line.span.end - line.span.start < line.value.length) continue
      this.#add(
        located(key, line.span.start),
        located(rest, line.span.end - rest.length),
        isBlock ? 'line' : 'heading',
        span,
      )
    }
  }

  /** Some put their preamble into a code block: it counts when most of its lines are metadata that records have. */
  #preamble({value}: Code, start: number): void {
    const at = this.#source.indexOf(value, start)
    const lines = at < 0 ? [] : rawLines(value, at)
    const fields = lines.flatMap((line) => {
      const [, key = '', rest = ''] = pattern.exec(line.value) ?? []
      return key && rest ? [{line, key, rest}] : []
    })
    const known = fields.filter(({key}) => roleOfField(key, none) !== undefined)
    if (known.length < 2 || fields.length * 2 < lines.length) return
    for (const {line, key, rest} of fields) {
      this.#add(located(key, line.span.start), located(rest, line.span.end - rest.length), 'line', line.span)
    }
  }

  block(node: Nodes, span: Span): void {
    if (node.type === 'table') this.#table(node)
    else if (node.type === 'blockquote') for (const child of node.children) this.block(child, spanOf(child))
    else if (!hasColon(this.#source.slice(span.start, span.end))) return
    else if (node.type === 'paragraph') this.#lines(this.#plain(node, span), 'line')
    else if (node.type === 'code' && this.#section <= 2) this.#preamble(node, span.start)
    else if (node.type === 'list') for (const item of node.children) this.#item(item)
  }

  #plain(paragraph: Paragraph, span: Span): Plain | undefined {
    return hasEarlyColon(this.#source.slice(span.start, span.end)) ? this.#prose.plainOf(paragraph, span) : undefined
  }

  /** A key with nothing behind its colon takes the next line, unless that is a field itself. */
  #lines(plain: Plain | undefined, form: Field['form']): void {
    if (!plain) return
    for (let index = 0, line = plain.line(0); line; ) {
      const field = this.#split(plain, line, plain.startOf(index))
      const next = plain.line(index + 1)
      if (field) {
        const value = field.value.value || !next || pattern.test(next.value) ? field.value : next
        this.#add(field.key, value, form, {start: line.span.start, end: value.span.end})
      }
      index += 1
      line = next
    }
  }

  /** The key and the value of a line that begins at `start` in its text. */
  #split(
    plain: Plain,
    {value: line}: Located<string>,
    start: number,
  ): {key: Located<string>; value: Located<string>} | undefined {
    const match = hasColon(line) ? pattern.exec(line) : null
    if (!match) return undefined
    const [, key = '', rest = ''] = match
    const keyAt = start + line.indexOf(key)
    const end = start + line.length
    return {key: plain.slice(keyAt, keyAt + key.length), value: plain.slice(end - rest.length, end)}
  }

  /** `- Status: accepted`; `- Authors:` followed by a list gives one field for each of its items. */
  #item(item: ListItem): void {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph') return
    const span = spanOf(first)
    const plain = this.#plain(first, span)
    this.#lines(plain, 'bullet')
    const last = plain && this.fields.at(-1)
    if (!last || last.value.value || !contains(span, last.span)) return this.#nested(rest)
    this.fields.pop()
    const count = this.fields.length
    for (const child of rest) if (child.type === 'list') this.#values(last, child.children)
    if (this.fields.length === count) this.fields.push(last)
  }

  #nested(blocks: readonly Nodes[]): void {
    for (const block of blocks) if (block.type === 'list') this.block(block, spanOf(block))
  }

  #values(field: Field, items: readonly ListItem[]): void {
    for (const item of items) {
      const [first] = item.children
      const value = first?.type === 'paragraph' ? this.#prose.plainOf(first).line(0) : undefined
      if (value) this.#add(field.key, value, 'bullet', value.span)
    }
  }

  /** Two columns are keys and values; one row under several known keys gives each its column. */
  #table({children: [header, ...rows]}: Table): void {
    if (!header) return
    const [row] = rows
    if (rows.length !== 1 && header.children.length !== 2) return
    const heads = this.#cells(header)
    if (rows.length === 1 && row && heads.every(({value}) => roleOfField(value, none))) {
      const values = this.#cells(row)
      for (const [index, head] of heads.entries()) this.#cell(head, values[index], row)
    } else if (heads.length === 2) {
      for (const each of [header, ...rows]) this.#cell(...pair(this.#cells(each)), each)
    }
  }

  #cells(row: TableRow): Located<string>[] {
    return row.children.map((cell) => {
      return plainText(cell.children, this.#source).all()
    })
  }

  #cell(key: Located<string> | undefined, value: Located<string> | undefined, row: TableRow): void {
    if (key?.value && key.value.length <= 48 && value) this.#add(key, value, 'table', spanOf(row))
  }

  #add(key: Located<string>, value: Located<string>, form: Field['form'], span: Span): void {
    if (this.fields.length >= maximumFields) return
    const row = rowOf(value.span, this.#source)
    this.fields.push({key, value, form, span, section: this.#section, ...(row && {row})})
  }
}

function pair(cells: readonly Located<string>[]): [Located<string> | undefined, Located<string> | undefined] {
  return [cells[0], cells[1]]
}

function located(value: string, start: number): Located<string> {
  return {value, span: {start, end: start + value.length}}
}

/** The line around a value; looks at 120 characters before it and 300 behind it at most. */
function rowOf({start, end}: Span, source: string): Row | undefined {
  const head = source.slice(Math.max(0, start - 120), start)
  const before = head.slice(Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1)
  const rest = source.slice(end, end + 300)
  const length = rest.search(/[\r\n]|$/)
  if (before.length === 120 || length === 300) return undefined
  return {span: {start: start - before.length, end: end + length}, before, after: rest.slice(0, length)}
}

/** The lines of a text as it stands in the source, trimmed. */
function rawLines(text: string, start: number): Located<string>[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({index, 0: line}) =>
    located(line.trim(), start + index + line.length - line.trimStart().length),
  )
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start <= outer.end
}
