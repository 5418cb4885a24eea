// Evidence of title that no longer holds, or never covered some of the work: what was done then is under nothing.
import Type from 'typebox'
import {isHere} from '../../people/identities.ts'
import {contributors, placeOfEvidence} from '../../workspace/titles/contributors.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/title-expired',
  on: 'workspace',
  severity: 'warning',
  preset: 'ip',
  needsHistory: true,
  summary: {
    en: 'Evidence of title covers every day on which somebody from outside contributed.',
    fr: 'La preuve de titularité couvre chaque jour où une personne extérieure a contribué.',
  },
  advice: {
    en: 'Have the cession, convention or agreement extended to these days, and correct `validFrom` and `validUntil` in relais.yaml.',
    fr: 'Faites étendre la cession, la convention ou l’accord à ces jours, et corrigez `validFrom` et `validUntil` dans relais.yaml.',
  },
  options: Type.Object({}),
  messages: {
    outside: {
      en: 'Commits of {name} ({count}, the last on {day}) lie outside what the evidence of title on record covers.',
      fr: 'Des commits de {name} ({count}, le dernier le {day}) sortent de ce que couvre la preuve de titularité consignée.',
    },
    ended: {
      en: 'The evidence of title on record for {name} ended on {day}, and the person is still here.',
      fr: 'La preuve de titularité consignée pour {name} a pris fin le {day}, et la personne est toujours là.',
    },
  },
  *check(workspace, {today, report}) {
    for (const {identity, outside, lastOutside, validUntil} of contributors(workspace)) {
      const {name} = identity
      const {path, span} = placeOfEvidence(identity, workspace)
      if (lastOutside !== undefined)
        yield report('outside', span, {count: String(outside), name, day: lastOutside}, {path})
      else if (validUntil !== undefined && validUntil < today && isHere(identity, today))
        yield report('ended', span, {name, day: validUntil}, {path})
    }
  },
})
