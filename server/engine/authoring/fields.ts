// Writes a metadatum as a bullet, a line or a table row among those of the record, in their style.
import type {Field, Section} from '../documents/digest-model.ts'
import {type FieldRole, roleOfField} from '../documents/vocabulary/fields.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {isTitle, type MetadataRole, preambleFields, preambleOf, type Sample} from './carriers.ts'
import {type Edit, insertion, spacer} from './edit.ts'
import {languageOf} from './language.ts'
import {withValue} from './row-style.ts'
import {caseOf, inCase, proseKey} from './words.ts'

type FieldForm = 'bullet' | 'line' | 'table'

/** Metadata in the order in which they stand at the top of a record. */
const order: readonly FieldRole[] = [
  'id',
  'title',
  'status',
  'date',
  'updated',
  'deciders',
  'consulted',
  'informed',
  'supersedes',
  'supersededBy',
  'tags',
  'story',
]

const none: ReadonlyMap<string, never> = new Map<string, never>()

/** Writes a metadatum beside those of the record, else under its title; undefined when a table cannot take it. */
export function intoFields(
  decision: Decision,
  role: MetadataRole,
  form: FieldForm,
  sample: Sample | undefined,
  value: string,
): Edit | undefined {
  const own = preambleFields(decision, form)
  const model = fieldOf(sample, role)
  if (form === 'table') return intoTable(own, keyFor(role, model, own[0], decision), value, decision)
  const [first] = own
  const style = first ?? (model?.form === form ? model : undefined)
  const line = lineLike(style, keyFor(role, model, first, decision), value, form, decision)
  return first ? amongFields(own, role, model && sample, line, decision) : underTitle(line, form, decision)
}

/** The sample's field, when it is about this role alone. */
function fieldOf(sample: Sample | undefined, role: MetadataRole): Field | undefined {
  const field = sample && 'field' in sample.carrier ? sample.carrier.field : undefined
  return field && roleOfField(field.key.value, none) === role ? field : undefined
}

function keyFor(role: MetadataRole, model: Field | undefined, own: Field | undefined, decision: Decision): string {
  const key = model?.key.value ?? proseKey(role, languageOf(decision))
  const style = own ?? model
  return style && caseOf(style.key.value) === 'lower' ? key.toLowerCase() : inCase(key, 'capital')
}

/** A line with the marker, bold marks and colon of another one. */
function lineLike(style: Field | undefined, key: string, value: string, form: FieldForm, decision: Decision): string {
  const {before, after = ''} = style?.row ?? {}
  const at = before?.lastIndexOf(style?.key.value ?? '\n') ?? -1
  if (!style || before === undefined || at < 0) {
    const marker = form === 'line' ? '' : decision.format === 'madr-2' ? '* ' : '- '
    return `${marker}${key}${languageOf(decision) === 'fr' ? ' : ' : ': '}${value}`
  }
  const head = `${before.slice(0, at)}${key}${before.slice(at + style.key.value.length)}`
  return withValue({before: head, after}, style.value, value)
}

/** Before the first field that usually comes later; else behind the last one, if its end is certain; else before it. */
function amongFields(
  own: readonly Field[],
  role: MetadataRole,
  sample: Sample | undefined,
  line: string,
  decision: Decision,
): Edit | undefined {
  const {newline} = decision.digest
  const next = following(own, role, sample)
  const last = own.at(-1)
  const end = last && endOf(last, decision)
  const isAlone =
    own.length === 1 && own[0]?.form === 'line' && !/(?:\s{2}|\\|<br ?\/?>)$/.test(own[0].row?.after ?? '')
  const gap = isAlone ? `${newline}${newline}` : newline
  if (!next && end !== undefined) return insertion(end, `${gap}${line}`)
  const place = next ?? last
  return place?.row && insertion(place.row.span.start, `${line}${gap}`)
}

/** The own field before which a sample of the log, or else custom, has this role. */
function following(own: readonly Field[], role: MetadataRole, sample: Sample | undefined): Field | undefined {
  const roleOf = ({key}: Field) => roleOfField(key.value, none)
  const shown =
    sample && 'field' in sample.carrier ? preambleFields(sample.decision, sample.carrier.field.form).map(roleOf) : []
  const rank = (is: FieldRole | undefined) => {
    const at = shown.indexOf(is)
    return shown.includes(role) && at >= 0
      ? at
      : is
        ? order.indexOf(is) + (shown.includes(role) ? order.length : 0)
        : -1
  }
  return own.find((field) => rank(roleOf(field)) > rank(role))
}

/** The end of a field's line; undefined when the field may go on below. */
function endOf(field: Field, {digest}: Decision): number | undefined {
  const end = field.row?.span.end ?? 0
  const section = digest.sections[field.section]
  if (!section || !field.row || field.value.span.start < field.row.span.start) return undefined
  if (section.body.end <= end) return end
  const next = section.lines.find(({span}) => span.start >= end)
  return next && next.span.start - end === 2 * digest.newline.length ? end : undefined
}

/** Behind the last row of a table that has keys on the left; the header row takes nothing before or behind it. */
function intoTable(own: readonly Field[], key: string, value: string, {digest}: Decision): Edit | undefined {
  const last = own.at(-1)
  if (
    !last?.row ||
    own.length < 2 ||
    own.some((field) => field !== last && field.row?.span.start === last.row?.span.start)
  )
    return undefined
  const {before, span} = last.row
  const at = before.indexOf(last.key.value)
  if (at < 0 || digest.sections[last.section] === undefined) return undefined
  const head = `${before.slice(0, at)}${key}${before.slice(at + last.key.value.length)}`
  const edge = before.startsWith('|') ? ' |' : ''
  return insertion(span.end, `${digest.newline}${head.replace(/[[*_`]+$/, '')}${value}${edge}`)
}

/** A paragraph of its own under the title, or where the text begins. */
export function underTitle(line: string, form: 'bullet' | 'line', decision: Decision): Edit {
  const {digest} = decision
  const {newline, frontMatter, sections} = digest
  const title = preambleOf(decision).find((section) => isTitle(section, decision))
  if (title) {
    const next = nextStart(title, sections, digest.length)
    return insertion(title.headingSpan.end, `${newline}${newline}${line}${spacer(digest, title.headingSpan.end, next)}`)
  }
  const at = Math.min(sections[0]?.body.start ?? decision.span.start, sections[1]?.headingSpan.start ?? digest.length)
  const gap = frontMatter && at <= frontMatter.span.end ? newline : ''
  return insertion(at, `${gap}${line}${newline}${form === 'line' || at < digest.length ? newline : ''}`)
}

/** Where the next block after a heading begins. */
function nextStart(section: Section, sections: readonly Section[], length: number): number {
  if (section.body.end > section.body.start) return section.body.start
  return sections[sections.indexOf(section) + 1]?.headingSpan.start ?? length + 2
}
