// Tells a matrix of responsibilities by its cells, which hold the letters of RACI, RASCI or DACI.
import type {Table} from '../../documents/digest-model.ts'

const cell = /^[RACIDS](?:\s*[/,+&]?\s*[RACIDS])*$/

/** Whether most cells behind the first column are letters of responsibility, and at least two of them differ. */
export function hasLetters({rows}: Table): boolean {
  const cells = rows
    .flatMap((row) => row.slice(1).map(({value}) => value.trim()))
    .filter((value) => value !== '' && value !== '-' && value !== '—')
  const letters = cells.filter((value) => cell.test(value))
  return letters.length >= 2 && letters.length * 2 > cells.length && new Set(letters).size >= 2
}
