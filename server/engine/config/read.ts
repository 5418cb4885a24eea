// Reads `relais.yaml` and the files that it extends: everything that is right holds, everything wrong is a problem.
import type {TObject} from 'typebox'
import {type Config, type ConfigFile, defaultConfig} from './config.ts'
import {coverageOf} from './coverage.ts'
import {emptyLayer, type Layer, merge} from './layers.ts'
import type {ConfigProblem} from './problems.ts'
import {type FileReader, fileReader} from './read-file.ts'

export {type ConfigProblem, configMessages} from './problems.ts'

/** A configuration file on its way in; `path` is what problems are reported under. */
export interface ConfigSource {
  readonly path: string
  readonly text: string
}

/** What the rules above this floor bring along. */
export interface ConfigTables {
  /** The options of every rule, by rule id. */
  readonly options: ReadonlyMap<string, TObject>
  readonly presets: readonly string[]
}

/** Why a file that is extended cannot be had. */
export interface LoadFailure {
  readonly problem: 'outside' | 'missing' | 'cycle' | 'unreadable'
}

/** Fetches the file that `from` extends as `specifier`; equal files must come under equal paths. */
export type LoadConfig = (specifier: string, from: string) => ConfigSource | LoadFailure

export interface ReadConfig {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
  /** The paths of all files that were read, the first one being the file itself. */
  readonly files: readonly string[]
}

/** The most files that one configuration is made of. */
const maximumFiles = 32

/** Reads a configuration with all that it extends. Files are merged in the order they are named, the file itself last. */
export function readConfig(source: ConfigSource, tables: ConfigTables, load: LoadConfig): ReadConfig {
  const chain = new Chain(fileReader(tables), load)
  const layer = chain.read(source, [])
  return {config: configOf(layer), problems: chain.problems, files: [...chain.files]}
}

/** Follows `extends` from file to file. */
class Chain {
  readonly problems: ConfigProblem[] = []
  readonly files = new Set<string>()
  readonly #readFile: FileReader
  readonly #load: LoadConfig
  #count = 0

  constructor(readFile: FileReader, load: LoadConfig) {
    this.#readFile = readFile
    this.#load = load
  }

  /** One file over those it extends; `above` are the files that led here. */
  read(source: ConfigSource, above: readonly string[]): Layer {
    this.#count += 1
    const {layer, bases, problems} = this.#readFile(source)
    // A file that two others extend is read twice, but its problems are told once.
    const isNew = !this.files.has(source.path)
    this.files.add(source.path)
    if (isNew) this.problems.push(...problems)
    const path = [...above, source.path]
    return [...bases.map((base) => this.#base(base, path, isNew)), layer].reduce(merge, emptyLayer)
  }

  #base(
    {value, span}: {value: string; span: {start: number; end: number}},
    above: readonly string[],
    tells: boolean,
  ): Layer {
    const from = above.at(-1) ?? ''
    const found = this.#count >= maximumFiles ? {problem: 'too-many' as const} : this.#load(value, from)
    const problem = 'problem' in found ? found.problem : above.includes(found.path) ? 'cycle' : undefined
    if (problem === undefined && 'text' in found) return this.read(found, above)
    if (tells) this.problems.push({path: from, span, key: `extends-${problem}`, data: {value}})
    return emptyLayer
  }
}

function configOf({file, rules, places}: Layer): Config {
  const {documents, vocabulary, ownership, licence} = defaultConfig
  return {
    presets: new Set([...defaultConfig.presets, ...presetsOf(file)]),
    language: file.language,
    rules,
    documents: {...documents, ...file.documents},
    vocabulary: {...vocabulary, ...file.vocabulary},
    catalogue: file.catalogue ?? {},
    components: file.components ?? [],
    people: file.people ?? [],
    placesOfPeople: places,
    internalDomains: (file.internalDomains ?? []).map((domain) => domain.toLowerCase()),
    teams: file.teams ?? {},
    ownership: {...ownership, ...file.ownership},
    freshness: {reviewIn: {...file.freshness?.reviewIn}},
    internalHosts: (file.internalHosts ?? []).map((host) => host.toLowerCase()),
    coverage: coverageOf(file.coverage),
    licence: {...licence, ...file.licence},
    confidential: file.confidential ?? [],
    ignore: file.ignore ?? [],
    strictFrom: file.strictFrom,
    baseline: file.baseline,
  }
}

function presetsOf({preset = []}: ConfigFile): readonly string[] {
  return typeof preset === 'string' ? [preset] : preset
}
