// The sheets of research operations as a claim to a tax credit is read: operation, years, work done, and what is not said.
import {fold} from '../../documents/vocabulary/fold.ts'
import type {CoveragePlace} from '../../model/coverage.ts'
import type {DocumentPart} from '../../model/document-kinds.ts'
import type {Located} from '../../model/place.ts'
import {neededRdParts} from '../../model/rd-sheet-parts.ts'
import {documentsOfKind, partsOf} from '../kinds/index.ts'
import {namingOf} from '../kinds/naming.ts'
import {memo} from '../memo.ts'
import {stem} from '../paths.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

export interface RdSheet {
  /** Where it is titled. */
  readonly place: CoveragePlace
  /** The title, else the name of the file. */
  readonly operation: string
  /** Every year that it says to cover, the earliest first; empty where it names none. */
  readonly years: readonly number[]
  /** Where it tells of the work, and the first line of that; undefined where it does not. */
  readonly work: {readonly place: CoveragePlace; readonly text: string} | undefined
  /** The parts that it lacks, of those that a claim is judged by. */
  readonly missing: readonly DocumentPart<'rd-sheet'>[]
}

/**
 * Whether a sheet can be relied on: it lacks no part that a claim is judged by, and was first committed before the last year
 * that it covers was over, as `firstDay` (`YYYY-MM-DD`) tells. A sheet that names no year shows nothing of when it was due.
 */
export function isReady({missing, years}: RdSheet, firstDay: string): boolean {
  const last = years.at(-1)
  return missing.length === 0 && last !== undefined && firstDay <= `${last}-12-31`
}

/** In the order of paths. */
export const rdSheets = memo((workspace: Workspace): readonly RdSheet[] =>
  documentsOfKind('rd-sheet', workspace).map((document) => sheetOf(document, workspace)),
)

function sheetOf(document: WorkspaceDocument, workspace: Workspace): RdSheet {
  const {path, digest} = document
  const {stated} = namingOf(path, digest)
  const found = partsOf(document, workspace)
  const missing = neededRdParts.filter((part) => found.find(({name}) => name === part)?.told !== 'told')
  return {
    place: {path, span: stated?.span},
    operation: stated?.value ?? stem(path),
    years: yearsOf(document, stated?.value ?? ''),
    work: workOf(document, workspace),
    missing,
  }
}

const periods =
  /^(?:years?|annees?|exercices?|fiscal year|tax year|periods?|periodes?|campagne|millesime|dates?|start|end|from|to|debut|fin)$/

/** What its metadata say of its period, else its title, else its path. */
function yearsOf({path, digest}: WorkspaceDocument, title: string): readonly number[] {
  const entries = (digest.frontMatter?.entries ?? []).flatMap(({key, values}) =>
    periods.test(fold(key.value)) ? values : [],
  )
  const fields = digest.fields.flatMap(({key, value}) => (periods.test(fold(key.value)) ? [value] : []))
  const stated = [...entries, ...fields].map(({value}) => value).join(' ; ')
  return [stated, title, path].map(yearsIn).find((years) => years.length > 0) ?? []
}

/** Longer periods are no operation's. */
const mostYears = 15

/** `2024`, `2023-2025` and `2024-03-01 to 2025-02-28` alike; a period covers what lies between. */
function yearsIn(text: string): readonly number[] {
  const named = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  const [first, last] = [Math.min(...named), Math.max(...named)]
  const isPeriod = named.length === 2 && last - first < mostYears
  return isPeriod
    ? Array.from({length: last - first + 1}, (_, index) => first + index)
    : [...new Set(named)].sort((a, b) => a - b)
}

function workOf(document: WorkspaceDocument, workspace: Workspace): RdSheet['work'] {
  const {path, digest} = document
  const part = partsOf(document, workspace).find(({name}) => name === 'work')
  if (part?.span === undefined || part.told !== 'told') return undefined
  const {span} = part
  return {place: {path, span}, text: firstLine(span.start, digest) ?? ''}
}

/** The first line behind a heading, a section inside it counted; else the field that the place is the key of. */
function firstLine(at: number, {sections, fields}: WorkspaceDocument['digest']): string | undefined {
  const from = sections.findIndex(({heading}) => heading.span.start === at)
  if (from < 0) return fields.find(({key}) => key.span.start === at)?.value.value
  const inside: readonly Located<string>[] = sections
    .slice(from, from + 2)
    .flatMap(({lines, items}) => [...lines, ...items])
  return inside.toSorted((a, b) => a.span.start - b.span.start)[0]?.value
}
