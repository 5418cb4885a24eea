// The name of the next record of a log: its number or date, its slug and its place, as the last records have them.

import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import {baseName, folderOf} from '../workspace/paths.ts'
import {readName, unitOf} from '../workspace/recognition/names.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {commonest} from './carriers.ts'
import {slugOf} from './slug.ts'

/** Where a new record goes. */
export interface NextName {
  /** Relative to the root. */
  readonly path: string
  /** The number as written in the name, zeros included; undefined where records have none. */
  readonly number: string | undefined
  readonly slug: string
}

/** The first name of a log that does not exist yet. */
export function firstName(folder: string, title: string): NextName {
  const slug = slugOf(title)
  return {path: inFolder(folder, `0001-${slug}.md`), number: '0001', slug}
}

/** The next name of a log; `today` is `YYYY-MM-DD`. */
export function nextName(log: DecisionLog, title: string, today: string): NextName {
  const naming = namingOf(log)
  if (!naming) return firstName(log.path, title)
  const {last, wordSeparator, separator, next, hasSlug, home} = naming
  const slug = slugOf(title, wordSeparator)
  const lead = next ?? dateLike(last.lead, today)
  const number = last.kind === 'number' ? lead : undefined
  const name = lead === '' ? `${last.prefix}${slug}` : `${last.prefix}${lead}${hasSlug ? `${separator}${slug}` : ''}`
  return {path: inFolder(home, `${name}${last.extension}`), number, slug}
}

/** How the records of a log are named, whatever comes next; remembered, for many may be offered at once. */
const namingOf = memo((log: DecisionLog) => {
  const peers = peersOf(log)
  const [newest] = newestOf(peers, 1)
  if (!newest) return undefined
  const last = partsOf(newest)
  const isNumbered = last.kind === 'number' && log.numbering !== 'year-month'
  return {
    last,
    wordSeparator: commonest(peers.map((peer) => partsOf(peer).wordSeparator)) ?? '-',
    separator: commonest(peers.map((peer) => partsOf(peer).separator)) || '-',
    next: isNumbered ? nextNumber(log, last.digits) : undefined,
    hasSlug: peers.filter((peer) => partsOf(peer).slug !== '').length * 2 >= peers.length,
    home: homeOf(peers, log),
  }
})

function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`
}

/** The records that are named as most of the log are. */
function peersOf({decisions}: DecisionLog): readonly Decision[] {
  const kind = commonest(decisions.map(({path}) => readName(path).kind))
  return decisions.filter(({path}) => readName(path).kind === kind)
}

/** The newest records, newest first: by number, else by name. */
export function newestOf(decisions: readonly Decision[], count: number): readonly Decision[] {
  const nameOf = ({path, span}: Decision) => `${baseName(unitOf(path))}\u0000${String(span.start).padStart(9, '0')}`
  const order = (a: Decision, b: Decision) =>
    a.number !== undefined && b.number !== undefined && a.number !== b.number
      ? b.number - a.number
      : nameOf(a) < nameOf(b)
        ? 1
        : -1
  return decisions.toSorted(order).slice(0, count)
}

function homeOf(peers: readonly Decision[], {path}: DecisionLog): string {
  return commonest(peers.map((peer) => folderOf(unitOf(peer.path)))) ?? path
}

/** `adr-0012a_use-x/README.md` → prefix `adr-`, lead `0012`, separator `_`, slug `use-x`, extension `/README.md`. */
function partsOf({path}: Decision) {
  const unit = unitOf(path)
  const name = unit === path ? baseName(path).replace(/\.[^.]+$/, '') : baseName(unit)
  const extension = path.slice(path.lastIndexOf(name, path.length) + name.length)
  const {kind, slug, digits} = readName(path)
  const body = slug === '' ? name : name.slice(0, name.length - slug.length)
  const at = body.search(/\d/)
  const lead = at < 0 ? '' : (/^\d[\d\-_.T]*\d|^\d/.exec(body.slice(at))?.[0] ?? '')
  const prefix = at < 0 ? body : body.slice(0, at)
  const separator = at < 0 ? '' : body.slice(at + lead.length).replace(/^[a-z]/i, '')
  const wordSeparator = /[-_ ]/.exec(slug)?.[0] ?? '-'
  return {kind, slug, digits, lead, prefix, separator, extension, wordSeparator}
}

/** One more than the highest number, with as many digits as the newest record. */
function nextNumber({decisions}: DecisionLog, digits: string): string {
  const numbers = decisions.flatMap(({number}) => number ?? [])
  return String(Math.max(0, ...numbers) + 1).padStart(digits.length, '0')
}

/** The day in the shape of another one: `20240102` → `20260131`, `2024-01` → `2026-01`, `2403` → `2601`; times become zeros. */
function dateLike(lead: string, today: string): string {
  const day = today.replaceAll('-', '')
  const digits = lead.replace(/\D/g, '')
  const own = digits.length === 4 ? day.slice(2, 6) : day.padEnd(14, '0').slice(0, digits.length)
  let at = 0
  return lead.replace(/\d/g, () => own[at++] ?? '0')
}
