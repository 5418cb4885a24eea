// Which components the tree of coverage is narrowed to: those of an owner, and those with files that have been changed.
import {extensions, type Uri, workspace} from 'vscode'
import {type OwnersAnswer, ownersMethod} from '../../server/protocol.ts'
import type {Connection} from '../connection.ts'
import type {CoverageLook, Narrowed} from './coverage-tree.ts'

/** The part of the editor's own git extension that is asked: it knows what differs from the last commit. */
interface Git {
  getAPI(version: 1): {readonly repositories: readonly {readonly state: Readonly<Record<Changes, readonly Change[]>>}[]}
}

type Changes = 'workingTreeChanges' | 'indexChanges' | 'mergeChanges'

interface Change {
  readonly uri: Uri
}

function changedFiles(): readonly Uri[] {
  const git = extensions.getExtension<Git>('vscode.git')
  if (git?.isActive !== true) return []
  const states = git.exports.getAPI(1).repositories.map(({state}) => state)
  const changes = states.flatMap((each) => [...each.workingTreeChanges, ...each.indexChanges, ...each.mergeChanges])
  return changes.map(({uri}) => uri)
}

/** Changed files by the addresses of their folders, relative to these. */
function changedPaths(): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>()
  for (const uri of changedFiles()) {
    const folder = workspace.getWorkspaceFolder(uri)?.uri.toString()
    if (folder === undefined) continue
    paths.set(folder, [...(paths.get(folder) ?? []), workspace.asRelativePath(uri, false)])
  }
  return paths
}

/** The names of those who own something, in the order of names. */
export async function ownerNames(connection: Connection): Promise<readonly string[]> {
  const answers = (await connection.request<readonly OwnersAnswer[]>(ownersMethod)) ?? []
  const names = answers.flatMap(({areas}) => areas.flatMap(({owners}) => owners.map(({name}) => name)))
  return [...new Set(names)].toSorted()
}

/** What the tree is told of owners and changes, as they are now. */
export async function narrowing(connection: Connection, {owner, isChanged}: CoverageLook): Promise<Narrowed> {
  const answers = owner === '' ? [] : ((await connection.request<readonly OwnersAnswer[]>(ownersMethod)) ?? [])
  const owned = new Map(
    answers.map(({folder, areas}) => [
      folder,
      new Set(areas.filter(({owners}) => owners.some(({name}) => name === owner)).map(({name}) => name)),
    ]),
  )
  const changed = isChanged ? changedPaths() : new Map<string, readonly string[]>()
  return {
    ...(owner !== '' && {isOwned: (folder, name) => owned.get(folder)?.has(name) === true}),
    ...(isChanged && {changed: (folder) => changed.get(folder) ?? []}),
  }
}
