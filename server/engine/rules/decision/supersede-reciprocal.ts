// Of two records of which one replaced the other, each names the other: readers come from both sides.
import Type from 'typebox'
import {formFor, insertMetadata} from '../../authoring/insert.ts'
import {isPending, isRetired} from '../../documents/vocabulary/statuses.ts'
import type {Bilingual} from '../../model/language.ts'
import {wouldBelie} from '../../workspace/logs/index-labels.ts'
import {folderOf, relativePath} from '../../workspace/paths.ts'
import type {Claim, Decision} from '../../workspace/records/decision.ts'
import {isPartial, mentions, wouldMislead} from '../../workspace/records/successions.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {type Extras, rule} from '../rule.ts'

export default rule({
  id: 'decision/supersede-reciprocal',
  on: 'decision',
  severity: 'warning',
  onRetired: true,
  fixable: 'safe',
  summary: {
    en: 'Two decisions of which one supersedes the other name each other.',
    fr: 'Deux décisions dont l’une remplace l’autre se nomment mutuellement.',
  },
  advice: {
    en: 'Add the missing half, so that readers who come from either side find the other.',
    fr: 'Ajoutez la mention manquante, pour que le lecteur passe de l’une à l’autre dans les deux sens.',
  },
  options: Type.Object({}),
  messages: {
    successor: {
      en: '`{name}` says that this decision supersedes it; this one does not mention it.',
      fr: '`{name}` indique être remplacée par cette décision, qui ne la mentionne pas.',
    },
    predecessor: {
      en: '`{name}` says that it supersedes this decision; this one does not say so.',
      fr: '`{name}` indique remplacer cette décision, qui ne le dit pas.',
    },
  },
  *check(decision, {workspace, report}) {
    for (const claim of workspace.predecessorsOf(decision.key)) {
      if (
        claim.by.state === 'superseded' &&
        !isPending(decision.state) &&
        isUnanswered(claim, decision) &&
        !isAnsweredByAnother(claim, workspace)
      ) {
        yield report(
          'successor',
          decision.head,
          {name: claim.by.id},
          extrasFor('supersedes', claim, decision, workspace),
        )
      }
    }
    for (const claim of workspace.successorsOf(decision.key)) {
      if (isPending(claim.by.state) || isRetired(decision.state) || claim.by.state === 'rejected') continue
      if (isUnanswered(claim, decision)) {
        const place = decision.status?.path === decision.path ? decision.status : decision.head
        yield report('predecessor', place, {name: claim.by.id}, extrasFor('supersededBy', claim, decision, workspace))
      }
    }
  },
})

/** A record that names several successors may name some of them in passing: one that answers is enough. */
function isAnsweredByAnother({by}: Claim, workspace: Workspace): boolean {
  return by.supersededBy.some(({decision: key}) => {
    const successor = key === undefined ? undefined : workspace.decision(key)
    return successor !== undefined && mentions(successor, by)
  })
}

/** Part of a record superseded is not the record superseded; a link or the name anywhere is an answer. */
function isUnanswered(claim: Claim, decision: Decision): boolean {
  return !isPartial(claim) && !mentions(decision, claim.by)
}

const said: Bilingual = {en: 'It is said here.', fr: 'C’est dit ici.'}

/** Where the other record says it, and the line that would answer. */
function extrasFor(
  role: 'supersedes' | 'supersededBy',
  {by, reference}: Claim,
  decision: Decision,
  workspace: Workspace,
): Extras {
  const related = [{path: reference.path, span: reference.span, message: said}]
  const changes = insertMetadata(decision, workspace.logOf(decision), role, nameOf(by, decision))
  const title = {en: `Mention ${by.id}`, fr: `Mentionner ${by.id}`}
  // A key beside a status that says otherwise would contradict it: there a human must judge the status too.
  const contradicts =
    formFor(decision, workspace.logOf(decision), 'supersededBy') === 'front-matter' ||
    wouldMislead(decision, by, workspace) ||
    wouldBelie(decision, 'superseded', workspace)
  const misleads = role === 'supersededBy' && contradicts
  return {related, fixes: changes.length > 0 ? [{kind: misleads ? 'suggestion' : 'safe', title, changes}] : []}
}

/** A link to a record as its log's tools write it. */
function nameOf({id, number, title, format, path}: Decision, from: Decision): string {
  const isPlain = title !== undefined && !/[[\]`*_<>\\]/.test(title.value)
  const text = format === 'nygard' && number !== undefined && isPlain ? `${number}. ${title.value}` : id
  return `[${text}](${relativePath(folderOf(from.path), path)})`
}
