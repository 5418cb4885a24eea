// A deposit that proves a date runs out soon: afterwards it proves nothing any more.
import Type from 'typebox'
import {depositsOf} from '../../workspace/titles/deposits.ts'
import {rule} from '../rule.ts'

const day = 86_400_000

export default rule({
  id: 'ip/deposit-expiring',
  on: 'document',
  severity: 'info',
  preset: 'ip',
  summary: {
    en: 'Deposits that prove a date are renewed before they end.',
    fr: 'Les dépôts qui prouvent une date sont renouvelés avant leur échéance.',
  },
  advice: {
    en: 'Renew it (an e-Soleau envelope holds 5, 10, 15 or 20 years), or write down that it is let go on purpose.',
    fr: 'Renouvelez-le (une enveloppe e-Soleau vaut 5, 10, 15 ou 20 ans), ou consignez qu’il est abandonné volontairement.',
  },
  options: Type.Object({
    days: Type.Integer({default: 180, minimum: 1, description: 'How many days before its end a deposit is reported.'}),
  }),
  messages: {
    ending: {
      en: 'This deposit ends on {day}, in {count} days.',
      fr: 'Ce dépôt prend fin le {day}, dans {count} jours.',
    },
    ended: {
      en: 'This deposit ended on {day}.',
      fr: 'Ce dépôt a pris fin le {day}.',
    },
  },
  *check(document, {workspace, today, options, report}) {
    for (const {place, end} of depositsOf(document, workspace)) {
      const left = Math.round((Date.parse(end) - Date.parse(today)) / day)
      if (left < 0) yield report('ended', place, {day: end})
      else if (left < options.days) yield report('ending', place, {day: end, count: String(left)})
    }
  },
})
