// Adds a new record to the page that lists its log, as a line like the others.
import type {Change} from '../model/finding.ts'
import {type IndexEntry, listingsOf} from '../workspace/logs/index-pages.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import {folderOf, relativePath} from '../workspace/paths.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import {changeOf, insertion} from './edit.ts'
import type {NextName} from './record-name.ts'

/** One edit for each index that lists the records of the new one's folder in lines of a list. */
export function indexChanges(workspace: Workspace, log: DecisionLog, name: NextName, title: string): Change[] {
  const homes = homesOf(log)
  return listingPages(workspace).flatMap(({document, listings}) => {
    const listing = listings.find(({folder}) => homes.includes(folder) || folder === folderOf(name.path))
    return listing ? lineChange(document, listing.entries, name, title) : []
  })
}

// Both are remembered, for many records may be offered at once.
const homesOf = memo(({decisions}: DecisionLog) => [...new Set(decisions.map(({path}) => folderOf(path)))])

const listingPages = memo((workspace: Workspace) =>
  [...workspace.documents.values()].flatMap((document) => {
    const listings = listingsOf(document, workspace)
    return listings.length === 0 ? [] : [{document, listings}]
  }),
)

function lineChange(
  document: WorkspaceDocument,
  entries: readonly IndexEntry[],
  name: NextName,
  title: string,
): Change[] {
  const rows = entries.filter(({link}) => link.row !== undefined && link.kind === 'link')
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first?.link.row || !last?.link.row || rows.length * 2 < entries.length) return []
  const isNewestFirst = (first.decision.number ?? 0) > (last.decision.number ?? 0)
  const model = isNewestFirst ? first : last
  const line = lineLike(model, document, name, title)
  const {newline} = document.digest
  const edit = isNewestFirst
    ? insertion(first.link.row.span.start, `${line}${newline}`)
    : insertion(last.link.row.span.end, `${newline}${line}`)
  return [changeOf(document.path, edit)]
}

/** The model's marker and link, with the new number, title and path; what stands behind its link is about that record. */
function lineLike({link, decision}: IndexEntry, document: WorkspaceDocument, name: NextName, title: string): string {
  const before = (link.row?.before ?? '- ')
    .replace(/\d+(?=[.)])/, (digits) => (Number(digits) > 1 ? String(Number(digits) + 1) : digits))
    .replace(/[^\s\d\w*+.)-]+\s*$/u, '')
  const dotted = link.target.value.startsWith('./') ? './' : ''
  const target = `${dotted}${relativePath(folderOf(document.path), name.path)}`.replaceAll(' ', '%20')
  const text = textLike(link.text.value, decision.title?.value, decision.number, name, title)
  const separator = text.includes(title) ? '' : (/^\s*(?:[-–—:]\s+|:\s)/.exec(link.row?.after ?? '')?.[0] ?? '')
  return `${before}[${text}](${target})${separator && `${separator}${title}`}`
}

function textLike(
  text: string,
  old: string | undefined,
  number: number | undefined,
  name: NextName,
  title: string,
): string {
  const at = old === undefined ? -1 : text.toLowerCase().indexOf(old.toLowerCase())
  const lead = at < 0 ? (/^(?:[a-z]{2,6}[-\s]?)?\d+\s*[.:–—-]?\s+/i.exec(text)?.[0] ?? '') : text.slice(0, at)
  if (number === undefined || name.number === undefined) return title
  const next = name.number
  if (/^(?:[a-z]{2,6}[-\s]?)?\d+$/i.test(text))
    return text.replace(/\d+$/, (digits) => String(Number(next)).padStart(digits.length, '0'))
  return `${lead.replace(/\d+/, (digits) => String(Number(next)).padStart(digits.length, '0'))}${title}`
}
