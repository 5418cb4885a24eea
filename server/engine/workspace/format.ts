// Tells the format of a record by its headings and metadata; front matter alone decides nothing (domain rule G1).
import {fold, foldHeading} from '../documents/vocabulary/fold.ts'
import type {DecisionFormat} from './decision.ts'
import type {RecordText} from './metadata.ts'

interface Signs {
  readonly headings: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  /** The first lines of every section, without accents; few formats need them. */
  prose(): string
}

type Test = (signs: Signs) => boolean

const any = (set: ReadonlySet<string>, ...words: readonly string[]) => words.some((word) => set.has(word))
const all = (set: ReadonlySet<string>, ...words: readonly string[]) => words.every((word) => set.has(word))

const madrHeadings = [
  'context and problem statement',
  'considered options',
  'decision outcome',
  'contexte et probleme',
  'contexte et enonce du probleme',
  'contexte et problematique',
  'options envisagees',
  'options considerees',
  'resultat de la decision',
  'decision drivers',
  'pros and cons of the options',
]

const isMadr: Test = ({headings}) => madrHeadings.filter((word) => headings.has(word)).length >= 2

/** In order: the first test that holds names the format. */
const tests: readonly (readonly [DecisionFormat, Test])[] = [
  [
    'eip',
    ({keys}) => any(keys, 'eip', 'erc', 'cip', 'cps', 'bip', 'sip', 'aip', 'rip', 'zip', 'hip') && keys.has('status'),
  ],
  [
    'kep',
    ({keys, headings}) =>
      keys.has('kep number') ||
      (keys.has('creation date') && keys.has('status') && any(headings, 'motivation', 'proposal', 'summary')),
  ],
  [
    'adg',
    ({keys, headings}) => keys.has('adr id') || (keys.has('tags') && all(headings, 'question', 'options', 'outcome')),
  ],
  [
    'structured-madr',
    ({keys, headings}) =>
      all(keys, 'title', 'status', 'created') &&
      any(keys, 'type', 'category') &&
      (keys.has('project') || headings.has('audit')),
  ],
  ['madr-4', (signs) => isMadr(signs) && (any(signs.keys, 'decision makers') || signs.headings.has('confirmation'))],
  [
    'madr-3',
    (signs) =>
      isMadr(signs) &&
      (any(signs.keys, 'deciders', 'consulted', 'informed', 'status', 'date', 'decideurs', 'statut') ||
        any(signs.headings, 'validation', 'more information')),
  ],
  [
    'madr-2',
    (signs) =>
      isMadr(signs) && any(signs.fields, 'status', 'deciders', 'date', 'technical story', 'statut', 'decideurs'),
  ],
  ['madr-4', isMadr],
  [
    'tyree-akerman',
    ({headings}) =>
      any(headings, 'issue', 'assumptions', 'positions', 'argument') &&
      [
        'issue',
        'decision',
        'assumptions',
        'constraints',
        'positions',
        'argument',
        'implications',
        'related decisions',
      ].filter((word) => headings.has(word)).length >= 4,
  ],
  [
    'alexandrian',
    ({headings}) =>
      all(headings, 'discussion', 'solution') &&
      any(headings, 'prologue', 'prologue summary', 'consequences', 'results'),
  ],
  [
    'cosmos',
    ({headings}) =>
      any(headings, 'changelog', 'change log') &&
      all(headings, 'status', 'context', 'decision') &&
      any(
        headings,
        'abstract',
        'alternatives',
        'further discussions',
        'backwards compatibility',
        'test cases',
        'references',
      ),
  ],
  [
    'rust-rfc',
    ({headings, fields}) =>
      any(fields, 'start date', 'rfc pr', 'feature name') ||
      [
        'motivation',
        'detailed design',
        'internal details',
        'explanation',
        'guide level explanation',
        'reference level explanation',
        'drawbacks',
        'unresolved questions',
        'prior art',
        'alternatives',
        'rationale and alternatives',
        'prior art and alternatives',
        'trade offs and mitigations',
        'open questions',
        'adoption strategy',
      ].filter((word) => headings.has(word)).length >= 3,
  ],
  [
    'nygard',
    ({headings}) =>
      all(headings, 'context', 'decision') ||
      all(headings, 'contexte', 'decision') ||
      all(headings, 'decision', 'consequences'),
  ],
  [
    'y-statement',
    ({prose}) =>
      /\bin the context of\b[\s\S]*\bfacing\b[\s\S]*\bwe (?:have )?decided\b|\bdans le contexte\b[\s\S]*\b(?:face a|confrontes? a)\b[\s\S]*\bnous avons (?:decide|choisi|retenu)\b/i.test(
        prose(),
      ),
  ],
]

/** The format of one record. */
export function formatOf(text: RecordText): DecisionFormat {
  const signs: Signs = {
    headings: new Set(text.sections.map(({heading}) => foldHeading(heading.value))),
    keys: new Set(text.entries.map(({entry}) => fold(entry.key.value))),
    fields: new Set(text.fields.map(({key}) => fold(key.value))),
    prose: () =>
      withoutAccents(
        text.sections
          .flatMap(({lines}) => lines.slice(0, 6).map(({value}) => value))
          .join(' ')
          .slice(0, 4000),
      ),
  }
  return tests.find(([, test]) => test(signs))?.[0] ?? 'custom'
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
