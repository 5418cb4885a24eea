// Who owns which paths as plain data, as CSV, and as a table for a terminal.
import {codeownersOf, type Language, ownersOf, type Pseudonyms, type Workspace} from '../engine/index.ts'
import {csvRow} from '../engine/model/csv.ts'
import {jsonText} from './escape/json.ts'
import {visible} from './escape/terminal.ts'
import {type Cell, grid} from './grid.ts'
import {lineFinder} from './line-finder.ts'
import type {OwnedPath, OwnersOutput} from './owners-schema.ts'
import {pen} from './reporters/ansi.ts'
import type {Session} from './session.ts'
import {say} from './texts/index.ts'

/** The owners of these paths; `textOf` finds the lines that decide. People stand under pseudonyms where there are any. */
export function ownersOutput(
  paths: readonly string[],
  workspace: Workspace,
  textOf: (path: string) => string | undefined,
  pseudonyms?: Pseudonyms,
): OwnersOutput {
  const {main, dialect} = codeownersOf(workspace)
  const file = main?.path ?? null
  const lineAt = lineFinder(textOf)
  const owned = paths.map((path): OwnedPath => {
    const {state, owners, claim} = ownersOf(path, workspace)
    const line = claim ? lineAt(claim.path, claim.span.start) : null
    const other = claim && claim.path !== file ? {file: claim.path} : {}
    const names = pseudonyms ? pseudonyms.ofOwners(owners) : owners.map(({value}) => value)
    return {path, owners: [...names], line, state, ...other}
  })
  return {version: 1, dialect: main ? dialect : null, file, paths: owned}
}

/** One function for each format that is not meant for a terminal. */
export const ownersWriters: ReadonlyMap<string, (output: OwnersOutput, language: Language) => string> = new Map([
  ['json', jsonText],
  ['csv', csvOf],
])

function csvOf({paths, file}: OwnersOutput, language: Language): string {
  const head = (['columnPath', 'columnOwners', 'columnState', 'columnFile', 'columnLine'] as const).map((key) =>
    say(language, key),
  )
  const rows = paths.map((each) => {
    const where = each.line === null ? '' : (each.file ?? file ?? '')
    return [each.path, each.owners.join(' '), say(language, `owned_${each.state}`), where, each.line ?? '']
  })
  return [head, ...rows].map(csvRow).join('')
}

/** Ends with a newline, or is empty. */
export function ownersTable({paths, file}: OwnersOutput, {language, width, colours}: Session): string {
  if (paths.length === 0) return ''
  const {paint} = pen({colours, links: false, rootUrl: undefined})
  const dim = (text: string) => paint('dim', text)
  const head = (['columnPath', 'columnOwners', 'columnBy'] as const).map(
    (key): Cell => ({text: say(language, key), paint: dim}),
  )
  const rows = paths.map((each): readonly Cell[] => {
    const isOwned = each.state === 'owned'
    const by = each.line === null ? '' : `${each.file ?? file ?? ''}:${each.line}`
    const owners = isOwned ? each.owners.join(' ') : say(language, `owned_${each.state}`)
    return [
      {text: visible(each.path)},
      {text: visible(owners), ...(isOwned ? {} : {paint: (text) => paint('warning', text)})},
      {text: visible(by), paint: dim},
    ]
  })
  return grid([head, ...rows], 1, Math.min(width, 140))
    .map((line) => `${line}\n`)
    .join('')
}
