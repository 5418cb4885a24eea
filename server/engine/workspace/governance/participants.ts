// Who took part in a meeting, as its minutes say, and whether relais.yaml knows them as people of the company.
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import {Directory, type Referent} from '../../people/directory.ts'
import {kindWords} from '../kinds/vocabulary/index.ts'
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

/** Those who did not come. */
const absent = /\b(?:absente?s?|excuse(?:e|s|es)?|apologies|regrets|not present)\b/

/** Everybody whom minutes name as having been there; empty where they name nobody. */
export const whoTookPart = memo((document: WorkspaceDocument, {config}: Workspace): readonly Referent[] => {
  if (config.people.length === 0 && config.internalDomains.length === 0) return []
  const directory = new Directory(config)
  return namesIn(document).flatMap((name) => directory.named(name))
})

/** The names under headings, behind keys and in the first column of tables that tell of participants. */
function namesIn({digest: {sections, fields, tables}}: WorkspaceDocument): readonly string[] {
  const {named, keyed} = kindWords.minutes.parts.participants
  const isThere = (words: string) => !absent.test(words) && (named.isIn(words) || keyed?.isIn(words) === true)
  const headed = sections.filter(({depth, heading}) => depth > 0 && isThere(foldHeading(heading.value)))
  const written = fields.filter(({key}) => isThere(fold(key.value))).map(({value}) => value.value)
  const inTables = tables.flatMap(({section, rows}) => {
    const around = sections[section]
    return around && headed.includes(around) ? rows.flatMap(([first]) => first?.value ?? []) : []
  })
  const texts = [
    ...headed.flatMap(({items, lines}) => (items.length > 0 ? items : lines)).map(({value}) => value),
    ...written,
  ]
  return [...inTables, ...texts.flatMap((text) => text.split(/[,;]|\s(?:et|and|&)\s/))]
    .map((name) => name.replace(/\(.*$|\s[-–—:].*$/s, '').trim())
    .filter((name) => name !== '' && !isPlaceholder(name))
}
