// What a status word means: the canonical statuses and the words that stand for them.
import {fold, invert, terms} from './fold.ts'

export type CanonicalStatus =
  | 'draft'
  | 'proposed'
  | 'accepted'
  | 'implemented'
  | 'rejected'
  | 'deprecated'
  | 'superseded'
  | 'deferred'
  | 'unknown'

type Known = Exclude<CanonicalStatus, 'unknown'>

const words: Readonly<Record<Known, readonly string[]>> = {
  draft: terms(`
    draft, drafted, drafting, incomplete, in draft, work in progress, wip, idea, open, initial, brouillon, ébauche,
    en rédaction, en cours de rédaction, à rédiger, ouvert, ouverte`),
  proposed: terms(`
    proposed, proposal, propose, pending, pending review, pending approval, pending acceptance, in review, under
    review, in progress, under discussion, in discussion, discussion, review, reviewing, needs review, ready for
    review, rfc, request for comments, last call, provisional, experimental, trial, candidate, submitted, for
    discussion, to be discussed, to be decided, to be approved, awaiting approval, undecided, not decided, in
    consideration, under consideration, considering, returned for revision, active review, active voting, awaiting
    review, exploring, previewing, à approfondir, à arbitrer, proposé, proposée, proposition, en attente, en cours,
    en discussion, en cours de discussion, en revue, en cours de revue, en relecture, en validation, en cours de
    validation, à valider, à discuter, en débat, à l étude, en étude, provisoire, soumis, soumise, expérimental,
    expérimentale`),
  accepted: terms(`
    accepted, accept, accepted provisional, provisionally accepted, conditionally accepted, approved, approve,
    active, in effect, in force, decided, decision made, adopted, adopt, agreed, ratified, final, finalized,
    finalised, implementable, implementing, implementation in progress, ready for implementation, merged,
    recommended, partially superseded, partly superseded, partially implemented, partiellement remplacé,
    partiellement remplacée, partiellement implémenté, previously accepted, confirmed, valid, validated, accepté,
    acceptée, acceptés, approuvé, approuvée, validé, validée, adopté, adoptée, acté, actée, résolu, résolue, décidé,
    décidée, retenu, retenue, en vigueur, actif, ratifié, ratifiée, arbitré, arbitrée, tranché, tranchée,
    provisoirement accepté, accepté provisoirement, confirmé, confirmée`),
  implemented: terms(`
    implemented, done, living, completed, complete, deployed, shipped, enforced, in production, released, ready for
    release, mis en œuvre, mise en œuvre, implémenté, implémentée, implanté, réalisé, réalisée, terminé, terminée,
    appliqué, appliquée, en production, déployé, déployée`),
  rejected: terms(`
    rejected, reject, declined, refused, withdrawn, withdraw, not accepted, not approved, wont do, won't do,
    wontfix, cancelled, canceled, abandoned, dropped, closed, refusé, refusée, rejeté, rejetée, abandonné,
    abandonnée, retiré, retirée, annulé, annulée, non retenu, non retenue, écarté, écartée`),
  deprecated: terms(`
    deprecated, depreciated, discontinued, removed, deleted, historique, supprimé, supprimée, obsolete, obsoleted,
    outdated, retired, expired, inactive, archived, no longer valid, no longer relevant, not relevant anymore,
    historical, sunset, revoked, obsolète, obsolètes, caduc, caduque, déprécié, dépréciée, périmé, périmée, archivé,
    archivée, expiré, expirée, abrogé, abrogée`),
  superseded: terms(`
    superseded, superceded, superseeded, supersedes by, supersede, replaced, reverted, amended and replaced, moved,
    overridden, overruled, overtaken, remplacé, remplacée, supplanté, supplantée, annulé et remplacé, annulée et
    remplacée, annule et remplace`),
  deferred: terms(`
    deferred, defer, on hold, postponed, suspended, paused, stagnant, parked, delayed, stalled, blocked, reporté,
    reportée, ajourné, ajournée, différé, différée, suspendu, suspendue, en pause, en suspens, gelé, gelée`),
}

const builtIn = invert(words)
const longest = Math.max(...[...builtIn.keys()].map((word) => word.split(' ').length))

/** Words between a status and what replaced it: they turn even an unknown beginning into `superseded`. */
const replacement =
  /\b(?:super[sc]ee?ded|replaced|reverted|obsoleted|overridden)\b.{0,20}\b(?:by|in|with)\b|\b(?:remplacee?|supplantee?|annulee?)\b.{0,20}\bpar\b/

/** « Remplace l’ADR-3 » speaks of another record; « Remplacé par » and a lone « remplace » speak of this one. */
const replacesAnother = /^[^\p{L}]*(?:annule\s+et\s+)?remplace\s+(?!par\b)\S/iu

/** The built-in words of one status, as written in its vocabulary. */
export function wordsOf(status: Known): readonly string[] {
  return words[status]
}

/**
 * The canonical status that a text states: its longest leading words that the vocabulary knows, emoji, markup and
 * brackets aside. `superseded by …` anywhere in a short text wins over what comes before it (`accepted, superseded by 12`).
 */
export function canonicalStatus(text: string, additions: ReadonlyMap<string, CanonicalStatus>): CanonicalStatus {
  const folded = fold(text)
  if (!folded || replacesAnother.test(text)) return 'unknown'
  const known = leading(folded, (word) => additions.get(word) ?? builtIn.get(word))
  if (folded.length <= 160 && replacement.test(folded) && !/^(?:partial|partiel)|\bpartial/.test(folded))
    return 'superseded'
  return known ?? 'unknown'
}

/** Looks up the longest run of leading words, then without a first word that only introduces the status. */
function leading(folded: string, lookUp: (word: string) => CanonicalStatus | undefined): CanonicalStatus | undefined {
  const all = folded.split(' ')
  for (let length = Math.min(longest, all.length); length > 0; length--) {
    const known = lookUp(all.slice(0, length).join(' '))
    if (known) return known
  }
  const [first = '', ...rest] = all
  return /^(?:is|status|statut|currently|now|has|been|the|adr|la|le|decision)$/.test(first) && rest.length > 0
    ? leading(rest.join(' '), lookUp)
    : undefined
}

/** Statuses after which a record only serves as history. */
export function isRetired(status: CanonicalStatus | 'none'): boolean {
  return status === 'rejected' || status === 'deprecated' || status === 'superseded'
}

/** Statuses before a decision is taken. */
export function isPending(status: CanonicalStatus | 'none'): boolean {
  return status === 'draft' || status === 'proposed' || status === 'deferred'
}

/** Statuses under which a decision holds. */
export function isInForce(status: CanonicalStatus | 'none'): boolean {
  return status === 'accepted' || status === 'implemented'
}

export const canonicalStatuses: readonly CanonicalStatus[] = [...(Object.keys(words) as Known[]), 'unknown']
