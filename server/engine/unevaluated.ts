// Which rules could not look, and why: what cannot be known fails no check.
import {knowsPeople} from './config/people.ts'
import {isOn} from './config/presets.ts'
import {firstProblem} from './grandfather.ts'
import type {HistoryProblem, NoHistory} from './model/commit-history.ts'
import type {Facts} from './model/facts.ts'
import type {NotEvaluated} from './model/finding.ts'
import {type Bilingual, fill, type Language} from './model/language.ts'
import {rules} from './rules/index.ts'
import type {BaseProblem} from './workspace/base.ts'
import {isOfProduct} from './workspace/governing/index.ts'
import type {Workspace} from './workspace/workspace.ts'

const reasons: Readonly<Record<BaseProblem, Bilingual>> = {
  'no-git': {
    en: 'there is no git repository to compare with',
    fr: 'il n’y a pas de dépôt git avec lequel comparer',
  },
  'git-missing': {en: 'git was not found', fr: 'git est introuvable'},
  'git-failed': {en: 'git could not read the base: {detail}', fr: 'git n’a pas pu lire la base\u00A0: {detail}'},
  shallow: {
    en: 'the clone is shallow and does not reach the base: fetch more of its history (`fetch-depth: 0`, `GIT_DEPTH: 0`)',
    fr: 'le clone est superficiel et ne remonte pas jusqu’à la base\u00A0: récupérez-en l’historique (`fetch-depth: 0`, `GIT_DEPTH: 0`)',
  },
  unborn: {en: 'there is no commit yet', fr: 'il n’y a encore aucun commit'},
  bare: {en: 'a bare repository has no files to compare', fr: 'un dépôt nu n’a pas de fichiers à comparer'},
  'unknown-revision': {
    en: 'git does not know the base: fetch its branch first',
    fr: 'git ne connaît pas la base\u00A0: récupérez d’abord sa branche',
  },
  'no-merge-base': {
    en: 'this branch and the base have no commit in common',
    fr: 'cette branche et la base n’ont aucun commit en commun',
  },
}

/** Each with its reason in this language. */
export function unevaluated(workspace: Workspace, language: Language): readonly NotEvaluated[] {
  return [
    ...grandfathered(workspace, language),
    ...incomparable(workspace, language),
    ...withoutHistory(workspace, language),
    ...withoutPeople(workspace, language),
    ...unread(workspace, language),
  ]
}

function grandfathered(workspace: Workspace, language: Language): readonly NotEvaluated[] {
  const problem = workspace.config.strictFrom ? firstProblem(workspace, language) : undefined
  return problem ? [{rule: 'strictFrom', reason: problem}] : []
}

/** So many manifests are named that could not be read. */
const mostNamed = 3

/** Manifests that could not be read to their end may state more than is known. */
function unread({manifests, config}: Workspace, language: Language): readonly NotEvaluated[] {
  const isPartial = ({path, problems}: Facts) => isOfProduct(path) && problems.some(({code}) => code !== 'duplicate')
  const paths = manifests.filter(isPartial).map(({path}) => path)
  if (paths.length === 0) return []
  const more = paths.length > mostNamed ? ` (+${paths.length - mostNamed})` : ''
  const reason = fill(partly[language], {paths: paths.slice(0, mostNamed).join(', ') + more})
  return rules
    .filter((rule) => rule.id === 'decision/undocumented-fact' && isOn(rule, config))
    .map(({id}) => ({rule: id, reason}))
}

const partly: Bilingual = {
  en: 'not everything could be read that these manifests state: {paths}',
  fr: 'ces manifestes n’ont pas pu être lus en entier\u00A0: {paths}',
}

function incomparable({base, config}: Workspace, language: Language): readonly NotEvaluated[] {
  if (base === undefined || !('problem' in base)) return []
  const reason = fill(reasons[base.problem][language], {detail: base.detail})
  return rules.filter((rule) => rule.needsBase && isOn(rule, config)).map(({id}) => ({rule: id, reason}))
}

const noHistory: Readonly<Record<HistoryProblem, Bilingual>> = {
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
  return fill(noHistory[problem][language], {detail})
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
