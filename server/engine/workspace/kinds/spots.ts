// The places of a document that can stand for a part: headings, keys of fields and front matter, columns of tables.
import type {Digest, Field, Section, Table} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import type {Span} from '../../model/place.ts'

/** How much stands there. */
export type Told = 'told' | 'placeholder' | 'empty'

export interface Spot {
  readonly form: 'heading' | 'key' | 'column'
  /** Folded. */
  readonly words: string
  readonly span: Span
  readonly told: Told
}

/** All spots in the order of places, those of front matter first; `title` is the heading that names the document. */
export function spotsOf(digest: Digest, title: Span | undefined): readonly Spot[] {
  return [
    ...entriesIn(digest),
    ...headingsIn(digest, title),
    ...digest.fields.map((field) => fieldSpot(field, digest)),
    ...digest.tables.flatMap(columnsOf),
  ]
}

function entriesIn({frontMatter}: Digest): Spot[] {
  return (frontMatter?.entries ?? []).map(({key, kind, values}) => {
    const isTold = values.some(({value}) => value.trim() !== '' && !isPlaceholder(value))
    return {
      form: 'key',
      words: fold(key.value),
      span: key.span,
      told: isTold ? 'told' : kind === 'map' ? 'placeholder' : 'empty',
    }
  })
}

function headingsIn({sections}: Digest, title: Span | undefined): Spot[] {
  return sections.flatMap((section, index) =>
    section.depth === 0 || section.heading.span.start === title?.start
      ? []
      : [
          {
            form: 'heading' as const,
            words: foldHeading(section.heading.value),
            span: section.heading.span,
            told: toldBy(sections, index, section),
          },
        ],
  )
}

/** How much a section and those below it say. */
function toldBy(sections: readonly Section[], index: number, {depth, content}: Section): Told {
  if (content === 'text') return 'told'
  let end = index + 1
  while ((sections[end]?.depth ?? 0) > depth) end += 1
  const below = sections.slice(index + 1, end)
  if (below.some((section) => section.content === 'text')) return 'told'
  return content === 'placeholder' || below.some((section) => section.content === 'placeholder')
    ? 'placeholder'
    : 'empty'
}

function fieldSpot(field: Field, digest: Digest): Spot {
  const {key, value} = field
  const told = value.value === '' ? toldBehind(field, digest) : isPlaceholder(value.value) ? 'placeholder' : 'told'
  return {form: 'key', words: fold(key.value), span: key.span, told}
}

/** A line that is a key without a value announces the lines behind it, unless the next one is a key again. */
function toldBehind({span, section, form}: Field, {sections, fields}: Digest): Told {
  if (form === 'bullet' || form === 'table') return 'empty'
  const around = sections[section]
  const next = around?.lines.find(({span: line}) => line.start >= span.end)
  if (next === undefined) return around && around.lines.length >= 12 && around.body.end > span.end ? 'told' : 'empty'
  const isKey = fields.some(({span: other}) => other.start <= next.span.start && next.span.start < other.end)
  return isKey ? 'empty' : isPlaceholder(next.value) ? 'placeholder' : 'told'
}

function columnsOf({header, rows}: Table): Spot[] {
  return header.map(({value, span}, column) => {
    const cells = rows.map((row) => row[column]?.value.trim() ?? '').filter((cell) => cell !== '')
    const told = cells.length === 0 ? 'empty' : cells.every(isPlaceholder) ? 'placeholder' : 'told'
    return {form: 'column', words: fold(value), span, told}
  })
}
