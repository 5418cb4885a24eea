// Writes both sides of a supersession: the old record names its successor, the new one its predecessor.
import {roleOfField} from '../documents/vocabulary/fields.ts'
import type {Change} from '../model/finding.ts'
import {contains, type Span} from '../model/place.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {folderOf, relativePath} from '../workspace/paths.ts'
import type {Decision, DecisionStatus} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {type Carrier, carrierOf, habitOf, metadataEntries} from './carriers.ts'
import {changeOf, type Edit, insertion} from './edit.ts'
import {yamlScalar} from './front-matter.ts'
import {formFor, insertMetadata} from './insert.ts'
import {caseOf, inCase, statusLanguage, statusWord} from './words.ts'

const none: ReadonlyMap<string, never> = new Map<string, never>()

/**
 * The changes after which the record `oldKey` is superseded by the record `newKey`, and says so, and the new one says what it
 * supersedes: in each record's own style and language. Empty for what is said already, and for unknown or equal keys.
 */
export function supersede(workspace: Workspace, oldKey: string, newKey: string): readonly Change[] {
  const [old, next] = [workspace.decision(oldKey), workspace.decision(newKey)]
  if (!old || !next || old === next) return []
  return [...succeeded(old, next, workspace.logOf(old)), ...succeeding(next, old, workspace.logOf(next))]
}

function names(decision: Decision, other: Decision, role: 'supersedes' | 'supersededBy'): boolean {
  return decision[role].some((reference) => reference.decision === other.key)
}

/** The new record's side: a key, a bullet or a paragraph under its status. */
function succeeding(next: Decision, old: Decision, log: DecisionLog): readonly Change[] {
  if (names(next, old, 'supersedes')) return []
  const {status} = next
  if (status && status.path !== next.path) {
    const {newline} = next.digest
    return [
      changeOf(
        status.path,
        insertion(status.span.end, `${newline}replaces:${newline}  - ${yamlScalar(referenceName(next, old))}`),
      ),
    ]
  }
  return insertMetadata(
    next,
    log,
    'supersedes',
    reference(next, old, formFor(next, log, 'supersedes') === 'front-matter'),
  )
}

/** The old record's side: its status, and a key for its successor where the log has one. */
function succeeded(old: Decision, next: Decision, log: DecisionLog): readonly Change[] {
  const isNamed = names(old, next, 'supersededBy')
  const isMarked = old.state === 'superseded'
  if (isNamed && isMarked) return []
  if (old.status === undefined) return isNamed ? [] : insertMetadata(old, log, 'status', sentence(old, next, log))
  if (old.status.path !== old.path) return besideRecord(old, next, old.status)
  const ownKey = keyed(old, log)
  const mention = isNamed || ownKey ? [] : [next]
  const status = isMarked && mention.length === 0 ? [] : statusChange(old, mention, log, old.status)
  const key =
    ownKey && !isNamed ? insertMetadata(old, log, 'supersededBy', reference(old, next, ownKey === 'yaml')) : []
  const changes = [...status, ...key]
  if (changes.length > 0 || isNamed) return changes
  return insertMetadata(
    old,
    log,
    'supersededBy',
    reference(old, next, formFor(old, log, 'supersededBy') === 'front-matter'),
  )
}

/** Whether the log names successors in a key of their own, as in `superseded-by: TEP-0107`. */
function keyed(old: Decision, log: DecisionLog): 'yaml' | 'prose' | undefined {
  const carrier = habitOf(old, log, 'supersededBy')?.sample.carrier
  const key = carrier && keyOf(carrier)
  const own = metadataEntries(old.digest).some((entry) => roleOfField(entry.key.value, none) === 'supersededBy')
  if (own) return 'yaml'
  if (key === undefined || roleOfField(key, none) !== 'supersededBy') return undefined
  return carrier?.form === 'front-matter' ? 'yaml' : 'prose'
}

function keyOf(carrier: Carrier): string | undefined {
  if (carrier.form === 'front-matter') return carrier.entry.key.value
  return 'field' in carrier ? carrier.field.key.value : undefined
}

/** A status that says no more than one word is replaced; a longer one keeps its words. */
function statusChange(
  old: Decision,
  [next]: readonly Decision[],
  log: DecisionLog,
  status: DecisionStatus,
): readonly Change[] {
  const carrier = carrierOf(old, 'status')
  if (!carrier || isStage(carrier)) return []
  const isMarked = status.canonical === 'superseded'
  const text = next ? sentence(old, next, log) : inOwnCase(statusWord('superseded', old, log, 'lower'), status)
  const edit =
    carrier.form === 'section'
      ? inSection(old, status, text, isMarked)
      : inPlace(carrier, {...status, span: spanOf(old, status)}, text, isMarked)
  return edit ? [changeOf(old.path, edit)] : []
}

/** Ember's `stage` knows no stage for what is superseded. */
function isStage(carrier: Carrier): boolean {
  return roleOfField(keyOf(carrier) ?? '', none) === 'stage'
}

/** The status with the link that it may be the text of. */
function spanOf({digest}: Decision, {span}: DecisionStatus): Span {
  return digest.links.find((link) => link.kind === 'link' && contains(link.span, span))?.span ?? span
}

function isBrief({value}: DecisionStatus): boolean {
  return value.split(/\s+/).length <= 2
}

function inSection(old: Decision, status: DecisionStatus, text: string, isMarked: boolean): Edit {
  if (isBrief(status) || isMarked) return {span: spanOf(old, status), text}
  const {newline} = old.digest
  return insertion(status.span.start, `${text}${newline}${newline}`)
}

function inPlace(carrier: Carrier, status: DecisionStatus, text: string, isMarked: boolean): Edit {
  const kept = isBrief(status) || isMarked ? text : `${text} (${status.value})`
  return carrier.form === 'front-matter'
    ? {span: carrier.entry.span, text: yamlScalar(kept)}
    : {span: status.span, text: kept}
}

/** A KEP's metadata file: the status there is replaced, and the successor follows on the next line. */
function besideRecord(old: Decision, next: Decision, status: DecisionStatus): readonly Change[] {
  if (status.canonical === 'superseded') return []
  const {newline} = old.digest
  const named = names(old, next, 'supersededBy')
    ? ''
    : `${newline}superseded-by:${newline}  - ${yamlScalar(referenceName(old, next))}`
  return [changeOf(status.path, {span: status.span, text: `replaced${named}`})]
}

/** `Superseded by [5. Title](0005-title.md)`, in the log's case and language. */
function sentence(old: Decision, next: Decision, log: DecisionLog): string {
  const word = statusWord('superseded', old, log, carrierOf(old, 'status')?.form === 'section' ? 'capital' : 'lower')
  const own = old.status ? inOwnCase(word.toLowerCase(), old.status) : word
  const cased = caseOf(own) === 'upper' ? inCase(own.toLowerCase(), 'capital') : own
  return `${cased} ${statusLanguage(old, log) === 'fr' ? 'par' : 'by'} ${reference(old, next, false)}`
}

function inOwnCase(word: string, {value, source}: DecisionStatus): string {
  return inCase(word, source === 'folder' ? 'lower' : caseOf(value))
}

/** A link to another record as the records of `from`'s kind label one, or its plain name for front matter. */
function reference(from: Decision, to: Decision, isYaml: boolean): string {
  if (isYaml) return referenceName(from, to)
  const fragment = to.key.includes('#') ? to.key.slice(to.key.indexOf('#')) : ''
  const path = from.path === to.path && fragment ? '' : relativePath(folderOf(from.path), to.path)
  return `[${label(from, to)}](${path.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')}${fragment})`
}

/** Nygard's records are called by their headings, others by number. */
function label(from: Decision, to: Decision): string {
  const title = (to.title?.value ?? to.id).replace(/[[\]]/g, '')
  if (to.number === undefined) return title
  return from.format === 'nygard' && to.titleNumber ? `${to.titleNumber.value}. ${title}` : numbered(to)
}

function numbered({id}: Decision): string {
  const bare = id.slice(id.lastIndexOf('/') + 1)
  return /^[a-z]+-/i.test(bare) ? bare : `ADR-${bare}`
}

/** A link or a plain name, as one record mentions another: in front matter, or in its text. */
export function mentionOf(from: Decision, to: Decision, isYaml: boolean): string {
  return reference(from, to, isYaml)
}

/** `ADR-0005` where records of one log have numbers, else a link, which a reader of Markdown understands in YAML as well. */
function referenceName(from: Decision, to: Decision): string {
  return to.number !== undefined && from.log === to.log ? numbered(to) : reference(from, to, false)
}
