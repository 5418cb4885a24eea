// Writes a new decision record: in its log's own format, language, numbering and place, and into the log's index.
import {isRetired} from '../documents/vocabulary/statuses.ts'
import type {Change} from '../model/finding.ts'
import type {Bilingual, Language} from '../model/language.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import {resolvePath} from '../workspace/paths.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {indexChanges} from './index-line.ts'
import {languageOf, languageOfLog} from './language.ts'
import {likeLog, likeness} from './like-log.ts'
import {fillOwnTemplate} from './own-template.ts'
import {type Prefill, prefilled} from './prefill.ts'
import {firstName, type NextName, newestOf, nextName} from './record-name.ts'
import {sidecarOf} from './sidecar.ts'
import {appendToFile} from './single-file.ts'
import {type Facts, fillFacts, templateNamed, templates} from './templates.ts'
import {proposedWord} from './words.ts'

export interface NewDecisionRequest {
  readonly title: string
  /** The path of the log; else the one with the most records. A folder without records gets its first one. */
  readonly log?: string
  readonly language?: Language
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly deciders?: readonly string[]
  /** The name of a template (see `templates`), in place of the log's own format. */
  readonly format?: string
  /** The text of the log's template file, when the caller has read it. */
  readonly templateText?: string
  /** What is known of its body. */
  readonly prefill?: Prefill
}

/** What is written and where, or why nothing is. */
export type NewDecision = {readonly changes: readonly Change[]; readonly path: string} | {readonly problem: Bilingual}

const firstFolder = 'docs/decisions'
const firstTemplate = 'madr-4-minimal'

/** At most so many of the newest records show how a log writes. */
const maximumPeers = 12

/** One of so many newest ones is the example. */
const maximumModels = 6

/** Makes the changes that create a record; they are not applied. */
export function newDecision(workspace: Workspace, request: NewDecisionRequest): NewDecision {
  const title = request.title.replace(/\s+/g, ' ').trim()
  if (title === '') return {problem: {en: 'A decision needs a title.', fr: 'Une décision a besoin d’un titre.'}}
  if (request.format !== undefined && !templateNamed(request.format)) return {problem: unknownTemplate(request.format)}
  const folder = resolvePath('.', request.log ?? firstFolder)
  if (folder === undefined) return {problem: outside(request.log ?? '')}
  const log = logFor(workspace, request)
  const language = request.language ?? (log && languageOfLog(log)) ?? workspace.config.language ?? 'en'
  if (log?.kind === 'file')
    return {
      path: log.path,
      changes: appendToFile(log, factsFor(log, language, undefined, {...request, title}), request.prefill),
    }
  const name = log ? nextName(log, title, request.today) : firstName(folder, title)
  if (workspace.paths.has(name.path)) return {problem: taken(name.path)}
  const bare = textFor(log, language, factsFor(log, language, name, {...request, title}), request)
  const text = request.prefill ? prefilled(bare, request.prefill) : bare
  const create: Change = {kind: 'create', path: name.path, text: inNewlines(text, log)}
  const more = log
    ? [...sidecarOf(workspace, log, name, {...request, title}), ...indexChanges(workspace, log, name, title)]
    : []
  return {path: name.path, changes: [create, ...more]}
}

function unknownTemplate(format: string): Bilingual {
  const names = templates.map(({name}) => `\`${name}\``).join(', ')
  return {
    en: `There is no template \`${format}\`. There are ${names}.`,
    fr: `Il n’y a pas de modèle \`${format}\`. Modèles disponibles\u00A0: ${names}.`,
  }
}

function outside(path: string): Bilingual {
  return {en: `${path} is outside the repository.`, fr: `${path} est hors du dépôt.`}
}

function taken(path: string): Bilingual {
  return {en: `${path} exists already.`, fr: `${path} existe déjà.`}
}

function logFor({logs}: Workspace, {log}: NewDecisionRequest): DecisionLog | undefined {
  if (log !== undefined) return logs.find(({path}) => path === log)
  return logs.reduce<DecisionLog | undefined>(
    (best, next) => (best && best.decisions.length >= next.decisions.length ? best : next),
    undefined,
  )
}

function factsFor(
  log: DecisionLog | undefined,
  language: Language,
  name: NextName | undefined,
  {title, today, deciders = []}: NewDecisionRequest,
): Facts {
  const [model] = log ? modelsOf(log, language) : []
  const fallback = language === 'fr' ? 'proposé' : 'proposed'
  const letters = model?.status?.source === 'section' ? 'capital' : 'lower'
  const status = log && model ? proposedWord(model, log, letters) : fallback
  return {title, number: name?.number, slug: name?.slug ?? '', date: today, status, deciders}
}

/** Records of the log's format in this language, the best example first: among the newest, the one with most of what is common. */
function modelsOf(log: DecisionLog, language: Language): readonly Decision[] {
  return language === 'fr' ? frenchModels(log) : englishModels(log)
}

// Remembered, for many records may be offered at once.
const frenchModels = memo((log: DecisionLog) => modelsIn(log, 'fr'))
const englishModels = memo((log: DecisionLog) => modelsIn(log, 'en'))

function modelsIn(log: DecisionLog, language: Language): readonly Decision[] {
  const alike = log.decisions.filter((decision) => decision.format === log.format && languageOf(decision) === language)
  const current = alike.filter(({state}) => !isRetired(state))
  const peers = newestOf(current.length >= 3 ? current : alike, maximumPeers)
  const best = peers.slice(0, maximumModels).reduce<Decision | undefined>((model, next) => {
    return model && likeness(model, peers) >= likeness(next, peers) ? model : next
  }, undefined)
  return best ? [best, ...peers.filter((peer) => peer !== best)] : []
}

function textFor(
  log: DecisionLog | undefined,
  language: Language,
  facts: Facts,
  {format, templateText}: NewDecisionRequest,
): string {
  const template = templateNamed(format ?? log?.format ?? firstTemplate)
  if (format !== undefined && template) return fillFacts(template.text[language], facts)
  if (templateText !== undefined) return fillOwnTemplate(templateText, facts)
  const models = log ? modelsOf(log, language) : []
  const [model] = models
  if (model) return likeLog(model, models, facts)
  return fillFacts((template ?? templateNamed(firstTemplate))?.text[language] ?? '', facts)
}

/** Line endings as in the log. */
function inNewlines(text: string, log: DecisionLog | undefined): string {
  const newline = log?.decisions.at(-1)?.digest.newline ?? '\n'
  return newline === '\n' ? text : text.replace(/\r\n|\r|\n/g, newline)
}
