// The product comes under another licence, and nobody wrote down why, or who agreed.
import Type from 'typebox'
import {relicensings} from '../../workspace/changes/relicensing.ts'
import {newDecision} from '../new-decision.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/missing-for-licence',
  on: 'workspace',
  severity: 'warning',
  needsBase: true,
  fixable: 'suggestion',
  summary: {
    en: 'A change of licence is named by a decision.',
    fr: 'Un changement de licence est mentionné par une décision.',
  },
  advice: {
    en: 'Record why the licence changes and who agreed; or waive it in a commit of the change with a `Decision-Exempt: reason` trailer.',
    fr: 'Consignez pourquoi la licence change et qui l’a accepté\u00A0; ou dispensez-en le changement par une ligne `Decision-Exempt: raison` à la fin d’un message de commit.',
  },
  options: Type.Object({}),
  messages: {
    changed: {
      en: 'The licence changes from {from} to {to}, and no decision names it.',
      fr: 'La licence passe de {from} à {to}, mais aucune décision n’en parle.',
    },
    added: {
      en: 'This repository comes under a licence ({to}), and no decision names it.',
      fr: 'Ce dépôt reçoit une licence ({to}), mais aucune décision n’en parle.',
    },
    removed: {
      en: 'The licence {from} is taken away, and no decision of this change names it.',
      fr: 'La licence {from} est retirée, mais aucune décision de ce changement n’en parle.',
    },
  },
  *check(workspace, {today, report}) {
    for (const {kind, from, to, path, statement} of relicensings(workspace)) {
      const span = statement?.dependency.span ?? {start: 0, end: 0}
      const [subject] = to
      const fixes = subject && statement ? newDecision(subject, statement, today, workspace) : []
      const extras = {path, fixes}
      const [old, fresh] = [namesOf(from), namesOf(to)]
      if (kind === 'changed') yield report('changed', span, {from: old, to: fresh}, extras)
      else if (kind === 'added') yield report('added', span, {to: fresh}, extras)
      else yield report('removed', span, {from: old}, extras)
    }
  },
})

function namesOf(subjects: readonly {readonly name: string}[]): string {
  return subjects.map(({name}) => name).join(', ')
}
