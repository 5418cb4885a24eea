// What a change consists of, for rules that compare with a base: its records, and the manifests before it.
import type {Facts} from '../../facts/facts.ts'
import type {Base} from '../base.ts'
import type {Decision} from '../records/decision.ts'
import type {Workspace} from '../workspace.ts'

/** What the workspace is compared with; undefined when there is nothing. */
export function baseOf({base}: Workspace): Base | undefined {
  return base === undefined || 'problem' in base ? undefined : base
}

/**
 * The base, where decisions may be missing: not when a trailer waives them, nor in a repository without any record, which
 * has not begun to keep them.
 */
export function baseOfUnwaived(workspace: Workspace): Base | undefined {
  const base = baseOf(workspace)
  return base === undefined || base.exemptions.length > 0 || workspace.decisions.length === 0 ? undefined : base
}

/** Every manifest as it was at the base. Those that did not change are the same objects as now. */
export function manifestsBefore({manifests}: Workspace, base: Base): readonly Facts[] {
  const changed = new Set(base.changes.flatMap(({path, from}) => [path, from ?? path]))
  return [...manifests.filter(({path}) => !changed.has(path)), ...base.manifests]
}

/** The records that the change adds or edits. */
export function recordsOfChange(workspace: Workspace, {changes}: Base): readonly Decision[] {
  const edited = changes.filter(({kind, lines}) => kind !== 'removed' && (kind !== 'renamed' || lines?.added !== 0))
  return edited.flatMap(({path}) => workspace.decisionsAt(path))
}
