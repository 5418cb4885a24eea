// Matrices of responsibilities, row by row: who answers for an activity, and who does it.
import type {Table} from '../../documents/digest-model.ts'
import type {Located} from '../../model/place.ts'
import {documentsBy} from '../documents-by.ts'
import {hasLetters, letterColumns} from '../kinds/matrix.ts'
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

/** One row; roles are the heads of the columns that hold the letter. */
export interface Activity {
  readonly path: string
  readonly name: Located<string>
  readonly accountable: readonly Located<string>[]
  /** Who does it: R, or in a DACI the one who drives it. */
  readonly doing: readonly Located<string>[]
  /** Where letters stand; a row without any is a heading of those below. */
  readonly letters: number
}

const cell = /^[RACIDS](?:\s*[/,+&]?\s*[RACIDS])*$/

/** The activities of all matrices, by document. */
export function allActivities(workspace: Workspace): readonly Activity[] {
  return withMatrix('matrix', workspace).flatMap((document) => activitiesIn(document))
}

/** The activities of the matrices of one document. */
export const activitiesIn = memo((document: WorkspaceDocument): readonly Activity[] =>
  document.kind === 'template'
    ? []
    : document.digest.tables.flatMap(
        (table) => namedRowsOf(table, document) ?? (isMatrix(table) ? rowsOf(table, document) : []),
      ),
)

const withMatrix = documentsBy(
  'matrices of responsibilities',
  (document) => (activitiesIn(document).length > 0 ? ['matrix'] : []),
  ({tables}) => tables.length > 0,
)

/** Letters of responsibility, an A among them: figures of other tables are letters as well. */
function isMatrix(table: Table): boolean {
  if (table.header.length < 3 || !hasLetters(table)) return false
  const letters = table.rows.flatMap((row) => row.slice(1).map(({value}) => value.trim()))
  const has = (letter: string) => letters.some((value) => cell.test(value) && value.includes(letter))
  return has('A') && (has('R') || has('D')) && (has('C') || has('I') || has('R'))
}

function rowsOf({header, rows}: Table, {path}: WorkspaceDocument): readonly Activity[] {
  const isDriven = rows.every((row) => row.slice(1).every(({value}) => !/R/.test(value) || !cell.test(value.trim())))
  return rows.flatMap((row): readonly Activity[] => {
    const [name] = row
    if (name === undefined || name.value.trim() === '') return []
    const marked = row.slice(1).map(({value}, index) => ({value: value.trim(), head: header[index + 1]}))
    const letters = marked.filter(({value}) => cell.test(value))
    const holding = (letter: string) =>
      letters.flatMap(({value, head}) => (value.includes(letter) && head ? [head] : []))
    const doing = holding(isDriven ? 'D' : 'R')
    return [{path, name, accountable: holding('A'), doing, letters: letters.length}]
  })
}

/** The rows of a matrix whose columns are the letters and whose cells are people; undefined for all other tables. */
function namedRowsOf(table: Table, {path}: WorkspaceDocument): readonly Activity[] | undefined {
  const columns = letterColumns(table)
  return (
    columns &&
    table.rows.flatMap((row): readonly Activity[] => {
      const [name] = row
      const [accountable, doing] = [namesIn(row[columns.accountable]), namesIn(row[columns.doing])]
      const letters = row.slice(1).filter((each) => namesIn(each).length > 0).length
      return name === undefined || name.value.trim() === '' ? [] : [{path, name, accountable, doing, letters}]
    })
  )
}

/** The people whom a cell names, one behind the other. */
function namesIn(cell: Located<string> | undefined): readonly Located<string>[] {
  const names =
    cell?.value.split(/\s*(?:[,;&+]|\/|\bet\b|\band\b)\s*/).filter((name) => /[\p{L}\p{N}]/u.test(name)) ?? []
  return cell ? names.map((value) => ({...cell, value})) : []
}
