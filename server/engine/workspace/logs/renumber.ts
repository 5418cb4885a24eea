// Records of one log that share a number, and the changes that give one of them a number of its own.

import type {Link} from '../../documents/digest-model.ts'
import type {Change} from '../../model/finding.ts'
import {documentsBy, hasLinks} from '../documents-by.ts'
import {baseName, folderOf, type Paths, resolvePath, stem} from '../paths.ts'
import {readName, unitOf} from '../recognition/names.ts'
import type {Decision} from '../records/decision.ts'
import {asWideAs, digitsOf} from '../records/numbers.ts'
import {decode} from '../records/resolve.ts'
import type {Workspace} from '../workspace.ts'
import type {DecisionLog} from './logs.ts'

/** Groups of two records and more with one number in one folder, each from the oldest on. */
export function numberClashes(log: DecisionLog): Decision[][] {
  if (!isNumbered(log)) return []
  const groups = new Map<string, Decision[]>()
  for (const decision of log.decisions) {
    const {number, suffix, path} = decision
    if (!number) continue
    const key = [folderOf(unitOf(path)), seriesOf(path), number, suffix.toLowerCase()].join('\u0000')
    const group = groups.get(key)
    if (group) group.push(decision)
    else groups.set(key, [decision])
  }
  const apart = [...groups.values()].map((group) => withoutCompanions(group).sort(oldestFirst))
  const clashes = apart.filter(({length}) => length > 1)
  return isSecondSeries(clashes) ? [] : clashes
}

/** Whether the numbers of a log tell its records apart. */
export function isNumbered({kind, numbering, decisions}: DecisionLog): boolean {
  return kind === 'folder' && numbering === 'number' && isSequence(decisions)
}

/** Whether numbers count the records: those of issues and pull requests leave wide gaps, and two documents may share one. */
function isSequence(decisions: readonly Decision[]): boolean {
  return Math.max(...decisions.map(({number}) => number ?? 0)) <= 100 + 10 * decisions.length
}

/** `A12-x` and `L12-x` count apart; a mere `adr-` in front does not. */
export function seriesOf(path: string): string {
  return readName(path)
    .prefix.toLowerCase()
    .replace(/^m?adr$/, '')
}

/** Whether one record of every clash, and one only, begins with the same word: a series of its own that counts apart. */
function isSecondSeries(clashes: readonly (readonly Decision[])[]): boolean {
  const firstWords = clashes.map((group) => group.map(({path}) => /^[a-z]+/i.exec(slugOf(path))?.[0] ?? ''))
  return (
    clashes.length >= 3 &&
    (firstWords[0] ?? []).some((word) =>
      firstWords.every((words) => words.filter((each) => each === word).length === 1),
    )
  )
}

/** Leaves out translations (`0007-x.fr.md`), annexes (`0007-x-details.md`) and further files of a record's own folder. */
function withoutCompanions(group: readonly Decision[]): Decision[] {
  return group.filter(
    ({path}, index) =>
      !group.some(
        (other, at) => (at < index && isSameRecord(path, other.path)) || (at !== index && isAnnexOf(path, other.path)),
      ),
  )
}

/** Whether two files of one number are one record: in one folder of its own, or in two languages. */
export function isSameRecord(path: string, other: string): boolean {
  return unitOf(other) === unitOf(path) || slugOf(other) === slugOf(path)
}

/** Whether a file says by its name that it goes with another one of the same number. */
export function isAnnexOf(path: string, other: string): boolean {
  const [own, slug] = [slugOf(path), slugOf(other)]
  return slug !== '' && own.startsWith(`${slug}-`) && annex.test(own.slice(slug.length))
}

const languageTag = /[._-](?:fr|en|de|es|it|pt|nl|pl|ja|ko|zh|ru)(?:[-_][a-z]{2})?$/i
const annex =
  /^-(?:appendix|annexe?|details?|notes?|addendum|supplement|examples?|figures?|part|partie|code|snippets|draft|old|implementation|design|faq|plan|migration|report|results|benchmarks?)\b/i

function slugOf(path: string): string {
  return readName(path).slug.replace(languageTag, '').toLowerCase()
}

function oldestFirst(a: Decision, b: Decision): number {
  const [x, y] = [a, b].map(({date}) => date?.iso ?? '9999')
  return x !== y && x !== undefined && y !== undefined ? (x < y ? -1 : 1) : a.path < b.path ? -1 : 1
}

/** The greatest number of each series in a log and beside its records, by series. */
export function greatestNumbers({decisions}: DecisionLog, {paths}: Pick<Workspace, 'paths'>): Map<string, number> {
  const folders = new Set(decisions.map(({path}) => folderOf(unitOf(path))))
  const beside = [...folders].flatMap((folder) => unitsIn(folder, paths))
  const greatest = new Map<string, number>()
  for (const path of [...beside, ...decisions.map((each) => each.path)]) {
    const number = readName(path).number ?? 0
    if (number > (greatest.get(seriesOf(path)) ?? 0)) greatest.set(seriesOf(path), number)
  }
  return greatest
}

/** The files of a folder, and those that are units with folders of their own in it. */
function unitsIn(folder: string, paths: Paths): readonly string[] {
  const files = paths.filesIn(folder).filter((path) => unitOf(path) === path)
  const inOwnFolders = paths.foldersIn(folder).flatMap((each) => paths.filesIn(each))
  return [...files, ...inOwnFolders.filter((path) => unitOf(path) !== path)]
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
export function renumbering(decision: Decision, number: number, workspace: Workspace): Change[] {
  const {path} = decision
  const to = pathUnder(number, decision)
  if (!to) return []
  const links = linksTo(path, workspace).flatMap((found) => relinked(found, path, baseName(to)))
  return [...distinct([...inTitle(decision, number), ...links]), {kind: 'rename', path, to}]
}

function inTitle(decision: Decision, number: number): Change[] {
  const {path, titleNumber} = decision
  if (titleNumber?.value !== decision.number || !titleNumber) return []
  const {digits, span} = digitsOf(decision, titleNumber)
  return [{kind: 'edit', path, span, text: asWideAs(digits, number)}]
}

/** A link inside the repository, and where its destination's path ends. */
interface Found {
  readonly from: string
  readonly target: Link['target']
  readonly bare: string
}

/** Documents by the numbered names that they link to, without extension: those that a record may have. */
const linkingToName = documentsBy(
  'numbered names linked to',
  ({digest}) =>
    digest.links.flatMap((link) => {
      if (!/\d/.test(link.target.value)) return []
      const [, name] =
        /(?:^|\/)((?:[a-z]+[-_ .#]*)?\d[^/]*?)(?:\.(?:md|mdx|markdown))?\/*$/i.exec(bareTarget(link) ?? '') ?? []
      return name === undefined ? [] : [stem(decode(name))]
    }),
  hasLinks,
)

/** The links that lead to a document, extension optional. */
function linksTo(path: string, workspace: Workspace): readonly Found[] {
  const names = new Set([baseName(path), stem(path)].map(stem))
  const documents = [...names].flatMap((name) => linkingToName(name, workspace))
  return [...new Set(documents)]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({path: from, digest}) =>
      digest.links.flatMap((link) => {
        const bare = bareTarget(link)
        const to = bare === undefined ? undefined : resolvePath(folderOf(from), decode(bare))
        const isMeant = to === path || (`${to}.md` === path && to !== undefined && !workspace.documents.has(to))
        return isMeant && bare !== undefined ? [{from, target: link.target, bare}] : []
      }),
    )
}

/** The path in a link's target; undefined for addresses and places in the same document. */
function bareTarget({target}: Link): string | undefined {
  const [bare = ''] = /^[^#?]*/.exec(target.value) ?? []
  return !bare || /^[a-z][a-z\d+.-]*:/i.test(bare) ? undefined : bare
}

/** The edit of a destination's last part; the link's text stays, for it may say anything. */
function relinked({from, target, bare}: Found, path: string, name: string): Change[] {
  const isExact = target.span.end - target.span.start === target.value.length
  const old = bare.slice(bare.lastIndexOf('/') + 1)
  if (!isExact) return []
  const start = target.span.start + bare.length - old.length
  const text = old === stem(path) ? stem(name) : name
  return [{kind: 'edit', path: from, span: {start, end: start + old.length}, text}]
}

/** References share the destination of their definition, which is to be changed once. */
function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}
