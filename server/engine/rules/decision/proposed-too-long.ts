// A proposal that nobody decides: work goes on as if it were settled, or waits for it.
import Type from 'typebox'
import {knowledge} from '../../workspace/knowing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/proposed-too-long',
  on: 'decision',
  severity: 'info',
  preset: 'team',
  usesHistory: true,
  summary: {
    en: 'A proposal is decided within two months.',
    fr: 'Une proposition est tranchée en moins de deux mois.',
  },
  advice: {
    en: 'Accept it, reject it, or say in it what it waits for and until when.',
    fr: 'Acceptez-la, rejetez-la, ou indiquez ce qu’elle attend et jusqu’à quand.',
  },
  options: Type.Object({
    days: Type.Integer({default: 60, minimum: 1, description: 'For so many days a decision may be proposed.'}),
  }),
  messages: {
    dated: {
      en: 'This decision has been proposed since {day}, for {days} days.',
      fr: 'Cette décision est proposée depuis le {day}, soit {days} jours.',
    },
    committed: {
      en: 'This decision is proposed, and came in on {day}, {days} days ago.',
      fr: 'Cette décision est proposée, et a été ajoutée le {day}, il y a {days} jours.',
    },
  },
  *check(decision, {workspace, options, today, report}) {
    const {state, status, date, path, head} = decision
    if (state !== 'proposed' || status === undefined) return
    const day = date?.iso ?? knowledge(workspace)?.firstDay(path)
    const days = day === undefined ? 0 : Math.floor((Date.parse(today) - Date.parse(day)) / 86_400_000)
    if (day === undefined || days <= options.days) return
    const place = status.path === path ? status : head
    yield report(date?.iso === undefined ? 'committed' : 'dated', place, {day, days: String(days)})
  },
})
