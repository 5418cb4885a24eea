// A decision that is still proposed has not been carried out already: else it was taken without being agreed on.
import Type from 'typebox'
import {namedBy, placesNaming, statedSubjects} from '../../workspace/governing/index.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/proposed-but-implemented',
  on: 'decision',
  severity: 'warning',
  preset: 'team',
  summary: {
    en: 'A decision that is still proposed has not been carried out.',
    fr: 'Une décision encore proposée n’est pas déjà appliquée.',
  },
  advice: {
    en: 'Accept the decision if it was agreed on; if not, decide, or take back what was done.',
    fr: 'Acceptez la décision si elle a été convenue\u00A0; sinon, tranchez, ou revenez sur ce qui a été fait.',
  },
  options: Type.Object({}),
  messages: {
    stated: {
      en: 'This decision is still `{status}`, but {subject} is in use already.',
      fr: 'Cette décision est encore «\u00A0{status}\u00A0», mais {subject} est déjà utilisé.',
    },
    referenced: {
      en: 'This decision is still `{status}`, but source code refers to it already.',
      fr: 'Cette décision est encore «\u00A0{status}\u00A0», mais du code s’y réfère déjà.',
    },
  },
  *check(decision, {workspace, report}) {
    const {status, state} = decision
    if (status === undefined || (state !== 'proposed' && state !== 'draft')) return
    const [stated] = takenUp(decision, workspace)
    const sources = stated ? [] : referring(decision, workspace)
    if (stated) {
      const [{path, dependency}] = stated.statements
      const message = {en: 'Stated here.', fr: 'Mentionné ici.'}
      const related = [{path, span: dependency.span, message}]
      yield report('stated', status, {status: status.value, subject: stated.subject.name}, {path: status.path, related})
    } else if (sources.length > 0)
      yield report('referenced', status, {status: status.value}, {path: status.path, related: sources})
  },
})

/** What the title or the chosen option takes up, and the manifests state. */
function takenUp(decision: Decision, workspace: Workspace) {
  const stated = statedSubjects(workspace)
  return namedBy(decision, workspace).flatMap(({subject, part}) => {
    return part === 'title' || part === 'choice' ? (stated.get(subject) ?? []) : []
  })
}

/** So many sources are shown. */
const maximumRelated = 8

/** The places in comments that name a record, one for each file. */
function referring({key}: Decision, workspace: Workspace) {
  const places = placesNaming(workspace).get(key) ?? []
  return places
    .slice(0, maximumRelated)
    .map((place) => ({...place, message: {en: 'Referred to here.', fr: 'Cité ici.'}}))
}
