// The words that are written into records: keys, headings and status words, in the log's language and case.
import {fold} from '../documents/vocabulary/fold.ts'
import type {Language} from '../model/language.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import type {Decision, DecisionFormat} from '../workspace/records/decision.ts'
import {commonest, type MetadataRole} from './carriers.ts'
import {languageOf} from './language.ts'

const prose: Readonly<Record<MetadataRole, Readonly<Record<Language, string>>>> = {
  status: {en: 'Status', fr: 'Statut'},
  date: {en: 'Date', fr: 'Date'},
  deciders: {en: 'Deciders', fr: 'Décideurs'},
  supersedes: {en: 'Supersedes', fr: 'Remplace'},
  supersededBy: {en: 'Superseded by', fr: 'Remplacé par'},
}

const yaml: Readonly<Record<MetadataRole, Readonly<Record<Language, string>>>> = {
  status: {en: 'status', fr: 'statut'},
  date: {en: 'date', fr: 'date'},
  deciders: {en: 'deciders', fr: 'décideurs'},
  supersedes: {en: 'supersedes', fr: 'remplace'},
  supersededBy: {en: 'superseded-by', fr: 'remplacé-par'},
}

/** Keys that some formats prescribe. */
const prescribed: Partial<Record<DecisionFormat, Partial<Record<MetadataRole, string>>>> = {
  'madr-4': {deciders: 'decision-makers'},
  'structured-madr': {date: 'created', deciders: 'author'},
  eip: {date: 'created', deciders: 'author', supersededBy: 'superseded-by'},
  kep: {date: 'creation-date', deciders: 'authors', supersedes: 'replaces'},
}

/** The word in front of a value in prose, or above it as a heading. */
export function proseKey(role: MetadataRole, language: Language): string {
  return prose[role][language]
}

const frenchKeys = new Set([
  'statut',
  'titre',
  'decideurs',
  'decideur',
  'auteur',
  'auteurs',
  'date de decision',
  'remplace par',
  'remplace',
])

/** The key in front matter: French only where other keys are. */
export function yamlKey(role: MetadataRole, {digest, format}: Decision): string {
  const isFrench = (digest.frontMatter?.entries ?? []).some(({key}) => frenchKeys.has(fold(key.value)))
  return (isFrench ? undefined : prescribed[format]?.[role]) ?? yaml[role][isFrench ? 'fr' : 'en']
}

/** How a word is written: `proposed`, `Proposed`, `PROPOSED`. */
export type Case = 'lower' | 'capital' | 'upper'

/** The case of the first word of a text. */
export function caseOf(text: string): Case {
  const [word = ''] = /\p{L}+/u.exec(text) ?? []
  if (word.length > 1 && word === word.toUpperCase()) return 'upper'
  return word !== word.toLowerCase() ? 'capital' : 'lower'
}

export function inCase(word: string, letters: Case): string {
  if (letters === 'upper') return word.toUpperCase()
  return letters === 'lower' ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** First words of statuses that only French has. */
const frenchStatuses =
  /^(?:propos(?:e|ee|ition)|accepte(?:e|s)?|approuve(?:e)?|valide(?:e)?|adopte(?:e)?|acte(?:e)?|resolu(?:e)?|decide(?:e)?|retenu(?:e)?|rejete(?:e)?|refuse(?:e)?|abandonne(?:e)?|deprecie(?:e)?|caduc|remplace(?:e)?|brouillon|en|a|mis|mise|implemente(?:e)?|realise(?:e)?|annule(?:e)?)$/

/** The language in which a log writes its statuses, by majority; that of its text when it has none. */
export function statusLanguage(decision: Decision, log: DecisionLog): Language {
  return languageOfStatuses(log) ?? languageOf(decision)
}

// What is said of a whole log is remembered, for many records may be offered at once.
const languageOfStatuses = memo(({decisions}: DecisionLog): Language | undefined =>
  commonest(
    decisions.flatMap(({status}): Language[] => {
      const [first = ''] = fold(status?.value ?? '').split(' ')
      if (!first || status?.canonical === 'unknown') return []
      return [frenchStatuses.test(first) ? 'fr' : 'en']
    }),
  ),
)

/** The case in which a log writes its statuses; undefined when it has none. */
const statusCase = memo(({decisions}: DecisionLog): Case | undefined =>
  commonest(decisions.flatMap(({status}) => (status && status.source !== 'folder' ? [caseOf(status.value)] : []))),
)

/** What formats with a vocabulary of their own call a decision that is still to be taken. */
const opening: Partial<Record<DecisionFormat, string>> = {
  eip: 'Draft',
  kep: 'provisional',
  adg: 'open',
  cosmos: 'PROPOSED Not Implemented',
}

/** Each status in English, and in French as said of an ADR and of a decision. */
const words = {
  draft: {en: 'draft', fr: 'brouillon', feminine: 'brouillon'},
  proposed: {en: 'proposed', fr: 'proposé', feminine: 'proposée'},
  accepted: {en: 'accepted', fr: 'accepté', feminine: 'acceptée'},
  implemented: {en: 'implemented', fr: 'mis en œuvre', feminine: 'mise en œuvre'},
  rejected: {en: 'rejected', fr: 'rejeté', feminine: 'rejetée'},
  deprecated: {en: 'deprecated', fr: 'obsolète', feminine: 'obsolète'},
  superseded: {en: 'superseded', fr: 'remplacé', feminine: 'remplacée'},
  deferred: {en: 'deferred', fr: 'reporté', feminine: 'reportée'},
} as const

export type StatusName = keyof typeof words

export const statusNames = Object.keys(words) as readonly StatusName[]

/** The word for a proposal that the log itself uses, else that of its format, else `proposed` in its language and case. */
export function proposedWord(decision: Decision, log: DecisionLog, fallback: Case): string {
  const first = opening[decision.format]
  if (first && statusValues(log).includes(first)) return first
  const used = proposedIn(log)
  const own = commonest(used)
  const isProposed = own !== undefined && /^propos/.test(fold(own))
  if (own && (isProposed || used.length > 1)) return own
  return first ?? statusWord('proposed', decision, log, fallback)
}

/** A canonical status as this log would write it, feminine where its French statuses are. */
export function statusWord(status: StatusName, decision: Decision, log: DecisionLog, fallback: Case): string {
  const language = statusLanguage(decision, log)
  const word = words[status][language === 'fr' && isFeminine(log) ? 'feminine' : language]
  return inCase(word, statusCase(log) ?? fallback)
}

const isFeminine = memo(({decisions}: DecisionLog): boolean => {
  const french = decisions.flatMap(
    ({status}) => /^\p{L}+é(e?)\b/iu.exec(status?.value.normalize('NFC').toLowerCase() ?? '')?.[0] ?? [],
  )
  return french.filter((word) => word.endsWith('ée')).length * 2 > french.length
})

/** Each of the values that a log's records have as their status, once. */
const statusValues = memo(({decisions}: DecisionLog) => [
  ...new Set(decisions.flatMap(({status}) => status?.value ?? [])),
])

/** The words of a log for what is proposed, as often as they occur. */
const proposedIn = memo(({decisions}: DecisionLog) =>
  decisions.flatMap(({status}) =>
    status?.canonical === 'proposed' && /^\p{L}+(?: \p{L}+)?$/u.test(status.value) ? [status.value] : [],
  ),
)
