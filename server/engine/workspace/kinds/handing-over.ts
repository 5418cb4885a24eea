// What a handover’s table of ownership says: each row names something, who had it, and who takes it.
import type {Digest, Table} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Span} from '../../model/place.ts'
import {handover} from './vocabulary/transfer.ts'

/** One row of a table that tells who takes what. */
export interface Taking {
  readonly item: string
  readonly to: string
  /** The cell that should name the taker, or the row’s last one. */
  readonly span: Span
}

/** The rows of all tables with a column of givers and one of takers. */
export function takings({tables}: Digest): readonly Taking[] {
  return tables.flatMap((table) => {
    const to = column(table, 'to')
    return to > 0 && column(table, 'from') >= 0 ? table.rows.flatMap((row) => taking(row, to)) : []
  })
}

export function isUntaken({item, to}: Taking): boolean {
  return item !== '' && (to === '' || /^[-–—?]+$/.test(to) || isPlaceholder(to))
}

function column({header}: Table, part: 'from' | 'to'): number {
  const {named, keyed} = handover.parts[part]
  return header.findIndex(({value}) => named.isIn(fold(value)) || keyed?.isIn(fold(value)) === true)
}

function taking(row: Table['rows'][number], to: number): readonly Taking[] {
  const [first] = row
  if (first === undefined) return []
  const cell = row[to]
  return [{item: first.value, to: cell?.value ?? '', span: cell && cell.value !== '' ? cell.span : first.span}]
}
