// Reads XML into a flat list of elements with places: enough for manifests, and without recursion.

import type {FactProblem} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string
  /** Undefined for the root. */
  readonly parent: XmlElement | undefined
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** Its own text without surrounding blanks, entities resolved; undefined where there is none. */
  readonly text: Located<string> | undefined
}

/** An element that is still being read. */
interface Draft extends XmlElement {
  readonly parent: Draft | undefined
  readonly children: Draft[]
  text: Located<string> | undefined
}

export interface XmlAttribute {
  readonly name: string
  readonly value: Located<string>
}

export interface Xml {
  /** In document order. */
  readonly elements: readonly XmlElement[]
  readonly problems: readonly FactProblem[]
}

const entities: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}
const tagStart = /<(\/?)([^\s/<>="']+)/y
const attribute = /\s+([^\s/<>="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /\s*(\/?)>/y
/** What is passed over, by how it begins and ends. */
const skipped: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
]

/** Reads elements, attributes and texts; the document type and what it declares is passed over, never expanded. */
export function readXml(text: string): Xml {
  return new XmlReader(text).document()
}

class XmlReader {
  readonly #text: string
  readonly #elements: Draft[] = []
  readonly #problems: FactProblem[] = []
  #open: Draft | undefined
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): Xml {
    while (this.#at < this.#text.length) {
      const next = this.#text.indexOf('<', this.#at)
      const end = next < 0 ? this.#text.length : next
      this.#says(this.#at, end, true)
      this.#at = end
      if (next >= 0) this.#markup()
    }
    if (this.#open !== undefined && this.#problems.length === 0) this.#fail('unclosed', this.#text.length)
    return {elements: this.#elements, problems: this.#problems}
  }

  /** The first problem is kept; everything behind it would be a guess. */
  #fail(code: FactProblem['code'], start: number): void {
    this.#problems.push({code, span: {start, end: Math.min(start + 1, this.#text.length)}})
    this.#at = this.#text.length
  }

  #markup(): void {
    const start = this.#at
    if (this.#text.startsWith('<![CDATA[', start)) return this.#data(start + 9)
    const passed = skipped.find(([opening]) => this.#text.startsWith(opening, start))
    if (passed !== undefined) return this.#skip(start + passed[0].length, passed[1])
    const [, slash, name] = this.#match(tagStart) ?? []
    if (name === undefined) return this.#fail('unexpected', start)
    if (slash === '/') return this.#close(name, start)
    this.#element(name, start)
  }

  #skip(from: number, ending: string): void {
    const end = this.#text.indexOf(ending, from)
    if (end < 0) return this.#fail('unclosed', from)
    this.#at = end + ending.length
  }

  #data(from: number): void {
    const end = this.#text.indexOf(']]>', from)
    if (end < 0) return this.#fail('unclosed', from)
    this.#says(from, end, false)
    this.#at = end + 3
  }

  #element(name: string, start: number): void {
    const attributes: XmlAttribute[] = []
    for (let found = this.#match(attribute); found !== undefined; found = this.#match(attribute)) {
      const value = found[2] ?? found[3] ?? ''
      attributes.push({
        name: found[1] ?? '',
        value: located(resolved(value), this.#at - 1 - value.length, this.#at - 1),
      })
    }
    const ending = this.#match(tagEnd)
    if (ending === undefined) return this.#fail(this.#at >= this.#text.length ? 'unclosed' : 'unexpected', start)
    const element: Draft = {name, parent: this.#open, attributes, children: [], text: undefined}
    this.#elements.push(element)
    this.#open?.children.push(element)
    if (ending[1] !== '/') this.#open = element
  }

  #close(name: string, start: number): void {
    if (this.#match(tagEnd) === undefined || this.#open?.name !== name) return this.#fail('unexpected', start)
    this.#open = this.#open.parent
  }

  /** Text of the open element; a second piece, behind a child or a comment, is left out. */
  #says(start: number, end: number, hasEntities: boolean): void {
    if (this.#open === undefined || this.#open.text !== undefined) return
    const written = this.#text.slice(start, end)
    const value = written.trim()
    if (value === '') return
    const from = start + written.indexOf(value)
    this.#open.text = located(hasEntities ? resolved(value) : value, from, from + value.length)
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text) ?? undefined
    this.#at += found?.[0].length ?? 0
    return found
  }
}

function resolved(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{1,10}));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point > 0x10ffff ? whole : String.fromCodePoint(point)
    },
  )
}

/** The first element of this name directly in another. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name)
}

/** The elements of this name directly in another. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((element) => element.name === name) ?? []
}

/** An attribute's value; names are told apart by case, as XML does. */
export function attributeOf(element: XmlElement, name: string): Located<string> | undefined {
  return element.attributes.find((candidate) => candidate.name === name)?.value
}
