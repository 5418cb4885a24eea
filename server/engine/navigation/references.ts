// Who names a record: places in documents and in the comments of source files.
import type {Digest} from '../documents/digest-model.ts'
import {memo} from '../workspace/memo.ts'
import {baseName} from '../workspace/paths.ts'
import {unitOf} from '../workspace/recognition/names.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Around} from './around.ts'
import {declaredAt} from './declarations.ts'
import {about} from './focus.ts'
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
  const focus = about(decision)
  const pages = [...documents.values()].filter(({digest}) => thoroughly || isCandidate(digest))
  return [...pages, ...sources]
    .flatMap(({path}) => mentionsIn(path, around, focus))
    .filter((mention) => mention.decision.key === decision.key)
}

function mayName(decision: Decision): (digest: Digest) => boolean {
  const {isLink} = about(decision)
  const {number} = decision
  const name = baseName(unitOf(decision.path)).replace(/\.\w+$/, '')
  const isNamed = (words: string) => words.includes(name)
  return (digest) =>
    digest.links.some(isLink) || (number === undefined ? someWords(digest, isNamed) : numbersIn(digest).has(number))
}

/** The numbers in what is kept of a document that may be those of a record: with zeros, behind a word, before a name, alone. */
const numbersIn = memo((digest: Digest): ReadonlySet<number> => {
  const numbers = new Set<number>()
  someWords(digest, (words) => {
    digits.lastIndex = 0
    for (let match = digits.exec(words); match !== null; match = digits.exec(words))
      if (isNumberOfName(words, match.index, digits.lastIndex)) numbers.add(Number(match[0]))
    return false
  })
  return numbers
})

const digits = /\d{1,6}/g

function isNumberOfName(words: string, start: number, end: number): boolean {
  if (words.charCodeAt(start) === 48 || (start === 0 && end === words.length)) return true
  return (
    /[\p{L}\]_#°:[/|-]$|[A-Z]s?[ \u00A0]$/u.test(words.slice(Math.max(0, start - 3), start)) ||
    words.charAt(end) === '-'
  )
}

/** Whether a test holds for a part of what is kept of a document's words: metadata, headings and first lines of sections. */
function someWords({sections, fields, frontMatter}: Digest, test: (words: string) => boolean): boolean {
  const isOne = ({value}: {readonly value: string}) => test(value)
  return (
    sections.some(({heading, lines, items}) => isOne(heading) || lines.some(isOne) || items.some(isOne)) ||
    fields.some(({value}) => isOne(value)) ||
    (frontMatter?.entries.some(({values}) => values.some(isOne)) ?? false)
  )
}
