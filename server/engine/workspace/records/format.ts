// Tells the format of a record by its headings and metadata; front matter alone decides nothing.
import {fold, foldHeading, terms} from '../../documents/vocabulary/fold.ts'
import type {DecisionFormat} from './decision.ts'
import type {RecordText} from './record-text.ts'

/** What a format is told by: headings, front-matter keys and keys in prose, folded, French ones in English. */
interface Signs {
  readonly headings: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  /** The first lines of every section, without accents; few formats need them. */
  prose(): string
}

type Test = (signs: Signs) => boolean

/** French headings and keys of the templates, by the English ones that they translate. */
const french = new Map(
  Object.entries({
    'context and problem statement': 'contexte et probleme, contexte et enonce du probleme, contexte et problematique',
    'considered options': 'options envisagees, options considerees, options etudiees',
    'decision outcome': 'resultat de la decision',
    'decision drivers': 'facteurs de decision',
    'pros and cons of the options': 'avantages et inconvenients des options',
    'more information': 'plus d informations',
    'related decisions': 'decisions liees',
    'technical story': 'recit technique',
    'detailed design': 'conception detaillee',
    'open questions': 'questions ouvertes',
    abstract: 'resume',
    argument: 'argumentation, arguments',
    assumptions: 'hypotheses',
    changelog: 'change log, journal des modifications, historique des modifications, historique',
    constraints: 'contraintes',
    context: 'contexte',
    deciders: 'decideurs, decisionnaires',
    drawbacks: 'inconvenients',
    issue: 'probleme, sujet',
    status: 'statut, etat',
  }).flatMap(([english, words]) => terms(words).map((word) => [word, english] as const)),
)

const madr = terms(`context and problem statement, considered options, decision outcome, decision drivers,
  pros and cons of the options`)
const tyree = terms('issue, decision, assumptions, constraints, positions, argument, implications, related decisions')
const cosmos = terms('abstract, alternatives, further discussions, backwards compatibility, test cases, references')
const rfc = terms(`motivation, detailed design, internal details, explanation, guide level explanation,
  reference level explanation, drawbacks, unresolved questions, prior art, alternatives, rationale and alternatives,
  prior art and alternatives, trade offs and mitigations, open questions, adoption strategy`)
const preambles = terms('eip, erc, cip, cps, bip, sip, aip, rip, zip, hip')
const metadata = terms('status, date, deciders, consulted, informed, technical story')
const yStatement =
  /\bin the context of\b.*\bfacing\b.*\bwe (?:have )?decided\b|\bdans le contexte\b.*\b(?:face a|confrontes? a)\b.*\bnous avons (?:decide|choisi|retenu)\b/is

/** In order: the first test that holds names the format. */
const tests: readonly (readonly [DecisionFormat, Test])[] = [
  ['eip', ({keys}) => any(keys, preambles) && keys.has('status')],
  [
    'kep',
    ({keys, headings}) =>
      keys.has('kep number') ||
      (all(keys, ['creation date', 'status']) && any(headings, ['motivation', 'proposal', 'summary'])),
  ],
  [
    'adg',
    ({keys, headings}) => keys.has('adr id') || (keys.has('tags') && all(headings, ['question', 'options', 'outcome'])),
  ],
  [
    'structured-madr',
    ({keys, headings}) =>
      all(keys, ['title', 'status', 'created']) &&
      any(keys, ['type', 'category']) &&
      (keys.has('project') || headings.has('audit')),
  ],
  ['madr-4', (signs) => isMadr(signs) && (signs.keys.has('decision makers') || signs.headings.has('confirmation'))],
  [
    'madr-3',
    (signs) => isMadr(signs) && (any(signs.keys, metadata) || any(signs.headings, ['validation', 'more information'])),
  ],
  ['madr-2', (signs) => isMadr(signs) && any(signs.fields, metadata)],
  ['madr-4', (signs) => isMadr(signs)],
  [
    'tyree-akerman',
    ({headings}) => any(headings, ['assumptions', 'positions', 'argument']) && count(headings, tyree) >= 4,
  ],
  [
    'alexandrian',
    ({headings}) =>
      all(headings, ['discussion', 'solution']) &&
      any(headings, ['prologue', 'prologue summary', 'consequences', 'results']),
  ],
  ['cosmos', ({headings}) => all(headings, ['changelog', 'status', 'context', 'decision']) && any(headings, cosmos)],
  [
    'rust-rfc',
    ({headings, fields}) => any(fields, ['start date', 'rfc pr', 'feature name']) || count(headings, rfc) >= 3,
  ],
  ['nygard', ({headings}) => headings.has('decision') && any(headings, ['context', 'consequences'])],
  ['y-statement', ({prose}) => yStatement.test(prose())],
]

function isMadr({headings}: Signs): boolean {
  return count(headings, madr) >= 2
}

function count(set: ReadonlySet<string>, words: readonly string[]): number {
  return words.filter((word) => set.has(word)).length
}

function any(set: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((word) => set.has(word))
}

function all(set: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.every((word) => set.has(word))
}

/** The format of one record. */
export function formatOf(text: RecordText): DecisionFormat {
  const signs: Signs = {
    headings: translated(text.sections.map(({heading}) => foldHeading(heading.value))),
    keys: translated(text.entries.map(({entry}) => fold(entry.key.value))),
    fields: translated(text.fields.map(({key}) => fold(key.value))),
    prose: () => proseOf(text),
  }
  return tests.find(([, test]) => test(signs))?.[0] ?? 'custom'
}

function translated(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => french.get(word) ?? word))
}

function proseOf({sections}: RecordText): string {
  const lines = sections.flatMap((section) => section.lines.slice(0, 6).map(({value}) => value))
  return lines.join(' ').slice(0, 4000).normalize('NFD').replace(/\p{M}/gu, '')
}
