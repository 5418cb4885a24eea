// A suppression comment that holds nothing back, because it gives no reason or names no rule.
import Type from 'typebox'
import {rule} from '../rule.ts'

export default rule({
  id: 'suppression/reason-missing',
  on: 'document',
  severity: 'warning',
  onUse: true,
  onRetired: true,
  summary: {
    en: 'A suppression comment gives a reason and names rules properly.',
    fr: 'Un commentaire de suppression donne une raison et nomme correctement les règles.',
  },
  advice: {
    en: 'Write `relais-disable-next-line family/rule -- reason`, with a reason that a successor can judge.',
    fr: 'Écrivez `relais-disable-next-line famille/règle -- raison`, avec une raison qu’un successeur puisse juger.',
  },
  options: Type.Object({}),
  messages: {
    reason: {
      en: 'This comment suppresses nothing: it gives no reason behind `--`.',
      fr: 'Ce commentaire ne supprime rien\u00A0: il ne donne aucune raison après `--`.',
    },
    name: {
      en: 'There is no rule `{name}`; `relais rules` lists them.',
      fr: 'La règle `{name}` n’existe pas\u00A0; `relais rules` en donne la liste.',
    },
  },
  *check({digest}, {ruleIds, report}) {
    for (const {rules, reason, span} of digest.suppressions) {
      if (!reason) yield report('reason', span)
      for (const each of rules) {
        if (!ruleIds.has(each.value)) yield report('name', each, {name: each.value})
      }
    }
  },
})
