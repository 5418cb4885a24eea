// The shape of `relais.yaml`: one TypeBox schema is its JSON Schema, its validator and its type.
import Type, {type Static} from 'typebox'
import type {Severity} from '../model/finding.ts'
import type {Language} from '../model/language.ts'

const severity = Type.Union(
  ['error', 'warning', 'info', 'hint', 'off'].map((name) => Type.Literal(name)),
  {description: 'How grave findings are; `off` turns the rule off.'},
)

const presetName = Type.Union(
  ['core', 'team', 'outsourced', 'ip', 'cir', 'governance'].map((name) => Type.Literal(name)),
)

const globs = (description: string) => Type.Array(Type.String(), {description})

const words = (description: string) => Type.Record(Type.String(), Type.Array(Type.String()), {description})

/** The severity of a rule, or its severity together with its options. */
export const ruleSetting = (options: Readonly<Record<string, unknown>>) =>
  Type.Union([severity, Type.Object({severity: Type.Optional(severity), ...options} as never, {additionalProperties: false})])

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
    documents: Type.Optional(
      Type.Object(
        {
          decisions: Type.Optional(globs('Files that are decision records wherever they stand.')),
          templates: Type.Optional(globs('Files that are templates, never records.')),
        },
        {additionalProperties: false, description: 'Kinds of documents by glob, where the conventions do not tell.'},
      ),
    ),
    vocabulary: Type.Optional(
      Type.Object(
        {
          statuses: Type.Optional(words('More words for a canonical status, such as `accepted: [ratified]`.')),
          sections: Type.Optional(words('More headings for a role, such as `context: [why now]`.')),
          fields: Type.Optional(words('More keys for a metadatum, such as `deciders: [signed by]`.')),
        },
        {additionalProperties: false, description: 'Words that your documents use beside the built-in English and French ones.'},
      ),
    ),
    ignore: Type.Optional(globs('Files that Relais leaves alone.')),
    strictFrom: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'Records before this day (their own date, else their first commit) are grandfathered.',
      }),
    ),
    baseline: Type.Optional(Type.String({description: 'A file of known findings that are not reported again.'})),
    extends: Type.Optional(
      Type.Union([Type.String(), Type.Array(Type.String())], {
        description: 'Other configuration files of this repository that this one builds on.',
      }),
    ),
  },
  {additionalProperties: false, title: 'Relais configuration'},
)

/** The file as it is written. */
export type ConfigFile = Static<typeof configShape>

/** What a configuration says about one rule. */
export interface RuleSetting {
  readonly severity: Severity | 'off' | undefined
  readonly options: Readonly<Record<string, unknown>>
}

/** A configuration ready for use: complete, with the files it extends folded in. */
export interface Config {
  readonly presets: ReadonlySet<string>
  readonly language: Language | undefined
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly documents: {readonly decisions: readonly string[]; readonly templates: readonly string[]}
  readonly vocabulary: {
    readonly statuses: Readonly<Record<string, readonly string[]>>
    readonly sections: Readonly<Record<string, readonly string[]>>
    readonly fields: Readonly<Record<string, readonly string[]>>
  }
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
  ignore: [],
  strictFrom: undefined,
  baseline: undefined,
}
