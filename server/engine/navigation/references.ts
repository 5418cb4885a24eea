// Who names a record: places in documents and in the comments of source files.
import type {Digest} from '../documents/digest-model.ts'
import {memo} from '../workspace/memo.ts'
import {baseName} from '../workspace/paths.ts'
import {unitOf} from '../workspace/recognition/names.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Around} from './around.ts'
import {declaredAt} from './declarations.ts'
import {type Mention, mentionAt, mentionsIn} from './mentions.ts'

/** What stands at an offset of a file. */
export interface NamedHere {
  readonly decision: Decision
  /** The words that name it. */
  readonly span: Decision['span']
  /** How it is named; undefined in the record's own name. */
  readonly mention: Mention | undefined
}

/** The record that is named at an offset of a document or a source file, by others or by itself. */
export function recordAt(path: string, offset: number, around: Around): NamedHere | undefined {
  const mention = mentionAt(path, offset, around)
  if (mention) return {decision: mention.decision, span: mention.span, mention}
  const decision = declaredAt(path, offset, around.workspace)
  return decision && {decision, span: decision.head, mention: undefined}
}

/**
 * The places that name a record, by path and place. Documents are looked into where what is kept of them speaks of its number
 * or its file; with `thoroughly` all of them are, which takes every text of the repository.
 */
export function referencesTo(decision: Decision, around: Around, thoroughly = false): readonly Mention[] {
  const {documents, sources} = around.workspace
  const isCandidate = mayName(decision)
  const pages = [...documents.values()].filter(({digest}) => thoroughly || isCandidate(digest))
  return [...pages, ...sources]
    .flatMap(({path}) => mentionsIn(path, around))
    .filter((mention) => mention.decision.key === decision.key)
}

function mayName({number, path}: Decision): (digest: Digest) => boolean {
  if (number !== undefined) return (digest) => numbersIn(digest).has(number)
  const name = baseName(unitOf(path))
    .replace(/\.\w+$/, '')
    .toLowerCase()
  return (digest) => [...wordsOf(digest)].some((words) => words.toLowerCase().includes(name))
}

/** The numbers in what is kept of a document. */
const numbersIn = memo((digest: Digest): ReadonlySet<number> => {
  const numbers = new Set<number>()
  for (const words of wordsOf(digest)) for (const [digits] of words.matchAll(/\d{1,6}/g)) numbers.add(Number(digits))
  return numbers
})

/** What is kept of the words of a document: links, metadata, headings and first lines of sections. */
function* wordsOf({links, sections, fields, frontMatter}: Digest): Iterable<string> {
  for (const {target, text} of links) yield* [target.value, text.value]
  for (const {heading, lines, items} of sections) for (const {value} of [heading, ...lines, ...items]) yield value
  for (const {value} of fields) yield value.value
  for (const {values} of frontMatter?.entries ?? []) for (const {value} of values) yield value
}
