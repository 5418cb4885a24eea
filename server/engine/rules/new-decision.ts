// The suggestion to begin a record from what a manifest states.
import {decisionFromFact} from '../authoring/from-fact.ts'
import type {Subject} from '../facts/catalogue/index.ts'
import type {DraftFix} from '../model/finding.ts'
import type {Statement} from '../workspace/governing/index.ts'
import type {Workspace} from '../workspace/workspace.ts'

/** A record in the log's own format and language, with the fact and its alternatives; none where no log takes one. */
export function newDecision(
  subject: Subject,
  statement: Statement,
  today: string,
  workspace: Workspace,
): readonly DraftFix[] {
  const made = decisionFromFact(workspace, subject, statement, {today})
  if ('problem' in made) return []
  return [
    {
      kind: 'suggestion',
      title: {
        en: `Write a new decision about ${subject.name} in ${made.path}`,
        fr: `Rédiger dans ${made.path} une nouvelle décision sur ${subject.name}`,
      },
      changes: made.changes,
    },
  ]
}
