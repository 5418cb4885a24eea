// How many columns of a terminal a text takes, and how to cut and wrap it.

/** Wide and full-width characters of UAX #11 (EastAsianWidth.txt) beyond those that are emoji by presentation. */
const wide =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u3247\u3250-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u

/** Characters that stand in no column of their own: combining marks, joiners, and other invisible ones. */
const zero = /^[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u

/** Takes as long to make as a small repository to list, and most texts do without. */
let segmenter: Intl.Segmenter | undefined

/** The width of one grapheme cluster: 0, 1 or 2 columns. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme >= ' ' && grapheme <= '~') return 1
  if (wide.test(grapheme)) return 2
  return zero.test(grapheme) ? 0 : 1
}

/** The grapheme clusters of a text: what a reader sees as one character. */
export function graphemes(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

/** The columns that one line of plain text (no control characters) takes. */
export function textWidth(text: string): number {
  return graphemes(text).reduce((sum, it) => sum + graphemeWidth(it), 0)
}

/** Fills a text with spaces up to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)))
}

/** Breaks a text at its spaces into lines of at most so many columns; a longer word has a line of its own. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > columns) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
