// Which rules could not look, and why: what cannot be known fails no check.
import {isOn} from './config/presets.ts'
import {isPartial} from './facts/compare.ts'
import {firstProblem} from './grandfather.ts'
import type {Facts} from './model/facts.ts'
import type {NotEvaluated} from './model/finding.ts'
import {type Bilingual, fill, type Language} from './model/language.ts'
import {rules} from './rules/index.ts'
import {unknownOfPeople} from './unknown-people.ts'
import type {BaseProblem} from './workspace/base.ts'
import {baseOf} from './workspace/changes/since-base.ts'
import {isOfProduct} from './workspace/governing/index.ts'
import {isStated, placeToState} from './workspace/licensing/index.ts'
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
    ...unknownOfPeople(workspace, language),
    ...unread(workspace, language),
  ]
}

function grandfathered(workspace: Workspace, language: Language): readonly NotEvaluated[] {
  const problem = workspace.config.strictFrom ? firstProblem(workspace, language) : undefined
  return problem ? [{rule: 'strictFrom', reason: problem}] : []
}

/** So many manifests are named that could not be read. */
const mostNamed = 3

/** Manifests that could not be read to their end may state more than is known, now or at the base. */
function unread(workspace: Workspace, language: Language): readonly NotEvaluated[] {
  const now = partlyRead(workspace.manifests)
  const base = baseOf(workspace)
  const changed = new Set(base?.changes.map(({path}) => path))
  const compared = base && [...now.filter((path) => changed.has(path)), ...partlyRead(base.manifests)]
  const concluding: ReadonlyMap<string, readonly string[]> = new Map([
    ['decision/undocumented-fact', now],
    ['ip/licence-missing', now.length === 0 || isStated(workspace) ? [] : placesIn(now, workspace)],
    ...comparing.map((rule) => [rule, [...new Set(compared)].sort()] as const),
  ])
  return rules.flatMap((rule) => {
    const paths = concluding.get(rule.id) ?? []
    if (paths.length === 0 || !isOn(rule, workspace.config)) return []
    const more = paths.length > mostNamed ? ` (+${paths.length - mostNamed})` : ''
    return [{rule: rule.id, reason: fill(partly[language], {paths: paths.slice(0, mostNamed).join(', ') + more})}]
  })
}

/** Rules that compare what manifests state with what they stated. */
const comparing = ['decision/missing-for-dependency', 'decision/missing-for-infra', 'decision/missing-for-licence']

/** The manifest that would state a licence, if it is one of these. */
function placesIn(paths: readonly string[], workspace: Workspace): readonly string[] {
  const place = placeToState(workspace)
  return paths.filter((path) => path === place)
}

function partlyRead(manifests: readonly Facts[]): readonly string[] {
  return manifests.filter((facts) => isPartial(facts) && isOfProduct(facts.path)).map(({path}) => path)
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
