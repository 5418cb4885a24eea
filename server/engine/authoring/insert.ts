// Adds a line of metadata or a section to a record, where and how its log has them, in its language.
import type {DraftFix} from '../model/finding.ts'
import type {Decision} from '../workspace/decision.ts'
import type {DecisionLog} from '../workspace/logs.ts'

/** The safe fix that states `proposed` where the log's records have their status. */
export function withStatus(_decision: Decision, _log: DecisionLog): readonly DraftFix[] {
  return []
}
