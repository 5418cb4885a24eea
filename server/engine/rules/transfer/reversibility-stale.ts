// An exit plan that nobody has touched while what it covers was rebuilt.
import Type from 'typebox'
import {planAge} from '../../workspace/freshness/plans.ts'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {headOf} from '../../workspace/kinds/lacking.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'transfer/reversibility-stale',
  on: 'document',
  severity: 'warning',
  preset: 'outsourced',
  needsHistory: true,
  summary: {
    en: 'An exit plan is kept in step with what would be taken back.',
    fr: 'Un plan de réversibilité suit ce qui serait repris.',
  },
  advice: {
    en: 'Go through its perimeter and its deliverables once more, and write down today’s review.',
    fr: 'Reprenez son périmètre et ses livrables, et notez la revue du jour.',
  },
  options: Type.Object({
    days: Type.Integer({
      default: 180,
      minimum: 1,
      description: 'For how many days a plan may be left alone.',
    }),
    changes: Type.Integer({
      default: 5,
      minimum: 1,
      description: 'From how many changes to what its perimeter is built from on it is to be looked at again.',
    }),
  }),
  messages: {
    stale: {
      en: 'This exit plan was last looked at on {day}; since then {changes} commits have changed what its perimeter is built from.',
      fr: 'Ce plan de réversibilité n’a pas été revu depuis le {day}\u00A0; depuis, {changes} commits ont modifié ce dont son périmètre est fait.',
    },
  },
  *check(document, {workspace, options, today, report}) {
    if (knownKindOf(document, workspace) !== 'exit-plan') return
    const age = planAge(document, workspace)
    if (age === undefined || age.changes < options.changes) return
    const days = (Date.parse(today) - Date.parse(age.since)) / 86_400_000
    if (days > options.days) yield report('stale', headOf(document), {day: age.since, changes: String(age.changes)})
  },
})
