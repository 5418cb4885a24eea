// Finds the subjects that a text names, by what people call them and by the names of packages.
import type {Span} from '../../model/place.ts'
import type {Ecosystem} from '../manifest.ts'
import {PackageNames} from './packages.ts'
import {isBeside, isCode} from './qualifiers.ts'
import type {Subject} from './subject.ts'

interface Alias {
  readonly subject: Subject
  /** In lower case; a space stands for any blanks or a hyphen. */
  readonly lower: string
  /** In this case it is meant wherever it stands; undefined where a technology word must stand beside it. */
  readonly written: string | undefined
  /** Whether it is meant in any case. */
  readonly isPlain: boolean
  /** Characters before its first letter or digit. */
  readonly lead: number
}

/** Ecosystems whose names are words that prose has as well (`Job`, `nginx`, `postgresql`). */
const wordy: ReadonlySet<Ecosystem> = new Set(['helm', 'kubernetes', 'ci'])

const word = /[\p{L}\p{N}]+/gu
/** What may be the name of a package: no blanks, and none of the marks that stand around names. */
const run = /[@\p{L}\p{N}_](?:[\p{L}\p{N}_.@/:+^~-]*[\p{L}\p{N}_])?/gu

/** Every name of these subjects, ready to be looked for. */
export class Prose {
  /** By the first word; longer ones first. */
  readonly #aliases = new Map<string, Alias[]>()
  readonly #packages = new PackageNames()

  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) {
      for (const alias of aliasesOf(subject)) this.#add(alias)
      for (const [ecosystem, names] of subject.packages) {
        if (!wordy.has(ecosystem)) for (const name of names) this.#packages.add(name.toLowerCase(), subject)
      }
    }
    for (const list of this.#aliases.values()) list.sort((a, b) => b.lower.length - a.lower.length)
  }

  *named(text: string): Generator<{readonly subject: Subject; readonly span: Span}> {
    const lower = lowerOf(text)
    const covered: Span[] = []
    for (const naming of this.#packagesIn(text, lower)) {
      covered.push(naming.span)
      yield naming
    }
    yield* this.#aliasesIn(text, lower, covered)
  }

  #add(alias: Alias): void {
    const first = alias.lower.slice(alias.lead).match(/^[\p{L}\p{N}]+/u)?.[0] ?? ''
    const list = this.#aliases.get(first)
    if (list === undefined) this.#aliases.set(first, [alias])
    else list.push(alias)
  }

  *#packagesIn(text: string, lower: string) {
    for (const {0: whole, index: start} of lower.matchAll(run)) {
      const isWord = !/[@./:_-]/.test(whole)
      if (isWord && !isCode(text, {start, end: start + whole.length})) continue
      const name = whole.replace(/^https?:\/\/(?:www\.)?/, '')
      const subject = spellings(name)
        .map((one) => this.#packages.find(one))
        .find((one) => one !== undefined)
      if (subject !== undefined)
        yield {subject, span: {start: start + whole.length - name.length, end: start + whole.length}}
    }
  }

  *#aliasesIn(text: string, lower: string, covered: readonly Span[]) {
    let next = 0
    let cover = 0
    for (const {0: found, index} of lower.matchAll(word)) {
      while ((covered[cover]?.end ?? Number.POSITIVE_INFINITY) <= index) cover += 1
      if (index < next || index >= (covered[cover]?.start ?? Number.POSITIVE_INFINITY)) continue
      const naming = this.#aliasAt(text, lower, found, index)
      if (naming === undefined) continue
      next = naming.span.end
      yield naming
    }
  }

  #aliasAt(text: string, lower: string, found: string, index: number) {
    // "Postgres15": a version may stick to a name.
    const list = this.#aliases.get(found) ?? this.#aliases.get(found.replace(/\d+$/, '')) ?? []
    for (const alias of list) {
      const start = index - alias.lead
      const end = start < 0 ? -1 : endOf(lower, start, alias.lower)
      if (end >= 0 && isMeant(alias, text, {start, end})) return {subject: alias.subject, span: {start, end}}
    }
    return undefined
  }
}

/** The subject's own name and its aliases; an alias that spells the name replaces it. */
function aliasesOf(subject: Subject): readonly Alias[] {
  const own = subject.name.toLowerCase()
  const isMarked = subject.aliases.some((alias) => alias.replace(/^[=~]/, '').toLowerCase() === own)
  return [...(isMarked ? [] : [subject.name]), ...subject.aliases].map((alias) => aliasOf(subject, alias))
}

function aliasOf(subject: Subject, marked: string): Alias {
  const mark = /^[=~]/.exec(marked)?.[0]
  const written = mark === undefined ? marked : marked.slice(1)
  const lower = written.toLowerCase()
  const lead = Math.max(0, lower.search(/[\p{L}\p{N}]/u))
  return {subject, lower, written: mark === '~' ? undefined : written, isPlain: mark === undefined, lead}
}

/** Lower case at the same offsets: of all letters, only `İ` becomes longer. */
function lowerOf(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase()
}

/** Where an alias ends that begins here; -1 where it does not stand, or a word goes on behind it. */
function endOf(lower: string, start: number, alias: string): number {
  let at = start
  for (const char of alias) {
    const length = char === ' ' ? gapAt(lower, at) : lower.startsWith(char, at) ? char.length : 0
    if (length === 0) return -1
    at += length
  }
  return /^(?:\p{L}|\p{N}+\p{L})/u.test(lower.slice(at, at + 8)) ? -1 : at
}

/** The length of what may stand between two words of a name. */
function gapAt(lower: string, at: number): number {
  return /^(?:-|\s{1,4})/.exec(lower.slice(at, at + 4))?.[0].length ?? 0
}

function isMeant({isPlain, written}: Alias, text: string, span: Span): boolean {
  if (isPlain || text.slice(span.start, span.end) === written) return true
  return isCode(text, span) || isBeside(text, span)
}

/** A name without the version or tag behind it, as it is written and cut down to what a registry knows. */
function spellings(name: string): readonly string[] {
  const bare = name.replace(/(?<=.)@[\d^~v][^/]*$|@(?:latest|next)$/, '').replace(/:[\d][\w.-]*$|:latest$/, '')
  const repository = /^[\w-]+\.[a-z]{2,4}\/[^/]+\/[^/]+/.exec(bare)?.[0]
  return [...new Set([bare.replace(/\/v\d+$/, ''), repository?.replace(/\.git$/, '') ?? bare])]
}
