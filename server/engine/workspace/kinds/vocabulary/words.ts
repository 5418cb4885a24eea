// The shape in which a vocabulary tells a kind of document and its parts, and how its phrases are compared.
import {fold, terms} from '../../../documents/vocabulary/fold.ts'
import {byText, longestWord} from '../../../model/by-text.ts'
import type {DocumentPart, KnownDocumentKind} from '../../../model/document-kinds.ts'
import {PhraseIndex} from './phrase-index.ts'

/** Phrases that a folded text may hold. */
export interface Phrases {
  /** Each of them folded, with `*` behind a stem. */
  all(): readonly string[]
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
  /** Parts of which a document has at least one where its name is a hint alone: those that no other kind of page has. */
  readonly core?: readonly (Kind extends KnownDocumentKind ? DocumentPart<Kind> : string)[]
  /** Whole headings that make a document of this kind where nothing names it: so many groups, each by one of its headings. */
  readonly signs?: {readonly least: number; readonly groups: readonly (readonly string[])[]}
  readonly parts: Readonly<Record<Kind extends KnownDocumentKind ? DocumentPart<Kind> : string, PartWords>>
}

/**
 * Phrases apart from each other by commas; `*` stands for any ending of a word. No phrases fit nothing. They are read when
 * they are first asked for: most runs ask for few.
 */
export function phrases(list: string): Phrases {
  let index: PhraseIndex<true> | undefined
  const own: Phrases = {
    all: () => terms(list).flatMap((term) => (term === '' ? [] : [foldPhrase(term)])),
    isIn(folded) {
      index ??= indexOf([own], () => true)
      return index.some(folded, (isHeld) => isHeld)
    },
  }
  return own
}

/** Tells which of many lists of phrases a folded text holds, far faster than each list does. */
export function held(lists: readonly Phrases[]): (folded: string) => ReadonlySet<Phrases> {
  let index: PhraseIndex<Phrases> | undefined
  return byText((folded) => {
    index ??= indexOf(lists, (list) => list)
    const found = new Set<Phrases>()
    index.some(folded, (list) => !found.add(list))
    return found.size === 0 ? none : found
  }, longestWord)
}

const none: ReadonlySet<Phrases> = new Set()

function indexOf<Value>(lists: readonly Phrases[], of: (list: Phrases) => Value): PhraseIndex<Value> {
  const index = new PhraseIndex<Value>()
  for (const list of lists) for (const phrase of list.all()) index.add(phrase, of(list))
  return index
}

/** Most of them are written as they are compared. */
function foldPhrase(term: string): string {
  if (/^[a-z\d]+(?: [a-z\d]+)*\*?$/.test(term)) return term
  return term.endsWith('*') ? `${fold(term)}*` : fold(term)
}

/** Groups of whole headings. */
export function signs(least: number, ...groups: readonly string[]): NonNullable<KindWords['signs']> {
  return {least, groups: groups.map((group) => terms(group).map(fold))}
}

/** A part that goes by these phrases. */
export function part(named: string, keyed?: string): PartWords {
  return {named: phrases(named), ...(keyed !== undefined && {keyed: phrases(keyed)})}
}
