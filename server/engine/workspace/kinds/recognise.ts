// Tells what kind of document a text is: by its name, its title, and the parts that it has.
import type {Digest} from '../../documents/digest-model.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import {documentKinds, type KnownDocumentKind} from '../../model/document-kinds.ts'
import {isOutside, type Naming, namingOf} from './naming.ts'
import {partsOfKind, type Read, read} from './parts.ts'
import {kindWords} from './vocabulary/index.ts'
import {held, type KindWords, type Phrases} from './vocabulary/words.ts'

/** How surely a name tells a kind, from certainty on. */
const levels = ['told', 'certain', 'named twice', 'named', 'signed'] as const
type Level = (typeof levels)[number]

interface Candidate {
  readonly kind: KnownDocumentKind
  readonly level: Level
  readonly count: number
}

const order: readonly KnownDocumentKind[] = Object.keys(kindWords) as readonly KnownDocumentKind[]
const namesIn = held(order.flatMap((kind) => [kindWords[kind].certain, kindWords[kind].hints]))
const folders = new Set(order.flatMap((kind) => wordsOf(kind).folders ?? []))
const wholeNames = new Set(order.flatMap((kind) => wordsOf(kind).files ?? []))
const signposts = new Set(order.flatMap((kind) => wordsOf(kind).signs?.groups.flat() ?? []))

/** Fewer signs make no document of a kind that nothing names. */
const fewestSigns = 3

function wordsOf(kind: KnownDocumentKind): KindWords {
  return kindWords[kind]
}

/** The kind of a document that is no decision record and no template; undefined for all others. Never throws. */
export function recognise(path: string, digest: Digest): KnownDocumentKind | undefined {
  const declared = declaredKind(digest)
  if (declared !== undefined) return declared
  const naming = namingOf(path, digest)
  if (isOutside(path, naming)) return undefined
  const named = namedKinds(naming, digest)
  const isSigned = !naming.isReadme && hasSigns(digest)
  if (named.length === 0 && !isSigned) return undefined
  const document = read(path, digest, naming)
  const candidates = [
    ...named.flatMap((each) => complete(each, document) ?? []),
    ...(isSigned ? signedKinds(document) : []),
  ]
  const [first, ...others] = candidates
  return first && others.reduce(better, first).kind
}

function better(a: Candidate, b: Candidate): Candidate {
  const difference = levels.indexOf(a.level) - levels.indexOf(b.level)
  return difference > 0 || (difference === 0 && levels.indexOf(a.level) > 1 && b.count > a.count) ? b : a
}

function hasSigns({sections}: Digest): boolean {
  return (
    sections.filter(({depth, heading}) => depth > 0 && signposts.has(foldHeading(heading.value))).length >= fewestSigns
  )
}

/** What front matter calls the document. */
function declaredKind({frontMatter}: Digest): KnownDocumentKind | undefined {
  for (const {key, values} of frontMatter?.entries ?? []) {
    if (
      !/^(?:type|kind|doc_?type|document_?type|type_de_document|nature|category|categorie|catégorie)$/i.test(key.value)
    )
      continue
    const said = fold(values[0]?.value ?? '')
    const kind =
      documentKinds.find((each) => fold(each) === said) ?? order.find((each) => kindWords[each].certain.isIn(said))
    if (kind) return kind
  }
  return undefined
}

interface Named {
  readonly kind: KnownDocumentKind
  readonly level: Level
}

/** The kinds that a document’s name tells, those left out of which it shows that it tells of something else. */
function namedKinds(naming: Naming, digest: Digest): readonly Named[] {
  const names = {title: namesIn(naming.title), name: namesIn(naming.name), folder: namesIn(naming.folders[0] ?? '')}
  const isPlain = names.title.size + names.name.size + names.folder.size === 0
  if (isPlain && !naming.folders.some((folder) => folders.has(folder)) && !wholeNames.has(naming.name)) return []
  return order.flatMap((kind) => {
    const level = levelOf(wordsOf(kind), naming, names)
    return level === undefined || isAboutOther(wordsOf(kind), naming, digest, level) ? [] : [{kind, level}]
  })
}

/** A named kind, when the document has as many of its parts as that name asks for. */
function complete({kind, level}: Named, document: Read): Candidate | undefined {
  const {least, core} = wordsOf(kind)
  const isHint = level === 'named' || level === 'named twice'
  const found = partsOfKind(kind, document).filter(({told}) => told !== 'absent')
  if (isHint && core !== undefined && !found.some(({name}) => core.includes(name))) return undefined
  // A README that leads to such documents has the name of their folder.
  const needed = neededAt(level, least)
  const enough = !document.naming.isReadme ? needed : isHint ? least.hinted : Math.max(needed, 2)
  return found.length >= enough ? {kind, level, count: found.length} : undefined
}

function neededAt(level: Level, {certain, hinted}: KindWords['least']): number {
  if (level === 'told') return 0
  if (level === 'certain') return certain
  return level === 'named' ? hinted : Math.max(1, hinted - 1)
}

/** The kinds that headings alone tell. */
function signedKinds({spots, naming, digest}: Read): readonly Candidate[] {
  const headings = new Set(spots.flatMap(({form, words}) => (form === 'heading' ? [words] : [])))
  return order.flatMap((kind) => {
    const {signs} = wordsOf(kind)
    const count = signs?.groups.filter((group) => group.some((sign) => headings.has(sign))).length ?? 0
    if (signs === undefined || count < signs.least) return []
    return isAboutOther(wordsOf(kind), naming, digest, 'signed') ? [] : [{kind, level: 'signed' as const, count}]
  })
}

/** What the parts of a name hold. */
type Names = Readonly<Record<'title' | 'name' | 'folder', ReadonlySet<Phrases>>>

function levelOf(words: KindWords, {name, folders: around}: Naming, names: Names): Level | undefined {
  const {certain, hints, files, folders: homes} = words
  if (files?.includes(name)) return 'told'
  const isHome = homes !== undefined && around.some((folder) => homes.includes(folder))
  if (isHome || names.title.has(certain) || names.name.has(certain)) return 'certain'
  const count = Number(names.title.has(hints)) + Number(names.name.has(hints) || names.folder.has(hints))
  return count === 2 ? 'named twice' : count === 1 ? 'named' : undefined
}

/** A name that is certain weighs more than some of many headings. */
function isAboutOther({elsewhere}: KindWords, {title, name}: Naming, {sections}: Digest, level: Level): boolean {
  if (elsewhere === undefined) return false
  if (elsewhere.isIn(title) || elsewhere.isIn(name)) return true
  const headings = sections.map(({heading}) => foldHeading(heading.value))
  const lines = (sections[0]?.lines ?? []).concat(sections[1]?.lines ?? []).map(({value}) => fold(value))
  const most = level === 'told' || level === 'certain' ? Math.max(1, headings.length / 6) : headings.length / 12
  return [...headings, ...lines].filter((words) => elsewhere.isIn(words)).length > most
}
