// Finds where a text may be cut into sections that can be parsed alone: before headings, and before paragraphs in long sections.

/** A section so long is cut before a paragraph as well, in characters. */
const longSection = 1000

/**
 * Where a fence opens or closes, a comment opens, or a heading or a paragraph behind a blank line begins; each at the
 * beginning of a line.
 */
const landmark =
  /(?:^|\n|\r(?!\n))(?: {0,3}(?:(`{3,}|~{3,})([^\r\n]*)|(<!--))|(?=#{1,6}[ \t\r\n])|[ \t]*(\r\n?|\n)(?=\p{L}))/gu

/**
 * Offsets at which a text may well be cut, ascending, so many characters apart at least. This is a guess, to be proved
 * by parsing: a wrong cut costs time, and so does a missed one.
 */
export function cutsOf(text: string, atLeast: number): readonly number[] {
  const cuts: number[] = []
  let last = 0
  let fence: string | undefined
  const pattern = new RegExp(landmark)
  pattern.lastIndex = endOfFrontMatter(text)
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, marks, info = '', comment, blank] = match
    const end = match.index + whole.length
    if (whole === '') pattern.lastIndex = end + 1
    if (marks !== undefined) fence = fenceBehind(fence, marks, info)
    else if (fence !== undefined) continue
    else if (comment !== undefined) pattern.lastIndex = endOfComment(text, end)
    else if (end - last >= Math.max(1, atLeast, blank === undefined ? 0 : longSection)) {
      cuts.push(end)
      last = end
    }
  }
  return cuts
}

/** The fence that is open behind a line of fence marks. */
function fenceBehind(open: string | undefined, marks: string, info: string): string | undefined {
  if (open === undefined) return marks.startsWith('`') && info.includes('`') ? undefined : marks
  return marks.startsWith(open) && info.trim() === '' ? undefined : open
}

function endOfComment(text: string, start: number): number {
  const end = text.indexOf('-->', start)
  return end < 0 ? text.length : end
}

/** Nothing is cut in what may be front matter, closed or not. */
function endOfFrontMatter(text: string): number {
  if (!/^(?:---|\+\+\+)[ \t]*[\r\n]/.test(text)) return 0
  const close = /[\r\n](?:---|\+\+\+)[ \t]*(?=[\r\n])/.exec(text)
  return close ? close.index + close[0].length : text.length
}
