// A sheet of a research operation that others worked on, and that does not show by what right their work counts.
import Type from 'typebox'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {subcontractingIn} from '../../workspace/kinds/subcontracting.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/subcontracted-rd-untitled',
  on: 'document',
  severity: 'warning',
  preset: 'cir',
  summary: {
    en: 'Subcontracted R&D names its amount, the approval of the provider, and the contract that hands its results over.',
    fr: 'La R&D sous-traitée mentionne son montant, l’agrément du prestataire et le contrat qui en cède les résultats.',
  },
  advice: {
    en: 'Add the amount, the number of the approval, and a link to the contract or the assignment.',
    fr: 'Ajoutez le montant, le numéro d’agrément et un lien vers le contrat ou l’acte de cession.',
  },
  options: Type.Object({}),
  messages: {
    amount: {
      en: 'Subcontracted work is told here without its amount.',
      fr: 'Des travaux sous-traités sont mentionnés ici sans leur montant.',
    },
    approval: {
      en: 'No approval (agrément CIR) of the provider of subcontracted work is mentioned.',
      fr: 'Aucun agrément CIR du prestataire des travaux sous-traités n’est mentionné.',
    },
    title: {
      en: 'No contract or assignment is named by which the results of subcontracted work are yours.',
      fr: 'Aucun contrat ni acte de cession n’est cité pour les résultats des travaux sous-traités.',
    },
  },
  *check(document, {workspace, report}) {
    if (knownKindOf(document, workspace) !== 'rd-sheet') return
    const found = subcontractingIn(document)
    if (found === undefined) return
    if (!found.hasAmount) yield report('amount', found.span)
    if (!found.hasApproval) yield report('approval', found.span)
    if (!found.hasTitle) yield report('title', found.span)
  },
})
