// Finds the subjects that a text names: by what people call them, and by the names of packages.

import type {Ecosystem} from '../../model/facts.ts'
import type {Span} from '../../model/place.ts'
import {type Alias, aliasesOf, endOf, isMeant} from './aliases.ts'
import {PackageNames} from './packages.ts'
import {isCode} from './qualifiers.ts'
import type {Subject} from './subject.ts'

/** A subject that a text names, and where. */
export interface Naming {
  readonly subject: Subject
  /** UTF-16 offsets in the text. */
  readonly span: Span
}

/** Ecosystems whose names are words that prose has as well (`Job`, `nginx`, `jenkins`, `MIT`). */
const wordy: ReadonlySet<Ecosystem> = new Set(['helm', 'kubernetes', 'ci', 'spdx'])

/** A word, and whatever is written on to it without a blank: perhaps the name of a package. */
const run = /@?([\p{L}\p{N}]+)([_.@/:+^~-][\p{L}\p{N}_.@/:+^~-]*)?/gu
const word = /[\p{L}\p{N}]+/gu

/** Longer runs are no names; the words in them may be. */
const longestRun = 300

/** Every name of some subjects, ready to be looked for. */
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

  /** In the order of the text; of names that overlap, the first and longest. */
  *named(text: string): Generator<Naming> {
    const lower = lowerOf(text)
    let end = 0
    for (const {0: whole, 1: first = '', 2: rest, index} of lower.matchAll(run)) {
      // Nearly all of prose is words by themselves, and names nothing.
      const isPlain = rest === undefined && whole === first && text[index - 1] !== '`'
      if (isPlain && !this.#mayStart(first)) continue
      for (const naming of this.#inRun(text, lower, whole, index)) {
        if (naming.span.start < end) continue
        end = naming.span.end
        yield naming
      }
    }
  }

  #add(alias: Alias): void {
    const list = this.#aliases.get(alias.first)
    if (list === undefined) this.#aliases.set(alias.first, [alias])
    else list.push(alias)
  }

  *#inRun(text: string, lower: string, whole: string, index: number): Generator<Naming> {
    const written = whole.replace(/[^\p{L}\p{N}_]+$/u, '')
    const isWord = /^[^_.@/:+^~-]+$/.test(written)
    const found = this.#package(text, written, index, isWord)
    if (found !== undefined) yield found
    else yield* this.#inWords(text, lower, whole, index)
  }

  *#inWords(text: string, lower: string, whole: string, index: number): Generator<Naming> {
    for (const {0: part, index: offset} of whole.matchAll(word)) {
      const naming = this.#alias(text, lower, part, index + offset)
      if (naming !== undefined) yield naming
    }
  }

  /** A package, by a name that no word of prose has; or by any, where it is all that a code span holds. */
  #package(text: string, written: string, start: number, isWord: boolean): Naming | undefined {
    const end = start + written.length
    if (written.length > longestRun || (isWord && !isCode(text, {start, end}))) return undefined
    const name = written.replace(/^https?:\/\/(?:www\.)?/, '')
    for (const spelling of spellings(name)) {
      const subject = this.#packages.find(spelling)
      if (subject !== undefined) return {subject, span: {start: end - name.length, end}}
    }
    return undefined
  }

  /** Whether some alias begins with this word. */
  #mayStart(first: string): boolean {
    return this.#aliases.has(first) || /\d$/.test(first)
  }

  #alias(text: string, lower: string, found: string, index: number): Naming | undefined {
    // "Postgres15": a version may stick to a name.
    const list = this.#aliases.get(found) ?? this.#aliases.get(found.replace(/\d+$/, '')) ?? []
    for (const alias of list) {
      const start = index - alias.lead
      const end = endOf(lower, start, alias.lower)
      if (end >= 0 && isMeant(alias, text, {start, end})) return {subject: alias.subject, span: {start, end}}
    }
    return undefined
  }
}

/** Lower case at the same offsets: of all letters, only `İ` becomes longer. */
function lowerOf(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase()
}

/** A name as written, without the version or tag behind it, and as the repository in which it lives. */
function spellings(name: string): ReadonlySet<string> {
  const bare = name.replace(/(?<=.)@(?:[\d^~v][^/]*|latest|next)$/, '').replace(/:(?:\d[\w.-]*|latest)$/, '')
  const repository = /^[\w-]+\.[a-z]{2,4}\/[^/]+\/[^/]+/.exec(bare)?.[0].replace(/\.git$/, '')
  return new Set([name, bare.replace(/\/v\d+$/, ''), ...(repository === undefined ? [] : [repository])])
}
