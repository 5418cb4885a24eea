// Records of one log that share a number, and the changes that give one of them a number of its own.
import type {Change} from '../model/finding.ts'
import type {Link} from '../documents/digest-model.ts'
import type {Decision} from './decision.ts'
import type {DecisionLog} from './logs.ts'
import {readName, unitOf} from './names.ts'
import {asWideAs, digitsOf} from './numbers.ts'
import {baseName, folderOf, resolvePath, stem} from './paths.ts'
import {decode} from './resolve.ts'
import type {Workspace} from './workspace.ts'

/** Groups of two records and more with one number in one folder, each from the oldest on. */
export function numberClashes({kind, numbering, decisions}: DecisionLog): Decision[][] {
  if (kind === 'file' || numbering !== 'number') return []
  const groups = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const {number, suffix, path} = decision
    if (!number) continue
    const key = `${folderOf(unitOf(path))}\u0000${number}\u0000${suffix.toLowerCase()}`
    groups.set(key, [...(groups.get(key) ?? []), decision])
  }
  const apart = [...groups.values()].map((group) => withoutCompanions(group).sort(oldestFirst))
  return apart.filter(({length}) => length > 1)
}

/** Leaves out translations (`0007-x.fr.md`), annexes (`0007-x-details.md`) and further files of a record's own folder. */
function withoutCompanions(group: readonly Decision[]): Decision[] {
  return group.filter(({path}, index) => {
    const own = slugOf(path)
    return !group.some((other, at) => {
      const slug = slugOf(other.path)
      const isSame = at < index && (unitOf(other.path) === unitOf(path) || slug === own)
      return isSame || (at !== index && slug !== '' && own.startsWith(`${slug}-`) && annex.test(own.slice(slug.length)))
    })
  })
}

const languageTag = /[._-](?:fr|en|de|es|it|pt|nl|pl|ja|ko|zh|ru)(?:[-_][a-z]{2})?$/i
const annex = /^-(?:appendix|annexe?|details?|notes?|addendum|supplement|examples?|figures?|part|partie|code|snippets|draft|old)\b/i

function slugOf(path: string): string {
  return readName(path).slug.replace(languageTag, '').toLowerCase()
}

function oldestFirst(a: Decision, b: Decision): number {
  const [x, y] = [a, b].map(({date}) => date?.iso ?? '9999')
  return x !== y && x !== undefined && y !== undefined ? (x < y ? -1 : 1) : a.path < b.path ? -1 : 1
}

/** The number after the greatest that the log's records or any file beside the record carry. */
export function nextFree({path}: Decision, {decisions}: DecisionLog, {paths}: Pick<Workspace, 'paths'>): number {
  const folder = folderOf(unitOf(path))
  const beside = [...paths.all].filter((each) => folderOf(each) === folder).map((each) => readName(each).number ?? 0)
  return Math.max(0, ...beside, ...decisions.map(({number}) => number ?? 0)) + 1
}

/** A record's new path under another number, as wide as the old one; undefined for a record that is a folder. */
export function pathUnder(number: number, {path}: Decision): string | undefined {
  const name = baseName(path)
  const {digits} = readName(path)
  const at = name.indexOf(digits)
  if (unitOf(path) !== path || at < 0 || !digits) return undefined
  const renamed = `${name.slice(0, at)}${String(number).padStart(digits.length, '0')}${name.slice(at + digits.length)}`
  return folderOf(path) === '.' ? renamed : `${folderOf(path)}/${renamed}`
}

/** All that must change when a record takes another number: its name, its title, and the links of other documents to it. */
export function renumbering(decision: Decision, number: number, {documents}: Pick<Workspace, 'documents'>): Change[] {
  const {path} = decision
  const to = pathUnder(number, decision)
  if (!to) return []
  const links = [...documents.values()].flatMap((document) =>
    document.digest.links.flatMap((link) => relinked(document.path, link, path, baseName(to))),
  )
  return [...distinct([...inTitle(decision, number), ...links]), {kind: 'rename', path, to}]
}

function inTitle(decision: Decision, number: number): Change[] {
  const {path, titleNumber} = decision
  if (titleNumber?.value !== decision.number || !titleNumber) return []
  const {digits, span} = digitsOf(decision, titleNumber)
  return [{kind: 'edit', path, span, text: asWideAs(digits, number)}]
}

/** The edit of a link's destination when it leads to the record; its text stays, for it may say anything. */
function relinked(from: string, {target, kind}: Link, path: string, name: string): Change[] {
  const [bare = ''] = /^[^#?]*/.exec(target.value) ?? []
  if (kind === 'html' || !bare || /^[a-z][a-z\d+.-]*:/i.test(bare)) return []
  const isExact = target.span.end - target.span.start === target.value.length
  const old = bare.slice(bare.lastIndexOf('/') + 1)
  const leadsThere = [decode(bare), `${decode(bare)}.md`].some((each) => resolvePath(folderOf(from), each) === path)
  if (!isExact || !leadsThere) return []
  const start = target.span.start + bare.length - old.length
  const text = old === stem(path) ? stem(name) : name
  return [{kind: 'edit', path: from, span: {start, end: start + old.length}, text}]
}

/** References share the destination of their definition, which is to be changed once. */
function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}
