// Writes a new decision record about something that a manifest states and nobody wrote down.
import type {Subject} from '../facts/catalogue/index.ts'
import type {Ecosystem} from '../model/facts.ts'
import type {Bilingual, Language} from '../model/language.ts'
import {catalogueFor, type Statement} from '../workspace/governing/index.ts'
import {isWithin} from '../workspace/governing/place.ts'
import {componentOf} from '../workspace/logs/component.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {languageOfLog} from './language.ts'
import {type NewDecision, type NewDecisionRequest, newDecision} from './new-decision.ts'
import type {Prefill} from './prefill.ts'
import {choiceTitle} from './title-style.ts'

export interface FactRequest extends Omit<NewDecisionRequest, 'title' | 'prefill'> {
  /** Words of one's own for the title. */
  readonly title?: string
  /** The 1-based line of the manifest, where it is known. */
  readonly line?: number
  /** Who stated it and when, `YYYY-MM-DD`, where history tells. */
  readonly origin?: {readonly author: string; readonly date: string}
}

/** So many options are listed, the chosen one among them. */
const maximumOptions = 4

/** Ecosystems that say nothing of the language a product is written in: any alternative could have stood there. */
const neutral: ReadonlySet<Ecosystem> = new Set(['docker', 'helm', 'kubernetes', 'terraform', 'ci', 'spdx'])

/**
 * Makes the changes that create the record, in the log of the manifest's component, else in the biggest one. Where the
 * catalogue does not know what is stated, it goes by its own name, and no alternatives are listed.
 */
export function decisionFromFact(
  workspace: Workspace,
  subject: Subject | undefined,
  statement: Statement,
  request: FactRequest,
): NewDecision {
  const {log: asked} = request
  const log = asked === undefined ? logOfFact(workspace, statement.path) : logAt(workspace, asked)
  const language = request.language ?? (log && languageOfLog(log)) ?? workspace.config.language ?? 'en'
  const {ecosystem, name} = statement.dependency
  const chosen = subject?.name ?? name
  const {title = choiceTitle(inTitle(chosen, ecosystem, language), language, log), line, origin, ...rest} = request
  const options = [chosen, ...(subject ? alternatives(workspace, subject, ecosystem) : [])]
  return newDecision(workspace, {
    ...rest,
    ...(log === undefined ? {} : {log: log.path}),
    title,
    language,
    prefill: {
      options: options.length > 1 ? options : [],
      context: contextOf(chosen, statement, {line, origin})[language],
      otherwise: otherwise(options.slice(1), language),
    } satisfies Prefill,
  })
}

/** A licence is told from a product of the same name. */
function inTitle(chosen: string, ecosystem: Ecosystem, language: Language): string {
  if (ecosystem !== 'spdx') return chosen
  return language === 'fr' ? `la licence ${chosen}` : `the ${chosen} licence`
}

function alternatives(workspace: Workspace, subject: Subject, ecosystem: Ecosystem): readonly string[] {
  const among = neutral.has(ecosystem) ? undefined : ecosystem
  const found = catalogueFor(workspace).alternatives(subject, among)
  return found.slice(0, maximumOptions - 1).map(({name}) => name)
}

/** The log of the innermost component around the manifest, else the one with the most records. */
export function logOfFact({logs}: Workspace, manifest: string): DecisionLog | undefined {
  const own = logs.filter(({path}) => {
    const component = componentOf(path)
    return component !== undefined && isWithin(manifest, component)
  })
  return own.toSorted((a, b) => b.path.length - a.path.length)[0] ?? biggest(logs)
}

function logAt({logs}: Workspace, asked: string): DecisionLog | undefined {
  return logs.find(({path}) => path === asked)
}

function biggest(logs: readonly DecisionLog[]): DecisionLog | undefined {
  return logs.toSorted((a, b) => b.decisions.length - a.decisions.length)[0]
}

function contextOf(
  chosen: string,
  {path, dependency: {ecosystem, name: written, section}}: Statement,
  {line, origin}: {readonly line: number | undefined; readonly origin: FactRequest['origin']},
): Bilingual {
  const [under, sous] = section === '' ? ['', ''] : [` under \`${section}\``, ` sous \`${section}\``]
  const [at, ligne] = line === undefined ? ['', ''] : [` (line ${line})`, ` (ligne ${line})`]
  const [since, depuis] = origin
    ? [` It came in on ${origin.date}, by ${origin.author}.`, ` L’entrée date du ${origin.date} (${origin.author}).`]
    : ['', '']
  if (ecosystem === 'spdx')
    return {
      en: `\`${path}\`${at} names the licence \`${written}\`, so it already applies.${since}`,
      fr: `\`${path}\`${ligne} mentionne la licence \`${written}\`\u00A0: elle s’applique donc déjà.${depuis}`,
    }
  return {
    en: `\`${path}\`${at} lists \`${written}\`${under}, so ${chosen} is already in use.${since}`,
    fr: `\`${path}\`${ligne} mentionne \`${written}\`${sous}\u00A0: ${chosen} est donc déjà utilisé.${depuis}`,
  }
}

function otherwise(others: readonly string[], language: Language): string {
  if (others.length === 0) return ''
  const [last, ...before] = others.toReversed()
  const list =
    before.length === 0 ? last : `${before.toReversed().join(', ')} ${language === 'fr' ? 'ou' : 'or'} ${last}`
  return language === 'fr'
    ? `Le choix aurait aussi pu se porter sur ${list}.`
    : `The choice could also have been ${list}.`
}
