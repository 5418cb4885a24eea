// Each part of a digest as a stream: what is written here is read here, in the same order.
import type {Located, Span} from '../model/place.ts'
import type {
  Digest,
  Entry,
  Field,
  FrontMatter,
  Link,
  Problem,
  Row,
  Section,
  SectionContent,
  Suppression,
} from './digest-model.ts'
import {readData, writeData} from './pack-data.ts'
import {isQuote, quote, readLocated, writeLocated} from './pack-quotes.ts'
import {PackError, type PackReader, type PackWriter, readList, writeList} from './pack-stream.ts'
import {readTable, readTask, writeTable, writeTask} from './pack-tables.ts'

/** A section without its lines and items, which are another part. */
export type BareSection = Omit<Section, 'lines' | 'items' | 'slug'> & {
  /** Undefined where the anchor is the usual one, see `usualSlug`. */
  readonly slug: string | undefined
}

/** The lines and items of one section. */
export type SectionLines = Pick<Section, 'lines' | 'items'>

/** The parts that hardly any document has much of. */
export interface Small
  extends Pick<
    Digest,
    | ('frontMatter' | 'suppressions' | 'problems' | 'data' | 'facts' | 'references')
    | ('owners' | 'licensing' | 'commitNotes' | 'tables' | 'tasks')
  > {
  /** How many of the anchors are those of the headings, which come first. */
  readonly known: number
  readonly others: readonly string[]
}

export const newlines: readonly Digest['newline'][] = ['\n', '\r\n', '\r']
const contents: readonly SectionContent[] = ['empty', 'placeholder', 'text']
const entryKinds: readonly Entry['kind'][] = ['scalar', 'list', 'map', 'empty']
const forms: readonly Field['form'][] = ['bullet', 'line', 'table', 'heading']
const linkKinds: readonly Link['kind'][] = ['link', 'image', 'reference', 'definition', 'html']
const problemCodes: readonly Problem['code'][] = [
  'front-matter-invalid',
  'front-matter-refused',
  'front-matter-unclosed',
  'too-deep',
]

function chosen<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new PackError('A word is not known.')
  return item
}

function writeSpan(out: PackWriter, {start, end}: Span): void {
  out.offset(start)
  out.offset(end)
}

function readSpan(from: PackReader): Span {
  return {start: from.offset(), end: from.offset()}
}

/** The anchors of headings. */
export function slugsOf(sections: readonly Pick<Section, 'slug'>[]): readonly string[] {
  return [...new Set(sections.map(({slug}) => slug).filter((slug) => slug !== ''))]
}

export function writeSmall(out: PackWriter, digest: Digest): void {
  writeList(out, digest.frontMatter ? [digest.frontMatter] : [], writeFrontMatter)
  writeList(out, digest.suppressions, writeSuppression)
  writeList(out, digest.problems, writeProblem)
  writeData(out, digest.data)
  out.text(digest.facts ? JSON.stringify(digest.facts) : '')
  out.text(digest.references.length > 0 ? JSON.stringify(digest.references) : '')
  out.text(digest.owners ? JSON.stringify(digest.owners) : '')
  out.text(digest.licensing ? JSON.stringify(digest.licensing) : '')
  out.text(digest.commitNotes ? JSON.stringify(digest.commitNotes) : '')
  writeList(out, digest.tables, writeTable)
  writeList(out, digest.tasks, writeTask)
  const slugs = slugsOf(digest.sections)
  const known = slugs.every((slug, index) => slug === digest.anchors[index]) ? slugs.length : 0
  out.number(known)
  writeList(out, digest.anchors.slice(known), (_, anchor) => out.text(anchor))
}

export function readSmall(from: PackReader): Small {
  const [frontMatter] = readList(from, readFrontMatter)
  const suppressions = readList(from, readSuppression)
  const problems = readList(from, readProblem)
  const data = readData(from)
  // The checksum says that these are what `writeSmall` wrote.
  const [facts, references, owners] = [from.text(), from.text(), from.text()]
  const [licensing, commitNotes] = [from.text(), from.text()]
  return {
    ...{frontMatter, suppressions, problems, data},
    facts: facts === '' ? undefined : JSON.parse(facts),
    references: references === '' ? [] : JSON.parse(references),
    owners: owners === '' ? undefined : JSON.parse(owners),
    licensing: licensing === '' ? undefined : JSON.parse(licensing),
    ...{tables: readList(from, readTable), tasks: readList(from, readTask)},
    commitNotes: commitNotes === '' ? undefined : JSON.parse(commitNotes),
    ...{known: from.number(), others: readList(from, () => from.text())},
  }
}

function writeFrontMatter(out: PackWriter, {span, entries, insertAt}: FrontMatter): void {
  writeSpan(out, span)
  writeList(out, entries, writeEntry)
  out.offset(insertAt)
}

function readFrontMatter(from: PackReader): FrontMatter {
  return {span: readSpan(from), entries: readList(from, readEntry), insertAt: from.offset()}
}

function writeEntry(out: PackWriter, {key, kind, values, span}: Entry): void {
  writeLocated(out, key)
  out.number(entryKinds.indexOf(kind))
  writeList(out, values, writeLocated)
  writeSpan(out, span)
}

function readEntry(from: PackReader): Entry {
  const key = readLocated(from)
  const kind = chosen(entryKinds, from.number())
  return {key, kind, values: readList(from, readLocated), span: readSpan(from)}
}

/** The anchor of a heading in the usual case, which need not be stored. */
export function usualSlug(heading: string): string {
  const letters = heading.toLowerCase()
  const kept = /[^\w\- ]/.test(letters) ? letters.replace(/[^\w\- ]+/g, '') : letters
  return kept.replaceAll(' ', '-')
}

export function writeSection(out: PackWriter, section: Section): void {
  const {depth, heading, slug, content} = section
  const isUsual = slug === usualSlug(heading.value)
  out.number(depth + 8 * contents.indexOf(content) + 32 * Number(isUsual))
  out.offset(section.span.start)
  writeSpan(out, section.headingSpan)
  writeLocated(out, heading)
  if (!isUsual) out.text(slug)
  writeSpan(out, section.body)
  out.offset(section.span.end)
}

export function readSection(from: PackReader): BareSection {
  const bits = from.number()
  const start = from.offset()
  const headingSpan = readSpan(from)
  const {value, span} = readLocated(from)
  const raw = quote(from.source, span).value
  const slug = bits & 32 ? undefined : from.text()
  const body = readSpan(from)
  const heading = {value, raw, span}
  const content = chosen(contents, (bits >> 3) & 3)
  return {depth: bits & 7, heading, slug, span: {start, end: from.offset()}, headingSpan, body, content}
}

/** Most items are lines as well: those are told by how many lines further they stand, from 1 on; 0 is an item of its own. */
export function writeLines(out: PackWriter, {lines, items}: SectionLines): void {
  writeList(out, lines, writeLocated)
  let next = 0
  writeList(out, items, (_, item) => {
    const index = lines.findIndex((line, at) => at >= next && isSame(line, item))
    out.number(index < 0 ? 0 : index - next + 1)
    if (index < 0) writeLocated(out, item)
    else next = index + 1
  })
}

export function readLines(from: PackReader): SectionLines {
  const lines = readList(from, readLocated)
  let next = 0
  const items = readList(from, () => {
    const step = from.number()
    next += step
    return step === 0 ? readLocated(from) : chosen(lines, next - 1)
  })
  return {lines, items}
}

function isSame(a: Located<string>, b: Located<string>): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.value === b.value
}

export function writeField(out: PackWriter, {key, value, form, span, section, row}: Field): void {
  const usual = row && isUsualRow(out.source, row, value.span)
  out.number(forms.indexOf(form) + 4 * Number(row !== undefined) + 8 * Number(usual === true))
  out.number(section)
  out.offset(span.start)
  writeLocated(out, key)
  writeLocated(out, value)
  out.offset(span.end)
  if (row) writeRow(out, row, value.span, usual)
}

export function readField(from: PackReader): Field {
  const bits = from.number()
  const section = from.number()
  const start = from.offset()
  const key = readLocated(from)
  const value = readLocated(from)
  const span = {start, end: from.offset()}
  const form = chosen(forms, bits & 3)
  const row = bits & 4 ? readRow(from, value.span, (bits & 8) !== 0) : undefined
  return {key, value, form, span, section, ...(row && {row})}
}

export function writeLink(out: PackWriter, {kind, target, text, span, section, row}: Link): void {
  const usual = row && isUsualRow(out.source, row, span)
  out.number(linkKinds.indexOf(kind) + 8 * Number(row !== undefined) + 16 * Number(usual === true))
  out.number(section)
  out.offset(span.start)
  writeLocated(out, text)
  writeLocated(out, target)
  out.offset(span.end)
  if (row) writeRow(out, row, span, usual)
}

export function readLink(from: PackReader): Link {
  const bits = from.number()
  const section = from.number()
  const start = from.offset()
  const text = readLocated(from)
  const target = readLocated(from)
  const span = {start, end: from.offset()}
  const kind = chosen(linkKinds, bits & 7)
  const row = bits & 8 ? readRow(from, span, (bits & 16) !== 0) : undefined
  return {kind, target, text, span, section, ...(row && {row})}
}

/** Whether a row is nothing but what stands around the link or value that it is of. */
function isUsualRow(source: string, {before, after, span}: Row, inner: Span): boolean {
  return isQuote(source, before, span.start, inner.start) && isQuote(source, after, inner.end, span.end)
}

/** A row lies around the link or value that it is of, so its place is told from there. */
function writeRow(out: PackWriter, {before, after, span}: Row, inner: Span, isUsual = false): void {
  out.signed(inner.start - span.start)
  out.signed(span.end - inner.end)
  if (isUsual) return
  out.text(before)
  out.text(after)
}

function readRow(from: PackReader, inner: Span, isUsual: boolean): Row {
  const start = inner.start - from.signed()
  const end = inner.end + from.signed()
  const span = {start, end}
  if (!isUsual) return {span, before: from.text(), after: from.text()}
  return {span, before: from.source.slice(start, inner.start), after: from.source.slice(inner.end, end)}
}

function writeSuppression(out: PackWriter, {rules, reason, span, removal, scope}: Suppression): void {
  writeList(out, rules, writeLocated)
  out.text(reason)
  for (const place of [span, removal, scope]) writeSpan(out, place)
}

function readSuppression(from: PackReader): Suppression {
  const rules = readList(from, readLocated)
  return {rules, reason: from.text(), span: readSpan(from), removal: readSpan(from), scope: readSpan(from)}
}

function writeProblem(out: PackWriter, {code, detail, span}: Problem): void {
  out.number(problemCodes.indexOf(code))
  out.text(detail)
  writeSpan(out, span)
}

function readProblem(from: PackReader): Problem {
  return {code: chosen(problemCodes, from.number()), detail: from.text(), span: readSpan(from)}
}
