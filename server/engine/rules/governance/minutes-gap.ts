// A committee that stopped leaving minutes: what it decides since, nobody will be able to look up.
import Type from 'typebox'
import {scaffoldFix} from '../../authoring/documents/index.ts'
import {readDuration} from '../../documents/vocabulary/durations.ts'
import {expectedBy, seriesOf} from '../../workspace/governance/meetings.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'governance/minutes-gap',
  on: 'workspace',
  severity: 'info',
  preset: 'governance',
  fixable: 'suggestion',
  summary: {
    en: 'Committees leave minutes as often as they say they meet.',
    fr: 'Les comités laissent un compte rendu aussi souvent qu’ils disent se réunir.',
  },
  advice: {
    en: 'Add the minutes that are missing, or write down that the committee meets no more, or less often.',
    fr: 'Ajoutez les comptes rendus manquants, ou notez que le comité ne se réunit plus, ou moins souvent.',
  },
  options: Type.Object({
    cadence: Type.String({
      default: '',
      description: 'How often committees meet that do not say so themselves, such as `1 month`.',
    }),
    forgetAfter: Type.Integer({
      default: 365,
      minimum: 1,
      description: 'Committees whose last minutes are older than so many days are over.',
    }),
  }),
  messages: {
    every: {
      en: 'The latest minutes of `{series}` are of {day}; meeting every “{cadence}”, others were to follow by {due}.',
      fr: 'Le dernier compte rendu de `{series}` date du {day}\u00A0; à ce rythme («\u00A0{cadence}\u00A0»), un autre devait suivre avant le {due}.',
    },
    announced: {
      en: 'These minutes of {day} announce a meeting on {next}, which left none.',
      fr: 'Ce compte rendu du {day} annonce une réunion le {next}, qui n’en a pas laissé.',
    },
  },
  *check(workspace, {options, today, report}) {
    const usual = readDuration(options.cadence)
    for (const series of seriesOf(workspace)) {
      const [last] = series.meetings
      const due = expectedBy(series, usual)
      if (due === undefined || due >= today || isOver(last.day, today, options.forgetAfter)) continue
      const {path, language} = last.document
      const fixes = scaffoldFix(workspace, {
        kind: 'minutes',
        today,
        language,
        title: last.title.value.replace(/.*\d.*/s, ''),
      })
      const cadence = series.cadence?.value ?? options.cadence
      if (cadence !== '')
        yield report('every', last.title, {series: series.name, day: last.day, cadence, due}, {path, fixes})
      else yield report('announced', last.title, {day: last.day, next: last.next ?? ''}, {path, fixes})
    }
  },
})

function isOver(day: string, today: string, forgetAfter: number): boolean {
  return (Date.parse(today) - Date.parse(day)) / 86_400_000 > forgetAfter
}
