// Where a record states each of its metadata, and how most records of its log do it.
import type {Digest, Entry, Field, Section} from '../documents/digest-model.ts'
import {roleOfField} from '../documents/vocabulary/fields.ts'
import {contains, type Located, type Span} from '../model/place.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import type {Decision, MetadataSource} from '../workspace/records/decision.ts'

/** The metadata that can be written into a record. */
export type MetadataRole = 'status' | 'date' | 'deciders' | 'supersedes' | 'supersededBy'

export const metadataRoles: readonly MetadataRole[] = ['status', 'date', 'deciders', 'supersedes', 'supersededBy']

/** The part of a text that states a metadatum. `bare` is a line that says nothing but the value. */
export type Carrier =
  | {readonly form: 'front-matter'; readonly entry: Entry}
  | {readonly form: Field['form']; readonly field: Field}
  | {readonly form: 'section'; readonly section: Section}
  | {readonly form: 'bare'}

export type Form = Carrier['form']

/** A record of the log that states a metadatum, and how. */
export interface Sample {
  readonly decision: Decision
  readonly carrier: Carrier
}

interface Statement {
  readonly span: Span
  readonly source: MetadataSource
  readonly path?: string
}

/** Where this record states a metadatum; undefined when it does not, or not in its own text. */
export function carrierOf(decision: Decision, role: MetadataRole): Carrier | undefined {
  const statement = statementOf(decision, role)
  if (!statement || (statement.path ?? decision.path) !== decision.path) return undefined
  const {digest} = decision
  switch (statement.source) {
    case 'front-matter': {
      const entry = digest.frontMatter?.entries.find(({span}) => contains(span, statement.span))
      return entry && {form: 'front-matter', entry}
    }
    case 'section': {
      const section = decision.sections.find(({body}) => contains(body, statement.span))
      return section && {form: 'section', section}
    }
    case 'field':
    case 'table':
      return fieldCarrier(digest, statement.span)
    default:
      return undefined
  }
}

function statementOf(decision: Decision, role: MetadataRole): Statement | undefined {
  switch (role) {
    case 'status':
      return decision.status
    case 'date':
      return decision.date
    case 'deciders':
      return decision.deciders[0]
    case 'supersedes':
      return decision.supersedes[0]
    case 'supersededBy':
      return decision.supersededBy[0]
  }
}

function fieldCarrier({fields, sections}: Digest, {start}: Span): Carrier | undefined {
  const field = fields.find(({value}) => value.span.start <= start && start <= value.span.end)
  if (field) return {form: field.form, field}
  const inHeading = sections.some(({headingSpan}) => headingSpan.start <= start && start < headingSpan.end)
  return inHeading ? undefined : {form: 'bare'}
}

/** The keys of front matter that state metadata on the first level. */
export function metadataEntries({frontMatter}: Digest): readonly Entry[] {
  const entries = frontMatter?.entries ?? []
  return entries.filter(({key}) => !isNested(key, entries) && roleOfField(key.value, none) !== undefined)
}

function isNested({value}: Located<string>, entries: readonly Entry[]): boolean {
  return entries.some(({key}) => value.startsWith(`${key.value}.`))
}

const none: ReadonlyMap<string, never> = new Map<string, never>()

/** The sections before a record's first part: its lead, and the one under its title. */
export function preambleOf(decision: Decision): readonly Section[] {
  if (decision.format === 'log') return decision.sections.slice(0, 1)
  const named = new Set([...decision.roles.values()].flat())
  const end = decision.sections.findIndex((section) => section.depth > 1 && !isTitle(section, decision))
  const first = decision.sections.findIndex((section) => named.has(section))
  const ends = [end, first].filter((index) => index >= 0)
  return decision.sections.slice(0, Math.min(...ends, decision.sections.length))
}

/** Whether a section is headed by the record's title. */
export function isTitle({headingSpan}: Section, {title}: Decision): boolean {
  return title !== undefined && headingSpan.start <= title.span.start && title.span.start < headingSpan.end
}

/** The metadata lines of one form before a record's first part, with known keys, at the indentation of the first. */
export function preambleFields(decision: Decision, form: Field['form']): readonly Field[] {
  const preamble = new Set(preambleOf(decision))
  const fields = decision.digest.fields.filter(({form: is, section, key, row}) => {
    const home = decision.digest.sections[section]
    return is === form && home !== undefined && preamble.has(home) && row?.before.includes(key.value)
  })
  const known = fields.filter(({key}) => roleOfField(key.value, none) !== undefined)
  return known.filter(({row}) => indentation(row?.before) === indentation(known[0]?.row?.before))
}

function indentation(before = ''): number {
  return before.length - before.trimStart().length
}

/** The forms in which a record states its metadata, apart from one: records of one shape write alike. */
function shapeOf(carriers: ReadonlyMap<MetadataRole, Carrier>, digest: Digest, except: MetadataRole): string {
  const forms = new Set([...carriers].filter(([role]) => role !== except).map(([, {form}]) => form))
  if (metadataEntries(digest).length > 0) forms.add('front-matter')
  return [...forms].sort().join(' ')
}

const carriersOf = memo((decision: Decision): ReadonlyMap<MetadataRole, Carrier> => {
  const pairs = metadataRoles.map((role) => [role, carrierOf(decision, role)] as const)
  return new Map(pairs.flatMap(([role, carrier]) => (carrier ? [[role, carrier] as const] : [])))
})

/** How a record states one metadatum, and in which forms it states the others. */
interface Manner {
  readonly form: Form
  readonly style: string
  readonly shape: string
}

/** Without places: these do not matter to the log's habits, and move with every letter. */
const mannersOf = memo((decision: Decision): ReadonlyMap<MetadataRole, Manner> => {
  const carriers = carriersOf(decision)
  const manner = (role: MetadataRole, carrier: Carrier): Manner => ({
    form: carrier.form,
    style: styleOf(carrier),
    shape: shapeOf(carriers, decision.digest, role),
  })
  return new Map([...carriers].map(([role, carrier]) => [role, manner(role, carrier)]))
})

/** What is copied of a sample: its key and the marks around it, or its heading. */
function styleOf(carrier: Carrier): string {
  if (carrier.form === 'front-matter') return carrier.entry.key.value
  if (carrier.form === 'section') return `${carrier.section.depth} ${carrier.section.heading.value}`
  return 'field' in carrier ? `${carrier.field.key.value}\u0000${carrier.field.row?.before ?? ''}` : ''
}

/**
 * The way that most other records of the log state a metadatum, shown by the last record that does it so: among those that
 * state their other metadata as this one does (`alike`), else among all.
 */
export function habitOf(
  decision: Decision,
  log: DecisionLog,
  role: MetadataRole,
): {readonly sample: Sample; readonly alike: boolean} | undefined {
  const shape = shapeOf(carriersOf(decision), decision.digest, role)
  const alike = shape === '' ? undefined : typical(log, role, shape)
  if (alike) return {sample: alike, alike: true}
  const sample = typical(log, role, everyShape)
  return sample && {sample, alike: false}
}

function typical(log: DecisionLog, role: MetadataRole, shape: string): Sample | undefined {
  const decision = examplesOf(log).get(`${role}\u0000${shape}`)
  const carrier = decision && carriersOf(decision).get(role)
  return decision && carrier && {decision, carrier}
}

const everyShape = '*'

/** The last record that does as most do, by the metadatum and the shape of those that are asked. */
const examplesOf = memo((log: DecisionLog): ReadonlyMap<string, Decision> => {
  const peers = new Map<string, (Manner & {readonly decision: Decision})[]>()
  for (const decision of log.decisions) {
    for (const [role, manner] of mannersOf(decision)) {
      for (const shape of [everyShape, manner.shape]) {
        const key = `${role}\u0000${shape}`
        const group = peers.get(key)
        if (group) group.push({...manner, decision})
        else peers.set(key, [{...manner, decision}])
      }
    }
  }
  return new Map(
    [...peers].flatMap(([key, group]) => {
      const form = commonest(group.map((each) => each.form))
      const ofForm = group.filter((each) => each.form === form)
      const style = commonest(ofForm.map((each) => each.style))
      const example = ofForm.findLast((each) => each.style === style)
      return example ? [[key, example.decision] as const] : []
    }),
  )
})

/** The value that occurs most often, the first one among equals. */
export function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0]
}
