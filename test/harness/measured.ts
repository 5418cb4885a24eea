// Measures the coverage of a little repository held in memory: its files, its commits, and a day.
import {defaultConfig, presetNames} from '../../server/engine/config/config.ts'
import {readConfig} from '../../server/engine/config/read.ts'
import {measure} from '../../server/engine/coverage/measure.ts'
import {digestFile} from '../../server/engine/digest-file.ts'
import {parseWithRemark} from '../../server/engine/documents/parse.ts'
import type {CommitHistory} from '../../server/engine/model/commit-history.ts'
import type {Coverage} from '../../server/engine/model/coverage.ts'
import {open} from '../../server/engine/snapshot.ts'
import {governed} from '../../server/engine/workspace/build.ts'
import type {Workspace} from '../../server/engine/workspace/workspace.ts'
import {HistoryBuilder} from '../../server/node/history-builder.ts'

/** A commit; people are `name <address>`. */
export interface Made {
  /** `YYYY-MM-DD`, at midnight UTC. */
  readonly day: string
  readonly by: string
  /** Lines added and deleted by path. */
  readonly files: Readonly<Record<string, readonly [added: number, deleted?: number]>>
}

/** A repository as it is told. */
export interface Told {
  /** Texts by path; `relais.yaml` is its configuration. */
  readonly files: Readonly<Record<string, string>>
  /** The newest first; undefined where no history is told. */
  readonly commits?: readonly Made[] | undefined
  readonly today: string
}

export function historyOf(commits: readonly Made[], paths: readonly string[]): CommitHistory {
  const builder = new HistoryBuilder({head: 'f'.repeat(40), files: new Set(paths), prefix: ''})
  for (const [index, {day, by, files}] of commits.entries()) {
    const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(by) ?? []
    const id = String(index + 1).padStart(40, '0')
    const committed = Date.parse(day) / 1000
    builder.commit({id, parents: 1, authored: 0, committed, author: {name, email}, coAuthors: [], reviewers: []})
    for (const [path, [added, deleted = 0]] of Object.entries(files))
      builder.change({path, from: undefined, added, deleted})
  }
  return builder.finish()
}

export function workspaceOf({files, commits, today}: Told): Workspace {
  const text = files['relais.yaml']
  const tables = {options: new Map(), presets: presetNames}
  const read =
    text === undefined ? undefined : readConfig({path: 'relais.yaml', text}, tables, () => ({problem: 'missing'}))
  const paths = Object.keys(files).toSorted()
  const wanted = paths.filter((path) => governed(path) !== undefined && path !== 'relais.yaml')
  const {workspace} = open({
    files: wanted.map((path) => ({path, digest: digestFile({path, text: files[path] ?? ''}, parseWithRemark)})),
    skipped: [],
    paths,
    config: {...(read?.config ?? defaultConfig), presets: new Set(), rules: new Map()},
    configProblems: [],
    today,
    language: 'en',
    history: undefined,
    commits: commits && historyOf(commits, paths),
    baseline: new Set(),
  })
  return workspace
}

export function measured(told: Told, without: readonly string[] = []): Coverage {
  return measure(workspaceOf(told), new Set(without))
}
