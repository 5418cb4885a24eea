// The coverage of workspace folders, as the editor's panel shows it.
import {
  type CommitHistory,
  coverageView,
  departureOf,
  type Language,
  measure,
  type NoHistory,
  type Snapshot,
} from '../../engine/index.ts'
import type {CoverageAnswer, CoverageRequest, PersonItem} from '../../protocol.ts'
import type {Files} from '../host.ts'
import {say} from '../texts.ts'
import type {FolderView} from '../view.ts'

type Commits = CommitHistory | NoHistory

/** What was read of histories, as long as reading them again would come to the same. */
const histories = new WeakMap<Files, Commits>()

/** The whole history of a folder, read when it is asked for. */
export async function commitsOf(files: Files): Promise<Commits> {
  const known = histories.get(files)
  if (known !== undefined && files.areCommits(known)) return known
  const commits = await files.commits()
  histories.set(files, commits)
  return commits
}

/** The states that know the history, by those that rules look at, which may do without. */
const informed = new WeakMap<Snapshot, Snapshot>()

function knowing(snapshot: Snapshot, commits: Commits | undefined): Snapshot {
  if (commits === undefined || snapshot.workspace.commits === commits) return snapshot
  const known = informed.get(snapshot)
  if (known?.workspace.commits === commits) return known
  const made = snapshot.with({commits})
  informed.set(snapshot, made)
  return made
}

/** The coverage of a folder, and of what would be left without some people. */
export function coverageAnswer(
  {uri, snapshot, language, textOf}: FolderView,
  {without = []}: CoverageRequest,
  commits: Commits | undefined,
): CoverageAnswer {
  const {workspace} = knowing(snapshot, commits)
  const coverage = measure(workspace)
  const {people} = workspace.config
  const view = coverageView({
    ...{language, name: nameOf(uri), coverage, trend: [], textOf, decisions: workspace.decisions},
    commit: commits !== undefined && 'head' in commits ? commits.head : undefined,
    departure: without.length === 0 ? undefined : departureOf(coverage, workspace, without),
    notes: notesOf(people.length === 0, commits, language),
    targetOf: () => undefined,
    statusName: (state) => say(language, `state_${state}`),
  })
  return {folder: uri, view, people: people.map(personItem)}
}

/** The last segment of an address. */
function nameOf(uri: string): string {
  const segment = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function personItem({
  id,
  names = [],
  org = '',
  until = '',
}: {
  readonly id: string
  readonly names?: readonly string[]
  readonly org?: string
  readonly until?: string
}): PersonItem {
  return {id, name: names.find((name) => !name.startsWith('@')) ?? names[0] ?? id, org, until}
}

function notesOf(isNobodyRegistered: boolean, commits: Commits | undefined, language: Language): readonly string[] {
  const history = commits === undefined ? 'historyUnasked' : 'problem' in commits ? historyNote(commits) : undefined
  return [
    ...(isNobodyRegistered ? [say(language, 'noPeople')] : []),
    ...(history === undefined ? [] : [say(language, history)]),
  ]
}

function historyNote({problem}: NoHistory): 'historyOff' | 'historyShallow' | 'historyNone' {
  if (problem === 'git-off') return 'historyOff'
  return problem === 'shallow' || problem === 'partial' ? 'historyShallow' : 'historyNone'
}
