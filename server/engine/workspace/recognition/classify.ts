// Decides for every document whether it is a decision record, a template, an index, or some other page.
import picomatch from 'picomatch'
import type {Config} from '../../config/config.ts'
import {configuredKind} from '../kinds/configured.ts'
import {folderOf} from '../paths.ts'
import type {DocumentKind} from '../workspace.ts'
import {type DeclaredLog, isDeclared} from './declared.ts'
import type {Evidence} from './evidence.ts'
import {nearestLogFolder, originalOf, unitOf} from './names.ts'

/** What classifying needs beside the evidence. */
export interface ClassifyContext {
  readonly declared: readonly DeclaredLog[]
  readonly config: Pick<Config, 'documents'>
  /** Whether there is a document of this path. */
  readonly isDocument: (path: string) => boolean
}

/**
 * Sorts the documents of one home (see `homeOf`) by kind: first what is certain by itself, then what stands among certain
 * records and looks like them.
 */
export function classify(
  home: string,
  evidence: readonly Evidence[],
  {declared, config: {documents}, isDocument}: ClassifyContext,
): ReadonlyMap<string, DocumentKind> {
  const isConfigured = matcher(documents.decisions)
  const isTemplate = matcher(documents.templates)
  const kinds = new Map<string, DocumentKind>()
  for (const each of evidence) {
    if (isTemplate(each.path)) kinds.set(each.path, 'template')
    else if (isConfigured(each.path)) kinds.set(each.path, 'decision')
    else if (configuredKind(each.path, documents) !== undefined) kinds.set(each.path, 'page')
    else if (isDocument(originalOf(each.path) ?? '')) kinds.set(each.path, 'index')
    else kinds.set(each.path, kindAlone(each, isDeclared(folderOf(each.path), declared)))
  }
  recognisePopulation(evidence, kinds)
  adopt(home, evidence, kinds, declared)
  return kinds
}

/** The folder whose documents are judged together: the nearest that is named for records, else the document's own. */
export function homeOf(path: string): string {
  const home = folderOf(unitOf(path))
  return nearestLogFolder(home)?.folder ?? home
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], {dot: true})
}

function kindAlone(evidence: Evidence, inDeclared: boolean): DocumentKind {
  if (evidence.isForeign && !inDeclared) return 'page'
  if (evidence.isTemplate) return 'template'
  if (evidence.isIndex) return 'index'
  return isRecord(evidence, inDeclared) ? 'decision' : 'page'
}

/** What makes a record without looking at its neighbours: the place asks for more or less of the text. */
function isRecord(evidence: Evidence, inDeclared: boolean): boolean {
  if (evidence.declared) return true
  if (inDeclared || evidence.folder === 'decisions') return isAmongDecisions(evidence)
  if (evidence.folder === 'proposals') return isAmongProposals(evidence)
  if (/^m?adr$/i.test(evidence.name.prefix)) return evidence.hasStatus || evidence.parts >= 2
  if (/^rfc$/i.test(evidence.name.prefix)) return isNumberedProposal(evidence)
  return isOnItsOwn(evidence)
}

function isAmongDecisions({name, hasStatus, saysDecision, parts}: Evidence): boolean {
  return hasStatus || (name.kind !== 'slug' && parts >= 1) || (saysDecision && parts >= 2)
}

function isAmongProposals({name, hasStatus, hasDeciders, proposalHeadings}: Evidence): boolean {
  return name.kind !== 'slug' && (hasStatus || hasDeciders || proposalHeadings >= 2)
}

function isNumberedProposal({name, hasStatus, hasDeciders, parts, proposalHeadings}: Evidence): boolean {
  const isCounted = name.kind === 'number' || name.kind === 'date'
  return isCounted && (hasStatus || hasDeciders || parts + proposalHeadings >= 1)
}

/** In a folder of any name, only a text that says «decision» and has the parts of a record is one. */
function isOnItsOwn({name, roles, hasStatus, saysDecision, parts, isRecordThroughout}: Evidence): boolean {
  if (!saysDecision || !roles.has('decision')) return false
  return name.kind === 'slug' ? hasStatus && parts >= 3 && isRecordThroughout : parts >= (hasStatus ? 2 : 3)
}

/**
 * A folder where most numbered pages (or nearly all pages) state a status or an author with the parts of a proposal is
 * a log, whatever it is called.
 */
function recognisePopulation(evidence: readonly Evidence[], kinds: Map<string, DocumentKind>): void {
  const members = evidence.filter((each) => !each.isForeign && !each.isTemplate && !each.isIndex)
  const numbered = members.filter(({name}) => name.kind === 'number' || name.kind === 'date')
  const isLog = numbered.length >= 4 && share(numbered, isStated) >= 0.6
  const isUnnumberedLog = members.length >= 5 && share(members, (each) => each.hasStatus && each.hasDeciders) >= 0.8
  const found = isUnnumberedLog ? members : isLog ? numbered : []
  for (const each of found) if (isStated(each)) kinds.set(each.path, 'decision')
}

function share(members: readonly Evidence[], test: (each: Evidence) => boolean): number {
  return members.filter(test).length / members.length
}

function isStated({hasStatus, hasDeciders, roles, proposalHeadings}: Evidence): boolean {
  return (hasStatus && (hasDeciders || roles.size >= 2)) || (hasDeciders && proposalHeadings >= 2)
}

/** A page among certain records that is named as they are is one of them, even if it says little. */
function adopt(
  home: string,
  evidence: readonly Evidence[],
  kinds: Map<string, DocumentKind>,
  declared: readonly DeclaredLog[],
): void {
  const candidates = evidence.filter((each) => kinds.get(each.path) === 'page' && !each.isForeign)
  const certain = evidence.filter(({path}) => kinds.get(path) === 'decision')
  const meaning = isDeclared(home, declared) ? 'decisions' : nearestLogFolder(home)?.meaning
  const isCounted = ({name}: Evidence) => meaning === 'decisions' && (name.kind === 'number' || name.kind === 'date')
  const alike = candidates.filter((each) => isCounted(each) || looksLikeNeighbours(each, certain))
  if (!meaning && alike.length > certain.length) return
  for (const each of alike) if (!isSupplement(each, certain)) kinds.set(each.path, 'decision')
}

function looksLikeNeighbours({name, roles}: Evidence, records: readonly Evidence[]): boolean {
  const alike = records.filter(
    (record) => record.name.kind === name.kind && record.name.prefix.toLowerCase() === name.prefix.toLowerCase(),
  )
  if (name.kind === 'slug') return false
  return alike.length * 2 >= records.length && (alike.length >= 2 || (alike.length === 1 && roles.size > 0))
}

/** Shares its number with a real record and has none of a record's sections: an annex of that one. */
function isSupplement({name, roles, hasStatus}: Evidence, records: readonly Evidence[]): boolean {
  const isBare =
    !hasStatus && !['context', 'decision', 'consequences', 'options'].some((role) => roles.has(role as never))
  return (
    name.kind === 'number' &&
    isBare &&
    records.some((record) => record.name.number === name.number && record.name.suffix === name.suffix)
  )
}
