// Which rules on people and what they know could not look, or not everywhere, and what would have to be told.
import {knowsPeople} from './config/people.ts'
import {isOn, optionsOf} from './config/presets.ts'
import type {HistoryProblem, NoHistory} from './model/commit-history.ts'
import type {NotEvaluated} from './model/finding.ts'
import {type Bilingual, fill, type Language} from './model/language.ts'
import {rules} from './rules/index.ts'
import externalMajority from './rules/ownership/external-majority.ts'
import {knownComponents} from './workspace/knowing/index.ts'
import type {Workspace} from './workspace/workspace.ts'

/** Each with its reason in this language. */
export function unknownOfPeople(workspace: Workspace, language: Language): readonly NotEvaluated[] {
  return [
    ...withoutHistory(workspace, language),
    ...withoutPeople(workspace, language),
    ...undated(workspace, language),
    ...undecided(workspace, language),
  ]
}

const reasons: Readonly<Record<HistoryProblem, Bilingual>> = {
  'no-git': {en: 'there is no git history', fr: 'il n’y a pas d’historique git'},
  'git-off': {
    en: 'git may not be asked for the history: `--no-git`, or a folder that is not trusted',
    fr: 'git ne peut pas être interrogé sur l’historique\u00A0: `--no-git`, ou dossier non approuvé',
  },
  'git-missing': {en: 'git was not found', fr: 'git est introuvable'},
  'git-timeout': {
    en: 'git took too long to tell the history',
    fr: 'git a mis trop de temps à fournir l’historique',
  },
  'git-failed': {
    en: 'git could not read the history: {detail}',
    fr: 'git n’a pas pu lire l’historique\u00A0: {detail}',
  },
  unborn: {en: 'there is no commit yet', fr: 'il n’y a encore aucun commit'},
  shallow: {
    en: 'the clone is shallow: fetch the whole history (`fetch-depth: 0`, `GIT_DEPTH: 0`)',
    fr: 'le clone est superficiel\u00A0: récupérez tout l’historique (`fetch-depth: 0`, `GIT_DEPTH: 0`)',
  },
  partial: {
    en: 'the clone lacks contents that the history needs: clone without `--filter`',
    fr: 'il manque au clone des contenus dont l’historique a besoin\u00A0: clonez sans `--filter`',
  },
}

/** Why there is no history, as part of a sentence. */
export function noHistoryReason({problem, detail}: NoHistory, language: Language): string {
  return fill(reasons[problem][language], {detail})
}

function withoutHistory({commits, config}: Workspace, language: Language): readonly NotEvaluated[] {
  if (commits === undefined || !('problem' in commits)) return []
  const reason = noHistoryReason(commits, language)
  return rules.filter((rule) => rule.needsHistory && isOn(rule, config)).map(({id}) => ({rule: id, reason}))
}

const nobodyKnown: Bilingual = {
  en: 'nobody says who is internal: list the domains of your addresses under `internalDomains`, or people under `people`, in relais.yaml',
  fr: 'rien n’indique qui est interne\u00A0: déclarez les domaines de vos adresses sous `internalDomains`, ou les personnes sous `people`, dans relais.yaml',
}

/** Unless another reason was given already. */
function withoutPeople({commits, config}: Workspace, language: Language): readonly NotEvaluated[] {
  if (knowsPeople(config)) return []
  const isTold = commits !== undefined && 'problem' in commits
  return rules
    .filter((rule) => rule.needsPeople && isOn(rule, config) && !(rule.needsHistory && isTold))
    .map(({id}) => ({rule: id, reason: nobodyKnown[language]}))
}

const undatedProposals: Bilingual = {
  en: '{count} proposal(s) have no date, and there is no history to tell since when they are there',
  fr: '{count} proposition(s) sans date, et sans historique qui dise depuis quand elles sont là',
}

/** Proposals that nothing dates, where the history was asked for in vain. */
function undated({commits, config, decisions}: Workspace, language: Language): readonly NotEvaluated[] {
  const rule = rules.find(({id}) => id === 'decision/proposed-too-long')
  if (rule === undefined || !isOn(rule, config) || commits === undefined || !('problem' in commits)) return []
  const count = decisions.filter(({state, date}) => state === 'proposed' && date?.iso === undefined).length
  if (count === 0) return []
  return [{rule: rule.id, reason: fill(undatedProposals[language], {count: String(count)})}]
}

const unknownKinds: Bilingual = {
  en: 'of {components}, people know too much of whom relais.yaml does not say whether they are internal',
  fr: 'une trop grande part de {components} est connue de personnes dont relais.yaml ne dit pas si elles sont internes',
}

/** So many components are named. */
const mostNamed = 3

/** Components of which nobody can tell whether internal people know enough. */
function undecided(workspace: Workspace, language: Language): readonly NotEvaluated[] {
  const {config} = workspace
  if (!isOn(externalMajority, config) || !knowsPeople(config)) return []
  // Checked against the rule's own shape when the configuration was read.
  const {least, minFiles} = optionsOf(externalMajority, config) as {readonly least: number; readonly minFiles: number}
  const names = knownComponents(workspace).flatMap(
    ({component, files, known: {shares, internalRetention: retention}}) => {
      const isOpen = retention === undefined ? shares.length > 0 : retention.low < least && retention.high >= least
      return isOpen && files.length >= minFiles ? [`\`${component.name}\``] : []
    },
  )
  if (names.length === 0) return []
  const more = names.length > mostNamed ? ` (+${names.length - mostNamed})` : ''
  const components = names.slice(0, mostNamed).join(', ') + more
  return [{rule: externalMajority.id, reason: fill(unknownKinds[language], {components})}]
}
