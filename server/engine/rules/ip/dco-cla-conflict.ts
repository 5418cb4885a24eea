// Contributors are asked for two things that contradict each other, or to give their rights to nobody who could hold them.
import Type from 'typebox'
import {termsConflicts} from '../../workspace/titles/contribution-terms.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/dco-cla-conflict',
  on: 'workspace',
  severity: 'warning',
  preset: 'ip',
  summary: {
    en: 'What is asked of contributors is one thing: a sign-off, or terms that name who receives the rights.',
    fr: 'On demande une seule chose aux contributeurs\u00A0: une signature d’origine, ou des conditions qui nomment qui reçoit les droits.',
  },
  advice: {
    en: 'Decide whether contributors keep their rights (DCO) or hand them over (CLA), and name the legal entity that receives them.',
    fr: 'Décidez si les contributeurs gardent leurs droits (DCO) ou les cèdent (CLA), et nommez la personne morale qui les reçoit.',
  },
  options: Type.Object({}),
  messages: {
    dco: {
      en: 'This asks for a sign-off (DCO), which leaves contributors their rights, but `{path}` assigns them.',
      fr: 'Ceci demande une signature d’origine (DCO), qui laisse leurs droits aux contributeurs, mais `{path}` les cède.',
    },
    entity: {
      en: 'These terms assign rights, and name no legal entity that receives them.',
      fr: 'Ces conditions cèdent des droits et ne nomment aucune personne morale qui les reçoit.',
    },
  },
  *check(workspace, {report}) {
    for (const {kind, path, place, other} of termsConflicts(workspace)) {
      if (kind === 'dco') yield report('dco', place, {path: other}, {path})
      else yield report('entity', place, {path})
    }
  },
})
