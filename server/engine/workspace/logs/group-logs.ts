// Groups records into logs: by declared folder, by the nearest folder named for decisions, else by their own folder.
import type {Language} from '../../model/language.ts'
import {folderOf} from '../paths.ts'
import {type DeclaredLog, declaredAround} from '../recognition/declared.ts'
import {nearestLogFolder, readName, unitOf} from '../recognition/names.ts'
import type {Decision} from '../records/decision.ts'
import type {DecisionLog, Numbering} from './logs.ts'

/** The log that a record in this file belongs to, and the component that the log is declared for. */
export function logPathOf(path: string, declared: readonly DeclaredLog[]): DeclaredLog {
  const home = folderOf(unitOf(path))
  return declaredAround(home, declared) ?? {folder: nearestLogFolder(home)?.folder ?? home, component: undefined}
}

/** Builds a log from its records, ordered by path and place. */
export function buildLog(
  path: string,
  decisions: readonly Decision[],
  {template, index}: Pick<DecisionLog, 'template' | 'index'>,
): DecisionLog {
  const inFile = decisions.every((decision) => decision.path === path)
  return {
    path,
    kind: inFile ? 'file' : 'folder',
    numbering: inFile ? 'slug' : numberingOf(decisions),
    format: mostFrequent(decisions.map(({format}) => format)) ?? 'custom',
    language: mostFrequent(decisions.map(({language}): Language => language)) ?? 'en',
    decisions,
    component: decisions[0]?.component,
    template,
    index,
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

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
