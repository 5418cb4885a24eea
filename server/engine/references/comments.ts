// Finds the comments of a source text, by the manner in which its language writes them.
import type {Span} from '../model/place.ts'
import type {Family} from './source-paths.ts'

/*
 * Each manner is one pattern that matches a comment or a text in quotes, whichever comes first; the groups named `comment`
 * are kept. No alternative can fail once it has begun: what is not closed ends with its line or with the text, so that any
 * text is read in time that grows with its length.
 */

const line = (mark: string) => `${mark}[^\\n\\r]*`
const block = (open: string, close: string, first: string) =>
  `${open}[^${first}]*(?:${first}(?!${close})[^${first}]*)*(?:${first}${close})?`

const slashes = line('//')
const starred = block('/\\*', '/', '\\*')
const htmlComment = block('<!--', '->', '-')
const hash = line('(?<![^\\s])#')
const dashes = line('--')

const quoted = (quote: string) => `${quote}[^${quote}\\\\\\n\\r]*(?:\\\\[^][^${quote}\\\\\\n\\r]*)*${quote}?`
const double = quoted('"')
const single = quoted("'")
const template = '`[^`\\\\]*(?:\\\\[^][^`\\\\]*)*`?'
/** One character, or one escape, in apostrophes: an apostrophe may also begin a lifetime, a label or a type variable. */
const character = "'(?:\\\\[^\\n\\r][^'\\n\\r]{0,9}|[^'\\\\\\n\\r])'"
const tripled = block('"""', '""', '"')
/** A text in apostrophes that ends on its line: in prose and plain YAML an apostrophe is a letter. */
const closed = "(?<![\\w])'[^'\\n\\r]*'"
/** A pattern between slashes where a value may begin; its own slashes and quotes are no comments or texts. */
const pattern =
  '[(,=:[!&|?{;]\\s*/(?![/*])[^/\\\\\\n\\r[]*(?:(?:\\\\[^\\n\\r]|\\[[^\\]\\\\\\n\\r]*(?:\\\\[^\\n\\r][^\\]\\\\\\n\\r]*)*\\]?)[^/\\\\\\n\\r[]*)*/?'

/** What is no comment, and what is one, in the order in which they are tried. */
const manners: Readonly<
  Record<Exclude<Family, 'python'>, {readonly comments: readonly string[]; readonly texts: readonly string[]}>
> = {
  slashes: {comments: [slashes, starred], texts: [double, single, template, pattern]},
  characters: {comments: [slashes, starred], texts: [tripled, double, character, template]},
  styles: {comments: [starred], texts: [double, single]},
  hashes: {comments: [hash, block('<#', '>', '#')], texts: [tripled, double, closed]},
  'hashes-slashes': {comments: [hash, slashes, starred], texts: [double, closed]},
  php: {comments: [hash, slashes, starred, htmlComment], texts: [double, single]},
  dashes: {comments: [dashes, starred], texts: ["'[^']*'?", '"[^"\\n\\r]*"?']},
  haskell: {comments: [line('--(?![!#$%&*+./<=>?@\\\\^|~:])'), block('\\{-', '\\}', '-')], texts: [double, character]},
  lua: {comments: ['--\\[\\[[^\\]]*(?:\\](?!\\])[^\\]]*)*(?:\\]\\])?', dashes], texts: [double, single]},
  markup: {comments: [htmlComment], texts: []},
  components: {
    comments: [
      htmlComment,
      starred,
      line('(?<![^\\s{};])//'),
      block('@\\*', '@', '\\*'),
      block('\\{\\{!--', '-', '-'),
      block('\\{#', '\\}', '#'),
      block('\\{\\{--', '-', '-'),
      block('<%#', '>', '%'),
    ],
    texts: [template],
  },
  semicolons: {comments: [line(';'), starred, block('#\\|', '#', '\\|'), slashes], texts: [double]},
  percents: {comments: [line('%')], texts: [double]},
  properties: {comments: [line('(?<![^\\n\\r])[ \\t]*[#;!]')], texts: []},
  ml: {comments: [block('\\(\\*', '\\)', '\\*')], texts: [double, character]},
}

function patternOf({
  comments,
  texts,
}: {
  readonly comments: readonly string[]
  readonly texts: readonly string[]
}): RegExp {
  return new RegExp([`(?<comment>${comments.join('|')})`, ...texts].join('|'), 'g')
}

const patterns: ReadonlyMap<Family, RegExp> = new Map(
  Object.entries(manners).map(([family, manner]) => [family as Family, patternOf(manner)]),
)

/** The comments of a text, in their order; in Python docstrings as well. */
export function commentsIn(text: string, family: Family): readonly Span[] {
  if (family === 'python') return commentsInPython(text)
  const spans: Span[] = []
  for (const {index, 0: whole, groups} of text.matchAll(patterns.get(family) ?? /$^/g)) {
    if (groups?.comment !== undefined) spans.push({start: index, end: index + whole.length})
  }
  return spans
}

const pythonic = new RegExp(
  ['(?<comment>#[^\\n\\r]*)', `(?<long>${tripled}|${block("'''", "''", "'")})`, double, single].join('|'),
  'g',
)

function commentsInPython(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const {index, 0: whole, groups} of text.matchAll(pythonic)) {
    const isComment = groups?.comment !== undefined || (groups?.long !== undefined && isDocstring(text, index))
    if (isComment) spans.push({start: index, end: index + whole.length})
  }
  return spans
}

/** How many characters are looked at before a long text, to tell whether it is a statement of its own. */
const reach = 400

/** Whether a long text is a statement: it begins its line, and the line above does not go on in it. */
function isDocstring(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at)
  return /(?:^|[\n\r])[ \t]*[rRuU]?$/.test(before) && !/[(,=[{+%\\][ \t]*(?:[\n\r]\s*)?[rRuU]?$/.test(before)
}
