// Everything that must be written anew when records get other names: their own headings and metadata, and every mention of them.
import {yamlScalar} from '../authoring/front-matter.ts'
import {slug as anchorOf} from '../documents/slug.ts'
import type {Change} from '../model/finding.ts'
import {contains, type Located, type Span} from '../model/place.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {digitsOf} from '../workspace/records/numbers.ts'
import type {Workspace} from '../workspace/workspace.ts'
import type {Around} from './around.ts'
import {ownValues, titleSection, titleSpan} from './declarations.ts'
import {type Mention, mentionsIn} from './mentions.ts'
import {type Move, movedPath, type Reanchored, relinking} from './moves.ts'
import {referencesTo} from './references.ts'
import {type Renaming, respelledCode, respelledPath, respelledWords, widened} from './respell.ts'

type Edit = Change & {readonly kind: 'edit'}

/** A record and its new name. */
export interface Renamed extends Renaming {
  readonly decision: Decision
}

/** What else moves, and whether plain Markdown links are somebody else's business. */
export interface Moving {
  readonly moves: readonly Move[]
  readonly withLinks: boolean
}

/** The edits, by path and place, none twice. */
export function renamedEverywhere(
  records: readonly Renamed[],
  {moves, withLinks}: Moving,
  around: Around,
): readonly Edit[] {
  const own = records.flatMap((record) => ownEdits(record, around))
  const anchors = records.flatMap((record) => reanchored(record, own))
  const links = withLinks ? relinking(moves, anchors, around.workspace) : []
  return inOrder([...own, ...links, ...mentionEdits(records, moves, around)])
}

function mentionEdits(records: readonly Renamed[], moves: readonly Move[], around: Around): readonly Edit[] {
  const byKey = new Map(records.map((record) => [record.decision.key, record]))
  return mentionsOf(records, around).flatMap((mention) => {
    const record = byKey.get(mention.decision.key)
    return record ? mentionEdit(mention, record, moves, around) : []
  })
}

/** For one record, every place that may name it; for more of them, all places are read once. */
function mentionsOf(records: readonly Renamed[], around: Around): readonly Mention[] {
  const [only, ...others] = records
  if (only && others.length === 0) return referencesTo(only.decision, around, true)
  const {documents, sources} = around.workspace
  return records.length === 0 ? [] : [...documents.values(), ...sources].flatMap(({path}) => mentionsIn(path, around))
}

function mentionEdit(mention: Mention, record: Renamed, moves: readonly Move[], {textOf}: Around): readonly Edit[] {
  const {path, manner} = mention
  const span = manner === 'link' ? wordsOf(mention) : mention.span
  const value = textOf(path)?.slice(span.start, span.end) ?? ''
  const text =
    manner === 'link'
      ? respelledWords(value, record)
      : manner === 'row'
        ? widened(value, record.after.number ?? Number(value), record)
        : value.includes('/')
          ? respelledPath(value, record, path, movedPath(path, moves))
          : respelledCode(value, record)
  return text === value ? [] : [{kind: 'edit', path, span, text}]
}

/** The part of a link that is words: its text, or its label; of a label that stands for itself, everything. */
function wordsOf({span, link}: Mention): Span {
  if (link === undefined || link.kind === 'reference') return span
  if (link.kind === 'link') return link.text.span
  return link.kind === 'definition'
    ? {start: span.start, end: link.target.span.start}
    : {start: span.start, end: span.start}
}

/** A record's heading, and the identifier and title of its front matter. */
function ownEdits(record: Renamed, {workspace, textOf}: Around): readonly Edit[] {
  const {path} = record.decision
  const text = textOf(path) ?? ''
  const places = [...numberPlaces(record), ...titlePlaces(record, text, workspace), ...codePlaces(record, workspace)]
  return places
    .filter(({span, by}) => text.slice(span.start, span.end) !== by)
    .map(({span, by}) => ({kind: 'edit', path, span, text: by}))
}

interface Place {
  readonly span: Span
  /** What it must say. */
  readonly by: string
}

function numberPlaces({decision, before, after}: Renamed): readonly Place[] {
  const {titleNumber} = decision
  if (!titleNumber || after.number === undefined || titleNumber.value !== before.number) return []
  const {digits, span} = digitsOf(decision, titleNumber)
  return [{span, by: widened(digits, after.number, {before, after})}]
}

function titlePlaces({decision, before, after}: Renamed, text: string, workspace: Workspace): readonly Place[] {
  const by = after.title
  const span = titleSpan(decision, text)
  if (span === undefined || by === undefined || by === before.title) return []
  const heading = titleSection(decision)?.headingSpan
  const values = ownValues(decision, workspace, 'title').filter(({value}) => value === before.title)
  return [
    ...(heading && contains(heading, span) ? [{span, by}] : []),
    ...values.map(({span}) => ({span, by: scalarAt(span, by, text)})),
  ]
}

function codePlaces(record: Renamed, workspace: Workspace): readonly Place[] {
  const values = ownValues(record.decision, workspace, 'id').filter(isExact)
  return values.map(({value, span}) => ({span, by: respelledCode(value, record)}))
}

function isExact({value, span}: Located<string>): boolean {
  return span.end - span.start === value.length
}

/** A value of front matter as it must be written at a place: between quotes, or with quotes of its own where it needs them. */
function scalarAt({start}: Span, value: string, text: string): string {
  const quote = text.charAt(start - 1)
  if (quote === '"') return value.replace(/["\\]/g, '\\$&')
  return quote === "'" ? value.replaceAll("'", "''") : yamlScalar(value)
}

/** The anchor that a record's heading gets with these edits, when it is another one. */
function reanchored({decision}: Renamed, edits: readonly Edit[]): readonly Reanchored[] {
  const section = titleSection(decision)
  if (!section) return []
  const {heading, slug, headingSpan} = section
  const inside = edits.filter(({path, span}) => path === decision.path && contains(heading.span, span))
  const at = heading.span.start
  const raw = inside
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((text, {span, text: by}) => text.slice(0, span.start - at) + by + text.slice(span.end - at), heading.raw)
  const isPlain = heading.raw === heading.value && headingSpan.start <= at
  const to = anchorOf(isPlain ? raw : raw.replace(/[*`[\]]/g, ''))
  return inside.length === 0 || to === slug ? [] : [{path: decision.path, from: slug, to}]
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const once = [...new Map(edits.map((edit) => [`${edit.path}\0${edit.span.start}\0${edit.span.end}`, edit])).values()]
  return once.toSorted((a, b) => (a.path === b.path ? a.span.start - b.span.start : a.path < b.path ? -1 : 1))
}
