// A repository that does not tell a newcomer how to set it up, or whom to ask.
import Type from 'typebox'
import {scaffoldFix} from '../../authoring/documents/index.ts'
import {welcomeOf} from '../../workspace/kinds/welcome.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'transfer/onboarding-missing',
  on: 'workspace',
  severity: 'info',
  preset: 'team',
  fixable: 'suggestion',
  summary: {
    en: 'A newcomer finds out how to set everything up, and whom to ask.',
    fr: 'Un nouvel arrivant trouve comment tout installer et à qui s’adresser.',
  },
  advice: {
    en: 'Write an onboarding guide, or add the set-up and a contact to the README.',
    fr: 'Rédigez un guide d’accueil, ou ajoutez au README l’installation et un contact.',
  },
  options: Type.Object({}),
  messages: {
    both: {
      en: 'No document tells a newcomer how to set this up and whom to ask.',
      fr: 'Aucun document ne dit à un nouvel arrivant comment installer le projet et à qui s’adresser.',
    },
    setUp: {
      en: 'No document tells a newcomer how to set this up.',
      fr: 'Aucun document ne dit à un nouvel arrivant comment installer le projet.',
    },
    contact: {
      en: 'No document tells a newcomer whom to ask.',
      fr: 'Aucun document ne dit à un nouvel arrivant à qui s’adresser.',
    },
  },
  *check(workspace, {today, report}) {
    const welcome = welcomeOf(workspace)
    if (welcome.place === undefined || (welcome.hasSetUp && welcome.hasContact)) return
    const key = welcome.hasSetUp ? 'contact' : welcome.hasContact ? 'setUp' : 'both'
    const fixes = scaffoldFix(workspace, {kind: 'onboarding', today})
    yield report(key, welcome.place.span, {path: welcome.place.path, fixes})
  },
})
