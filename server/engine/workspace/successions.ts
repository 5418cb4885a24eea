// Who replaced whom: what records say of each other, looked up from both sides.
import type {Link} from '../documents/digest-model.ts'
import type {Decision, DecisionReference} from './decision.ts'
import type {Workspace, WorkspaceDocument} from './workspace.ts'

/** A mention and the record that holds it. */
export interface Claim {
  readonly by: Decision
  readonly reference: DecisionReference
}

interface Successions {
  /** Who says of a record that it came after: `B supersedes A`, by A's key. */
  readonly successors: ReadonlyMap<string, readonly Claim[]>
  /** Who says of a record that it came before: `A is superseded by B`, by B's key. */
  readonly predecessors: ReadonlyMap<string, readonly Claim[]>
}

const cache = new WeakMap<Workspace, Successions>()

/** Records that say that they supersede this one. */
export function claimedSuccessors({key}: Decision, workspace: Workspace): readonly Claim[] {
  return successionsOf(workspace).successors.get(key) ?? []
}

/** Records that say that this one superseded them. */
export function claimedPredecessors({key}: Decision, workspace: Workspace): readonly Claim[] {
  return successionsOf(workspace).predecessors.get(key) ?? []
}

function successionsOf(workspace: Workspace): Successions {
  const known = cache.get(workspace)
  if (known) return known
  const made = {
    successors: claimsOf(workspace, ({supersedes}) => supersedes),
    predecessors: claimsOf(workspace, ({supersededBy}) => supersededBy),
  }
  cache.set(workspace, made)
  return made
}

function claimsOf(
  {decisions}: Workspace,
  references: (decision: Decision) => readonly DecisionReference[],
): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>()
  for (const by of decisions) {
    for (const reference of references(by)) {
      if (reference.decision === undefined || reference.decision === by.key) continue
      const group = claims.get(reference.decision)
      if (group) group.push({by, reference})
      else claims.set(reference.decision, [{by, reference}])
    }
  }
  return claims
}

/** The link that a mention was read from; undefined for a plain name. */
export function linkOf({span}: DecisionReference, {digest}: Decision): Link | undefined {
  return digest.links.find((link) => link.span.start === span.start && link.span.end === span.end)
}

/** Whether a link names a record that replaces, or is replaced by, the one that it stands in. */
export function isSupersessionMention({span}: Link, {path}: WorkspaceDocument, workspace: Workspace): boolean {
  return workspace
    .decisionsAt(path)
    .some(({supersedes, supersededBy}) =>
      [...supersedes, ...supersededBy].some((reference) => reference.span.start === span.start && reference.span.end === span.end),
    )
}
