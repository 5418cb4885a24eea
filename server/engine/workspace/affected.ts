// Which files a change may have given other findings: those that changed, and documents that depend on one of them.
import type {FileChange} from './base.ts'
import {linkedPath, linkFault} from './links/link-targets.ts'
import type {DecisionLog} from './logs/logs.ts'
import type {Workspace, WorkspaceDocument} from './workspace.ts'

/**
 * The changed files; documents with a link to where one of them is or was; the other side of each supersession; and the
 * index pages of logs whose records changed. Paths are relative to the root.
 */
export function affectedBy(changes: readonly FileChange[], workspace: Workspace): ReadonlySet<string> {
  const changed = new Set(changes.flatMap(({path, from}) => (from === undefined ? [path] : [path, from])))
  const affected = new Set(changed)
  for (const document of workspace.documents.values())
    if (!affected.has(document.path) && leadsToOne(document, changed, workspace)) affected.add(document.path)
  for (const log of workspace.logs) for (const path of dependentsIn(log, changed, workspace)) affected.add(path)
  return affected
}

function leadsToOne(document: WorkspaceDocument, changed: ReadonlySet<string>, workspace: Workspace): boolean {
  return document.digest.links.some((link) => {
    const path = linkedPath(link, document, workspace)
    if (path !== undefined) return changed.has(path)
    const fault = linkFault(link, document, workspace)
    return fault?.kind === 'missing' && changed.has(fault.path)
  })
}

function* dependentsIn(
  {decisions, index}: DecisionLog,
  changed: ReadonlySet<string>,
  workspace: Workspace,
): Iterable<string> {
  for (const {path, supersedes, supersededBy} of decisions) {
    const others = [...supersedes, ...supersededBy].map(({target, decision}) =>
      decision === undefined ? target : workspace.decision(decision)?.path,
    )
    if (others.some((other) => other !== undefined && changed.has(other))) yield path
    if (!changed.has(path)) continue
    yield* others.filter((other) => other !== undefined)
    if (index !== undefined) yield index
  }
}
