// Cells of CSV (RFC 4180) that no spreadsheet takes for a formula.
import {visible} from './visible.ts'

/** What makes a spreadsheet evaluate a cell (OWASP, "CSV Injection"), full-width forms included; spaces before it do not help. */
const formula = /^\s*[=+\-@|\uFF0B\uFF0D\uFF1D\uFF20]/

/**
 * One cell on one line, control characters shown as visible escapes. Numbers stay bare; a text that looks like a
 * formula gets an apostrophe in front, the spreadsheets' own mark for text.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = visible(value)
  const inert = formula.test(text) ? `'${text}` : text
  return /[",;']/.test(inert) || inert.trim() !== inert ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** One row, with the line end that RFC 4180 asks for. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
