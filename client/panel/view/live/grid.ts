// Makes the heat map a grid of the ARIA Authoring Practices: one stop for Tab, arrow keys within.

/** The key that moves, and by how many rows and columns; Home and End go to the edges of a row, with Control to those of the grid. */
const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
}

function rowsOf(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return Array.from(table.tBodies).flatMap((body) => Array.from(body.rows))
}

function linkAt(row: HTMLTableRowElement | undefined, column: number): HTMLAnchorElement | null | undefined {
  return row?.cells[column]?.querySelector('a')
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}

/** The link that a key leads to from one that has the focus. */
function target(
  table: HTMLTableElement,
  from: HTMLTableCellElement,
  event: KeyboardEvent,
): HTMLAnchorElement | undefined {
  const move = moves[event.key]
  const row = from.parentElement
  if (move === undefined || event.altKey || event.metaKey || !(row instanceof HTMLTableRowElement)) return undefined
  const rows = rowsOf(table)
  const toEdge = event.ctrlKey && (event.key === 'Home' || event.key === 'End')
  const last = rows.length - 1
  const index = toEdge ? (event.key === 'Home' ? 0 : last) : clamp(rows.indexOf(row) + move[0], last)
  // The first column names the row.
  const column = 1 + clamp(from.cellIndex - 1 + move[1], row.cells.length - 2)
  return linkAt(rows[index], column) ?? undefined
}

/** Only one cell of the grid is a stop; the others are reached from it. */
function stopAt(table: HTMLTableElement, link: HTMLAnchorElement): void {
  for (const former of table.querySelectorAll('a[tabindex="0"]')) former.setAttribute('tabindex', '-1')
  link.setAttribute('tabindex', '0')
}

/** Makes rows a part of the grid, which may have come later than it. */
export function enlivenRows(table: HTMLTableElement, body: HTMLTableSectionElement, stop?: string): void {
  const links = Array.from(body.querySelectorAll<HTMLAnchorElement>('td a'))
  for (const cell of body.querySelectorAll('td')) cell.setAttribute('role', 'gridcell')
  for (const link of links) link.setAttribute('tabindex', '-1')
  const wanted = links.find((link) => link.hash === stop)
  const first = wanted ?? (table.querySelector('a[tabindex="0"]') === null ? links[0] : undefined)
  if (first) stopAt(table, first)
}

/** Turns the table into a grid. What was focused keeps its name, so a table that is drawn anew can be entered at `stop`. */
export function enliven(table: HTMLTableElement, stop?: string): void {
  table.setAttribute('role', 'grid')
  for (const body of table.tBodies) enlivenRows(table, body, stop)
  table.addEventListener('keydown', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const link = cell === null ? undefined : target(table, cell, event)
    if (link === undefined) return
    event.preventDefault()
    link.focus()
  })
  table.addEventListener('focusin', ({target}) => {
    if (target instanceof HTMLAnchorElement) stopAt(table, target)
  })
}
