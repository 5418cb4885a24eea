// A digest that lies in bytes: each part is unpacked when it is first asked for, and then kept.
import type {Digest, Field, Link, Section} from './digest-model.ts'
import {
  type BareSection,
  newlines,
  readField,
  readLines,
  readLink,
  readSection,
  readSmall,
  type SectionLines,
  type Small,
  slugsOf,
  usualSlug,
} from './pack-parts.ts'
import {PackReader, readList} from './pack-stream.ts'

/** What the words of the header are: numbers of 32 bits, little-endian. Ends are counted in bytes from the very start. */
export const header = {
  version: 0,
  checksum: 1,
  length: 2,
  newline: 3,
  en: 4,
  fr: 5,
  endOfSmall: 6,
  endOfSections: 7,
  endOfFields: 8,
  endOfLinks: 9,
  endOfLines: 10,
} as const

/** In bytes. */
export const wordSize = 4
export const headerSize = Object.keys(header).length * wordSize

export function wordOf(view: DataView, word: number): number {
  return view.getUint32(word * wordSize, true)
}

/** Getters stand on the prototype, so that copies by spreading lose them. */
export class PackedDigest implements Digest {
  readonly #view: DataView
  #source: string | (() => string)
  #small: Small | undefined
  #sections: readonly Section[] | undefined
  #fields: readonly Field[] | undefined
  #links: readonly Link[] | undefined

  constructor(view: DataView, source: () => string) {
    this.#view = view
    this.#source = source
  }

  get length(): number {
    return wordOf(this.#view, header.length)
  }

  get newline(): Digest['newline'] {
    return newlines[wordOf(this.#view, header.newline)] ?? '\n'
  }

  get words(): Digest['words'] {
    return {en: wordOf(this.#view, header.en), fr: wordOf(this.#view, header.fr)}
  }

  get frontMatter(): Digest['frontMatter'] {
    return this.#rest.frontMatter
  }

  get suppressions(): Digest['suppressions'] {
    return this.#rest.suppressions
  }

  get problems(): Digest['problems'] {
    return this.#rest.problems
  }

  get data(): unknown {
    return this.#rest.data
  }

  get facts(): Digest['facts'] {
    return this.#rest.facts
  }

  get references(): Digest['references'] {
    return this.#rest.references
  }

  get tables(): Digest['tables'] {
    return this.#rest.tables
  }

  get tasks(): Digest['tasks'] {
    return this.#rest.tasks
  }

  get owners(): Digest['owners'] {
    return this.#rest.owners
  }

  get commitNotes(): Digest['commitNotes'] {
    return this.#rest.commitNotes
  }

  get licensing(): Digest['licensing'] {
    return this.#rest.licensing
  }

  get anchors(): readonly string[] {
    const {known, others} = this.#rest
    return known === 0 ? others : [...slugsOf(this.sections), ...others]
  }

  get sections(): readonly Section[] {
    if (this.#sections === undefined) {
      const lines = new LinesOfSections(() => this.#stream(header.endOfLines))
      const bare = readList(this.#stream(header.endOfSections), readSection)
      this.#sections = bare.map((section, index) => new PackedSection(section, lines, index))
    }
    return this.#sections
  }

  get fields(): readonly Field[] {
    this.#fields ??= readList(this.#stream(header.endOfFields), readField)
    return this.#fields
  }

  get links(): readonly Link[] {
    this.#links ??= readList(this.#stream(header.endOfLinks), readLink)
    return this.#links
  }

  get #rest(): Small {
    this.#small ??= readSmall(this.#stream(header.endOfSmall))
    return this.#small
  }

  /** The stream that ends where a word of the header says, and begins where the one before ends. */
  #stream(end: number): PackReader {
    const {buffer, byteOffset} = this.#view
    const start = end === header.endOfSmall ? headerSize : wordOf(this.#view, end - 1)
    const bytes = new Uint8Array(buffer, byteOffset + start, wordOf(this.#view, end) - start)
    return new PackReader(bytes, () => this.#text())
  }

  #text(): string {
    if (typeof this.#source !== 'string') this.#source = this.#source()
    return this.#source
  }
}

/** The lines and items of all sections of a document, read together when the first one is asked for. */
class LinesOfSections {
  readonly #reader: () => PackReader
  #all: readonly SectionLines[] | undefined

  constructor(reader: () => PackReader) {
    this.#reader = reader
  }

  of(section: number): SectionLines {
    this.#all ??= readList(this.#reader(), readLines)
    return this.#all[section] ?? {lines: [], items: []}
  }
}

class PackedSection implements Section {
  readonly depth: number
  readonly heading: Section['heading']
  readonly span: Section['span']
  readonly headingSpan: Section['span']
  readonly body: Section['span']
  readonly content: Section['content']
  readonly #slug: string | undefined
  readonly #all: LinesOfSections
  readonly #index: number

  constructor(bare: BareSection, all: LinesOfSections, index: number) {
    this.depth = bare.depth
    this.heading = bare.heading
    this.#slug = bare.slug
    this.span = bare.span
    this.headingSpan = bare.headingSpan
    this.body = bare.body
    this.content = bare.content
    this.#all = all
    this.#index = index
  }

  /** Few anchors are ever asked for. */
  get slug(): string {
    return this.#slug ?? usualSlug(this.heading.value)
  }

  get lines(): Section['lines'] {
    return this.#all.of(this.#index).lines
  }

  get items(): Section['items'] {
    return this.#all.of(this.#index).items
  }
}
