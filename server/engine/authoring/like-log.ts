// Writes a new record with the metadata and headings that the latest records of its log have in common.
import type {Entry, Field, Section} from '../documents/digest-model.ts'
import {roleOfField} from '../documents/vocabulary/fields.ts'
import {fold, foldHeading} from '../documents/vocabulary/fold.ts'
import type {Role} from '../documents/vocabulary/roles.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {requiredParts} from '../workspace/records/required-parts.ts'
import {carrierOf, isTitle, metadataRoles, preambleOf} from './carriers.ts'
import {yamlScalar} from './front-matter.ts'
import {hintFor} from './hints.ts'
import {languageOf} from './language.ts'
import {withValue} from './row-style.ts'
import {headingFor} from './sections.ts'
import type {Facts} from './templates.ts'

const none: ReadonlyMap<string, never> = new Map<string, never>()

/**
 * The text of a record like `model`, the newest of `peers`: what more than half of them have is taken over, in the
 * model's words and order. Lines end with LF.
 */
export function likeLog(model: Decision, peers: readonly Decision[], facts: Facts): string {
  const blocks = [
    ...frontMatter(model, peers, facts),
    ...heading(model, facts),
    ...preamble(model, peers, facts),
    ...parts(model, peers, facts),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** How much a record has of what is common to its peers: metadata, a title and headings. */
export function likeness(model: Decision, peers: readonly Decision[]): number {
  const stated = metadataRoles.filter(
    (role) => isCommon(peers, (peer) => carrierOf(peer, role) !== undefined) && carrierOf(model, role) !== undefined,
  )
  const titled = model.title !== undefined && isCommon(peers, ({title}) => title !== undefined) ? 3 : 0
  return 2 * stated.length + titled + commonSections(model, peers).length
}

/** Whether more than half of the peers have something. */
function isCommon(peers: readonly Decision[], has: (peer: Decision) => boolean): boolean {
  return peers.filter(has).length * 2 > peers.length
}

function frontMatter(model: Decision, peers: readonly Decision[], facts: Facts): string[] {
  if (model.format === 'log' || !isCommon(peers, ({digest}) => digest.frontMatter !== undefined)) return []
  const entries = model.digest.frontMatter?.entries ?? []
  const top = entries.filter(({key}) => !entries.some((other) => key.value.startsWith(`${other.key.value}.`)))
  const kept = top.filter(({key}) => isCommon(peers, (peer) => entryOf(peer, key.value) !== undefined))
  const lines = kept.flatMap((entry) =>
    entryLine(
      entry,
      model,
      peers,
      onceNamed(
        entry.key.value,
        kept.map(({key}) => key.value),
        facts,
      ),
    ),
  )
  return lines.length === 0 ? [] : [`---\n${lines.join('\n')}\n---`]
}

/** The facts without the deciders, unless this key is the best of those that could name them. */
function onceNamed(key: string, keys: readonly string[], facts: Facts): Facts {
  const able = keys.filter((each) => roleOfField(each, none) === 'deciders')
  const first = able.find((each) => /^(?:deci|approv|valid)/.test(fold(each))) ?? able[0]
  return first === undefined || first === key ? facts : {...facts, deciders: []}
}

function entryOf({digest}: Decision, key: string): Entry | undefined {
  return digest.frontMatter?.entries.find((entry) => entry.key.value === key)
}

function entryLine({key, values, kind}: Entry, model: Decision, peers: readonly Decision[], facts: Facts): string[] {
  const role = roleOfField(key.value, none)
  if (role === 'supersedes' || role === 'supersededBy' || role === 'expires') return []
  const stated = factFor(role, facts)
  if (role === 'id') return idLine(key.value, values[0]?.value ?? '', model, facts)
  if (stated !== undefined) return [`${key.value}: ${stated === '' ? '' : yamlScalar(stated)}`.trimEnd()]
  const [first, ...others] = peers.map((peer) =>
    entryOf(peer, key.value)
      ?.values.map(({value}) => value)
      .join('\n'),
  )
  const isConstant = peers.length > 1 && first && kind === 'scalar' && others.every((value) => value === first)
  return [isConstant ? `${key.value}: ${yamlScalar(first)}` : kind === 'list' ? `${key.value}: []` : `${key.value}:`]
}

/** An identifier with the model's number gets the new one; another one cannot be guessed. */
function idLine(key: string, value: string, {number}: Decision, facts: Facts): string[] {
  const match = number === undefined ? null : new RegExp(`^(\\D*)(0*${number})$`).exec(value)
  const digits = match?.[2]
  if (digits === undefined || facts.number === undefined)
    return value.endsWith(facts.slug) ? [`${key}: ${facts.slug}`] : []
  return [`${key}: ${match?.[1] ?? ''}${String(Number(facts.number)).padStart(digits.length, '0')}`]
}

function factFor(role: string | undefined, {title, date, status, deciders}: Facts): string | undefined {
  switch (role) {
    case 'title':
      return title
    case 'status':
      return status
    case 'date':
    case 'updated':
      return date
    case 'deciders':
      return deciders.join(', ')
    default:
      return undefined
  }
}

/** The heading with the model's marks around title and number. */
function heading(model: Decision, {title, number}: Facts): string[] {
  const section = model.sections.find((each) => isTitle(each, model))
  if (!section || !model.title) return []
  const lead = section.heading.raw.slice(0, Math.max(0, model.title.span.start - section.heading.span.start))
  const digits =
    model.titleNumber === undefined
      ? undefined
      : /\d+/.exec(lead.slice(model.titleNumber.span.start - section.heading.span.start))?.[0]
  const marks =
    digits === undefined || number === undefined
      ? lead
      : replaceLast(lead, digits, String(Number(number)).padStart(digits.length, '0'))
  return [headingLine(`${digits === undefined ? '' : marks}${title}`, section)]
}

function replaceLast(text: string, search: string, replacement: string): string {
  const at = text.lastIndexOf(search)
  return at < 0 ? text : text.slice(0, at) + replacement + text.slice(at + search.length)
}

function headingLine(text: string, {depth, headingSpan, heading: {span}}: Section): string {
  if (depth === 7) return `**${text}**`
  const isUnderlined = headingSpan.start === span.start
  return isUnderlined
    ? `${text}\n${(depth === 1 ? '=' : '-').repeat(Math.max(3, text.length))}`
    : `${'#'.repeat(depth)} ${text}`
}

/** The metadata lines before the first part, those on neighbouring lines together. */
function preamble(model: Decision, peers: readonly Decision[], facts: Facts): string[] {
  const own = new Set(preambleOf(model))
  const fields = model.digest.fields.filter(({section, form, row, key}) => {
    const home = model.digest.sections[section]
    return form !== 'heading' && row?.before.includes(key.value) && home !== undefined && own.has(home)
  })
  const kept = fields.filter(({key, form}) => form === 'table' || (isShared(key.value, peers) && isMetadata(key.value)))
  const bare = carrierOf(model, 'date')?.form === 'bare' ? [facts.date] : []
  return [...bare, ...paragraphs(kept, model, facts)]
}

function isShared(key: string, peers: readonly Decision[]): boolean {
  return isCommon(peers, ({digest}) => digest.fields.some((field) => field.key.value === key))
}

function isMetadata(key: string): boolean {
  const role = roleOfField(key, none)
  return role !== undefined && role !== 'supersedes' && role !== 'supersededBy' && role !== 'expires'
}

function paragraphs(fields: readonly Field[], {digest}: Decision, facts: Facts): string[] {
  const groups: string[][] = []
  let end = Number.NaN
  for (const [index, field] of fields.entries()) {
    const isTableHead = field.form === 'table' && fields[index - 1]?.form !== 'table'
    const once = onceNamed(
      field.key.value,
      fields.map(({key}) => key.value),
      facts,
    )
    const lines = [fieldLine(field, once), ...(isTableHead ? ['| --- | --- |'] : [])]
    const start = field.row?.span.start ?? 0
    const follows =
      start <= end + digest.newline.length || (field.form !== 'line' && fields[index - 1]?.form === field.form)
    if (follows) groups.at(-1)?.push(...lines)
    else groups.push(lines)
    end = field.row?.span.end ?? 0
  }
  return groups.map((lines) => lines.join('\n'))
}

function fieldLine({key, value, form, row}: Field, facts: Facts): string {
  const {before = '', after = ''} = row ?? {}
  const role = roleOfField(key.value, none)
  const text = factFor(role, facts) ?? (form === 'table' && role === undefined ? value.value : '')
  return withValue({before, after}, value, text).trimEnd()
}

/** The headings that most of the peers have and those that the format requires, each with a hint of what to write. */
function parts(model: Decision, peers: readonly Decision[], facts: Facts): string[] {
  const kept = commonSections(model, peers)
  const blocks = kept.map((section, index): readonly string[] => {
    const next = kept[index + 1]
    const isBare = section.content === 'empty' && next !== undefined && next.depth > section.depth
    return [headingLine(section.heading.value, section), ...(isBare ? [] : [bodyFor(section, model, facts)])]
  })
  const [first] = kept
  const roles = kept.map((section) => roleIn(section, model))
  const lacking = first ? requiredParts(model.format).filter((part) => !roles.includes(part)) : []
  for (const part of lacking) {
    const at = roles.findIndex((role) => role !== undefined && partOrder.indexOf(role) > partOrder.indexOf(part))
    const block = first
      ? [headingLine(headingFor(part, model.format, languageOf(model)), first), hintFor(part, languageOf(model))]
      : []
    blocks.splice(at < 0 ? blocks.length : at, 0, block)
    roles.splice(at < 0 ? roles.length : at, 0, part)
  }
  return blocks.flat()
}

const partOrder: readonly Role[] = ['context', 'drivers', 'options', 'decision', 'consequences', 'confirmation', 'more']

function roleIn(section: Section, {roles}: Decision): Role | undefined {
  return [...roles].find(([, members]) => members.includes(section))?.[0]
}

function commonSections(model: Decision, peers: readonly Decision[]): readonly Section[] {
  const own = new Set(preambleOf(model))
  const sections = model.sections.filter(
    (section) => section.depth > 0 && !own.has(section) && !isTitle(section, model),
  )
  return sections.filter((section) => isCommon(peers, (peer) => peer.sections.some((other) => isSame(other, section))))
}

function isSame(a: Section, b: Section): boolean {
  return a.depth === b.depth && foldHeading(a.heading.value) === foldHeading(b.heading.value)
}

function bodyFor(section: Section, model: Decision, facts: Facts): string {
  const {title} = model
  const language = languageOf(model)
  const role = roleIn(section, model)
  if (role === 'status') return facts.status
  if (role === 'date') return facts.date
  if (role === 'deciders' && facts.deciders.length > 0) return facts.deciders.map((name) => `- ${name}`).join('\n')
  return role === 'summary' && title === undefined ? facts.title : hintFor(role, language)
}
