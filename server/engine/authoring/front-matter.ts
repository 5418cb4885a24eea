// Writes a key into a record's front matter, or the whole block where there is none.
import type {Digest, Entry} from '../documents/digest-model.ts'
import {type FieldRole, roleOfField} from '../documents/vocabulary/fields.ts'
import {fold} from '../documents/vocabulary/fold.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {type MetadataRole, metadataEntries} from './carriers.ts'
import {type Edit, insertion} from './edit.ts'

/** Metadata in the order in which front matter usually has them. */
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
]

/** Writes `key: value` before the first key that usually comes later, else at the end of the block. */
export function intoFrontMatter({digest}: Decision, role: MetadataRole, key: string, value: string): Edit | undefined {
  const {frontMatter, newline} = digest
  const line = `${key}: ${yamlScalar(value)}${newline}`
  if (frontMatter) return insertion(placeOf(role, digest) ?? frontMatter.insertAt, line)
  return insertion(digest.sections[0]?.span.start ?? 0, `---${newline}${line}---${newline}${newline}`)
}

/** Whether a key can be added: there is a readable block without it, or no block at all. */
export function acceptsFrontMatter({digest, format}: Decision, key: string): boolean {
  const entries = digest.frontMatter?.entries ?? []
  return (
    format !== 'log' && digest.problems.length === 0 && !entries.some((entry) => fold(entry.key.value) === fold(key))
  )
}

/** The start of the line of the first later key, unless a comment stands above it, which would change its place. */
function placeOf(role: MetadataRole, digest: Digest): number | undefined {
  const entries = digest.frontMatter?.entries ?? []
  const rank = order.indexOf(role)
  const later = metadataEntries(digest).find(({key}) => {
    const is = roleOfField(key.value, none)
    return is !== undefined && order.indexOf(is) > rank
  })
  return later && startsLine(later, entries, digest) ? later.key.span.start : undefined
}

const none: ReadonlyMap<string, never> = new Map<string, never>()

/** Whether an entry's line follows right on the fence or on the value before it. */
function startsLine(entry: Entry, entries: readonly Entry[], {frontMatter, newline}: Digest): boolean {
  const before = entries[entries.indexOf(entry) - 1]
  const end = before
    ? Math.max(before.span.end, before.key.span.end + 1)
    : (frontMatter?.span.start ?? 0) + '---'.length
  const {key} = entry
  return key.span.start === end + newline.length && key.span.end - key.span.start === key.value.length
}

/** Fills a key that is there but says nothing; `refused` when the block is written in a way that is left alone. */
export function fillEntry({kind, span, key, values}: Entry, value: string, newline: string): Edit | 'refused' {
  const text = yamlScalar(value)
  if (kind === 'empty') return {span, text: span.end > span.start ? text : ` ${text}`}
  const isBlock = span.start - key.span.end > 3
  if (kind !== 'list') return isBlock ? 'refused' : {span, text}
  return values.length === 0 && !isBlock
    ? {span, text: `[${text}]`}
    : addToList({kind, span, key, values}, text, newline)
}

/** Adds a value to a key that has some already: an item to a list, or a list in place of a single value. */
export function addToEntry(entry: Entry, value: string, newline: string): Edit | 'refused' {
  const {kind, span, values} = entry
  const text = yamlScalar(value)
  if (kind === 'list') return addToList(entry, text, newline)
  const [only] = values
  if (kind !== 'scalar' || !only || span.start - entry.key.span.end > 2) return 'refused'
  return {span, text: `[${yamlScalar(only.value)}, ${text}]`}
}

function addToList({key, span}: Entry, item: string, newline: string): Edit | 'refused' {
  const indent = span.start - key.span.end - 1 - newline.length
  if (span.start - key.span.end <= 2) return insertion(span.end - 1, `, ${item}`)
  return indent >= 0 && indent <= 8 ? insertion(span.end, `${newline}${' '.repeat(indent)}- ${item}`) : 'refused'
}

/** A YAML scalar of one line: plain where that is safe, else in double quotes. */
export function yamlScalar(value: string): string {
  const isPlain = /^[\p{L}\p{N}(][^\n]*$/u.test(value) && !/: | #|:$|\s$/.test(value)
  const isText = !/^(?:true|false|yes|no|on|off|null|[\d.]+(?:e\d+)?)$/i.test(value)
  return isPlain && isText ? value : `"${value.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
}
