// The shape of `relais.yaml`: one TypeBox schema is its JSON Schema, its validator and its type.
import Type, {type Static, type TSchema} from 'typebox'
import {fieldRoles} from '../documents/vocabulary/fields.ts'
import {roles} from '../documents/vocabulary/roles.ts'
import {canonicalStatuses} from '../documents/vocabulary/statuses.ts'
import {type CatalogueExtension, type Category, categoryNames} from '../facts/catalogue/index.ts'
import {documentKinds, type KnownDocumentKind} from '../model/document-kinds.ts'
import {ecosystems} from '../model/facts.ts'
import type {Severity} from '../model/finding.ts'
import type {Language} from '../model/language.ts'
import {type Dialect, dialects} from '../model/owners.ts'
import {type ConfiguredComponent, componentKeys} from './components.ts'
import {type CoverageSettings, coverageKeys, defaultCoverage} from './coverage.ts'
import {intellectualPropertyKeys, type LicencePolicy} from './intellectual-property.ts'
import {type PersonPlace, peopleKeys, type RegisteredPerson} from './people.ts'

/** Every preset that a configuration can name. */
export const presetNames = ['core', 'team', 'outsourced', 'ip', 'cir', 'governance'] as const

/** What a rule can be set to. */
const severitySettings = ['error', 'warning', 'info', 'hint', 'off'] as const

export const severity = Type.Union(
  severitySettings.map((name) => Type.Literal(name)),
  {description: 'How grave findings are; `off` turns the rule off.'},
)

const presetName = Type.Union(presetNames.map((name) => Type.Literal(name)))

const texts = (description: string) => Type.Array(Type.String(), {description})

const globs = (description: string) =>
  Type.Array(Type.String({format: 'glob', minLength: 1}), {
    description: `${description} Globs, relative to the root, with \`/\`.`,
  })

/** More words for each of the known names. */
const words = (names: readonly string[], description: string) => {
  const lists = names.map((name) => [name, Type.Optional(texts(`More words for \`${name}\`.`))])
  return Type.Unsafe<Readonly<Record<string, readonly string[]>>>(closed(Object.fromEntries(lists), description))
}

function closed<const Properties extends Readonly<Record<string, TSchema>>>(
  properties: Properties,
  description: string,
) {
  return Type.Object(properties, {additionalProperties: false, description})
}

/** One name, without blanks; `*` may stand at the end. */
const packageName = '^[^\\s*,]+\\*?$'

/** Globs by kind of document. */
type KindGlobs = Readonly<Partial<Record<KnownDocumentKind, readonly string[]>>>

const documents = Type.Unsafe<
  {readonly decisions?: readonly string[]; readonly templates?: readonly string[]} & KindGlobs
>(
  closed(
    {
      decisions: Type.Optional(globs('Files that are decision records wherever they stand.')),
      templates: Type.Optional(globs('Files that are templates, never records.')),
      ...Object.fromEntries(
        documentKinds.map((kind) => [kind, Type.Optional(globs(`Files of the kind \`${kind}\`.`))]),
      ),
    },
    'Kinds of documents by glob, where the conventions do not tell.',
  ),
)

const ownership = closed(
  {
    dialect: Type.Optional(
      Type.Union(
        dialects.map((name) => Type.Literal(name)),
        {
          description:
            'The forge that reads CODEOWNERS, where the repository does not tell; `gitea` is Forgejo as well.',
        },
      ),
    ),
    require: Type.Optional(globs('Files that must have an owner.')),
  },
  'Who owns what.',
)

/** `6 months`, `1 an`: what `readDuration` reads. */
const interval = (description: string) =>
  Type.String({pattern: '^\\d{1,3} (days?|weeks?|months?|years?|jours?|semaines?|mois|ans?)$', description})

const reviewed = ['decision', ...documentKinds] as const

const freshness = closed(
  {
    reviewIn: Type.Optional(
      Type.Unsafe<Partial<Readonly<Record<ReviewedKind, string>>>>(
        closed(
          Object.fromEntries(
            reviewed.map((kind) => [kind, Type.Optional(interval(`How long documents of kind \`${kind}\` hold.`))]),
          ),
          'How long documents of a kind hold after their last review, where they do not say so themselves.',
        ),
      ),
    ),
  },
  'When documents are to be looked at again.',
)

const statuses = canonicalStatuses.filter((status) => status !== 'unknown')

const vocabulary = closed(
  {
    statuses: Type.Optional(words(statuses, 'More words for a canonical status, such as `accepted: [ratified]`.')),
    sections: Type.Optional(words(roles, 'More headings for a role, such as `context: [why now]`.')),
    fields: Type.Optional(words(fieldRoles, 'More keys for a metadatum, such as `deciders: [signed by]`.')),
  },
  'Words that your documents use beside the built-in English and French ones.',
)

const subject = closed(
  {
    category: Type.Optional(
      Type.Unsafe<Category>(
        Type.Union(
          categoryNames.map((name) => Type.Literal(name)),
          {description: 'What it is; needed where the catalogue does not know the subject.'},
        ),
      ),
    ),
    as: Type.Optional(
      texts(
        'What records call it. `=Word` is meant in this case only, `~word` only in code, beside a technology word or, with a capital, behind an order (use Word).',
      ),
    ),
    ...packageLists(),
    ignore: Type.Optional(
      Type.Union([Type.Boolean(), Type.Array(Type.String({minLength: 1}))], {
        description: '`true`: no significant choice here. A list: packages that do not belong to it.',
      }),
    ),
  },
  'What is said of one subject, beside what the catalogue knows.',
)

/** Packages in each ecosystem; `*` at the end stands for any ending. */
function packageLists(): Readonly<Record<string, TSchema>> {
  const lists = ecosystems.map((name) => [
    name,
    Type.Optional(
      Type.Array(Type.String({minLength: 1, pattern: packageName}), {description: `Its names in \`${name}\`.`}),
    ),
  ])
  return Object.fromEntries(lists)
}

/** Every key of the file, all optional. The settings of single rules are checked against the rules' own options. */
export const configShape = Type.Object(
  {
    preset: Type.Optional(
      Type.Union([presetName, Type.Array(presetName)], {
        description: 'Which sets of rules are on: `core` (the default) always, others on top of it.',
      }),
    ),
    language: Type.Optional(
      Type.Union([Type.Literal('en'), Type.Literal('fr')], {
        description: 'The language of documents that Relais creates where no neighbour shows one.',
      }),
    ),
    rules: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {description: 'Severity and options of single rules, by rule id.'}),
    ),
    documents: Type.Optional(documents),
    vocabulary: Type.Optional(vocabulary),
    catalogue: Type.Optional(
      Type.Unsafe<CatalogueExtension>(
        Type.Record(Type.String(), subject, {
          description: 'Significant choices beside the built-in ones, by name, such as `PostgreSQL: {npm: [my-pg]}`.',
        }),
      ),
    ),
    ...componentKeys,
    ...peopleKeys,
    ownership: Type.Optional(ownership),
    freshness: Type.Optional(freshness),
    internalHosts: Type.Optional(
      Type.Array(Type.String({minLength: 1, pattern: '^[^\\s/@:*]+$'}), {
        description:
          'Hosts where the company itself keeps documents, such as `wiki.example.org`; their subdomains count.',
      }),
    ),
    ...coverageKeys,
    ...intellectualPropertyKeys,
    ignore: Type.Optional(globs('Files that Relais leaves alone.')),
    strictFrom: Type.Optional(
      Type.String({
        format: 'date',
        description:
          'Records before this day (their own date, else their first commit) are grandfathered. `YYYY-MM-DD`.',
      }),
    ),
    baseline: Type.Optional(
      Type.String({minLength: 1, description: 'A file of known findings that are not reported again.'}),
    ),
    extends: Type.Optional(
      Type.Union([Type.String({minLength: 1}), Type.Array(Type.String({minLength: 1}))], {
        description: 'Other configuration files of this repository that this one builds on; later ones win.',
      }),
    ),
  },
  {additionalProperties: false, title: 'Relais configuration'},
)

/** The file as it is written. */
export type ConfigFile = Static<typeof configShape>

/** What can be given an interval of reviews. */
export type ReviewedKind = (typeof reviewed)[number]

/** What a configuration says about one rule. */
export interface RuleSetting {
  /** Undefined when only options are set: the rule keeps its own severity. */
  readonly severity: Severity | 'off' | undefined
  /** What is written, without the defaults of the rule. */
  readonly options: Readonly<Record<string, unknown>>
}

/** A configuration ready for use: complete, with the files it extends folded in. */
export interface Config {
  /** `core` is always among them. */
  readonly presets: ReadonlySet<string>
  readonly language: Language | undefined
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly documents: {readonly decisions: readonly string[]; readonly templates: readonly string[]} & KindGlobs
  readonly vocabulary: {
    readonly statuses: Readonly<Record<string, readonly string[]>>
    readonly sections: Readonly<Record<string, readonly string[]>>
    readonly fields: Readonly<Record<string, readonly string[]>>
  }
  readonly catalogue: CatalogueExtension
  /** In the order of the files that lay them down; the last one of a name counts. */
  readonly components: readonly ConfiguredComponent[]
  /** The register of people; empty when nobody keeps one. */
  readonly people: readonly RegisteredPerson[]
  /** Apart from what it says, so that an entry that moves changes nothing else. */
  readonly placesOfPeople: readonly PersonPlace[]
  /** In lower case. */
  readonly internalDomains: readonly string[]
  /** The members of teams by the name of the team: ids of people, or handles. */
  readonly teams: Readonly<Record<string, readonly string[]>>
  readonly ownership: {readonly dialect: Dialect | undefined; readonly require: readonly string[]}
  readonly freshness: {
    /** How long documents of a kind hold after their last review, as `readDuration` reads it. */
    readonly reviewIn: Partial<Readonly<Record<ReviewedKind, string>>>
  }
  /** In lower case; hosts below them count as well. */
  readonly internalHosts: readonly string[]
  readonly coverage: CoverageSettings
  readonly licence: LicencePolicy
  /** Globs of documents that must carry a label. */
  readonly confidential: readonly string[]
  readonly ignore: readonly string[]
  readonly strictFrom: string | undefined
  readonly baseline: string | undefined
}

/** What holds without any configuration. */
export const defaultConfig: Config = {
  presets: new Set(['core']),
  language: undefined,
  rules: new Map(),
  documents: {decisions: [], templates: []},
  vocabulary: {statuses: {}, sections: {}, fields: {}},
  catalogue: {},
  components: [],
  people: [],
  placesOfPeople: [],
  internalDomains: [],
  teams: {},
  ownership: {dialect: undefined, require: []},
  freshness: {reviewIn: {}},
  internalHosts: [],
  coverage: defaultCoverage,
  licence: {allow: [], deny: []},
  confidential: [],
  ignore: [],
  strictFrom: undefined,
  baseline: undefined,
}
