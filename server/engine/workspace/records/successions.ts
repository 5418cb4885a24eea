// Who replaced whom: what records say of each other, looked up from both sides.
import type {Digest, Link} from '../../documents/digest-model.ts'
import {isPending} from '../../documents/vocabulary/statuses.ts'
import {contains, type Located, type Span} from '../../model/place.ts'
import {linkFault} from '../links/link-targets.ts'
import {baseName} from '../paths.ts'
import {readName, unitOf} from '../recognition/names.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {linkOf} from './claims.ts'
import type {Claim, Decision, DecisionReference} from './decision.ts'
import {holdersOf} from './numbers.ts'
import {decode} from './resolve.ts'

/** Whether a link names a record that replaces, or is replaced by, the one that it stands in. */
export function isSupersessionMention({span}: Link, {path}: WorkspaceDocument, workspace: Workspace): boolean {
  return workspace
    .decisionsAt(path)
    .some(({supersedes, supersededBy}) =>
      [...supersedes, ...supersededBy].some(
        (reference) => reference.span.start === span.start && reference.span.end === span.end,
      ),
    )
}

/** Whether a mention names a record of this repository that does not exist; what may stand elsewhere is not judged. */
export function isGone(reference: DecisionReference, decision: Decision, workspace: Workspace): boolean {
  if (reference.decision !== undefined) return false
  const link = linkOf(reference, decision)
  const document = workspace.documents.get(decision.path)
  if (!link || !document) return reference.target === undefined && isNumberOfNone(reference.value, decision, workspace)
  const inside = addressedPath(link.target.value)
  if (inside !== undefined) return inside.startsWith(`${decision.log}/`) && !workspace.paths.has(inside)
  return linkFault(link, document, workspace)?.kind === 'missing'
}

/** The path in the address of a file of some repository on a forge. */
function addressedPath(address: string): string | undefined {
  return /^https?:\/\/[^/]+\/.+?\/(?:-\/)?(?:blob|tree|raw)\/[^/]+\/([^?#]+)/.exec(address)?.[1]
}

/** Whether a name has the form of those of the record's own log (its prefix and its digits), of which none has its number. */
function isNumberOfNone(name: string, decision: Decision, workspace: Workspace): boolean {
  const own = readName(decision.path)
  const [, prefix = '', digits = ''] = /^(?:([a-z]{2,8})[-\s_#]*)?(\d+)(?:-[a-z][\w-]*)?$/i.exec(name.trim()) ?? []
  if (own.kind !== 'number' || digits === '') return false
  if (holdersOf(workspace.logOf(decision)).has(Number(digits))) return false
  if (prefix === '') return digits.startsWith('0') && digits.length === own.digits.length
  return prefix.toLowerCase() === (own.prefix || 'adr').toLowerCase()
}

/** Whether a record that named this successor would lead its reader in a circle, or to what nobody decided. */
export function wouldMislead(decision: Decision, successor: Decision, workspace: Workspace): boolean {
  const isOpen = ({state}: Decision) => isPending(state) || state === 'rejected'
  const ends = endsOf({decision: successor.key}, workspace)
  return waysFrom(successor, workspace).has(decision.key) || (ends.length > 0 && ends.every(isOpen))
}

/** The keys of all records to which a record's successors lead. */
function waysFrom(decision: Decision, workspace: Workspace): ReadonlySet<string> {
  const seen = new Set([decision.key])
  const open = [decision]
  for (let next = open.pop(); next; next = open.pop()) {
    for (const {decision: key} of next.supersededBy) {
      const successor = key === undefined || seen.has(key) ? undefined : workspace.decision(key)
      if (!successor) continue
      seen.add(successor.key)
      open.push(successor)
    }
  }
  return seen
}

/** The records at which the chain of successors ends, beginning with the one that a mention names. */
export function endsOf(
  {decision: key}: Pick<DecisionReference, 'decision'>,
  workspace: Workspace,
  seen: readonly string[] = [],
): readonly Decision[] {
  const successor = key === undefined ? undefined : workspace.decision(key)
  if (!successor || seen.includes(successor.key) || seen.length > 50) return []
  const next =
    successor.state === 'superseded' ? successor.supersededBy.filter(({decision}) => decision !== undefined) : []
  if (next.length === 0) return [successor]
  return next.flatMap((reference) => endsOf(reference, workspace, [...seen, successor.key]))
}

/** The way from a record along its successors back to itself; undefined when there is none. */
export function cycleOf(decision: Decision, workspace: Workspace): readonly Decision[] | undefined {
  const ways: (readonly Decision[])[] = [[decision]]
  const seen = new Set<string>()
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const {decision: key} of way.at(-1)?.supersededBy ?? []) {
      if (key === decision.key) return way
      const next = key === undefined || seen.has(key) ? undefined : workspace.decision(key)
      if (!next) continue
      seen.add(next.key)
      ways.push([...way, next])
    }
  }
  return undefined
}

/** Whether the line of a claim speaks of a part of the record only. */
export function isPartial({by, reference}: Claim): boolean {
  const {start} = reference.span
  const lines = by.sections
    .flatMap((section) => section.lines)
    .filter(({span}) => span.start <= start && start <= span.end)
  const statuses = by.statuses.filter(({span}) => span.start <= start && start <= span.end)
  return [...lines, ...statuses].some(({value}) =>
    /\bpart(?:s|ly|ial\w*|ie|iel\w*|ies)?\b|\bamend|\bsections?\b|\bvolet\b|\bpour (?:la|le|les)\b/i.test(value),
  )
}

/** Whether a record links to another, or names it in a line that the digest kept. */
export function mentions(decision: Decision, other: Decision): boolean {
  const {supersedes, supersededBy, digest, sections} = decision
  if ([...supersedes, ...supersededBy].some((reference) => reference.decision === other.key)) return true
  const file = baseName(unitOf(other.path))
  const isIn = (span: Span) => decision.span.start <= span.start && span.end <= decision.span.end
  if (digest.links.some(({target, span}) => isIn(span) && decode(target.value).includes(file))) return true
  const name =
    other.number === undefined
      ? undefined
      : new RegExp(`(?:\\badr|\\brfc|\\btep|\\bkep|\\beip|décision|decision|#)[-\\s_#]*0*${other.number}(?!\\d)`, 'i')
  return (
    name !== undefined &&
    sections.some(({lines}) => lines.some((line) => name.test(withoutLinksAway(line, file, digest))))
  )
}

/** A line without the words of links to other documents, whatever number those have. */
function withoutLinksAway({value, span}: Located<string>, file: string, {links}: Digest): string {
  const away = links.filter(
    (link) =>
      contains(span, link.span) &&
      /\.mdx?(?:#.*)?$/i.test(link.target.value) &&
      !decode(link.target.value).includes(file),
  )
  return away.reduce((text, link) => (link.text.value === '' ? text : text.replace(link.text.value, '')), value)
}

/** Whether a record is superseded, as it says itself or as a decided record says of it as a whole. */
export function isReplaced(decision: Decision, workspace: Workspace): boolean {
  return (
    decision.state === 'superseded' ||
    workspace
      .successorsOf(decision.key)
      .some((claim) => !isPending(claim.by.state) && claim.by.state !== 'rejected' && !isPartial(claim))
  )
}
