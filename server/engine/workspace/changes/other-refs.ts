// Numbers that a change gives its records while another branch gives them to records of its own.
import type {Base} from '../base.ts'
import type {DecisionLog} from '../logs/logs.ts'
import {isAnnexOf, isNumbered, isSameRecord, seriesOf} from '../logs/renumber.ts'
import {folderOf} from '../paths.ts'
import {readName, unitOf} from '../recognition/names.ts'
import type {Decision} from '../records/decision.ts'
import type {Workspace} from '../workspace.ts'
import {baseOf} from './since-base.ts'

/** A record of the change, and the file of another ref that has its number. */
export interface Taken {
  readonly decision: Decision
  readonly ref: string
  readonly path: string
}

/** Each record of the change once whose number a ref has taken since the base; a file that both have is no clash. */
export function takenElsewhere(log: DecisionLog, workspace: Workspace): readonly Taken[] {
  const base = baseOf(workspace)
  if (base === undefined || base.refs.length === 0 || !isNumbered(log)) return []
  const fresh = new Set(pathsNew(base))
  const former = new Set(base.changes.flatMap(({from}) => from ?? []))
  const isTheirs = (path: string) => !workspace.paths.has(path) && !former.has(path)
  return log.decisions
    .filter(({path, number}) => number && fresh.has(path))
    .flatMap((decision) => {
      const found = base.refs.flatMap(({name, paths}) =>
        paths.filter((path) => clashes(path, decision) && isTheirs(path)).map((path) => ({decision, ref: name, path})),
      )
      return found.slice(0, 1)
    })
}

/** Paths that were not there at the base, or under another number. */
export function pathsNew({changes}: Base): readonly string[] {
  return changes.flatMap(({path, from, kind}) => {
    const isRenumbered = from !== undefined && readName(from).number !== readName(path).number
    return kind === 'added' || (kind === 'renamed' && isRenumbered) ? [path] : []
  })
}

function clashes(path: string, {path: own, number, suffix}: Decision): boolean {
  const name = readName(path)
  return (
    name.number === number &&
    name.suffix.toLowerCase() === suffix.toLowerCase() &&
    folderOf(unitOf(path)) === folderOf(unitOf(own)) &&
    seriesOf(path) === seriesOf(own) &&
    !(isSameRecord(path, own) || isAnnexOf(path, own) || isAnnexOf(own, path))
  )
}

/** The greatest number of each series that other refs have given in the folders of a log. */
export function greatestElsewhere({decisions}: DecisionLog, workspace: Workspace): ReadonlyMap<string, number> {
  const folders = new Set(decisions.map(({path}) => folderOf(unitOf(path))))
  const paths = (baseOf(workspace)?.refs ?? []).flatMap((ref) => ref.paths)
  const greatest = new Map<string, number>()
  for (const path of paths.filter((each) => folders.has(folderOf(unitOf(each))))) {
    const series = seriesOf(path)
    greatest.set(series, Math.max(greatest.get(series) ?? 0, readName(path).number ?? 0))
  }
  return greatest
}
