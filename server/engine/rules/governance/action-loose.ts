// An action that nobody owns, that has no date, or whose date has passed unticked: it will be agreed on again.
import Type from 'typebox'
import {daysBetween} from '../../documents/vocabulary/calendar.ts'
import {type Action, actionsIn} from '../../workspace/governance/actions.ts'
import {meetingOf} from '../../workspace/governance/meetings.ts'
import {rule} from '../rule.ts'

/** From so many actions of one kind on, they are told together. */
const many = 4

export default rule({
  id: 'governance/action-loose',
  on: 'document',
  severity: 'warning',
  preset: 'governance',
  summary: {
    en: 'Actions agreed on in minutes have an owner and a date, and are ticked off when they are done.',
    fr: 'Les actions d’un compte rendu ont un responsable et une date, et sont cochées une fois faites.',
  },
  advice: {
    en: 'Write down who does it by when, and tick off what is done.',
    fr: 'Notez qui la fait et pour quand, et cochez ce qui est fait.',
  },
  options: Type.Object({
    within: Type.Integer({
      default: 365,
      minimum: 1,
      description: 'Minutes older than so many days are left as they are.',
    }),
  }),
  messages: {
    owner: {en: 'This action has no owner.', fr: 'Cette action n’a pas de responsable.'},
    owners: {en: '{count} of these actions have no owner.', fr: '{count} de ces actions n’ont pas de responsable.'},
    date: {en: 'This action has no date.', fr: 'Cette action n’a pas de date.'},
    dates: {en: '{count} of these actions have no date.', fr: '{count} de ces actions n’ont pas de date.'},
    late: {
      en: 'This action was due on {due} and is not ticked off.',
      fr: 'Cette action était attendue le {due} et n’est pas cochée.',
    },
  },
  *check(document, {workspace, options, today, report}) {
    const meeting = meetingOf(document, workspace)
    if (!meeting || meeting.day > today || daysBetween(meeting.day, today) > options.within) return
    const open = actionsIn(document).filter(({state}) => state !== 'done')
    const ownerless = open.filter(({hasOwner}) => !hasOwner)
    const dateless = open.filter(({hasDate}) => !hasDate)
    if (ownerless.length < many) for (const action of ownerless) yield report('owner', action, {lighter: true})
    else yield together('owners', ownerless)
    if (dateless.length < many) for (const action of dateless) yield report('date', action, {lighter: true})
    else yield together('dates', dateless)
    for (const action of open)
      if (action.state === 'open' && action.due !== undefined && action.due < today)
        yield report('late', action, {due: action.due})

    function together(key: 'owners' | 'dates', actions: readonly Action[]) {
      const related = actions.map(({span}) => ({
        path: document.path,
        span,
        message: key === 'owners' ? {en: 'No owner.', fr: 'Sans responsable.'} : {en: 'No date.', fr: 'Sans date.'},
      }))
      return report(key, actions[0] ?? {start: 0, end: 0}, {count: String(actions.length)}, {related, lighter: true})
    }
  },
})
