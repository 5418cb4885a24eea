// Fills the log's own template: title, number, date, status and deciders stand where it leaves room for them.
import {digestMarkdown} from '../documents/digest.ts'
import type {Digest} from '../documents/digest-model.ts'
import {type FieldRole, roleOfField} from '../documents/vocabulary/fields.ts'
import {roleOfHeading} from '../documents/vocabulary/roles.ts'
import {applyEdits, type Edit, insertion} from './edit.ts'
import {yamlScalar} from './front-matter.ts'
import type {Facts} from './templates.ts'

const none: ReadonlyMap<string, never> = new Map<string, never>()

/** A template's text with the facts in place of its placeholders; what it leaves open otherwise stays. */
export function fillOwnTemplate(text: string, facts: Facts): string {
  const digest = digestMarkdown(text)
  const edits = [
    ...headingEdit(digest, facts),
    ...entryEdits(digest, facts),
    ...fieldEdits(digest, facts),
    ...sectionEdits(digest, facts),
  ]
  return replaceWords(applyEdits(text, edits), facts)
}

/** A word in capitals or braces, a run of N, X, 0 or #, or a real number in front of a separator. */
const numberMark =
  /\{\{?\s*(?:number|num|n|id)\s*\}?\}|\[(?:number|n+|x+)\]|\bNUMBER\b|\b[NX]{1,5}\b|#{2,5}|\b\d{1,5}\b/i

function headingEdit({sections}: Digest, {title, number}: Facts): Edit[] {
  const heading = sections.find(({depth}) => depth === 1)?.heading
  if (!heading) return []
  const lead =
    /^\s*[[(]?(?:(?:adr|rfc|tep|dr|decision|décision)[-\s#]*)?(?:\{\{?[^}]*\}?\}|\[[^\]]*\]|[A-Z#\d]{1,6})?[\])]?\s*[.:)–—-]\s+/i.exec(
      heading.raw,
    )?.[0] ?? ''
  const mark = numberMark.exec(lead)?.[0]
  const digits = mark !== undefined && /^\d+$|^[NX]{2,}$/.test(mark) ? mark.length : 0
  const own = mark === undefined ? lead : lead.replace(mark, String(Number(number ?? '0')).padStart(digits, '0'))
  return [{span: heading.span, text: `${mark === undefined || number === undefined ? '' : own}${title}`}]
}

function factFor(role: FieldRole | undefined, facts: Facts): string | undefined {
  if (role === 'status' || role === 'date' || role === 'title') return facts[role]
  return role === 'deciders' && facts.deciders.length > 0 ? facts.deciders.join(', ') : undefined
}

function entryEdits({frontMatter}: Digest, facts: Facts): Edit[] {
  return (frontMatter?.entries ?? []).flatMap(({key, kind, span}) => {
    const value = factFor(roleOfField(key.value, none), facts)
    if (value === undefined || key.value.includes('.') || span.start - key.span.end > 4) return []
    const text = yamlScalar(value)
    return [
      {span, text: kind === 'empty' && span.start === span.end ? ` ${text}` : kind === 'list' ? `[${text}]` : text},
    ]
  })
}

function fieldEdits({fields, sections}: Digest, facts: Facts): Edit[] {
  const end = sections.find(({depth}) => depth >= 2)?.span.start ?? Number.POSITIVE_INFINITY
  return fields.flatMap(({key, value, span, row, form}): Edit[] => {
    const text = factFor(roleOfField(key.value, none), facts)
    if (text === undefined || form === 'heading' || span.start >= end || value.span.start < span.start) return []
    if (value.value) return [{span: value.span, text}]
    return row ? [insertion(row.span.end, /\s$/.test(row.before + row.after) ? text : ` ${text}`)] : []
  })
}

function sectionEdits({sections}: Digest, facts: Facts): Edit[] {
  return sections.flatMap(({heading, depth, body, lines, headingSpan}): Edit[] => {
    const role = depth > 1 ? roleOfHeading(heading.value, none) : undefined
    if (role !== 'status' && role !== 'date') return []
    const [line] = lines
    if (body.end <= body.start || !line)
      return body.end <= body.start ? [insertion(headingSpan.end, `\n\n${facts[role]}`)] : []
    return [{span: line.span, text: facts[role]}]
  })
}

/** Words that templates of adr-tools and others hold for days. */
function replaceWords(text: string, {date, title}: Facts): string {
  return text
    .replace(
      /\{\{?\s*(?:date|YYYY-MM-DD)\s*\}?\}|\bYYYY-MM-DD\b|\bAAAA-MM-JJ\b|^(Date\s*:\s*)DATE$/gm,
      (_, lead: string | undefined) => `${lead ?? ''}${date}`,
    )
    .replace(/\{\{\s*(?:title|titre)\s*\}\}/gi, title)
}
