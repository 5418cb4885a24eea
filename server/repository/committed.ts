// A repository as one commit has it: where a change began, or the current one without what is not committed yet.
import {type Coverage, measure, type Workspace} from '../engine/index.ts'
import {findBase, openPast} from '../node/index.ts'
import {Replay} from './replay.ts'
import type {TrendOptions} from './trend.ts'

export interface Committed {
  readonly workspace: Workspace
  /** In hexadecimal. */
  readonly commit: string
  /** What stood there then, of documents and manifests. */
  readonly textOf: (path: string) => string | undefined
}

/** The repository as its current commit has it, on the day of the input; undefined where there is none. Never throws. */
export function currentCommit(options: TrendOptions): Committed | undefined {
  const past = openPast(options.root)
  if (typeof past === 'string') return undefined
  try {
    const head = past.mainLine()?.[0]
    // Nothing of the history came after the current commit, whatever its own clock said.
    const point = head && {commit: head.id, day: options.input.today, time: Number.POSITIVE_INFINITY}
    const workspace = point && new Replay(past, {...options, isWhole: true}).at(point)
    if (head === undefined || workspace === undefined) return undefined
    const quoted = new Set(quotedIn(workspace))
    const files = past.files(head.id)?.filter(({path}) => quoted.has(path)) ?? []
    const texts = past.texts(files)
    const ids = new Map(files.map(({path, id}) => [path, id]))
    return {workspace, commit: head.id, textOf: (path) => texts.get(ids.get(path) ?? '')}
  } finally {
    past.dispose()
  }
}

function quotedIn({documents, manifests, owners}: Workspace): readonly string[] {
  return [...documents.keys(), ...[...manifests, ...owners].map(({path}) => path)]
}

/** What was measured where a change began, as of today; or why nothing was. Never throws. */
export function coverageAtBase(
  revision: string,
  options: TrendOptions,
):
  | {readonly coverage: Coverage; readonly commit: string; readonly textOf: (path: string) => string | undefined}
  | {
      readonly problem: string
    } {
  const base = findBase(options.root, revision)
  if ('problem' in base) return {problem: base.problem}
  const past = openPast(options.root)
  try {
    if (typeof past === 'string') return {problem: past}
    const time = past.timeOf(base.commit)
    const point = {commit: base.commit, day: options.input.today, time: time ?? 0}
    const workspace = time === undefined ? undefined : new Replay(past, options).at(point)
    if (workspace === undefined) return {problem: 'git-failed'}
    const texts = base.texts([...workspace.documents.keys(), ...workspace.manifests.map(({path}) => path)])
    return {coverage: measure(workspace), commit: base.commit, textOf: (path) => texts.get(path)}
  } finally {
    base.dispose()
    if (typeof past !== 'string') past.dispose()
  }
}
