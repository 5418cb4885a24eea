// Finds what a record says of replacing others and of being replaced, as mentions not yet resolved.
import type {Link} from '../../documents/digest-model.ts'
import {type Located, located, type Span} from '../../model/place.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import type {DecisionStatus, MetadataSource} from './decision.ts'
import {type RecordText, sectionsFor, stated} from './record-text.ts'

/** A mention of another record: where a link leads, or the name as written. */
export interface Mention extends Located<string> {
  readonly source: MetadataSource
  /** The link's destination; undefined for a plain name. */
  readonly link: string | undefined
  /** The file that it stands in. */
  readonly path: string
}

/** Where a part of the text that may mention records comes from. */
type Origin = Pick<Mention, 'source' | 'path'>

export interface Mentions {
  readonly supersedes: readonly Mention[]
  readonly supersededBy: readonly Mention[]
}

type Direction = keyof Mentions

const phrases =
  /(?<by>(?:super[sc]ee?ded|replaced|obsoleted?|overridden|reverted)(?:\s+\w+){0,2}?\s+(?:by|in|with)|(?:remplacée?|supplantée?|annulée?(?:\s+et\s+remplacée?)?)\s+par)|(?<former>supersedes|supercedes|replaces|obsoletes|superseding|remplace|annule\s+et\s+remplace)\b/giu

const opening = new RegExp(`^\\W*(?:${phrases.source})`, 'iu')

/** A sentence near the top about the record itself. */
const notice = new RegExp(
  `^\\W*(?:note:? ?|in short,? )?(?:this|cet(?:te)?) (?:adr|rfc|msc|record|decision|proposal|décision) (?:is |was |has been |est |a été )?(?:made )?(?:${phrases.source})`,
  'iu',
)

/** `ADR-12`, `RFC 7`, `TEP-0107`, `#12`, `0012-use-x`, a bare number, or a dated slug. */
const names =
  /(?:\b[a-z]{2,6}[-\s_#]?|#|n°\s?)0*\d{1,6}[a-z]?\b|\b\d{8}-[\w-]+|\b\d{1,4}-[a-z][\w-]+|(?<![\w.§/-])\d{1,5}\b(?![-/.:]\d)/giu

/** Reads both directions from metadata keys, from the status itself, and from lines that open with the phrase. */
export function readMentions(text: RecordText, statuses: readonly DecisionStatus[], lexicon: Lexicon): Mentions {
  const found: Record<Direction, Mention[]> = {supersedes: [], supersededBy: []}
  for (const direction of ['supersedes', 'supersededBy'] as const) {
    for (const each of stated(text, direction, lexicon))
      found[direction].push(...mentionsIn(each, {start: each.span.start - 1, end: each.span.end}, each, text))
  }
  for (const status of statuses) readPhrases(status, status, text, found)
  for (const {entry, path} of text.entries) {
    const [value] = entry.values
    if (value && lexicon.field(entry.key.value) === undefined && path === text.path)
      readPhrases(value, {source: 'front-matter', path}, text, found)
  }
  for (const line of phraseLines(text, lexicon)) readPhrases(line, {source: 'section', path: text.path}, text, found)
  if (found.supersededBy.length === 0) found.supersededBy.push(...bareSuccessors(text, statuses, lexicon))
  return {supersedes: unique(found.supersedes), supersededBy: unique(found.supersededBy)}
}

/** `Superseded [0019](0019-x.md)`: where the status says no more than that, the links beside it lead to what came after. */
function bareSuccessors(text: RecordText, statuses: readonly DecisionStatus[], lexicon: Lexicon): Mention[] {
  const [status] = statuses
  if (status?.canonical !== 'superseded') return []
  const places = [status.span, ...sectionsFor(text, 'status', lexicon).map(({body}) => body)]
  const links = text.digest.links.filter((link) => isUsable(link) && /\.mdx?(?:#.*)?$/i.test(link.target.value))
  const beside = links.filter(({span}) =>
    places.some((place) => place.start <= span.start && span.end <= place.end + 1),
  )
  return beside.map((link) => ({
    value: link.text.value,
    span: link.span,
    source: status.source,
    path: text.path,
    link: link.target.value,
  }))
}

/** Lines of the status section, and lines anywhere near the top or under «links» that open with a phrase. */
function phraseLines(text: RecordText, lexicon: Lexicon): Located<string>[] {
  const notices = text.sections
    .slice(0, 4)
    .flatMap(({heading, lines}) => [heading, ...lines].filter(({value}) => notice.test(value)))
  const [status, more] = [sectionsFor(text, 'status', lexicon), sectionsFor(text, 'more', lexicon)]
  const lines = text.sections.flatMap((section) => {
    if (status.includes(section)) return section.lines
    if (section.depth > 1 && !more.includes(section)) return []
    return section.lines.filter(({value}) => opening.test(value))
  })
  return [...notices, ...lines]
}

/** Cuts a line at its phrases; what follows each one, up to the next, is what it speaks of. */
function readPhrases(
  line: Located<string>,
  origin: Origin,
  text: RecordText,
  found: Record<Direction, Mention[]>,
): void {
  const matches = [...line.value.matchAll(phrases)]
  for (const [index, match] of matches.entries()) {
    const from = match.index + match[0].length
    const to = matches[index + 1]?.index ?? line.value.length
    const direction: Direction = match.groups?.by ? 'supersededBy' : 'supersedes'
    found[direction].push(...mentionsIn(part(line, from, to), scope(line, from, to), origin, text))
  }
}

/** A part of a line's plain text; located exactly when the line has no markup, else at the line. */
function part(line: Located<string>, from: number, to: number): Located<string> {
  const exact = line.span.end - line.span.start === line.value.length
  return exact
    ? located(line.value.slice(from, to), line.span.start + from, line.span.start + to)
    : {value: line.value.slice(from, to), span: line.span}
}

/** Where the links of that part stand: with markup, plain offsets are at most source offsets, so the start is a bound. */
function scope({span, value}: Located<string>, from: number, to: number): Span {
  return {start: span.start + from, end: to === value.length ? span.end + 1 : span.end}
}

function mentionsIn(part: Located<string>, within: Span, {source, path}: Origin, text: RecordText): Mention[] {
  const origin = {source, path}
  const links = text.digest.links.filter(
    (link) => isUsable(link) && within.start <= link.span.start && link.span.start <= within.end,
  )
  const named = links.filter(({text: {value}}) => part.value.includes(value))
  if (named.length > 0) {
    return named.map((link) => ({value: link.text.value, span: link.span, link: link.target.value, ...origin}))
  }
  const markdown = [...part.value.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)]
  if (markdown.length > 0) {
    return markdown.map(({index, 0: whole, 1: value = '', 2: link}) => ({
      ...at(part, index, whole),
      value,
      link,
      ...origin,
    }))
  }
  const link = isFileName(part.value) ? part.value.trim() : undefined
  const clause = part.value.split(/[.;(!?](?:\s|$)|\s\(|\s[—–]\s/, 1)[0] ?? ''
  return [...clause.matchAll(names)].map(({index, 0: name}) => ({...at(part, index, name), link, ...origin}))
}

function isUsable({kind}: Link): boolean {
  return kind === 'link' || kind === 'reference'
}

function isFileName(value: string): boolean {
  return /^[^\s]+\.(?:md|mdx|markdown)$/i.test(value.trim())
}

function at(part: Located<string>, index: number, value: string): Located<string> {
  const exact = part.span.end - part.span.start === part.value.length
  return exact
    ? located(value, part.span.start + index, part.span.start + index + value.length)
    : {value, span: part.span}
}

function unique(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>()
  return mentions.filter(({value, link}) => {
    const key = (link ?? value).toLowerCase()
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
