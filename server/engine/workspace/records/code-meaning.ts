// Leads what a comment in the source, or the prose of a document, says of a record to the record that it means.

import type {CodeReference} from '../../model/code-reference.ts'
import {nearest} from '../../model/nearest.ts'
import {componentOf} from '../logs/component.ts'
import type {DecisionLog} from '../logs/logs.ts'
import {baseName, folderOf, resolvePath, stem} from '../paths.ts'
import {readName} from '../recognition/names.ts'
import type {Workspace} from '../workspace.ts'
import {isNumberElsewhere} from './code-elsewhere.ts'
import {lastNumberIn, namesIn, numbersIn, speaks} from './code-names.ts'
import type {Decision} from './decision.ts'

/**
 * What a reference leads to: a record; a record that stands under another path; no record, though it has the form of those
 * of a log, with the record that was probably meant; or nothing that can be told.
 */
export type Meaning =
  | {readonly kind: 'record'; readonly decision: Decision}
  | {readonly kind: 'moved'; readonly decision: Decision}
  | {readonly kind: 'unknown'; readonly near: Decision | undefined}
  | {readonly kind: 'unclear'}

const unclear: Meaning = {kind: 'unclear'}

/** What a reference in the source file of this path means. */
export function meaningOf(reference: CodeReference, path: string, workspace: Workspace): Meaning {
  const {logs} = workspace
  if (logs.length === 0 || logs.some((log) => isInside(path, log))) return unclear
  return meaningAround(reference, path, logsAround(path, logs), workspace)
}

/** The record that a reference in a document means, if it means one: inside of a log, records of this one come first. */
export function recordInDocument(reference: CodeReference, path: string, workspace: Workspace): Decision | undefined {
  const {logs} = workspace
  const isOwn = (log: DecisionLog) => log.path === path || isInside(path, log)
  const own = logs.filter(isOwn).sort((a, b) => b.path.length - a.path.length)
  const others = own.length === 0 ? logs : logs.filter((log) => !isOwn(log))
  return recordAround(reference, path, [...own.map((log) => [log]), ...logsAround(path, others)], workspace)
}

/** The record that is meant, without a look for what an unknown name may have been. */
function recordAround(
  reference: CodeReference,
  path: string,
  around: Around,
  workspace: Workspace,
): Decision | undefined {
  const {form, value} = reference
  const isName = form === 'identifier' || (form === 'marker' && !isPagePath(value))
  const identifier = isName ? identifierIn(value) : undefined
  const meaning = identifier
    ? called(identifier, value, around)
    : isName
      ? calledSo(value, around)
      : meaningAround(reference, path, around, workspace)
  return meaning?.kind === 'record' || meaning?.kind === 'moved' ? meaning.decision : undefined
}

function meaningAround(reference: CodeReference, path: string, around: Around, workspace: Workspace): Meaning {
  switch (reference.form) {
    case 'elsewhere':
      return atAddress(reference.value, workspace)
    case 'path':
      return atPath(reference.value, path, around, workspace)
    case 'marker':
      return marked(reference, path, around, workspace)
    case 'identifier':
      return identified(reference, around, workspace)
  }
}

function isInside(path: string, {path: folder, kind}: DecisionLog): boolean {
  return kind === 'folder' && folder !== '.' && path.startsWith(`${folder}/`)
}

/** Logs that are equally near, by nearness: of the file's own component, of the whole repository, of other components. */
type Around = readonly (readonly DecisionLog[])[]

function logsAround(path: string, logs: readonly DecisionLog[]): Around {
  const groups = new Map<number, DecisionLog[]>()
  for (const log of logs) {
    const distance = distanceOf(path, log)
    groups.set(distance, [...(groups.get(distance) ?? []), log])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** How many folders lie between a file and the component above it that a log belongs to; endless for another component. */
function distanceOf(path: string, log: DecisionLog): number {
  const component = componentOf(log.path)
  if (component === undefined) return path.split('/').length
  return path.startsWith(`${component}/`) ? path.slice(component.length).split('/').length : Number.POSITIVE_INFINITY
}

/** An identifier in its parts: the word in lower case, the digits, a letter behind them, a name behind that. */
const parts = /^(?:(m?adr|[a-z]{2,4}?)s?)?(?:[^\da-z]|n[o°]\.?)*(\d+)([a-z]?)(?:[-_](.+))?$/i

interface Identifier {
  readonly word: string
  readonly digits: string
  readonly suffix: string
  readonly name: string
}

function identifierIn(value: string): Identifier | undefined {
  const [, word = 'adr', digits, suffix = '', name = ''] = parts.exec(value) ?? []
  return digits === undefined ? undefined : {word: word.toLowerCase(), digits, suffix, name: name.toLowerCase()}
}

function identified(reference: CodeReference, around: Around, workspace: Workspace): Meaning {
  const identifier = identifierIn(reference.value)
  if (!identifier) return unclear
  const meant = called(identifier, reference.value, around)
  if (meant) return meant
  const own = speaking(identifier, around)
  const isOurs = own.flat().some((log) => isLikely(reference, identifier, log))
  if (!isOurs || isNumberElsewhere(identifier, own.flat(), workspace)) return unclear
  return {kind: 'unknown', near: renumbered(identifier.name, own.flat())}
}

/** The logs whose records the word of an identifier may mean. */
function speaking({word}: Identifier, around: Around): Around {
  return around.map((logs) => logs.filter((log) => speaks(log, word)))
}

function called(identifier: Identifier, value: string, around: Around): Meaning | undefined {
  return numbered(identifier, around) ?? named(value, around)
}

function calledSo(value: string, around: Around): Meaning | undefined {
  return named(value, around) ?? named(baseName(value), around)
}

/** The one record of this number in the nearest logs that have it, of those whose records the word may mean. */
function numbered({word, digits, suffix, name}: Identifier, around: Around): Meaning | undefined {
  const found = nearestIn(around, (log) => (speaks(log, word) ? numbersIn(log).get(Number(digits)) : undefined))
  const exact = found.filter((each) => suffix !== '' && each.suffix === suffix.toLowerCase())
  const same = found.filter((each) => name !== '' && readName(each.path).slug.toLowerCase() === name)
  return alone(exact.length > 0 ? exact : same.length > 0 ? same : found)
}

function named(value: string, around: Around): Meaning | undefined {
  const name = value.toLowerCase().replace(/\.mdx?$/, '')
  return alone(nearestIn(around, (log) => namesIn(log).get(name)))
}

/** What the nearest logs have, of those that have anything. */
function nearestIn(around: Around, look: (log: DecisionLog) => readonly Decision[] | undefined): readonly Decision[] {
  for (const logs of around) {
    const found = logs.flatMap((log) => look(log) ?? [])
    if (found.length > 0) return found
  }
  return []
}

/** One record is meant; which one of several, nobody can tell. */
function alone([only, ...others]: readonly Decision[]): Meaning | undefined {
  return only && (others.length === 0 ? {kind: 'record', decision: only} : unclear)
}

/** The record that has the name which stands behind a number that none has. */
function renumbered(name: string, logs: readonly DecisionLog[]): Decision | undefined {
  const [only, ...others] = name === '' ? [] : logs.flatMap((log) => namesIn(log).get(name) ?? [])
  return others.length === 0 ? only : undefined
}

/**
 * Whether an identifier that no record has was written for this log. ADR means other things too, and 0 stands for none, 999
 * for any: so a number is not far beyond the last one, and `ADR12` or `adr-12` are written as wide as the log's own.
 */
function isLikely({form, value}: CodeReference, {digits}: Identifier, log: DecisionLog): boolean {
  const number = Number(digits)
  const last = lastNumberIn(log)
  if (number === 0 || number > 4 * last + 50 || (number > last && isPlaceholder(digits))) return false
  if (form === 'marker' || /^[A-Z]+s?[-\u2010\u2011 \u00A0]\d/.test(value)) return true
  return digits.startsWith('0') && digits.length >= 3
}

/** 99, 099, 9999: what stands for any number where no record has come that far. */
function isPlaceholder(digits: string): boolean {
  return /^0*9{2,}$/.test(digits)
}

function marked(reference: CodeReference, path: string, around: Around, workspace: Workspace): Meaning {
  const {value} = reference
  if (isPagePath(value)) return atPath(value, path, around, workspace)
  if (identifierIn(value)) return identified(reference, around, workspace)
  const meant = calledSo(value, around)
  if (meant) return meant
  const names = around.flat().flatMap((log) => [...namesIn(log)])
  const near = nearest(
    baseName(value),
    names.map(([name]) => name),
  )
  return {kind: 'unknown', near: names.find(([name]) => name === near)?.[1][0]}
}

function isPagePath(value: string): boolean {
  return /\.mdx?$/i.test(value) && value.includes('/')
}

/** An address of a page that is one of ours by its path; any other one is somebody else's. */
function atAddress(address: string, workspace: Workspace): Meaning {
  const bare = address.replace(/[?#].*$/, '')
  const ends = [...bare.matchAll(/\//g)].map(({index}) => bare.slice(index + 1))
  const [found] = ends.flatMap((end) => workspace.decisionsAt(end))
  return found ? {kind: 'record', decision: found} : unclear
}

function atPath(value: string, from: string, around: Around, workspace: Workspace): Meaning {
  const place = existing(value, from, workspace)
  if (place !== undefined) {
    const [only, ...others] = workspace.decisionsAt(place)
    return only && others.length === 0 ? {kind: 'record', decision: only} : unclear
  }
  const log = around.flat().find((each) => isWrittenIn(value, from, each))
  return log ? inLog(value, log, workspace) : unclear
}

/** The file that a path leads to: from the source file, from the root, or from some folder on the way to it. */
function existing(value: string, from: string, {paths}: Workspace): string | undefined {
  const bare = value.replace(/^(?:\.{1,2}\/|\/)+/, '')
  const above = ancestors(folderOf(from)).flatMap((folder) => resolvePath(folder, bare) ?? [])
  const candidates = [resolvePath(folderOf(from), value) ?? bare, ...above]
  const files = candidates.flatMap((path) => [path, `${path}.md`])
  return files.find((path) => paths.isFile(path)) ?? elsewhere(bare, paths.named(baseName(bare)))
}

/** The folders above and including one, the root last. */
function ancestors(folder: string): readonly string[] {
  return folder === '.' ? ['.'] : [folder, ...ancestors(folderOf(folder))]
}

function elsewhere(bare: string, namesakes: readonly string[]): string | undefined {
  return namesakes.find((path) => path.endsWith(`/${bare}`) || bare.endsWith(`/${path}`)) ?? namesakes[0]
}

/** Whether the folder of a path is that of a log; a longer one may lie in another repository. */
function isWrittenIn(value: string, from: string, {path: folder}: DecisionLog): boolean {
  const written = folderOf(value.replace(/^(?:\.{1,2}\/|\/)+/, ''))
  const resolved = resolvePath(folderOf(from), folderOf(value))
  return resolved === folder || written === folder || folder.endsWith(`/${written}`)
}

/** What a path into a log's folder means when nothing stands there. */
function inLog(value: string, log: DecisionLog, workspace: Workspace): Meaning {
  const {digits, slug, prefix} = readName(value)
  const found = numbersIn(log).get(digits === '' ? -1 : Number(digits)) ?? []
  const [only, ...others] = found
  const written = stem(value)
    .replace(/[-_.]+$/, '')
    .toLowerCase()
  if (only && others.length === 0)
    return {kind: stem(only.path).toLowerCase().startsWith(written) ? 'record' : 'moved', decision: only}
  if (only) return unclear
  const near = renumbered(slug.toLowerCase(), [log])
  if (near) return {kind: 'moved', decision: near}
  if (digits !== '' && isNumberElsewhere({word: prefix.toLowerCase() || 'adr', digits}, [log], workspace))
    return unclear
  return {kind: 'unknown', near: undefined}
}
