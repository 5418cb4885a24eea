// Finds and reads the configuration: `relais.yaml` of the root or the file that is asked for, and what they extend.
import {basename, dirname, isAbsolute, posix, relative, resolve, sep} from 'node:path'
import {
  type Config,
  defaultConfig,
  type Input,
  type LoadConfig,
  presets,
  readConfig,
  rules,
  type SkippedFile,
} from '../engine/index.ts'
import {type ReadText, readDocument} from '../node/index.ts'

export const configName = 'relais.yaml'

export interface ConfigOptions {
  /** Absolute. */
  readonly root: string
  /** An absolute place; false for no configuration at all; undefined for that of the root. */
  readonly config: string | false | undefined
  /** Presets to turn on beside those of the file. */
  readonly presets: readonly string[]
  /** Whether files that the configuration extends are left unread, as in a folder that the user does not trust. */
  readonly extendsNothing?: boolean | undefined
}

/** Why what was asked for cannot be the configuration. */
export type ConfigTrouble =
  | {readonly kind: 'missing'; readonly path: string}
  | {readonly kind: 'unreadable'; readonly path: string; readonly skipped: Pick<SkippedFile, 'reason' | 'detail'>}
  | {readonly kind: 'unknown-preset'; readonly value: string; readonly known: readonly string[]}

/** Thrown where there is no configuration to go on with; who asked for it puts it into words. */
export class ConfigError extends Error {
  readonly trouble: ConfigTrouble

  constructor(trouble: ConfigTrouble) {
    super(`${trouble.kind}: ${trouble.kind === 'unknown-preset' ? trouble.value : trouble.path}`)
    this.trouble = trouble
  }
}

export interface LoadedConfig extends Pick<Input, 'config' | 'configProblems'> {
  /** Whether the file could be read as a configuration at all; single wrong keys do not count. */
  readonly usable: boolean
  /** The texts of the files it is made of, by the path under which problems are reported. */
  readonly texts: ReadonlyMap<string, string>
}

/** Throws a `ConfigError` when the file cannot be read or a preset does not exist. All files are read through `read`. */
export function loadConfig(options: ConfigOptions, read: ReadText = readDocument): LoadedConfig {
  const more = checkedPresets(options)
  const source = options.config === false ? undefined : readSource(options, read)
  if (source === undefined)
    return {...withPresets(defaultConfig, more), configProblems: [], usable: true, texts: new Map()}
  const texts = new Map([[source.path, source.text]])
  const tables = {options: new Map(rules.map((rule) => [rule.id, rule.options])), presets: Object.keys(presets)}
  const {config, problems} = readConfig(source, tables, loaderFor(options, texts, read))
  const usable = !problems.some(({path, key}) => path === source.path && (key === 'root' || key.startsWith('yaml-')))
  return {...withPresets(config, more), configProblems: problems, usable, texts}
}

function withPresets(config: Config, more: readonly string[]): {readonly config: Config} {
  return {config: more.length === 0 ? config : {...config, presets: new Set([...config.presets, ...more])}}
}

function checkedPresets({presets: asked}: ConfigOptions): readonly string[] {
  const known = Object.keys(presets)
  for (const value of asked) if (!known.includes(value)) throw new ConfigError({kind: 'unknown-preset', value, known})
  return asked
}

/** The file itself; undefined when nobody asked for one and the root has none. */
function readSource({root, config}: ConfigOptions, readText: ReadText): {path: string; text: string} | undefined {
  const place = config || resolve(root, configName)
  const read = readText(dirname(place), basename(place))
  if ('text' in read) return {path: relative(root, place).split(sep).join('/'), text: read.text}
  const {skipped} = read
  if (skipped.detail !== 'ENOENT') throw new ConfigError({kind: 'unreadable', path: place, skipped})
  if (config === undefined) return undefined
  throw new ConfigError({kind: 'missing', path: place})
}

/** Fetches the files that a configuration extends, inside the root only, and keeps their texts. */
function loaderFor({root, extendsNothing}: ConfigOptions, texts: Map<string, string>, readText: ReadText): LoadConfig {
  if (extendsNothing) return (specifier) => ({path: specifier, text: ''})
  return (specifier, from) => {
    const path = posix.join(posix.dirname(from), specifier)
    if (isAbsolute(specifier) || path === '..' || path.startsWith('../')) return {problem: 'outside'}
    const read = readText(root, path)
    if ('text' in read) {
      texts.set(path, read.text)
      return {path, text: read.text}
    }
    const {detail} = read.skipped
    return {problem: detail === 'ENOENT' ? 'missing' : detail === 'outside' ? 'outside' : 'unreadable'}
  }
}
