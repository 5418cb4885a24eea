// Reads pages that list a log's records: what they list, what they leave out, and what they list that is gone.
import type {Digest, Link} from '../../documents/digest-model.ts'
import {isPending, isRetired} from '../../documents/vocabulary/statuses.ts'
import {linkedPath, linkFault} from '../links/link-targets.ts'
import {memo} from '../memo.ts'
import {folderOf} from '../paths.ts'
import {unitOf} from '../recognition/names.ts'
import type {Decision} from '../records/decision.ts'
import {isReplaced} from '../records/successions.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

/** A line of an index and the record that it leads to. */
export interface IndexEntry {
  readonly link: Link
  readonly decision: Decision
}

/** What one page lists of the records of one folder; a page that lists less than half of them is no index of it. */
export interface Listing {
  readonly folder: string
  /** How many records the folder holds. */
  readonly total: number
  /** In the page's order; the first mention of each record. */
  readonly entries: readonly IndexEntry[]
  /** Records of the folder that the page should list but does not, in the log's order. */
  readonly missing: readonly Decision[]
  /** Links to records of the folder that do not exist. */
  readonly gone: readonly Link[]
}

/** So many records a page must list before it counts as an index of their folder. */
const minimum = 3

/** The numbers with which lines of a page begin, a prefix in front or not. */
const numbersIn = memo(({sections}: Digest): ReadonlySet<number> => {
  const lines = sections.flatMap((section) => [...section.lines, ...section.items])
  return new Set(
    lines.flatMap(({value}) => {
      const digits = /^(?:[a-z]{2,5}[-\s]?)?(\d+)(?:\D|$)/i.exec(value)?.[1]
      return digits === undefined ? [] : [Number(digits)]
    }),
  )
})

/** The folders of records that a page lists. */
export function listingsOf(document: WorkspaceDocument, workspace: Workspace): readonly Listing[] {
  return document.kind === 'index' ? listingsIn(document, workspace) : []
}

const listingsIn = memo(readListings)

/** Whether a broken link is an index's entry for a record that does not exist. */
export function isIndexEntryOfNoRecord(link: Link, document: WorkspaceDocument, workspace: Workspace): boolean {
  return listingsOf(document, workspace).some(({gone}) => gone.some(({span}) => span.start === link.span.start))
}

function readListings(document: WorkspaceDocument, workspace: Workspace): readonly Listing[] {
  const folders = new Map<string, IndexEntry[]>()
  const seen = new Set<string>()
  for (const link of document.digest.links) {
    const decision = decisionBehind(link, document, workspace)
    if (!decision || seen.has(decision.key)) continue
    seen.add(decision.key)
    const home = folderOf(unitOf(decision.path))
    const group = folders.get(home)
    if (group) group.push({link, decision})
    else folders.set(home, [{link, decision}])
  }
  return [...folders].flatMap(([folder, entries]) => {
    const records = recordsOf(folder, entries, workspace)
    if (entries.length < minimum || entries.length * 2 < records.length) return []
    const inUse = records.filter(({state}) => !isRetired(state) && !isPending(state))
    const shown = [...entries.map(({decision}) => decision), ...inUse]
    const unlisted = records.filter((record) => !seen.has(record.key) && !isNamed(record, document))
    const expects = expectations(shown, workspace)
    const missing = unlisted.filter(expects)
    return [{folder, total: records.length, entries, missing, gone: goneOf(folder, document, workspace)}]
  })
}

function decisionBehind(link: Link, document: WorkspaceDocument, workspace: Workspace): Decision | undefined {
  if (link.kind === 'image' || link.kind === 'definition') return undefined
  const path = linkedPath(link, document, workspace) ?? pathInAddress(link.target.value, workspace)
  const [decision] = path === undefined ? [] : workspace.decisionsAt(path)
  return decision?.format === 'log' ? undefined : decision
}

/** A full address into this repository ends with the record's path. */
function pathInAddress(address: string, {paths}: Workspace): string | undefined {
  const path = /^https?:\/\/[^/]+\/.+?\/(?:blob|tree|raw)\/[^/]+\/([^?#]+)/.exec(address)?.[1]
  return path !== undefined && paths.has(path) ? path : undefined
}

function recordsOf(folder: string, [first]: readonly IndexEntry[], workspace: Workspace): readonly Decision[] {
  const log = first && workspace.logOf(first.decision)
  return (log?.decisions ?? []).filter(({path, format}) => format !== 'log' && folderOf(unitOf(path)) === folder)
}

/**
 * An index leaves out retired or pending records on purpose, unless it shows one of their kind, or is to show one that
 * only does not say so yet.
 */
function expectations(shown: readonly Decision[], workspace: Workspace): (record: Decision) => boolean {
  const showsRetired = once(() => shown.some((each) => isRetired(each.state) || isReplaced(each, workspace)))
  const showsPending = once(() => shown.some((each) => isPending(each.state) || each.state === 'none'))
  return ({state}) => (isRetired(state) ? showsRetired() : !isPending(state) || showsPending())
}

/** Computes at the first call, and never again. */
function once(compute: () => boolean): () => boolean {
  let known: boolean | undefined
  return () => {
    known ??= compute()
    return known
  }
}

/** Whether the page names the record without a link, by number. */
function isNamed({number}: Decision, {digest}: WorkspaceDocument): boolean {
  return number !== undefined && numbersIn(digest).has(number)
}

function goneOf(folder: string, document: WorkspaceDocument, workspace: Workspace): readonly Link[] {
  return document.digest.links.filter((link) => {
    if (link.kind !== 'link' || !/\.mdx?(?:#.*)?$/i.test(link.target.value)) return false
    const fault = linkFault(link, document, workspace)
    return fault?.kind === 'missing' && folderOf(fault.path) === folder
  })
}
