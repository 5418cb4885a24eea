// The title of a record and the number that it carries.
import type {Phrase, Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {type Located, located} from '../../model/place.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import {type RecordText, stated} from './record-text.ts'

export interface Title {
  /** Without its number; undefined when the text has no title. */
  readonly text: Located<string> | undefined
  readonly number: Located<number> | undefined
}

/** A separator behind a number: `.`, `:`, a bracket or a dash; none that could go on with a version or a range. */
const separator = String.raw`[a-z]?[\])]?(?:\s*[:)\]–—]\s*|\.(?!\d)\s*|\s+[–—-]\s*|-\s+|-(?=\p{L}))(?=\S)`
const prefix = String.raw`(?:m?adr|rfc|tep|kep|eip|cip|erc|dr|ad|decision|décision|proposal|record)[-\s_]*(?:#|n°|nº)?\s*`

/** `12. Title`, `ADR-12: Title`, `[ADR 012] Title`, `RFC #7 — Title`, `MSC1692: Title`; `ADR 12 Title` needs no separator. */
const patterns: readonly RegExp[] = [
  new RegExp(`^#?[[(]?(?:${prefix})?#?0*(\\d{1,5})${separator}`, 'iu'),
  new RegExp(`^[[(]?[A-Z]{2,6}-?0*(\\d{1,5})${separator}`, 'u'),
  new RegExp(`^[[(]?${prefix}0*(\\d{1,5})[\\])]?\\s+(?=\\S)`, 'iu'),
]

/** The first heading of level 1, unless it is a section's name; else front matter; else a lone first heading. */
export function readTitle(text: RecordText, lexicon: Lexicon, prefersFrontMatter: boolean): Title {
  const fromFront = stated(text, 'title', lexicon).find(({source}) => source === 'front-matter')
  if (prefersFrontMatter && fromFront) return {text: fromFront, number: undefined}
  const heading = titleHeading(text, lexicon)
  if (heading) return splitNumber(heading, text.name.number)
  const [named] = fromFront ? [fromFront] : stated(text, 'title', lexicon).filter(({value}) => !isPlaceholder(value))
  return {text: named && withoutNumber(named), number: undefined}
}

function withoutNumber(title: Located<string>): Located<string> {
  const length = matchNumber(title.value)?.[0].length ?? 0
  return located(title.value.slice(length), title.span.start + length, title.span.end)
}

function matchNumber(title: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(title)
    if (match) return match
  }
  return undefined
}

function titleHeading({sections}: RecordText, lexicon: Lexicon): Phrase | undefined {
  const headings = sections.filter(({depth}) => depth > 0 && depth < 7)
  const first = headings.find(({depth}) => depth === 1)
  if (first && !isSectionName(first, lexicon)) return first.heading
  const labelled = headings.find(({heading}) => /^(?:title|titre)$/.test(fold(heading.value)))
  const [line] = labelled?.lines ?? []
  if (line) return {...line, raw: line.value}
  const hash = sections[0]?.lines[0]
  if (hash && /^#{1,2}[^#\s]/.test(hash.value)) return {...hash, raw: hash.value}
  const [only] = headings
  const isFirst =
    only !== undefined &&
    (standsAlone(only, headings) || (sections[0]?.content === 'empty' && only.heading.value.includes(' ')))
  return !first && only && only.depth <= 3 && !isSectionName(only, lexicon) && isFirst ? only.heading : undefined
}

/** `# Superseded!` is a notice, not a title. */
function isStatusNotice(heading: string, lexicon: Lexicon): boolean {
  return !heading.includes(' ') && /^(?:superseded|deprecated|rejected)$/.test(lexicon.status(heading))
}

/** A metadatum that became a heading by the rule drawn below it. */
function isField(heading: string, lexicon: Lexicon): boolean {
  const key = /^([\p{L} ()]{2,24}):\s/u.exec(heading)?.[1]
  const role = key && lexicon.field(key)
  return role === 'status' || role === 'date' || role === 'deciders' || role === 'updated'
}

function isSectionName({heading}: Section, lexicon: Lexicon): boolean {
  return (
    /[\r\n]/.test(heading.raw) ||
    isField(heading.value, lexicon) ||
    lexicon.role(heading.value) !== undefined ||
    isStatusNotice(heading.value, lexicon) ||
    /^(?:title|titre|table of contents|sommaire)?$/.test(fold(heading.value))
  )
}

/** Whether a heading of level 2 heads the whole text: no other of its level follows. */
function standsAlone(heading: Section, headings: readonly Section[]): boolean {
  return headings.filter(({depth}) => depth <= heading.depth).length === 1
}

/** Takes the number off a heading; a bare leading number only when a separator or the file's number confirms it. */
function splitNumber(heading: Phrase, fileNumber: number | undefined): Title {
  const bare = fileNumber === undefined ? undefined : new RegExp(`^0*(${fileNumber})[a-z]?\\s+(?=\\S)`, 'i')
  const match = matchNumber(heading.value) ?? bare?.exec(heading.value)
  if (!match) return {text: heading, number: undefined}
  const digits = match[1] ?? ''
  const digitsAt = heading.span.start + Math.max(0, heading.raw.indexOf(digits))
  const rest = heading.value.slice(match[0].length)
  const restAt = heading.raw.lastIndexOf(rest)
  const start = restAt < 0 ? heading.span.start : heading.span.start + restAt
  return {
    text: located(rest, start, heading.span.end),
    number: located(Number(digits), digitsAt, digitsAt + digits.length),
  }
}
