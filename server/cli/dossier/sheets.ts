// The index of R&D sheets in a dossier: one row a sheet, as a claim to a tax credit is read.
import {type CoveragePlace, type Language, type RdSheet, rdPartClauses} from '../../engine/index.ts'
import {markdown, markdownCode} from '../escape/markdown.ts'
import {say} from '../texts/index.ts'
import {type PlaceOutput, placeText} from './place.ts'
import type {DossierOutput} from './schema.ts'

type SheetOutput = DossierOutput['sheets'][number]

export function sheetOutput(
  {place, operation, years, work, missing}: RdSheet,
  placeOf: (place: CoveragePlace) => PlaceOutput,
  language: Language,
): SheetOutput {
  return {
    ...{operation, place: placeOf(place), years: [...years]},
    work: work ? {text: work.text, place: placeOf(work.place)} : null,
    missing: missing.map((part) => ({part, tells: rdPartClauses[part][language]})),
  }
}

export function sheetColumns(language: Language): readonly string[] {
  return (['sheetOperation', 'sheetYears', 'sheetWork', 'sheetMissing', 'columnPlace'] as const).map((key) =>
    say(language, key),
  )
}

/** In the order of `sheetColumns`, as plain text. */
export function sheetRows(sheets: DossierOutput['sheets']): readonly (readonly string[])[] {
  return sheets.map(({operation, years, work, missing, place}) => [
    operation,
    years.join(', ') || '?',
    work?.text ?? '–',
    missing.map(({tells}) => tells).join(', ') || '–',
    placeText(place),
  ])
}

/** A title and a table; nothing where there is no sheet. */
export function sheetBlocks(sheets: DossierOutput['sheets'], language: Language): readonly string[] {
  if (sheets.length === 0) return []
  const head = sheetColumns(language)
  const rows = sheetRows(sheets).map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? markdownCode : markdown)(cell)),
  )
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [`## ${say(language, 'sheetsTitle')}`, table.join('\n')]
}
