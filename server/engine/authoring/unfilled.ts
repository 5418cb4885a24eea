// Finds the place where a record has a key or a heading for a metadatum, but no value: it is filled rather than repeated.
import type {Field, Section} from '../documents/digest-model.ts'
import {roleOfField} from '../documents/vocabulary/fields.ts'
import {contains} from '../model/place.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {carrierOf, type MetadataRole, metadataEntries} from './carriers.ts'
import {type Edit, insertion, spacer} from './edit.ts'
import {addToEntry, fillEntry} from './front-matter.ts'

const none: ReadonlyMap<string, never> = new Map<string, never>()

/** The edit that fills it; `refused` when it is written in a way that is left alone, undefined when there is none. */
export function fillUnfilled(decision: Decision, role: MetadataRole, value: string): Edit | 'refused' | undefined {
  const {newline} = decision.digest
  const entry =
    decision.format === 'log'
      ? undefined
      : metadataEntries(decision.digest).find(({key}) => roleOfField(key.value, none) === role)
  if (entry) return isStated(decision, role) ? addToEntry(entry, value, newline) : fillEntry(entry, value, newline)
  if (isStated(decision, role)) return undefined
  const field = emptyField(decision, role)
  if (field) return fillField(field, value)
  const [section] = role === 'supersedes' || role === 'supersededBy' ? [] : (decision.roles.get(role) ?? [])
  return section && fillSection(section, value, decision)
}

function isStated(decision: Decision, role: MetadataRole): boolean {
  return carrierOf(decision, role) !== undefined
}

function emptyField({digest, span, sections}: Decision, role: MetadataRole): Field | undefined {
  const body = sections.find(({depth}) => depth >= 2)
  return digest.fields.find(
    (field) =>
      roleOfField(field.key.value, none) === role &&
      field.form !== 'heading' &&
      contains(span, field.span) &&
      contains(field.span, field.key.span) &&
      (!body || field.span.start < body.span.end),
  )
}

/** Puts the value behind the key, or in the place of a template's words. */
function fillField({value, form, row, span}: Field, text: string): Edit | 'refused' {
  if (value.value) return contains(span, value.span) ? {span: value.span, text} : 'refused'
  if (!row || value.span.start < span.start || !row.span.end) return 'refused'
  if (form === 'table')
    return insertion(
      value.span.start,
      `${row.before.endsWith(' ') ? '' : ' '}${text}${row.after.startsWith(' ') ? '' : ' '}`,
    )
  const line = row.before + row.after
  // Two blanks at a line's end break it, and go on doing so.
  const [blanks = ''] = /\s{2,}$/.exec(line) ?? []
  return insertion(row.span.end - blanks.length, /\s$/.test(line) && blanks === '' ? text : ` ${text}`)
}

/** Puts the value on top of a section that holds nothing, a template's hint, or its list of choices. */
function fillSection({headingSpan, body, content, lines}: Section, text: string, {digest}: Decision): Edit | 'refused' {
  const {newline} = digest
  if (content === 'text' && !/[|/,]/.test(lines[0]?.value ?? '|')) return 'refused'
  const next =
    digest.sections.find(({headingSpan: {start}}) => start > headingSpan.start)?.headingSpan.start ?? digest.length + 9
  const following = body.end > body.start ? body.start : next
  return insertion(headingSpan.end, `${newline}${newline}${text}${spacer(digest, headingSpan.end, following)}`)
}
