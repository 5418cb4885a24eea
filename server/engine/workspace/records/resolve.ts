// Leads a mention of a record to the record it means: by link, by number, by name.

import {folderOf, type PathIndex, resolvePath, stem} from '../paths.ts'
import {unitOf} from '../recognition/names.ts'
import type {Decision, DecisionReference} from './decision.ts'
import type {Mention} from './supersession.ts'

/** What resolving needs to know of a record. */
export type Named = Pick<Decision, 'key' | 'path' | 'log' | 'number' | 'suffix' | 'id'>

/** All records, by path, number and name. */
export class DecisionIndex {
  readonly #byPath = new Map<string, Named[]>()
  readonly #byLog = new Map<string, Named[]>()
  readonly #paths: PathIndex

  constructor(decisions: readonly Named[], paths: PathIndex) {
    this.#paths = paths
    for (const decision of decisions) {
      push(this.#byPath, decision.path, decision)
      push(this.#byLog, decision.log, decision)
    }
  }

  resolve(mention: Mention, from: Named): DecisionReference {
    const {value, span, source, path, link} = mention
    const target = link === undefined ? undefined : this.#targetOf(link, from)
    const found = link === undefined ? this.#byName(value, from) : this.#atPath(target, link)
    return {value, span, source, path, target: target ?? found?.path, decision: found?.key}
  }

  /** The path that a link leads to, extension and README optional; for a full address, the record whose path ends it. */
  #targetOf(link: string, from: Named): string | undefined {
    const bare = decode(link.replace(/[#?].*$/, ''))
    if (!bare) return link.startsWith('#') ? from.path : undefined
    if (/^[a-z][a-z\d+.-]*:/i.test(bare)) return this.#pathInAddress(bare)
    const path = resolvePath(folderOf(from.path), bare)
    if (path === undefined) return this.#fromRoot(bare)
    const found = [path, `${path}.md`, `${path}/README.md`, `${path}/index.md`].find((each) => this.#byPath.has(each))
    return found ?? (this.#paths.has(path) ? path : this.#fromRoot(bare)) ?? this.#sameName(bare, from)
  }

  /** Some write paths from the root, as if it were the record's own folder. */
  #fromRoot(bare: string): string | undefined {
    const path = resolvePath('.', bare)
    return path !== undefined && this.#byPath.has(path) ? path : undefined
  }

  /** A record of the same log and name, after a move. */
  #sameName(bare: string, from: Named): string | undefined {
    const moved = (this.#byLog.get(from.log) ?? []).filter(
      ({path}) => stem(path) === stem(bare) && stem(bare) !== 'README',
    )
    return moved.length === 1 ? moved[0]?.path : undefined
  }

  #pathInAddress(address: string): string | undefined {
    return [...this.#byPath.keys()].find((path) => address.endsWith(`/${path}`))
  }

  #atPath(path: string | undefined, link: string): Named | undefined {
    if (path === undefined) return undefined
    const records = this.#byPath.get(path) ?? []
    const fragment = /#(.+)$/.exec(link)?.[1]
    return (
      records.find(({key}) => fragment && key === `${path}#${fragment}`) ??
      (records.length === 1 ? records[0] : undefined)
    )
  }

  /** By number within the same log (the letter behind it counts), or by the name of the file. */
  #byName(text: string, from: Named): Named | undefined {
    const siblings = this.#byLog.get(from.log) ?? []
    const name = text.trim().toLowerCase().replace(/\.md$/, '')
    const named = siblings.filter(
      ({path, id}) => stem(unitOf(path)).toLowerCase() === name || id.toLowerCase() === name,
    )
    if (named.length === 1) return named[0]
    const match = /(?<!\d)0*(\d{1,6})([a-z]?)(?![\w-]*\d{4})/i.exec(name.replace(/^[a-z]+[-_\s#]?/, ''))
    if (!match) return undefined
    const numbered = siblings.filter(({number, suffix}) => number === Number(match[1]) && suffix === (match[2] ?? ''))
    return numbered.length === 1 ? numbered[0] : undefined
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const group = map.get(key)
  if (group) group.push(value)
  else map.set(key, [value])
}

/** Percent-decoding that leaves malformed sequences as they are. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
