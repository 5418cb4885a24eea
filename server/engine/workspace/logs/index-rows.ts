// Writes lines of an index like those around them, and takes lines away.
import type {Link, Row} from '../../documents/digest-model.ts'
import type {Change, DraftFix} from '../../model/finding.ts'
import {linkFault} from '../links/link-targets.ts'
import {nearestPath} from '../links/nearest-path.ts'
import {folderOf, relativePath, stem} from '../paths.ts'
import {readName, unitOf} from '../recognition/names.ts'
import type {Decision} from '../records/decision.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import type {IndexEntry, Listing} from './index-pages.ts'

/** An entry that is one plain line of a list. */
interface Line extends IndexEntry {
  readonly row: Row
}

/** The safe fix that adds the missing lines, when the list is so regular that nobody could write them otherwise. */
export function entryFixes({entries, missing}: Listing, document: WorkspaceDocument): readonly DraftFix[] {
  const lines = entries.flatMap((entry) => (entry.link.row ? [{...entry, row: entry.link.row}] : []))
  if (lines.length !== entries.length || !isCompact(lines, document) || !isAscending(lines)) return []
  const changes: Change[] = []
  for (const [anchor, records] of groupByAnchor(lines, missing)) {
    const models = anchor ? [anchor, ...lines] : lines
    const texts: string[] = []
    for (const record of records) {
      const text = lineLikeOne(record, models, document)
      if (text === undefined) return []
      texts.push(text)
    }
    changes.push(insertion(texts, anchor, lines, document))
  }
  const title = {en: 'Add what is missing to the list', fr: 'Compléter la liste'}
  return [{kind: 'safe', title, changes}]
}

/** Whether each line follows the one before directly, all with the same bullet. */
function isCompact(lines: readonly Line[], {digest}: WorkspaceDocument): boolean {
  return lines.every(({row}, index) => {
    const before = lines[index - 1]
    const follows = before === undefined || row.span.start === before.row.span.end + digest.newline.length
    return follows && row.before === lines[0]?.row.before && /^[ \t]*(?:[-*+]|1[.)])[ \t]+$/.test(row.before)
  })
}

function isAscending(lines: readonly Line[]): boolean {
  return lines.every(({decision}, index) => index === 0 || (lines[index - 1]?.decision.path ?? '') < decision.path)
}

/** The records by the line that they follow; undefined for those that come first. */
function groupByAnchor(
  lines: readonly Line[],
  missing: readonly Decision[],
): ReadonlyMap<Line | undefined, readonly Decision[]> {
  const groups = new Map<Line | undefined, Decision[]>()
  for (const record of missing) {
    const anchor = lines.findLast(({decision}) => decision.path < record.path)
    const group = groups.get(anchor)
    if (group) group.push(record)
    else groups.set(anchor, [record])
  }
  return groups
}

function insertion(
  texts: readonly string[],
  anchor: Line | undefined,
  [first]: readonly Line[],
  {path, digest}: WorkspaceDocument,
): Change {
  const at = anchor ? anchor.row.span.end : (first?.row.span.start ?? 0)
  const text = texts.map((line) => (anchor ? digest.newline + line : line + digest.newline)).join('')
  return {kind: 'edit', path, span: {start: at, end: at}, text}
}

/** A line for a record as the first neighbour has it that says no more than its own record's facts. */
function lineLikeOne(record: Decision, models: readonly Line[], document: WorkspaceDocument): string | undefined {
  for (const like of models) {
    const text = lineFor(record, like, document)
    if (text !== undefined) return text
  }
  return undefined
}

/** A line as its neighbour has it, with the new record's title, number and file; undefined when the neighbour says more. */
function lineFor(record: Decision, like: Line, document: WorkspaceDocument): string | undefined {
  const {link, row, decision} = like
  const text = renamed(link.text.value, decision, record)
  const after = renamed(row.after, decision, record)
  const target = targetFor(record, like, document)
  const isPlain = link.span.end - link.span.start === link.text.value.length + link.target.value.length + 4
  return isPlain && text !== undefined && after !== undefined && target
    ? `${row.before}[${text}](${target})${after}`
    : undefined
}

/** A text with one record's facts put in place of another's; undefined when it holds words of its own. */
function renamed(text: string, from: Decision, to: Decision): string | undefined {
  const facts = factsOf(from).map((said, index) => ({
    said,
    instead: factsOf(to)[index] ?? '',
    mark: String.fromCharCode(0xe000 + index),
  }))
  let marked = text
  for (const {said, mark} of facts) if (said !== '') marked = marked.replace(said, () => mark)
  const own = marked.replace(/[\ue000-\ue003]/g, '').replace(/\b(?:adr|rfc|madr)\b/gi, '')
  if (/[\p{L}\d]/u.test(own)) return undefined
  const used = facts.filter(({mark}) => marked.includes(mark))
  if (used.some(({instead}) => instead === '' || /[[\]\r\n|<>`*\\]/.test(instead))) return undefined
  return used.reduce((line, {mark, instead}) => line.replace(mark, () => instead), marked)
}

/** What an index may say of a record, the longest first: file name, title, number as written, number. */
function factsOf({path, title, number}: Decision): readonly string[] {
  return [stem(unitOf(path)), title?.value ?? '', readName(path).digits, String(number ?? '')]
}

function targetFor(record: Decision, {link, decision}: Line, {path}: WorkspaceDocument): string | undefined {
  const old = relativePath(folderOf(path), decision.path)
  const unit = relativePath(folderOf(path), unitOf(decision.path))
  const before = link.target.value
  for (const prefix of ['', './']) {
    if (before === prefix + old) return prefix + relativePath(folderOf(path), record.path)
    if (before === prefix + unit) return prefix + relativePath(folderOf(path), unitOf(record.path))
  }
  return undefined
}

/** A renamed record is suggested in place of the one that is gone; else the line goes, when it is one plain line. */
export function removalFixes(link: Link, document: WorkspaceDocument, workspace: Workspace): readonly DraftFix[] {
  const fault = linkFault(link, document, workspace)
  const near = fault?.kind === 'missing' ? nearestPath(fault.path, link.target.value, workspace.paths) : undefined
  const {path} = document
  if (near !== undefined) {
    if (link.target.span.end - link.target.span.start !== link.target.value.length) return []
    const text = relativePath(folderOf(path), near)
    const title = {en: `Change the link to \`${text}\``, fr: `Remplacer le lien par \`${text}\``}
    return [{kind: 'suggestion', title, changes: [{kind: 'edit', path, span: link.target.span, text}]}]
  }
  const {row} = link
  if (row?.after.trim() !== '') return []
  const {start, end} = row.span
  const span = {start, end: Math.min(end + document.digest.newline.length, document.digest.length)}
  return [
    {
      kind: 'safe',
      title: {en: 'Remove the line', fr: 'Supprimer la ligne'},
      changes: [{kind: 'edit', path, span, text: ''}],
    },
  ]
}
