// Groups records into logs: by declared folder, by the nearest folder named for decisions, else by their own folder.
import type {Language} from '../../model/language.ts'
import {folderOf} from '../paths.ts'
import {type DeclaredLog, declaredAround} from '../recognition/declared.ts'
import {nearestLogFolder, readName, unitOf} from '../recognition/names.ts'
import type {Decision} from '../records/decision.ts'
import type {DocumentKind} from '../workspace.ts'
import type {DecisionLog, Numbering} from './logs.ts'

/** The log that a record in this file belongs to, and the component that the log is declared for. */
export function logPathOf(path: string, declared: readonly DeclaredLog[]): DeclaredLog {
  const home = folderOf(unitOf(path))
  return declaredAround(home, declared) ?? {folder: nearestLogFolder(home)?.folder ?? home, component: undefined}
}

/** Builds the logs of the records, ordered by path. */
export function groupLogs(decisions: readonly Decision[], kinds: ReadonlyMap<string, DocumentKind>): DecisionLog[] {
  const groups = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const group = groups.get(decision.log)
    if (group) group.push(decision)
    else groups.set(decision.log, [decision])
  }
  return [...groups].map(([path, members]) => buildLog(path, members, kinds)).sort((a, b) => (a.path < b.path ? -1 : 1))
}

function buildLog(path: string, decisions: readonly Decision[], kinds: ReadonlyMap<string, DocumentKind>): DecisionLog {
  const inFile = decisions.every((decision) => decision.path === path)
  const ofKind = (kind: DocumentKind) =>
    [...kinds]
      .filter(([file, is]) => is === kind && folderOf(file) === path)
      .map(([file]) => file)
      .sort()[0]
  return {
    path,
    kind: inFile ? 'file' : 'folder',
    numbering: inFile ? 'slug' : numberingOf(decisions),
    format: mostFrequent(decisions.map(({format}) => format)) ?? 'custom',
    language: mostFrequent(decisions.map(({language}): Language => language)) ?? 'en',
    decisions,
    component: decisions[0]?.component,
    template: ofKind('template'),
    index: ofKind('index'),
  }
}

/** The way most names begin; four digits that all read as year and month are no numbers. */
function numberingOf(decisions: readonly Decision[]): Numbering {
  const names = decisions.map(({path}) => readName(path))
  const kind = mostFrequent(names.map((name) => name.kind)) ?? 'slug'
  if (kind === 'prefix' || kind === 'slug') return 'slug'
  if (kind !== 'number') return kind
  const numbers = names.filter((name) => name.kind === 'number')
  const monthly = numbers.filter(({digits}) => /^(?:1[5-9]|[2-3]\d)(?:0[1-9]|1[0-2])$/.test(digits))
  return numbers.length >= 2 && monthly.length * 10 >= numbers.length * 9 ? 'year-month' : 'number'
}

export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
