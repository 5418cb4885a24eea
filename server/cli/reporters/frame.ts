// One line of source as a terminal shows it, and marks exactly under a part of it.
import {visible} from '../escape/terminal.ts'
import {graphemes, graphemeWidth, textWidth} from './text-width.ts'

/** The shown line, and the line of marks to print below it; both start in the same column. */
export interface Frame {
  readonly source: string
  readonly marks: string
}

/** One character as shown: what it prints, how wide it is, in which column it starts, and whether it is meant. */
interface Cell {
  readonly shown: string
  readonly width: number
  readonly column: number
  readonly marked: boolean
}

const tabStop = 4

/** Columns kept before the marked part when the line is cut there. */
const context = 16

/**
 * Frames the part `[from, to)` (UTF-16 offsets in the line) within so many columns. Tabs reach to the next multiple
 * of 4, control characters show as escapes; what does not fit becomes `…`. An empty part is marked by one `^`.
 * `continues` says that the part goes on in the next line.
 */
export function frame(line: string, from: number, to: number, columns: number, continues = false): Frame {
  // Far from the marked part nothing can be shown: a line of megabytes costs no more than a short one.
  const first = Math.max(0, from - 4 * columns)
  const cells = layOut(line.slice(first, from + 8 * columns), from - first, Math.max(to, from) - first)
  const last = cells.at(-1)
  const whole =
    last !== undefined && first === 0 && last.column + last.width <= columns && from + 8 * columns >= line.length
  const cut = whole || last === undefined ? cells : cutAround(cells, first > 0, columns)
  const marks = cut
    .map((it) => (it.marked ? '~' : ' ').repeat(it.width))
    .join('')
    .trimEnd()
  return {
    source: cut
      .map(({shown}) => shown)
      .join('')
      .trimEnd(),
    marks: (marks === '' ? `${' '.repeat(caret(cut))}^` : marks.replace(/^( *)~$/, '$1^')) + (continues ? ' …' : ''),
  }
}

/** Gives each grapheme its columns and says whether the part touches it; the end of the line is a cell of no width. */
function layOut(text: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = []
  let offset = 0
  let column = 0
  for (const grapheme of graphemes(text)) {
    const end = offset + grapheme.length
    const shown = grapheme === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(grapheme)
    const width = shown === grapheme ? graphemeWidth(grapheme) : textWidth(shown)
    cells.push({shown, width, column, marked: offset < to && from < end && to > from})
    if (to === from && offset <= from && from < end) cells.splice(-1, 0, {shown: '', width: 0, column, marked: true})
    column += width
    offset = end
  }
  if (to === from && from >= offset) cells.push({shown: '', width: 0, column, marked: true})
  return cells
}

/** The column of the first marked cell among those shown. */
function caret(cells: readonly Cell[]): number {
  const before = cells.findIndex(({marked}) => marked)
  return cells.slice(0, Math.max(0, before)).reduce((sum, it) => sum + it.width, 0)
}

/** Keeps the cells around the marked ones that fit, with `…` where something is left out. */
function cutAround(cells: readonly Cell[], cutBefore: boolean, columns: number): readonly Cell[] {
  const marked = cells.filter((it) => it.marked)
  const start = marked[0]?.column ?? 0
  const end = marked.reduce((most, it) => Math.max(most, it.column + it.width), start)
  const left = cutBefore || end >= columns ? Math.max(0, start - Math.min(context, columns >> 2)) : 0
  const kept = cells.filter(({column}) => column >= left)
  const ellipsis: Cell = {shown: '…', width: 1, column: left, marked: false}
  const head = cutBefore || left > 0 ? [ellipsis] : []
  const room = (kept[0]?.column ?? left) + columns - head.length - 1
  const fitting = kept.filter(({column, width}) => column + width <= room)
  const next = kept[fitting.length]
  return [...head, ...fitting, ...(next === undefined ? [] : [{...ellipsis, marked: next.marked}])]
}
