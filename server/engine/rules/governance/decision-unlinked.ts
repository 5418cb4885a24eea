// A decision that only minutes tell of: who looks for it later looks among the records, and does not find it.
import Type from 'typebox'
import {newDecision} from '../../authoring/index.ts'
import {daysBetween} from '../../documents/vocabulary/calendar.ts'
import type {DraftFix} from '../../model/finding.ts'
import {type Meeting, meetingOf} from '../../workspace/governance/meetings.ts'
import {type Decided, decidedIn} from '../../workspace/governance/said.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** From so many on, they are told together. */
const many = 4

export default rule({
  id: 'governance/decision-unlinked',
  on: 'document',
  severity: 'info',
  preset: 'governance',
  fixable: 'suggestion',
  summary: {
    en: 'Decisions in minutes lead to their record.',
    fr: 'Les décisions d’un compte rendu mènent à leur fiche.',
  },
  advice: {
    en: 'Write the record and link it here, or name the one that there is.',
    fr: 'Rédigez la fiche et faites-y mener un lien, ou nommez celle qui existe.',
  },
  options: Type.Object({
    within: Type.Integer({
      default: 365,
      minimum: 1,
      description: 'Minutes older than so many days are left as they are.',
    }),
  }),
  messages: {
    unlinked: {
      en: 'This decision names no record.',
      fr: 'Cette décision ne mentionne aucune fiche.',
    },
    several: {
      en: '{count} decisions of these minutes name no record.',
      fr: '{count} décisions de ce compte rendu ne mentionnent aucune fiche.',
    },
  },
  *check(document, {workspace, options, today, report}) {
    const meeting = meetingOf(document, workspace)
    if (!meeting || meeting.day > today || daysBetween(meeting.day, today) > options.within) return
    const unlinked = decidedIn(document).filter(({isLinked}) => !isLinked)
    if (unlinked.length < many) {
      for (const decided of unlinked) yield report('unlinked', decided, {fixes: recorded(decided, meeting, workspace)})
      return
    }
    const related = unlinked.map(({span}) => {
      return {path: document.path, span, message: {en: 'No record.', fr: 'Aucune fiche.'}}
    })
    yield report('several', meeting.title, {count: String(unlinked.length)}, {related})
  },
})

const longestTitle = 90

/** A record under the words of the minutes, of the day of the meeting. */
function recorded({value}: Decided, {day, document}: Meeting, workspace: Workspace): readonly DraftFix[] {
  const [sentence = ''] = value.split(/(?<=\p{L}{3})[.;](?:\s|$)/u)
  const title = sentence.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, longestTitle)
  // The first record speaks the language of the minutes, others that of their log.
  const own = workspace.logs.length === 0 ? {language: document.language} : {}
  const made = newDecision(workspace, {title, today: day, ...own})
  if ('problem' in made) return []
  return [
    {
      kind: 'suggestion',
      title: {en: `Record this decision in ${made.path}`, fr: `Consigner cette décision dans ${made.path}`},
      changes: made.changes,
    },
  ]
}
