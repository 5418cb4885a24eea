// Writes a section into a record: its heading's words, level and place are those of the log.
import type {Digest, Section} from '../documents/digest-model.ts'
import type {Role} from '../documents/vocabulary/roles.ts'
import type {Change} from '../model/finding.ts'
import type {Language} from '../model/language.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import type {Decision, DecisionFormat} from '../workspace/records/decision.ts'
import {commonest, isTitle} from './carriers.ts'
import {changeOf, type Edit, insertion, spacer} from './edit.ts'
import {languageOf} from './language.ts'

const headings: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  status: {en: 'Status', fr: 'Statut'},
  date: {en: 'Date', fr: 'Date'},
  deciders: {en: 'Deciders', fr: 'Décideurs'},
  summary: {en: 'Summary', fr: 'Résumé'},
  context: {en: 'Context', fr: 'Contexte'},
  drivers: {en: 'Decision Drivers', fr: 'Critères de décision'},
  options: {en: 'Considered Options', fr: 'Options envisagées'},
  decision: {en: 'Decision', fr: 'Décision'},
  consequences: {en: 'Consequences', fr: 'Conséquences'},
  confirmation: {en: 'Confirmation', fr: 'Validation'},
  history: {en: 'History', fr: 'Historique'},
  more: {en: 'More Information', fr: 'Informations complémentaires'},
}

const madr: Partial<Record<Role, Readonly<Record<Language, string>>>> = {
  context: {en: 'Context and Problem Statement', fr: 'Contexte et problème'},
  decision: {en: 'Decision Outcome', fr: 'Résultat de la décision'},
}

const proposal: typeof madr = {
  context: {en: 'Motivation', fr: 'Motivation'},
  options: {en: 'Alternatives', fr: 'Alternatives'},
  consequences: {en: 'Drawbacks', fr: 'Inconvénients'},
  more: {en: 'Unresolved questions', fr: 'Questions ouvertes'},
}

const byFormat: Partial<Record<DecisionFormat, typeof madr>> = {
  'madr-2': madr,
  'madr-3': madr,
  'madr-4': madr,
  'structured-madr': {context: {en: 'Context', fr: 'Contexte'}},
  'tyree-akerman': {
    context: {en: 'Issue', fr: 'Problème'},
    options: {en: 'Positions', fr: 'Options'},
    consequences: {en: 'Implications', fr: 'Implications'},
  },
  alexandrian: {context: {en: 'Prologue', fr: 'Contexte'}, decision: {en: 'Solution', fr: 'Solution'}},
  cosmos: {options: {en: 'Alternatives', fr: 'Alternatives'}},
  'rust-rfc': {...proposal, decision: {en: 'Detailed design', fr: 'Proposition'}},
  kep: {...proposal, decision: {en: 'Proposal', fr: 'Proposition'}},
  eip: {context: {en: 'Motivation', fr: 'Motivation'}, decision: {en: 'Specification', fr: 'Proposition'}},
}

/** The order of a record's parts where the log does not show one. */
const order: readonly Role[] = [
  'history',
  'status',
  'date',
  'deciders',
  'summary',
  'context',
  'drivers',
  'options',
  'decision',
  'consequences',
  'confirmation',
  'more',
]

/** The heading of a role in the format's usual words. */
export function headingFor(role: Role, format: DecisionFormat, language: Language): string {
  return (byFormat[format]?.[role] ?? headings[role])[language]
}

/** What stands in a section until somebody writes it. */
export function placeholderFor(decision: Decision): string {
  return languageOf(decision) === 'fr' ? 'À compléter' : 'To be completed'
}

/** How the log heads a role: the words, how much deeper than a record's main parts, and under which part. */
interface Heading {
  readonly text: string
  readonly below: number
  readonly parent: Role | undefined
}

/** Adds a section with one line of text where the log's records have it; nothing when the record has one. */
export function insertSection(
  decision: Decision,
  log: DecisionLog,
  role: Role,
  {placeholder}: {readonly placeholder: string},
): readonly Change[] {
  if (decision.roles.has(role)) return []
  return [changeOf(decision.path, sectionEdit(decision, log, role, placeholder))]
}

/** The section as an edit; with `heading`, these words instead of the log's, and no body. */
export function sectionEdit(decision: Decision, log: DecisionLog, role: Role, body: string, heading?: string): Edit {
  const shown = headingOf(decision, log, role)
  const main = mainDepth(decision) ?? mainDepthOf(log) ?? 2
  const depth =
    main === 7 ? 7 : isMetadata(role) ? Math.min(main, shallowest(decision)) : Math.min(6, main + shown.below)
  const lines = headingLines(heading ?? shown.text, depth, decision)
  const {newline} = decision.digest
  const text = [...lines, ...(heading === undefined ? ['', body] : [])].join(newline)
  return place(text, nextSection(decision, log, role, depth, shown), decision)
}

function headingOf(decision: Decision, log: DecisionLog, role: Role): Heading {
  const peers = peersOf(log).filter((peer) => peer.roles.has(role) && peer !== decision)
  const alike = peers.filter((peer) => languageOf(peer) === languageOf(decision))
  const usual = headingFor(role, decision.format, languageOf(decision))
  if (alike.length === 0) return {text: usual, below: 0, parent: undefined}
  const found = alike.flatMap((peer) => headingIn(peer, role)).filter((heading) => !isHalf(heading.text))
  const text = commonest(found.map((heading) => heading.text)) ?? usual
  return found.find((heading) => heading.text === text) ?? {text: usual, below: 0, parent: undefined}
}

/** `Positive Consequences` is one half of a part, never the whole. */
function isHalf(text: string): boolean {
  return /\b(?:positi|negati|négati|neutr)/iu.test(text)
}

function headingIn(peer: Decision, role: Role): Heading[] {
  const sections = peer.roles.get(role) ?? []
  const section = sections.toSorted((a, b) => a.depth - b.depth)[0]
  const main = mainDepth(peer)
  if (!section || main === undefined) return []
  const text = section.heading.value.replace(/^[\d.]+[.)]?\s+/, '')
  const below = section.depth === 7 || main === 7 ? 0 : section.depth - main
  return [{text, below, parent: below > 0 ? parentRole(peer, section) : undefined}]
}

function parentRole({sections, roles}: Decision, section: Section): Role | undefined {
  const parent = sections.slice(0, sections.indexOf(section)).findLast(({depth}) => depth > 0 && depth < section.depth)
  return [...roles].find(([, members]) => parent && members.includes(parent))?.[0]
}

/** At most so many records of a log are looked at to see how it writes. */
const maximumPeers = 60

function peersOf({decisions}: DecisionLog): readonly Decision[] {
  return decisions.slice(-maximumPeers)
}

/** Sections about the record rather than about its subject: they stand on the first level. */
function isMetadata(role: Role): boolean {
  return role === 'status' || role === 'date' || role === 'deciders'
}

/** The shallowest level below the title. */
function shallowest(decision: Decision): number {
  const depths = decision.sections
    .filter((section) => section.depth > 0 && !isTitle(section, decision))
    .map(({depth}) => depth)
  return Math.max(2, Math.min(...depths, 7))
}

/** The level of a record's main parts: the shallowest at which a heading has a role. */
function mainDepth({roles, sections, format}: Decision): number | undefined {
  const floor = format === 'log' ? (sections[0]?.depth ?? 0) : 0
  const depths = [...roles.values()]
    .flat()
    .map(({depth}) => depth)
    .filter((depth) => depth > floor)
  return depths.length === 0 ? undefined : Math.min(...depths)
}

function mainDepthOf(log: DecisionLog): number | undefined {
  return commonest(peersOf(log).flatMap((peer) => mainDepth(peer) ?? []))
}

/** A heading as this record writes them: `## …`, underlined, or bold. */
function headingLines(text: string, depth: number, {sections}: Decision): string[] {
  if (depth === 7) return [`**${text}**`]
  const isUnderlined = depth <= 2 && sections.some((section) => section.depth === depth && isSetext(section))
  return isUnderlined
    ? [text, (depth === 1 ? '=' : '-').repeat(Math.max(3, text.length))]
    : [`${'#'.repeat(depth)} ${text}`]
}

function isSetext({depth, headingSpan, heading}: Section): boolean {
  return depth > 0 && depth <= 2 && headingSpan.start === heading.span.start && headingSpan.end > heading.span.end
}

/** The section before which the new one goes; undefined at the record's end. */
function nextSection(
  decision: Decision,
  log: DecisionLog,
  role: Role,
  depth: number,
  {parent}: Heading,
): Section | undefined {
  const {sections, roles} = decision
  const home = parent && roles.get(parent)?.[0]
  if (home && home.depth < depth) {
    return sections
      .slice(sections.indexOf(home) + 1)
      .find((section) => section.depth > 0 && section.depth <= home.depth)
  }
  const parts = sections.filter((section) => section.depth > 0 && section.depth <= Math.max(depth, 1))
  if (isMetadata(role) && comesBefore(role, 'context', log)) {
    return parts.find((section) => !isTitle(section, decision) && !isBefore(section, role, decision))
  }
  const later = new Set([...roles].filter(([other]) => comesBefore(role, other, log)).flatMap(([, members]) => members))
  const lastEarlier = parts.findLastIndex((section) => isEarlier(section, roles, later))
  return parts.find((section, index) => later.has(section) && index > lastEarlier)
}

/** Whether a section is one of those that stand even before this metadatum. */
function isBefore(section: Section, role: Role, {roles}: Decision): boolean {
  const earlier = order.slice(0, order.indexOf(role))
  return earlier.some((other) => roles.get(other)?.includes(section))
}

function isEarlier(section: Section, roles: Decision['roles'], later: ReadonlySet<Section>): boolean {
  return !later.has(section) && [...roles.values()].some((members) => members.includes(section))
}

/** Whether a role stands before another one: as in most records of the log that have both, else as usual. */
function comesBefore(role: Role, other: Role, log: DecisionLog): boolean {
  const places = peersOf(log).flatMap(({roles}) => {
    const [a, b] = [roles.get(role)?.[0], roles.get(other)?.[0]]
    return a && b ? [a.span.start < b.span.start] : []
  })
  return commonest(places) ?? order.indexOf(role) < order.indexOf(other)
}

function gapAfter({body, headingSpan}: Section, at: number, digest: Digest): string {
  const end = body.end > body.start ? body.end : headingSpan.end
  return end === at && at > 0 ? digest.newline.repeat(2) : spacer(digest, end, at)
}

/** Puts a block before a section or at the record's end, with a blank line on either side. */
function place(text: string, next: Section | undefined, decision: Decision): Edit {
  const {digest, span} = decision
  const {newline} = digest
  const at = next?.headingSpan.start ?? span.end
  const before = digest.sections.findLast((section) => section.span.start < at)
  const gap = before ? gapAfter(before, at, digest) : ''
  const isLast = at === digest.length
  return insertion(at, `${isLast && gap === '' ? newline : gap}${text}${newline}${isLast ? '' : newline}`)
}
