// Finds `key: value` metadata in prose: lines, bullets, table rows and headings.
import type {ListItem, Nodes, Table, TableRow} from 'mdast'
import type {Located, Span} from '../model/place.ts'
import {type Part, spanOf} from './blocks.ts'
import type {Field} from './digest-model.ts'
import {type Line, type Plain, plainText} from './plain.ts'
import {roleOfField} from './vocabulary/fields.ts'

const maximumFields = 200
const none: ReadonlyMap<string, never> = new Map<string, never>()

/** A key of at most five words, a colon (French puts a space before it), and what follows. */
const pattern = /^[^\p{L}\p{N}\n]{0,4}(\p{L}[\p{L}\p{N}’'()/_-]*(?:[ \u00A0][\p{L}\p{N}’'()/_-]+){0,4})[ \u00A0\u202F]*[::][ \u00A0]*(.*)$/u

/** A cheap look at the source: only text with a colon near a line's start can hold a field. */
const candidate = /^.{0,90}[::]/m

/** The fields of one part of a document; `section` is its index. */
export function fieldsOf({section, blocks}: Part, index: number, source: string): Field[] {
  const collector = new Collector(index, source)
  collector.heading(section.heading.value, section.heading, section.headingSpan)
  for (const block of blocks) collector.block(block)
  return collector.fields.slice(0, maximumFields)
}

class Collector {
  readonly fields: Field[] = []
  readonly #section: number
  readonly #source: string

  constructor(section: number, source: string) {
    this.#section = section
    this.#source = source
  }

  heading(value: string, place: Located<string>, span: Span): void {
    const match = pattern.exec(value)
    const [, key = '', rest = ''] = match ?? []
    if (!rest || place.span.end - place.span.start < value.length) return
    const from = place.span.end - rest.length
    this.#add(located(key, place.span.start), {value: rest, span: {start: from, end: place.span.end}}, 'heading', span)
  }

  block(node: Nodes): void {
    if (node.type === 'paragraph') this.#lines(this.#plain(node), 'line')
    else if (node.type === 'blockquote') for (const child of node.children) this.block(child)
    else if (node.type === 'list') for (const item of node.children) this.#item(item)
    else if (node.type === 'table') this.#table(node)
  }

  #plain(node: Nodes): Plain | undefined {
    const {start, end} = spanOf(node)
    const hasColon = 'children' in node && candidate.test(this.#source.slice(start, end))
    return hasColon ? plainText(node.children, this.#source) : undefined
  }

  /** A key with nothing behind its colon takes the next line, unless that is a field itself. */
  #lines(plain: Plain | undefined, form: Field['form']): void {
    const lines = [...(plain?.lines() ?? [])]
    for (const [index, line] of lines.entries()) {
      const field = this.#split(plain, line)
      if (!field) continue
      const next = lines[index + 1]
      const value = field.value.value || !next || pattern.test(next.value) ? field.value : next
      this.#add(field.key, value, form, {start: line.span.start, end: value.span.end})
    }
  }

  #split(plain: Plain | undefined, line: Line): {key: Located<string>; value: Located<string>} | undefined {
    const match = pattern.exec(line.value)
    if (!match || !plain) return undefined
    const [, key = '', rest = ''] = match
    const keyAt = line.at + line.value.indexOf(key)
    const end = line.at + line.value.length
    return {key: plain.slice(keyAt, keyAt + key.length), value: plain.slice(end - rest.length, end)}
  }

  /** `- Status: accepted`; `- Authors:` followed by a list gives one field for each of its items. */
  #item(item: ListItem): void {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph') return
    const plain = this.#plain(first)
    this.#lines(plain, 'bullet')
    const last = this.fields.at(-1)
    if (!plain || !last || last.value.value || !contains(spanOf(first), last.span)) return this.#nested(rest)
    this.fields.pop()
    for (const child of rest) if (child.type === 'list') this.#values(last, child.children)
  }

  #nested(blocks: readonly Nodes[]): void {
    for (const block of blocks) if (block.type === 'list') this.block(block)
  }

  #values(field: Field, items: readonly ListItem[]): void {
    for (const item of items) {
      const [first] = item.children
      const [value] = first?.type === 'paragraph' ? plainText(first.children, this.#source).lines() : []
      if (value) this.#add(field.key, value, 'bullet', value.span)
    }
  }

  /** Two columns are keys and values; one row under several known keys gives each its column. */
  #table({children: [header, ...rows]}: Table): void {
    if (!header) return
    const [row] = rows
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
      const plain = plainText(cell.children, this.#source)
      return plain.slice(0, plain.text.length)
    })
  }

  #cell(key: Located<string> | undefined, value: Located<string> | undefined, row: TableRow): void {
    if (key?.value && key.value.length <= 48 && value) this.#add(key, value, 'table', spanOf(row))
  }

  #add(key: Located<string>, value: Located<string>, form: Field['form'], span: Span): void {
    if (this.fields.length < maximumFields) this.fields.push({key, value, form, span, section: this.#section})
  }
}

function pair(cells: readonly Located<string>[]): [Located<string> | undefined, Located<string> | undefined] {
  return [cells[0], cells[1]]
}

function located(value: string, start: number): Located<string> {
  return {value, span: {start, end: start + value.length}}
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start <= outer.end
}
