// Adds a line of metadata to a record, where and how its log has it, in its language.
import {roleOfField} from '../documents/vocabulary/fields.ts'
import type {Change, DraftFix} from '../model/finding.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import type {Decision, DecisionFormat} from '../workspace/records/decision.ts'
import {
  carrierOf,
  commonest,
  type Form,
  habitOf,
  type MetadataRole,
  metadataEntries,
  metadataRoles,
  preambleFields,
  type Sample,
} from './carriers.ts'
import {changeOf, type Edit, insertion} from './edit.ts'
import {intoFields, underTitle} from './fields.ts'
import {acceptsFrontMatter, intoFrontMatter} from './front-matter.ts'
import {languageOf} from './language.ts'
import {sectionEdit} from './sections.ts'
import {fillUnfilled} from './unfilled.ts'
import {proposedWord, proseKey, yamlKey} from './words.ts'

export type {MetadataRole} from './carriers.ts'
export {insertSection, placeholderFor} from './sections.ts'

/** In which form a metadatum is written, and the record of the log that shows how. */
interface Target {
  readonly form: Form
  readonly sample: Sample | undefined
}

/**
 * States one metadatum in the form that the record uses for its metadata, else most records of its log: a key in front
 * matter, a bullet, a line, a table row or a section. The value is Markdown of one line. Empty when the record states it
 * already, or when there is no safe place, as for a KEP whose metadata stand in another file.
 */
export function insertMetadata(
  decision: Decision,
  log: DecisionLog,
  role: MetadataRole,
  value: string,
): readonly Change[] {
  const edit =
    states(decision, role, value) || standsElsewhere(log, role) ? undefined : editFor(decision, log, role, value)
  return edit ? [changeOf(decision.path, edit)] : []
}

/** The safe fix that states `proposed` where the log's records have their status; empty when there is no safe place. */
export function withStatus(decision: Decision, log: DecisionLog): readonly DraftFix[] {
  const {form} = targetOf(decision, log, 'status')
  const word = proposedWord(decision, log, form === 'section' || form === 'heading' ? 'capital' : 'lower')
  const changes = insertMetadata(decision, log, 'status', word)
  const title = {en: `State the status “${word}”`, fr: `Indiquer le statut «\u00A0${word}\u00A0»`}
  return changes.length === 0 ? [] : [{kind: 'safe', title, changes}]
}

/** Whether a record states the metadatum; a supersession may name several records, a date in a file's name is no statement. */
function states(decision: Decision, role: MetadataRole, value: string): boolean {
  switch (role) {
    case 'status':
      return decision.status !== undefined
    case 'date':
      return decision.date !== undefined && decision.date.source !== 'file-name'
    case 'deciders':
      return decision.deciders.length > 0
    default:
      return decision[role].some((reference) => reference.value.length > 0 && value.includes(reference.value))
  }
}

/** Whether the log's records have this metadatum in files beside them, as KEPs do. */
function standsElsewhere(log: DecisionLog, role: MetadataRole): boolean {
  if (role === 'supersedes' || role === 'supersededBy') return standsElsewhere(log, 'status')
  const paths = log.decisions.flatMap((decision) => {
    const statement = role === 'deciders' ? decision.deciders[0] : decision[role]
    return statement ? [statement.path === decision.path] : []
  })
  return commonest(paths) === false
}

/** The form in which `insertMetadata` would state a metadatum. */
export function formFor(decision: Decision, log: DecisionLog, role: MetadataRole): Form {
  const isKey = metadataEntries(decision.digest).some(({key}) => roleOfField(key.value, none) === role)
  if (isKey) return 'front-matter'
  const isLink = role === 'supersedes' || role === 'supersededBy'
  return isLink && carrierOf(decision, 'status')?.form === 'section' ? 'section' : targetOf(decision, log, role).form
}

const none: ReadonlyMap<string, never> = new Map<string, never>()

function editFor(decision: Decision, log: DecisionLog, role: MetadataRole, value: string): Edit | undefined {
  const filled = fillUnfilled(decision, role, value)
  if (filled) return filled === 'refused' ? undefined : filled
  const isLink = role === 'supersedes' || role === 'supersededBy'
  const status = isLink ? carrierOf(decision, 'status') : undefined
  if (status?.form === 'section')
    return belowStatus(decision, status.section.body.end, proseKey(role, languageOf(decision)), value)
  return write(targetOf(decision, log, role), decision, log, role, value)
}

/** adr-tools keeps supersessions as paragraphs under the status. */
function belowStatus({digest: {newline}}: Decision, at: number, key: string, value: string): Edit {
  return insertion(at, `${newline}${newline}${key} ${value}`)
}

function write(
  {form, sample}: Target,
  decision: Decision,
  log: DecisionLog,
  role: MetadataRole,
  value: string,
): Edit | undefined {
  switch (form) {
    case 'front-matter': {
      const own = sample?.carrier.form === 'front-matter' ? sample.carrier.entry.key.value : ''
      // `status: superseded by …` shows a form, but not the key.
      const key = roleOfField(own, none) === role ? own : yamlKey(role, decision)
      return acceptsFrontMatter(decision, key) ? intoFrontMatter(decision, role, key, value) : undefined
    }
    case 'bullet':
    case 'line':
    case 'table':
      return intoFields(decision, role, form, sample, value) ?? intoFields(decision, role, 'bullet', undefined, value)
    case 'bare':
      return underTitle(value, 'line', decision)
    default:
      return writeSection({form, sample}, decision, log, role, value)
  }
}

function writeSection(
  {form}: Target,
  decision: Decision,
  log: DecisionLog,
  role: MetadataRole,
  value: string,
): Edit | undefined {
  if (role === 'supersedes' || role === 'supersededBy') return intoFields(decision, role, 'bullet', undefined, value)
  const heading = form === 'heading' ? `${proseKey(role, languageOf(decision))}: ${value}` : undefined
  return sectionEdit(decision, log, role, value, heading)
}

function targetOf(decision: Decision, log: DecisionLog, role: MetadataRole): Target {
  const habit = habitOf(decision, log, role)
  const own = ownForm(decision)
  if (habit && (habit.alike || own === undefined || own === 'line' || own === habit.sample.carrier.form)) {
    return {form: habit.sample.carrier.form, sample: habit.sample}
  }
  if (own && (own !== 'line' || role !== 'status')) return {form: own, sample: undefined}
  const others = metadataRoles.map((other) => habitOf(decision, log, other)?.sample.carrier.form)
  const shown = others.find((form) => form === 'front-matter' || form === 'bullet')
  return {form: shown ?? usualForm(decision.format, role), sample: undefined}
}

/** The form in which a record has its metadata already. */
function ownForm(decision: Decision): 'front-matter' | 'bullet' | 'table' | 'line' | undefined {
  const isChapter = decision.format === 'log'
  const entries = isChapter ? [] : metadataEntries(decision.digest)
  if (metadataRoles.some((role) => carrierOf(decision, role)?.form === 'front-matter')) return 'front-matter'
  const field = (['bullet', 'table', 'line'] as const).find((form) => preambleFields(decision, form).length > 0)
  return field ?? (entries.length > 0 ? 'front-matter' : undefined)
}

/** Where a format has its metadata when neither the record nor its log shows it. */
function usualForm(format: DecisionFormat, role: MetadataRole): Form {
  switch (format) {
    case 'madr-3':
    case 'madr-4':
    case 'structured-madr':
    case 'adg':
    case 'eip':
    case 'kep':
      return 'front-matter'
    case 'madr-2':
    case 'rust-rfc':
    case 'log':
      return 'bullet'
    default:
      return role === 'status' ? 'section' : 'line'
  }
}
