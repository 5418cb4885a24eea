// A comment that names a decision which no longer holds sends its reader to the wrong one.
import Type from 'typebox'
import type {CodeReference} from '../../model/code-reference.ts'
import type {DraftFix} from '../../model/finding.ts'
import {meaningOf} from '../../workspace/records/code-meaning.ts'
import {rewritten} from '../../workspace/records/code-writing.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import {endsOf} from '../../workspace/records/successions.ts'
import type {SourceFile, Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/code-ref-superseded',
  on: 'source',
  severity: 'info',
  fixable: 'suggestion',
  summary: {
    en: 'Comments in the source name decisions that hold.',
    fr: 'Les commentaires du code nomment des décisions en vigueur.',
  },
  advice: {
    en: 'Check that the code follows the decision that holds now, then name that one.',
    fr: 'Vérifiez que le code suit la décision désormais en vigueur, puis nommez celle-ci.',
  },
  options: Type.Object({}),
  messages: {
    superseded: {
      en: 'The decision `{name}` is superseded by `{successor}`.',
      fr: 'La décision `{name}` est remplacée par `{successor}`.',
    },
    replaced: {
      en: 'The decision `{name}` is superseded.',
      fr: 'La décision `{name}` est remplacée.',
    },
    rejected: {
      en: 'The decision `{name}` was rejected.',
      fr: 'La décision `{name}` a été rejetée.',
    },
  },
  *check(source, {workspace, report}) {
    const mentioned = mentionedIn(source, workspace)
    const named = new Set(mentioned.map(({decision}) => decision.key))
    for (const {reference, decision} of mentioned) {
      const successors = successorsOf(decision, workspace)
      const name = reference.value
      if (decision.state === 'rejected') yield report('rejected', reference, {name})
      // Who names both knows what replaced what.
      else if (decision.state !== 'superseded' || successors.some(({key}) => named.has(key))) continue
      else if (successors.length === 0) yield report('replaced', reference, {name})
      else {
        const fixes = successors.flatMap((each) => fixesOf(reference, each, source))
        yield report('superseded', reference, {name, successor: successors.map(({id}) => id).join(', ')}, {fixes})
      }
    }
  },
})

interface Mentioned {
  readonly reference: CodeReference
  readonly decision: Decision
}

function mentionedIn({references, path}: SourceFile, workspace: Workspace): readonly Mentioned[] {
  return references.flatMap((reference) => {
    const meaning = meaningOf(reference, path, workspace)
    return meaning.kind === 'record' ? [{reference, decision: meaning.decision}] : []
  })
}

/** The records that hold in place of one, as it says itself or as they say. */
function successorsOf(decision: Decision, workspace: Workspace): readonly Decision[] {
  const own = decision.supersededBy.flatMap((reference) => endsOf(reference, workspace, [decision.key]))
  const claiming = workspace.successorsOf(decision.key).map(({by}) => by)
  return [...new Map((own.length > 0 ? own : claiming).map((each) => [each.key, each])).values()]
}

function fixesOf(reference: CodeReference, successor: Decision, {path}: SourceFile): readonly DraftFix[] {
  const text = reference.form === 'elsewhere' ? undefined : rewritten(reference.value, successor)
  if (text === undefined || text === reference.value) return []
  return [
    {
      kind: 'suggestion',
      title: {en: `Name \`${text}\` instead`, fr: `Nommer \`${text}\` à la place`},
      changes: [{kind: 'edit', path, span: reference.span, text}],
    },
  ]
}
