// The record that a link of a document leads to.
import type {Link} from '../documents/digest-model.ts'
import {linkedPath} from '../workspace/links/link-targets.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {decode} from '../workspace/records/resolve.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'

/** In a file of several records, the one whose heading the link names; undefined when it leads to none, or out. */
export function linkedDecision(link: Link, document: WorkspaceDocument, workspace: Workspace): Decision | undefined {
  const target = link.target.value.trim()
  const path = target.startsWith('#') ? document.path : linkedPath(link, document, workspace)
  if (path === undefined) return undefined
  const records = workspace.decisionsAt(path)
  if (target.startsWith('#') && records.length === 1) return undefined
  const fragment = /#(.+)$/.exec(target)?.[1]
  if (fragment !== undefined) {
    const named = records.find(({key}) => key === `${path}#${decode(fragment)}`)
    if (named) return named
  }
  return records.length === 1 ? records[0] : undefined
}
