// The forms in which a comment names a record, as patterns over its text.

/**
 * The end of a path that leads to one record: a numbered page anywhere, a number below a folder named for records, or a
 * page of any name there.
 */
const recordPath =
  /(?:^|\/)(?:(?:m?adrs?|decisions?|decision-?records|(?:architecture|architectural)[-_]decisions?|decision-log)\/(?:[\w.@-]+\/)?(?:m?adr[-_]?)?\d{1,5}(?:[-_.][\w.@-]*)?|(?:m?adr[-_]?)?(?!\d{4}-\d\d)\d{2,5}[-_][\w.@-]+\.mdx?|(?:m?adrs?|decisions?|decision-?records)\/[a-z][\w.@-]*\.mdx?)$/i

/** Pages of such folders that are no records, or stand for any. */
const anyPage =
  /(?:^|\/)(?:_?readme|_?index|_?template|summary|toc|overview|.*template|.*x{3,}.*|.*\bn{3,}\b.*|0+[-_]\w*)(?:[-_.][\w-]*)?\.\w+$|(?:^|\/)(?:m?adr[-_]?)?(?:0+|1234|12345)(?:\D|$)/i

/** Longer ones are none, and reading one takes more than in proportion to its length. */
const longestPath = 300

export function isRecordPath(path: string): boolean {
  return path.length <= longestPath && recordPath.test(path) && !anyPage.test(path)
}

/** What may stand between a word such as ADR and its number. */
const separator = '(?:[-_\u2010\u2011\u2013 \u00A0:#]|: | #| n[o°]\\.? ?)?'

/**
 * A number with a letter or a name behind it, and nothing that makes it a part of something else: a version, a date, a
 * share, a ratio.
 */
const number = '\\d{1,5}(?:[a-z](?![\\w-]))?(?![\\w%]|[.,:]\\d|-\\d)(?:[-_][A-Za-z][\\w-]*)?'

/** Nothing that would make a word a part of another one, of a path, an address or an escape. */
const apart = '(?<![\\w/#@.$+\\\\-])'
const noPart = '(?![\\w%]|[.,:]\\d|-\\d)(?:[-_][A-Za-z][\\w-]*)?'

/** Identifiers by words that mean a decision record; in small letters only as people write file names. */
const identifier = [
  `${apart}(?:M?ADRs?|Adr)${separator}${number}`,
  `${apart}(?:m?adr-\\d{1,5}|adr[ #]0\\d{1,4})${noPart}`,
  `${apart}(?:AD0\\d{3}|(?:DEC|KEP)-\\d{1,5}|RFC[- ]?0\\d{2,3})${noPart}`,
].join('|')

export const identifierHere = new RegExp(identifier, 'y')

/** An address, whose parts are no paths or identifiers of ours. */
const address = 'https?://[^\\s"\'`<>\\\\)\\]}]+'

/** A path with at least one folder, as far as names usually go. */
const path = '(?<![\\w.@~%+/#-])[\\w.@~%+-]*(?:/[\\w.@~%+-]+)+'

/** What a marker begins with. */
const marker = '(?:(?<![\\w@.`"\'])@|(?<![\\w`"\'])dl:)(?:[Aa][Dd][Rr]|[Dd][EeÉé]cision)s?(?![\\w/.(-])[ \\t:=]*'

/** All forms, each in a group of its name; the first that begins at a place has it. */
export const mentions = new RegExp(
  `(?<address>\\b${address})|(?<marker>${marker})|(?<path>${path})|(?<identifier>${identifier})`,
  'g',
)

/** Further numbers behind an identifier: `ADR-0012/0014`, `ADRs 3, 4 and 7`. */
export const further = /(?:\s?[/,&+]\s?|\s(?:and|et|ou|or)\s)(0\d{1,4})(?![\w%]|[.,:]\d|[-/]\d)/y

/** One record behind a marker, by its number. */
export const marked = /(?:m?adr[-_ :#]*)?\d{1,5}[a-z]?(?![\w%]|\.\d)(?:[-_][\w-]+)?(?:\.mdx?)?/iy

/** One record behind a marker, by its name or path; what goes on in other words was prose. */
export const markedByName = /(?:[\w@.-]+\/)*[\w@.]+(?:-[\w@.]+)*(?=[ \t]*(?:[\n\r,;)\]*]|[-–—(] ?|$))/y
