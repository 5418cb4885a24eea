// The text of one record as its facts are read from it, and what its keys and headings mean, looked up once.
import type {Digest, Entry, Field, Section} from '../../documents/digest-model.ts'
import type {FieldRole} from '../../documents/vocabulary/fields.ts'
import type {Role} from '../../documents/vocabulary/roles.ts'
import type {Language} from '../../model/language.ts'
import type {Span} from '../../model/place.ts'
import {memo} from '../memo.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import type {RecordName} from '../recognition/names.ts'
import type {Metadatum} from './decision.ts'

/** A record's text as its metadata are looked for: a whole file, or one part of a single-file log. */
export interface RecordText {
  readonly path: string
  readonly digest: Digest
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  /** Front matter of the file itself, then of a metadata file beside it. */
  readonly entries: readonly {readonly path: string; readonly entry: Entry}[]
  readonly name: RecordName
  readonly span: Span
  readonly language: Language
}

/** The entries and fields that say one thing, front matter first, then fields before the body, then later ones. */
export function stated(text: RecordText, role: FieldRole, lexicon: Lexicon): readonly Metadatum[] {
  return statementsIn(text, lexicon).get(role) ?? []
}

/** The sections that have one role, in the order of the text. */
export function sectionsFor(text: RecordText, role: Role, lexicon: Lexicon): readonly Section[] {
  return rolesIn(text, lexicon).get(role) ?? []
}

const statementsIn = memo((text: RecordText, lexicon: Lexicon): ReadonlyMap<FieldRole, readonly Metadatum[]> => {
  const found = new Map<FieldRole, Metadatum[]>()
  for (const {path, entry} of text.entries) {
    const role = lexicon.field(entry.key.value)
    if (role === undefined) continue
    for (const {value, span} of entry.values) add(found, role, {value, span, source: 'front-matter', path})
  }
  for (const {role, field} of knownFields(text, lexicon)) {
    const {value, span} = field.value
    add(found, role, {value, span, source: field.form === 'table' ? 'table' : 'field', path: text.path})
  }
  return found
})

/** The fields with a meaning: those before the body first, tables last. */
function knownFields(text: RecordText, lexicon: Lexicon): readonly {role: FieldRole; field: Field}[] {
  const rank = (field: Field) => (field.form === 'table' ? 2 : 0) + (isPreamble(text, field.section) ? 0 : 1)
  const known = text.fields.flatMap((field) => {
    const role = field.value.value ? lexicon.field(field.key.value) : undefined
    return role === undefined ? [] : [{role, field, rank: rank(field)}]
  })
  return known.sort((a, b) => a.rank - b.rank)
}

/** The sections of a text that have a role, by what it is. */
export const rolesIn = memo(({sections}: RecordText, lexicon: Lexicon): ReadonlyMap<Role, readonly Section[]> => {
  const found = new Map<Role, Section[]>()
  for (const section of sections) if (section.depth > 0) add(found, lexicon.role(section.heading.value), section)
  return found
})

function add<Key, Value>(groups: Map<Key, Value[]>, key: Key | undefined, value: Value): void {
  if (key === undefined) return
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** The fields of some sections of a digest. */
export function fieldsIn(digest: Digest, sections: readonly Section[]): readonly Field[] {
  const bySection = fieldsBySection(digest)
  return sections.flatMap((section) => bySection.get(section) ?? [])
}

const fieldsBySection = memo(({sections, fields}: Digest): ReadonlyMap<Section, readonly Field[]> => {
  const found = new Map<Section, Field[]>()
  for (const field of fields) add(found, sections[field.section], field)
  return found
})

/** Whether a section (by its index in the digest) stands before the record's first real section. */
export function isPreamble({digest, sections}: RecordText, index: number): boolean {
  const section = digest.sections[index]
  if (!section) return false
  const body = sections.find(({depth}) => depth >= 2)
  return section.depth <= 1 || !body || section.span.start <= body.span.start || section === sections[0]
}

/** The index of the section that an offset lies in, -1 where there is none; sections follow each other without a gap. */
export function sectionAt({sections}: Digest, offset: number): number {
  let [low, high] = [0, sections.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = sections[low - 1]
  return found && offset < found.span.end ? low - 1 : -1
}
