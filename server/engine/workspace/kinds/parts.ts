// Which checkable parts a document of a kind has, where each stands, and how much it says.
import type {Digest} from '../../documents/digest-model.ts'
import {readDate} from '../../documents/vocabulary/dates.ts'
import {type DocumentPart, documentParts, type KnownDocumentKind} from '../../model/document-kinds.ts'
import type {Located, Span} from '../../model/place.ts'
import {hasLetters, letterColumns} from './matrix.ts'
import type {Naming} from './naming.ts'
import {type Spot, spotsOf, type Told} from './spots.ts'
import {kindWords} from './vocabulary/index.ts'
import {held, type KindWords, type PartWords, type Phrases} from './vocabulary/words.ts'

/** One checkable part of a document. */
export interface FoundPart<Kind extends KnownDocumentKind = KnownDocumentKind> {
  readonly name: DocumentPart<Kind>
  readonly told: Told | 'absent'
  /** The heading, key or column that announces it; undefined where it is absent. */
  readonly span: Span | undefined
}

/** What is needed of a document to find its parts. */
export interface Read {
  readonly path: string
  readonly digest: Digest
  readonly naming: Naming
  readonly spots: readonly Spot[]
}

export function read(path: string, digest: Digest, naming: Naming): Read {
  return {path, digest, naming, spots: spotsOf(digest, naming.stated?.span)}
}

/** The parts of a kind, in the order of the kind's list. */
export function partsOfKind<Kind extends KnownDocumentKind>(kind: Kind, document: Read): readonly FoundPart<Kind>[] {
  const names: readonly DocumentPart<Kind>[] = documentParts[kind]
  const {parts}: KindWords = kindWords[kind]
  const listsIn = finders.get(kind)
  const spots = document.spots.flatMap((spot) => {
    const lists = listsIn?.(spot.words)
    return lists?.size ? [{spot, lists}] : []
  })
  return names.flatMap((name) => {
    const words = parts[name]
    return words ? [{name, ...found(name, words, namedBy(words, spots), document)}] : []
  })
}

/** For each kind, which of the lists of its parts a text holds. */
const finders = new Map(
  Object.entries<KindWords>(kindWords).map(([kind, {parts}]) => [
    kind,
    held(Object.values(parts).flatMap(({named, keyed}) => (keyed ? [named, keyed] : [named]))),
  ]),
)

interface Held {
  readonly spot: Spot
  readonly lists: ReadonlySet<Phrases>
}

function namedBy({named, keyed}: PartWords, spots: readonly Held[]): readonly Spot[] {
  return spots.flatMap(({spot, lists}) =>
    lists.has(named) || (spot.form !== 'heading' && keyed !== undefined && lists.has(keyed)) ? [spot] : [],
  )
}

const best: readonly Told[] = ['told', 'placeholder', 'empty']

function found(name: string, words: PartWords, spots: readonly Spot[], document: Read): Omit<FoundPart, 'name'> {
  for (const told of best) {
    const spot = spots.find((each) => each.told === told)
    if (spot && (told === 'told' || !words.isDay)) return {told, span: spot.span}
  }
  return (
    otherwise(name, words, document) ??
    (spots[0] ? {told: 'empty', span: spots[0].span} : {told: 'absent', span: undefined})
  )
}

/**
 * Parts that stand elsewhere: a day in the title or the first lines, giver and taker in the title, a matrix by its cells,
 * setting up by its steps.
 */
function otherwise(
  name: string,
  {isDay}: PartWords,
  {digest, naming: {stated}, path}: Read,
): Omit<FoundPart, 'name'> | undefined {
  const title: Omit<FoundPart, 'name'> = {told: 'told', span: stated?.span ?? {start: 0, end: 0}}
  if (name === 'matrix')
    return toldAt(digest.tables.find((table) => hasLetters(table) || letterColumns(table) !== undefined))
  if (name === 'set-up') return toldAt(setUpSteps(digest))
  if ((name === 'from' || name === 'to') && stated && passing.test(stated.value)) return title
  if (isDay !== true) return undefined
  if (isDayIn(stated?.value ?? '') || isDayIn(path)) return title
  const first = digest.sections.slice(0, 2).flatMap(({lines}) => lines)
  return toldAt(first.find(({value}) => isDayIn(value)))
}

/** What steps of setting up begin with, or name. */
const settingUp =
  /^(?:(?:first|then|next|d['’]abord|ensuite|puis)[\s,]+)*(?:install|clone|cloner|clonez|download|téléchargez|lancez|lancer|démarrez|run|start|copy|copiez|configure[rz]?)(?:e[rz])?\b|\b(?:git clone|npm (?:ci|i|install)|yarn install|pnpm i(?:nstall)?|pip install|bundle install|docker[- ]compose up|make (?:install|setup))\b/i

/** The first of two or more items of a list that set something up. */
export function setUpSteps({sections}: Digest): Located<string> | undefined {
  for (const {items} of sections) {
    const steps = items.filter(({value}) => settingUp.test(value))
    if (steps.length >= 2) return steps[0]
  }
  return undefined
}

/** `from Ann to Bob`, `Ann → Bob`, `d’Anne à Benoît`. */
const passing = /\bfrom\b.+\bto\b|\S\s*(?:→|->|=>)\s*\S|\b(?:de\s|d['’]).+\s(?:à|vers|au)\s/iu

function toldAt(place: {readonly span: Span} | undefined): Omit<FoundPart, 'name'> | undefined {
  return place && {told: 'told', span: place.span}
}

function isDayIn(text: string): boolean {
  const {iso, ambiguous} = readDate(text, 'fr')
  return iso !== undefined || ambiguous
}
