// Which parts a record of each format must have, and which of them one lacks even when headings are read generously.
import type {Section} from '../../documents/digest-model.ts'
import {foldHeading} from '../../documents/vocabulary/fold.ts'
import {type Role, roleOfHeading} from '../../documents/vocabulary/roles.ts'
import {byText, longestWord} from '../../model/by-text.ts'
import type {DecisionLog} from '../logs/logs.ts'
import {memo} from '../memo.ts'
import {isSignpost} from '../recognition/signposts.ts'
import type {Decision, DecisionFormat} from './decision.ts'
import {recordText} from './statements.ts'

/** A part that some formats require. */
export type Part = 'context' | 'options' | 'decision' | 'consequences'

/** The parts that the templates of each format call for; formats without an entry require nothing. */
const required: Partial<Record<DecisionFormat, readonly Part[]>> = {
  'madr-2': ['context', 'options', 'decision'],
  'madr-3': ['context', 'options', 'decision'],
  'madr-4': ['context', 'options', 'decision'],
  'structured-madr': ['context', 'options', 'decision', 'consequences'],
  nygard: ['context', 'decision', 'consequences'],
  'tyree-akerman': ['context', 'decision', 'consequences'],
  alexandrian: ['context', 'decision'],
  cosmos: ['context', 'decision', 'consequences'],
  kep: ['context', 'decision'],
  'rust-rfc': ['context', 'decision'],
  eip: ['decision'],
}

/** The parts that a format requires; empty for formats that require none. */
export function requiredParts(format: DecisionFormat): readonly Part[] {
  return required[format] ?? []
}

/** Words that, anywhere in a heading, tell that it may serve as a part: `Why we need another cache`. */
const hints: Readonly<Record<Part, RegExp>> = {
  context:
    /\b(?:contexte?|problem\w*|background|motivations?|issue|why|needs?|goals?|purpose|objecti\w+|requirements?|use cases?|situation|current\w*|today|history|introduction|overview|summary|abstract|tl dr|question|rationale|reasoning|reasons?|discussion|scope|user stor\w+|probleme|problematique|besoins?|enjeux?|pourquoi|constat|existant|historique|resume|cadre)\b/,
  options:
    /\b(?:options?|alternatives?|candidates?|solutions?|approach\w*|comparisons?|compar\w*|considered|pros|proposals?|choices?|possibilit\w+|evaluat\w+|pistes?|choix|scenarios?|envisage\w*|etudie\w*|avantages)\b/,
  decision:
    /\b(?:decision\w*|decid\w*|outcome|solutions?|propos\w*|approach\w*|design\w*|chosen|choice|conclusion\w*|recommend\w*|resolution|implement\w*|specification\w*|plan\w*|strategy|explanation|architecture|details?|changes?|guidelines?|conventions?|polic\w+|answer|adr|retenue?s?|choix|arbitrage|regles?|mise en|fonctionnement|mechanism|semantics|api|how|rationale)\b/,
  consequences:
    /\b(?:consequen\w*|implications?|impacts?|results?|trade\w*|pros|cons|drawbacks?|benefits?|risks?|advantages?|disadvantages?|limitations?|effects?|outcomes?|next steps|downsides?|upsides?|future|follow up|migration|caveats?|considerations?|concerns?|costs?|positive|negative|inconvenients?|avantages?|risques?|limites?|suites?|benefices?|effets?|compromis|actions?)\b/,
}

const none: ReadonlyMap<string, never> = new Map<string, never>()
const builtInRole = byText((label) => roleOfHeading(label, none), longestWord)

/** A record and the required parts that it lacks. */
export interface Incomplete {
  readonly decision: Decision
  readonly format: DecisionFormat
  readonly parts: readonly Part[]
}

/**
 * The records of a log that lack parts which their format requires. A part that most records of the log do without is no
 * slip, a record without any part is no structured one, and a draft may lack its end.
 */
export function incompleteIn(log: DecisionLog): readonly Incomplete[] {
  const asked = log.decisions.flatMap((decision) => {
    const format = formatIn(log, decision)
    const parts = requiredParts(format)
    const served = partsServed(decision)
    const has = parts.filter((part) => served.includes(part))
    return has.length === 0 || isSignpost(decision)
      ? []
      : [{decision, format, parts: parts.filter((part) => !has.includes(part))}]
  })
  const usual = (part: Part) => asked.filter(({parts}) => parts.includes(part)).length * 2 < asked.length
  return asked.map((each) => ({
    ...each,
    parts: each.parts.filter((part) => (asked.length < 3 || usual(part)) && isDue(part, each.decision)),
  }))
}

/** A record of no known format in a log of one format is meant to have that one. */
function formatIn(log: DecisionLog, {format}: Decision): DecisionFormat {
  return format === 'custom' && isOfOneFormat(log) ? log.format : format
}

/**
 * Whether stating a record's status, by which formats are told apart, might make the log one of a single format, so that
 * its other records would be measured by that.
 */
export function mayTip(log: DecisionLog, {format}: Decision): boolean {
  const isMixed = log.decisions.some((other) => other.format === 'custom')
  return isMixed && format !== log.format && !isOfOneFormat(log)
}

/** Whether two thirds of a log's records have its format, so that the others are meant to have it as well. */
const isOfOneFormat = memo(({decisions, format}: DecisionLog): boolean => {
  const alike = decisions.filter((other) => other.format === format).length
  return alike * 3 >= decisions.length * 2
})

function isDue(part: Part, {state}: Decision): boolean {
  return state !== 'draft' || part === 'context'
}

/** The parts that a record has, read generously. */
const partsServed = memo((decision: Decision): readonly Part[] =>
  (['context', 'options', 'decision', 'consequences'] as const).filter((part) => serves(decision, part)),
)

/** Whether a heading or a labelled line has the part's role, or at least one of its words. */
function serves(decision: Decision, part: Part): boolean {
  if (decision.roles.has(part satisfies Role)) return true
  if (recordText(decision).fields.some(({key}) => builtInRole(key.value) === part)) return true
  const parts = partsOf(decision)
  if (parts.some(({heading}) => hints[part].test(foldHeading(heading.value)))) return true
  return part === 'decision' && (isProposalWithSummary(decision) || unnamed(parts, decision) >= spread)
}

/** The sections of a record but its title. */
function partsOf({sections, title}: Decision): readonly Section[] {
  return sections.filter(
    ({depth, headingSpan}) =>
      depth > 0 && !(title && headingSpan.start <= title.span.start && title.span.start < headingSpan.end),
  )
}

/** The summary of a request for comments says what is proposed. */
function isProposalWithSummary({format, roles}: Decision): boolean {
  return format === 'rust-rfc' && roles.has('summary')
}

/** With so many headings in words of the subject, the decision is told under these. */
const spread = 2

function unnamed(parts: readonly Section[], {roles}: Decision): number {
  const named = new Set([...roles.values()].flat())
  return parts.filter((section) => !named.has(section)).length
}
