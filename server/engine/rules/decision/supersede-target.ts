// A superseded record leads its reader to the decision that holds now.
import Type from 'typebox'
import {isPending} from '../../documents/vocabulary/statuses.ts'
import {baseName} from '../../workspace/paths.ts'
import {linkOf} from '../../workspace/records/claims.ts'
import type {Decision, DecisionReference} from '../../workspace/records/decision.ts'
import {cycleOf, endsOf, isGone} from '../../workspace/records/successions.ts'
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
      en: 'The record `{name}` does not exist, so nobody can follow this supersession.',
      fr: 'La décision `{name}` n’existe pas\u00A0: personne ne peut suivre ce remplacement.',
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
      en: 'This record is not decided yet (`{status}`), but `{name}`, which it is to supersede, already counts as superseded.',
      fr: 'Cette décision n’est pas encore prise (`{status}`), mais `{name}`, qu’elle doit remplacer, est déjà dite remplacée.',
    },
    cycle: {
      en: 'These records supersede each other in a circle: {names}.',
      fr: 'Ces décisions se remplacent en boucle\u00A0: {names}.',
    },
  },
  *check(decision, {workspace, report}) {
    const {status, state} = decision
    const at = ({path}: DecisionReference) => ({path})
    for (const reference of goneReferences(decision, workspace)) {
      yield report('missing', reference, {name: nameOf(reference, decision)}, at(reference))
    }
    const circle = cycleOf(decision, workspace)
    const way = circle && tellingReference(circle, decision)
    if (circle && way) yield report('cycle', way, {names: namesIn(circle)}, at(way))
    if (circle) return
    if (status && isUnnamed(decision, workspace)) yield report('unnamed', status, {path: status.path})
    for (const {reference, end} of unsettled(decision, workspace)) {
      const data = {name: end.id, status: end.status?.value ?? end.state}
      if (end.state === 'rejected') yield report('rejected', reference, {name: end.id}, at(reference))
      else yield report('undecided', reference, data, at(reference))
    }
    for (const {reference, old} of prematureClaims(decision, workspace)) {
      yield report('premature', reference, {name: old.id, status: status?.value ?? state}, at(reference))
    }
  },
})

function goneReferences(decision: Decision, workspace: Workspace): readonly DecisionReference[] {
  const {supersededBy, supersedes} = decision
  return [...supersededBy, ...supersedes].filter((reference) => isGone(reference, decision, workspace))
}

/** A circle is told once, by the first of its records. */
function tellingReference(circle: readonly Decision[], decision: Decision): DecisionReference | undefined {
  const [first] = circle.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return first?.key === decision.key ? decision.supersededBy[0] : undefined
}

/** A link is known by the file that it leads to, whatever its words say. */
function nameOf(reference: DecisionReference, decision: Decision): string {
  const link = linkOf(reference, decision)
  return link ? baseName(link.target.value.replace(/[?#].*$/s, '')) : reference.value
}

function namesIn(circle: readonly Decision[]): string {
  return [...circle, ...circle.slice(0, 1)].map(({id}) => `\`${id}\``).join(' → ')
}

/** Says that it was superseded, in so many words; neither it nor any other record says by what. */
function isUnnamed(decision: Decision, workspace: Workspace): boolean {
  const {state, status, supersededBy} = decision
  if (state !== 'superseded' || !status || supersededBy.length > 0) return false
  if (!/super[sc]ee?d|replace|remplac|supplant/i.test(status.value)) return false
  const isInWords = /\b(?:by|with|in favou?r of|par|au profit d[eu’'])\s*[\p{L}\d[#]/iu.test(status.value)
  return !isInWords && workspace.successorsOf(decision.key).length === 0
}

interface Unsettled {
  readonly reference: DecisionReference
  readonly end: Decision
}

/** Successors that are not decided, or were rejected; one that holds, or that we cannot see, settles the matter. */
function unsettled({state, supersededBy}: Decision, workspace: Workspace): readonly Unsettled[] {
  if (state !== 'superseded') return []
  const chains = supersededBy.map((reference) => ({reference, ends: endsOf(reference, workspace)}))
  const isOpen = ({state}: Decision) => isPending(state) || state === 'rejected'
  if (chains.some(({ends}) => ends.length === 0 || !ends.every(isOpen))) return []
  return chains.flatMap(({reference, ends: [end]}) => (end ? [{reference, end}] : []))
}

interface PrematureClaim {
  readonly reference: DecisionReference
  readonly old: Decision
}

/** Records that an undecided one claims to supersede and that already count as superseded, without naming it or another. */
function prematureClaims({state, supersedes}: Decision, workspace: Workspace): readonly PrematureClaim[] {
  if (!isPending(state)) return []
  return supersedes.flatMap((reference) => {
    const old = reference.decision === undefined ? undefined : workspace.decision(reference.decision)
    return old?.state === 'superseded' && old.supersededBy.length === 0 && workspace.successorsOf(old.key).length === 1
      ? [{reference, old}]
      : []
  })
}
