// The shape in which a vocabulary tells a kind of document and its parts, and how its phrases are compared.
import {fold, terms} from '../../../documents/vocabulary/fold.ts'
import type {DocumentPart, KnownDocumentKind} from '../../../model/document-kinds.ts'

/** Phrases that a folded text may hold. */
export interface Phrases {
  /** The first word of each, with `*` behind a stem. */
  openers(): readonly string[]
  isIn(folded: string): boolean
}

/** Where a part of a kind stands. */
export interface PartWords {
  /** In headings, in the keys of fields and front matter, and above the columns of tables. */
  readonly named: Phrases
  /** In the keys of fields and above columns alone, where shorter words are clear enough. */
  readonly keyed?: Phrases
  /** A day in the title, the name or the first lines says it as well. */
  readonly isDay?: boolean
}

/** How a kind is told; without its name, that of any kind. */
export interface KindWords<Kind extends KnownDocumentKind | undefined = undefined> {
  /** What names it beyond doubt: in the title, or in the name of the file or its folder. */
  readonly certain: Phrases
  /** What names it or something else. */
  readonly hints: Phrases
  /** Names of files, whole, that say no more and need no parts. */
  readonly files?: readonly string[]
  /** Names of folders, whole, that hold this kind alone. */
  readonly folders?: readonly string[]
  /** In the title or the name, in a heading or a first line: the document is about something else. */
  readonly elsewhere?: Phrases
  /** How many parts it has at least, by how it is named. */
  readonly least: {readonly certain: number; readonly hinted: number}
  /** Whole headings that make a document of this kind where nothing names it: so many groups, each by one of its headings. */
  readonly signs?: {readonly least: number; readonly groups: readonly (readonly string[])[]}
  readonly parts: Readonly<Record<Kind extends KnownDocumentKind ? DocumentPart<Kind> : string, PartWords>>
}

/**
 * Phrases apart from each other by commas; `*` stands for any ending of a word. No phrases fit nothing. They are read when
 * they are first asked for: most runs ask for few.
 */
export function phrases(list: string): Phrases {
  let known: Known | undefined
  const read = () => {
    known ??= readPhrases(list)
    return known
  }
  return {
    openers: () => read().openers,
    isIn: (text) => read().mayBeIn(text) && read().whole.test(text),
  }
}

interface Known {
  readonly openers: readonly string[]
  readonly mayBeIn: (text: string) => boolean
  readonly whole: RegExp
}

function readPhrases(list: string): Known {
  const folded = terms(list).flatMap((term) =>
    term === '' ? [] : [term.endsWith('*') ? `${fold(term)}*` : fold(term)],
  )
  const pattern = folded.map((term) => term.replace('*', '[\\p{L}\\p{N}]*')).join('|')
  const openers = folded.map((term) => term.split(' ')[0] ?? '')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u')
  return {openers, mayBeIn: opening(openers), whole}
}

/** Whether a text may hold one of many phrases: far faster than looking for them, which few texts are worth. */
export function mayHold(lists: readonly Phrases[]): (folded: string) => boolean {
  let known: ((folded: string) => boolean) | undefined
  return (folded) => {
    known ??= opening(lists.flatMap(({openers}) => openers()))
    return known(folded)
  }
}

/** Tells whether a word of a text begins as one of some first words, `*` behind a stem. */
function opening(first: readonly string[]): (folded: string) => boolean {
  const whole = new Set(first.filter((word) => !word.endsWith('*')))
  const stems = new Set(first.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)))
  const lengths = [...new Set([...stems].map(({length}) => length))]
  const opens = (word: string) =>
    whole.has(word) || lengths.some((length) => length <= word.length && stems.has(word.slice(0, length)))
  return (folded) => folded.split(' ').some(opens)
}

/** Groups of whole headings. */
export function signs(least: number, ...groups: readonly string[]): NonNullable<KindWords['signs']> {
  return {least, groups: groups.map((group) => terms(group).map(fold))}
}

/** A part that goes by these phrases. */
export function part(named: string, keyed?: string): PartWords {
  return {named: phrases(named), ...(keyed !== undefined && {keyed: phrases(keyed)})}
}
