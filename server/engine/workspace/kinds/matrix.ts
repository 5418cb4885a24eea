// Tells a matrix of responsibilities by its cells, which hold the letters of RACI, RASCI or DACI.
import type {Table} from '../../documents/digest-model.ts'
import {fold} from '../../documents/vocabulary/fold.ts'

const cell = /^[RACIDS](?:\s*[/,+&]?\s*[RACIDS])*$/

/** Whether most cells behind the first column are letters of responsibility, and at least two of them differ. */
export function hasLetters({rows}: Table): boolean {
  const cells = rows
    .flatMap((row) => row.slice(1).map(({value}) => value.trim()))
    .filter((value) => value !== '' && value !== '-' && value !== '—')
  const letters = cells.filter((value) => cell.test(value))
  return letters.length >= 2 && letters.length * 2 > cells.length && new Set(letters).size >= 2
}

const columnWords: Readonly<Record<'A' | 'R', RegExp>> = {
  A: /^(?:a|accountable(?: a)?|a accountable|approbateur|approbatrice|autorite|garant|imputable|redevable)$/,
  R: /^(?:r|responsible(?: r)?|r responsible|realisateur|realisatrice|realise|responsable|execution)$/,
}

/** The other way to draw one: a column for each letter, whose cells name people. Undefined for all other tables. */
export function letterColumns({header}: Table): {readonly accountable: number; readonly doing: number} | undefined {
  const heads = header.map(({value}) => fold(value))
  const column = (letter: 'A' | 'R') => heads.findIndex((head, index) => index > 0 && columnWords[letter].test(head))
  const [accountable, doing] = [column('A'), column('R')]
  return accountable > 0 && doing > 0 ? {accountable, doing} : undefined
}
