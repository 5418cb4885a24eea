// A superseded record leads its reader to the decision that holds now.
import Type from 'typebox'
import {isPending} from '../../documents/vocabulary/statuses.ts'
import {namesOwnLog} from '../../workspace/mentions.ts'
import {resolveAddress} from '../../workspace/link-targets.ts'
import {claimedSuccessors, linkOf} from '../../workspace/successions.ts'
import type {Decision, DecisionReference} from '../../workspace/decision.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/supersede-target',
  on: 'decision',
  severity: 'error',
  onRetired: true,
  summary: {
    en: 'A superseded decision names its successor, which exists and is decided.',
    fr: 'Une décision remplacée nomme celle qui la remplace, laquelle existe et a été prise.',
  },
  advice: {
    en: 'Name the decision that holds now, or correct the status.',
    fr: 'Nommez la décision désormais en vigueur, ou corrigez le statut.',
  },
  options: Type.Object({}),
  messages: {
    unnamed: {
      en: 'This decision is superseded, but names no successor.',
      fr: 'Cette décision est remplacée, mais ne nomme pas celle qui la remplace.',
    },
    missing: {
      en: '`{name}` does not exist: readers cannot follow the supersession.',
      fr: '`{name}` n’existe pas\u00A0: le lecteur ne peut pas suivre le remplacement.',
    },
    undecided: {
      en: 'This decision counts as superseded, but its successor `{name}` is not decided yet (`{status}`).',
      fr: 'Cette décision est dite remplacée, mais celle qui la remplace, `{name}`, n’est pas encore prise (`{status}`).',
    },
    rejected: {
      en: 'This decision counts as superseded, but its successor `{name}` was rejected.',
      fr: 'Cette décision est dite remplacée, mais celle qui la remplace, `{name}`, a été rejetée.',
    },
    premature: {
      en: 'This record is not decided yet (`{status}`), but `{name}`, which it would supersede, already counts as superseded.',
      fr: 'Cette décision n’est pas encore prise (`{status}`), mais `{name}`, qu’elle doit remplacer, est déjà dite remplacée.',
    },
    cycle: {
      en: 'These decisions supersede each other: {names}.',
      fr: 'Ces décisions se remplacent mutuellement\u00A0: {names}.',
    },
  },
  *check(decision, {workspace, report}) {
    const {status, state, supersededBy, supersedes} = decision
    for (const reference of [...supersededBy, ...supersedes]) {
      if (isGone(reference, decision, workspace)) yield report('missing', reference, {name: reference.value})
    }
    const cycle = cycleFrom(decision, workspace)
    if (cycle) yield report('cycle', cycle.reference, {names: cycle.names})
    if (state === 'superseded' && status && saysReplaced(status.value) && isSuccessorUnknown(decision, workspace)) yield report('unnamed', status)
    if (state !== 'superseded' || cycle) return yield* premature(decision, workspace, report)
    const named = supersededBy.map((reference) => ({reference, ends: endsOf(reference, workspace)}))
    if (named.some(({ends}) => ends.length === 0 || ends.some((end) => !isPending(end.state) && end.state !== 'rejected'))) return
    for (const {reference, ends: [end]} of named) {
      if (end?.state === 'rejected') yield report('rejected', reference, {name: end.id})
      else if (end) yield report('undecided', reference, {name: end.id, status: end.status?.value ?? end.state})
    }
  },
})
