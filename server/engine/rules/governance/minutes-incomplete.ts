// Minutes that do not say who was there, or what came of it: they prove that people met, and nothing else.
import Type from 'typebox'
import {daysBetween} from '../../documents/vocabulary/calendar.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {meetingOf, seriesOf} from '../../workspace/governance/meetings.ts'
import {whoTookPart} from '../../workspace/governance/participants.ts'
import {partsOf} from '../../workspace/kinds/index.ts'
import {memo} from '../../workspace/memo.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** From so many on, minutes without an outcome are a habit, which is told once. */
const habit = 3

export default rule({
  id: 'governance/minutes-incomplete',
  on: 'document',
  severity: 'info',
  preset: 'governance',
  summary: {
    en: 'Minutes say who took part, somebody of the company among them, and what came of the meeting.',
    fr: 'Un compte rendu dit qui a participé, dont quelqu’un de l’entreprise, et ce qui en est sorti.',
  },
  advice: {
    en: 'Name the participants, and write down what was decided and who does what by when.',
    fr: 'Nommez les participants, et notez ce qui a été décidé et qui fait quoi pour quand.',
  },
  options: Type.Object({
    within: Type.Integer({
      default: 365,
      minimum: 1,
      description: 'Minutes older than so many days are left as they are.',
    }),
  }),
  messages: {
    participants: {en: 'These minutes do not say who took part.', fr: 'Ce compte rendu ne dit pas qui a participé.'},
    outcome: {
      en: 'These minutes hold neither decisions nor actions.',
      fr: 'Ce compte rendu ne contient ni décision ni action.',
    },
    habit: {
      en: '{count} of the last {total} minutes here hold neither decisions nor actions.',
      fr: '{count} des {total} derniers comptes rendus ici ne contiennent ni décision ni action.',
    },
    external: {
      en: 'All participants that relais.yaml knows are from outside the company: {names}.',
      fr: 'Tous les participants que connaît relais.yaml sont extérieurs à l’entreprise\u00A0: {names}.',
    },
  },
  *check(document, {workspace, options, today, report}) {
    const meeting = meetingOf(document, workspace)
    if (!meeting || meeting.day > today || daysBetween(meeting.day, today) > options.within) return
    const said = saidIn(document, workspace)
    if (!said.has('participants')) yield report('participants', meeting.title)
    if (!hasOutcome(document, workspace)) {
      const alike = seriesOf(workspace).find(({meetings}) =>
        meetings.some((each) => each.document.path === document.path),
      )
      const recent = (alike?.meetings ?? []).filter(
        ({day}) => day <= today && daysBetween(day, today) <= options.within,
      )
      const without = recent.filter((each) => !hasOutcome(each.document, workspace))
      if (without.length < habit) yield report('outcome', meeting.title)
      else if (without[0]?.document.path === document.path)
        yield report('habit', meeting.title, {count: String(without.length), total: String(recent.length)})
    }
    const people = whoTookPart(document, workspace).filter(({kind}) => kind !== 'unknown')
    if (people.length > 0 && people.every(({kind}) => kind !== 'internal'))
      yield report('external', meeting.title, {names: people.map(({name}) => name).join(', ')})
  },
})

/** Words by which minutes say in passing what came of the meeting. */
const outcome =
  /\b(?:action items?|ai|decided|decisions?|agreed|resolved|voted?|approved|consensus|motion|will be merged|decid\w*|valid\w*|acte|convenu|adopte\w*|retenu)\b/

const hasOutcome = memo((document: WorkspaceDocument, workspace: Workspace): boolean => {
  const said = saidIn(document, workspace)
  if (said.has('decisions') || said.has('actions') || document.digest.tasks.length > 0) return true
  const texts = document.digest.sections.flatMap(({heading, lines, items}) => [heading, ...lines, ...items])
  return texts.some(({value}) => outcome.test(fold(value)))
})

/** The parts that are there, whether they are filled or not: what is left to fill is told by `document/unfilled`. */
function saidIn(document: WorkspaceDocument, workspace: Workspace): ReadonlySet<string> {
  return new Set(partsOf(document, workspace).flatMap(({name, told}) => (told === 'absent' ? [] : [name])))
}
