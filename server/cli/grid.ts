// Aligned columns of text for a terminal; the last but flexible one wraps.
import {padded, textWidth, wrapped} from './reporters/text-width.ts'

/** A cell: plain text that is safe for a terminal, and how to decorate it. */
export interface Cell {
  readonly text: string
  readonly paint?: ((text: string) => string) | undefined
}

/** Fewer columns than this make no column of text. */
const narrowest = 20

/**
 * Lays rows out in columns, two blanks apart. The column `flexible` takes what the others leave of `width`, and wraps.
 * Returns lines without blanks at their end.
 */
export function grid(rows: readonly (readonly Cell[])[], flexible: number, width: number): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({length: count}, (_, at) =>
    Math.max(0, ...rows.map((row) => textWidth(row[at]?.text ?? ''))),
  )
  const others = widths.reduce((sum, each, at) => (at === flexible ? sum : sum + each + 2), 0)
  const room = Math.min(widths[flexible] ?? 0, Math.max(narrowest, width - others))
  const columns = widths.map((each, at) => (at === flexible ? room : each))
  return rows.flatMap((row) => lay(row, columns, flexible))
}

function lay(row: readonly Cell[], columns: readonly number[], flexible: number): readonly string[] {
  const texts = wrapped(row[flexible]?.text ?? '', columns[flexible] ?? 0)
  return texts.map((text, line) => {
    const cells = columns.map((width, at) => {
      const cell = row[at]
      const content = at === flexible ? text : line === 0 ? (cell?.text ?? '') : ''
      const painted = cell?.paint && content !== '' ? cell.paint(content) : content
      return painted + padded(content, width).slice(content.length)
    })
    return cells.join('  ').trimEnd()
  })
}
