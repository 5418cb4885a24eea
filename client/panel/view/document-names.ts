// What kinds of documents are called.

import type {KnownDocumentKind} from '../../../server/engine/model/document-kinds.ts'
import type {Bilingual, Language} from '../../../server/engine/model/language.ts'

const names: Readonly<Record<KnownDocumentKind | 'decision', Bilingual>> = {
  decision: {en: 'decision record', fr: 'décision'},
  handover: {en: 'hand-over', fr: 'dossier de passation'},
  'exit-plan': {en: 'exit plan', fr: 'plan de réversibilité'},
  runbook: {en: 'runbook', fr: 'fiche d’exploitation'},
  onboarding: {en: 'onboarding guide', fr: 'guide d’accueil'},
  architecture: {en: 'architecture document', fr: 'dossier d’architecture'},
  minutes: {en: 'minutes', fr: 'compte rendu'},
  raci: {en: 'RACI matrix', fr: 'matrice RACI'},
  portfolio: {en: 'portfolio review', fr: 'revue de portefeuille'},
  framing: {en: 'framing note', fr: 'note de cadrage'},
  engagement: {en: 'engagement terms', fr: 'convention avec un prestataire'},
  assignment: {en: 'assignment of rights', fr: 'cession de droits'},
  'contribution-terms': {en: 'contribution terms', fr: 'conditions de contribution'},
  policy: {en: 'policy', fr: 'politique'},
  'rd-sheet': {en: 'R&D sheet', fr: 'fiche de R&D'},
  deposit: {en: 'deposit', fr: 'dépôt probatoire'},
  'transfer-session': {en: 'transfer session', fr: 'séance de transfert'},
}

/** A kind in the user's language; one of a newer server by its own word. */
export function kindName(kind: string, language: Language): string {
  return Object.hasOwn(names, kind) ? names[kind as KnownDocumentKind][language] : kind
}
