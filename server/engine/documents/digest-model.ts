// What remains of a document once its tree is gone: plain data, cacheable, the same for the same text.
import type {CodeReference} from '../model/code-reference.ts'
import type {CommitNotes} from '../model/commit-notes.ts'
import type {Facts} from '../model/facts.ts'
import type {Licensing} from '../model/licensing.ts'
import type {OwnerSource} from '../model/owners.ts'
import type {Located, Span} from '../model/place.ts'

/** A located text that also keeps its source, so that an offset inside it can be found again. */
export interface Phrase extends Located<string> {
  /** Exactly the file's text at `span`; `value` is the same without markup. */
  readonly raw: string
}

/** One key of a front matter block, or of a YAML or JSON file; nested keys are joined by a dot. */
export interface Entry {
  readonly key: Located<string>
  /** `list` and `scalar` fill `values`; `map` means that the value was a mapping, such as an unquoted `{placeholder}`. */
  readonly kind: 'scalar' | 'list' | 'map' | 'empty'
  readonly values: readonly Located<string>[]
  /** The whole value, as written. */
  readonly span: Span
}

export interface FrontMatter {
  /** The block with both of its fences; in a data file, the whole file. */
  readonly span: Span
  readonly entries: readonly Entry[]
  /** Where a line can be added: the start of the closing fence, or the end of a data file. */
  readonly insertAt: number
}

/** How much a section says beside its subsections. */
export type SectionContent = 'empty' | 'placeholder' | 'text'

/** The part of a document from one heading to the next. The first one has depth 0: what stands before any heading. */
export interface Section {
  /** 0 for the lead, 1–6 for headings, 7 for a paragraph that is nothing but bold text and serves as a heading. */
  readonly depth: number
  readonly heading: Phrase
  /** The anchor that GitHub gives the heading; empty for the lead and for bold paragraphs. */
  readonly slug: string
  /** From the heading's first character to the next heading of any depth. */
  readonly span: Span
  /** The heading line itself, markers included; empty for the lead. */
  readonly headingSpan: Span
  /** The section's own content without surrounding blank lines; empty when there is none. */
  readonly body: Span
  readonly content: SectionContent
  /** The first lines of its own content as plain text, at most 12 (all in `Wordings`), comments and struck text left out. */
  readonly lines: readonly Located<string>[]
  /** First lines of the items of its own top-level lists. */
  readonly items: readonly Located<string>[]
}

/** A `key: value` found in prose. */
export interface Field {
  /** The key as written, without markup. */
  readonly key: Located<string>
  readonly value: Located<string>
  /** `heading` is `## Status: accepted`. */
  readonly form: 'bullet' | 'line' | 'table' | 'heading'
  /** The line, item or row that holds it. */
  readonly span: Span
  /** Index into `sections`. */
  readonly section: number
  /** The line around the value; absent where it is long. */
  readonly row?: Row
}

/** A table that may tell who does what: tables of parameters, figures and the like are left out. */
export interface Table {
  readonly span: Span
  /** Index into `sections`. */
  readonly section: number
  /** At most 16 columns. */
  readonly header: readonly Located<string>[]
  /** At most 60; one may have fewer cells than the header. An empty cell is located where it ends. */
  readonly rows: readonly (readonly Located<string>[])[]
}

/** A list item that begins with `[ ]` or `[x]`. */
export interface Task {
  readonly isDone: boolean
  /** The first line behind the box. */
  readonly words: Located<string>
  /** Index into `sections`. */
  readonly section: number
}

/** `reference` is a use of a `definition`, which holds the same target. */
export interface Link {
  readonly kind: 'link' | 'image' | 'reference' | 'definition' | 'html'
  /** The destination as a reader follows it, character references and escapes resolved. */
  readonly target: Located<string>
  readonly text: Located<string>
  readonly span: Span
  /** Index into `sections`. */
  readonly section: number
  /** The line of a list that the link opens; absent elsewhere, and where the line is long. */
  readonly row?: Row
}

/** The line around a link that opens it, or around the value of a field, so that a line like it can be written. */
export interface Row {
  /** The whole line without its ending. */
  readonly span: Span
  /** From the line's start to the link or value: indentation, marker, perhaps a sign; a field's key. */
  readonly before: string
  /** From the link or value to the line's end. */
  readonly after: string
}

/** `<!-- relais-disable… rules -- reason -->`, or the same behind `#` in front matter and in files of owners. */
export interface Suppression {
  /** Rule ids; empty means every rule. */
  readonly rules: readonly Located<string>[]
  readonly reason: string
  /** The comment itself. */
  readonly span: Span
  /** What goes when it is taken away: its whole line with the ending when nothing else stands there, else itself. */
  readonly removal: Span
  /** Findings that start inside are suppressed. */
  readonly scope: Span
}

export type ProblemCode = 'front-matter-invalid' | 'front-matter-refused' | 'front-matter-unclosed' | 'too-deep'

/** What kept a part of the document from being read. */
export interface Problem {
  readonly code: ProblemCode
  readonly detail: string
  readonly span: Span
}

export interface Digest {
  /** The text's length in UTF-16 code units. */
  readonly length: number
  readonly newline: '\n' | '\r\n' | '\r'
  readonly frontMatter: FrontMatter | undefined
  /** In document order; never empty in Markdown: the first one is the lead. */
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly links: readonly Link[]
  readonly tables: readonly Table[]
  readonly tasks: readonly Task[]
  /** Fragments that links may name: heading slugs, `id` and `name` attributes, `{#id}`. */
  readonly anchors: readonly string[]
  readonly suppressions: readonly Suppression[]
  /** How many function words of each language its beginning holds. */
  readonly words: {readonly en: number; readonly fr: number}
  readonly problems: readonly Problem[]
  /** The whole value of a YAML or JSON file as plain data, its scalars as texts; undefined for Markdown. */
  readonly data: unknown
  /** What a manifest states; undefined for all other files. */
  readonly facts: Facts | undefined
  /** How the comments of a source file name records; empty for all other files. */
  readonly references: readonly CodeReference[]
  /** What it says of owners beside its front matter; undefined for files that speak of none. */
  readonly owners: OwnerSource | undefined
  /** What it says of commits; undefined for files that speak of none. */
  readonly commitNotes: CommitNotes | undefined
  /** What it says of copyright and licences; undefined for files that say nothing of them. */
  readonly licensing: Licensing | undefined
}
