// Leads a mention of a record to the record it means: by link, by number, by name.

import {folderOf, resolvePath, stem} from '../paths.ts'
import {unitOf} from '../recognition/names.ts'
import type {Decision, DecisionReference} from './decision.ts'
import type {Mention} from './supersession.ts'

/** What resolving needs to know of a record. */
export type Named = Pick<Decision, 'key' | 'path' | 'log' | 'number' | 'suffix' | 'id'>

/** What mentions are looked up in. Records of single-file logs and records with files of their own do not mix. */
export interface Register {
  /** The records in one file. */
  recordsAt(path: string): readonly Named[]
  /** The records of a log, by what they are called. */
  namesIn(log: string): LogNames
  /** Whether a file or folder of this path exists. */
  hasPath(path: string): boolean
}

/** The records of one log, in its order, by what mentions may call them. */
export interface LogNames {
  /** By id, and by file name (or that of their folder), in lower case without extension. */
  readonly byName: ReadonlyMap<string, readonly Named[]>
  /** By number and the letter behind it. */
  readonly byNumber: ReadonlyMap<string, readonly Named[]>
  /** By file name without extension. */
  readonly byStem: ReadonlyMap<string, readonly Named[]>
}

export function logNames(records: readonly Named[]): LogNames {
  const [byName, byNumber, byStem] = [
    new Map<string, Named[]>(),
    new Map<string, Named[]>(),
    new Map<string, Named[]>(),
  ]
  for (const record of records) {
    const {path, id, number, suffix} = record
    for (const name of new Set([stem(unitOf(path)).toLowerCase(), id.toLowerCase()])) push(byName, name, record)
    if (number !== undefined) push(byNumber, `${number}${suffix}`, record)
    push(byStem, stem(path), record)
  }
  return {byName, byNumber, byStem}
}

/** The record that a mention in another one means, as far as it can be told. */
export function resolve(mention: Mention, from: Named, register: Register): DecisionReference {
  const {value, span, source, path, link} = mention
  const target = link === undefined ? undefined : targetOf(link, from, register)
  const found = link === undefined ? byName(value, from, register) : atPath(target, link, register)
  return {value, span, source, path, target: target ?? found?.path, decision: found?.key}
}

/** The path that a link leads to, extension and README optional; for a full address, the record whose path ends it. */
function targetOf(link: string, from: Named, register: Register): string | undefined {
  const bare = decode(link.replace(/[#?].*$/, ''))
  if (!bare) return link.startsWith('#') ? from.path : undefined
  if (/^[a-z][a-z\d+.-]*:/i.test(bare)) return pathInAddress(bare, register)
  const path = resolvePath(folderOf(from.path), bare)
  if (path === undefined) return fromRoot(bare, register)
  const found = [path, `${path}.md`, `${path}/README.md`, `${path}/index.md`].find((each) => isRecord(each, register))
  return found ?? (register.hasPath(path) ? path : fromRoot(bare, register)) ?? sameName(bare, from, register)
}

function isRecord(path: string, register: Register): boolean {
  return register.recordsAt(path).length > 0
}

/** Some write paths from the root, as if it were the record's own folder. */
function fromRoot(bare: string, register: Register): string | undefined {
  const path = resolvePath('.', bare)
  return path !== undefined && isRecord(path, register) ? path : undefined
}

/** A record of the same log and name, after a move. */
function sameName(bare: string, from: Named, register: Register): string | undefined {
  if (stem(bare) === 'README') return undefined
  const moved = register.namesIn(from.log).byStem.get(stem(bare)) ?? []
  return moved.length === 1 ? moved[0]?.path : undefined
}

/** The record whose path ends an address, the first by name when several do. */
function pathInAddress(address: string, register: Register): string | undefined {
  const ends = [...address.matchAll(/\//g)].map(({index}) => address.slice(index + 1))
  return ends.filter((end) => isRecord(end, register)).sort()[0]
}

function atPath(path: string | undefined, link: string, register: Register): Named | undefined {
  if (path === undefined) return undefined
  const records = register.recordsAt(path)
  const fragment = /#(.+)$/.exec(link)?.[1]
  return (
    records.find(({key}) => fragment && key === `${path}#${fragment}`) ??
    (records.length === 1 ? records[0] : undefined)
  )
}

/** By number within the same log (the letter behind it counts), or by the name of the file. */
function byName(text: string, from: Named, register: Register): Named | undefined {
  const siblings = register.namesIn(from.log)
  const name = text.trim().toLowerCase().replace(/\.md$/, '')
  const named = siblings.byName.get(name) ?? []
  if (named.length === 1) return named[0]
  const match = /(?<!\d)0*(\d{1,6})([a-z]?)(?![\w-]*\d{4})/i.exec(name.replace(/^[a-z]+[-_\s#]?/, ''))
  if (!match) return undefined
  const numbered = siblings.byNumber.get(`${Number(match[1])}${match[2] ?? ''}`) ?? []
  return numbered.length === 1 ? numbered[0] : undefined
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const group = map.get(key)
  if (group) group.push(value)
  else map.set(key, [value])
}

/** Percent-decoding that leaves malformed sequences as they are. */
export function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
