// One configuration file's share of the whole, and how a file is laid over those it extends.
import type {ConfigFile, RuleSetting} from './config.ts'
import type {PersonPlace} from './people.ts'

/** What one file says, checked. */
export interface Layer {
  readonly file: ConfigFile
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Of the people of the file. */
  readonly places: readonly PersonPlace[]
}

export const emptyLayer: Layer = {file: {}, rules: new Map(), places: []}

/** A file over its base: mappings are merged key by key, rules option by option, texts and lists replaced. */
export function merge(base: Layer, over: Layer): Layer {
  const documents = {...base.file.documents, ...over.file.documents}
  const vocabulary = mergeVocabulary(base.file.vocabulary ?? {}, over.file.vocabulary ?? {})
  const ownership = {...base.file.ownership, ...over.file.ownership}
  const licence = {...base.file.licence, ...over.file.licence}
  const catalogue = mergeCatalogue(base.file.catalogue ?? {}, over.file.catalogue ?? {})
  const coverage = mergeCoverage(base.file.coverage ?? {}, over.file.coverage ?? {})
  const teams = {...base.file.teams, ...over.file.teams}
  const freshness = {reviewIn: {...base.file.freshness?.reviewIn, ...over.file.freshness?.reviewIn}}
  return {
    file: {
      ...base.file,
      ...over.file,
      documents,
      vocabulary,
      catalogue,
      teams,
      ownership,
      freshness,
      coverage,
      licence,
    },
    rules: mergeRules(base.rules, over.rules),
    places: over.file.people ? over.places : base.places,
  }
}

type Vocabulary = NonNullable<ConfigFile['vocabulary']>

function mergeVocabulary(base: Vocabulary, over: Vocabulary): Vocabulary {
  return {
    statuses: {...base.statuses, ...over.statuses},
    sections: {...base.sections, ...over.sections},
    fields: {...base.fields, ...over.fields},
  }
}

type Catalogue = NonNullable<ConfigFile['catalogue']>

function mergeCatalogue(base: Catalogue, over: Catalogue): Catalogue {
  const changed = Object.entries(over).map(([name, change]) => [name, {...base[name], ...change}])
  return {...base, ...Object.fromEntries(changed)}
}

type Coverage = NonNullable<ConfigFile['coverage']>

function mergeCoverage(base: Coverage, over: Coverage): Coverage {
  return {...base, ...over, weights: {...base.weights, ...over.weights}}
}

function mergeRules(
  base: ReadonlyMap<string, RuleSetting>,
  over: ReadonlyMap<string, RuleSetting>,
): ReadonlyMap<string, RuleSetting> {
  const rules = new Map(base)
  for (const [id, {severity, options}] of over) {
    const before = rules.get(id)
    rules.set(id, {severity: severity ?? before?.severity, options: {...before?.options, ...options}})
  }
  return rules
}
