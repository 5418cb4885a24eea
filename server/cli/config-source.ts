// Finds and reads the configuration: `relais.yaml` of the root or the file that is asked for, and what they extend.
import {basename, dirname, isAbsolute, posix, relative, resolve, sep} from 'node:path'
import {
  type Config,
  defaultConfig,
  type Input,
  type Language,
  type LoadConfig,
  presets,
  readConfig,
  rules,
} from '../engine/index.ts'
import {type ReadText, readDocument} from '../node/index.ts'
import {nearestWord} from './nearest-word.ts'
import {skipReason} from './skip-reason.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

export const configName = 'relais.yaml'

export interface ConfigOptions {
  /** Absolute. */
  readonly root: string
  /** An absolute place; false for no configuration at all; undefined for that of the root. */
  readonly config: string | false | undefined
  /** Presets to turn on beside those of the file. */
  readonly presets: readonly string[]
  readonly language: Language
}

export interface LoadedConfig extends Pick<Input, 'config' | 'configProblems'> {
  /** Whether the file could be read as a configuration at all; single wrong keys do not count. */
  readonly usable: boolean
  /** The texts of the files it is made of, by the path under which problems are reported. */
  readonly texts: ReadonlyMap<string, string>
}

/** Throws a `UsageError` when the file cannot be read or a preset does not exist. All files are read through `read`. */
export function loadConfig(options: ConfigOptions, read: ReadText = readDocument): LoadedConfig {
  const more = checkedPresets(options)
  const source = options.config === false ? undefined : readSource(options, read)
  if (source === undefined)
    return {...withPresets(defaultConfig, more), configProblems: [], usable: true, texts: new Map()}
  const texts = new Map([[source.path, source.text]])
  const tables = {options: new Map(rules.map((rule) => [rule.id, rule.options])), presets: Object.keys(presets)}
  const {config, problems} = readConfig(source, tables, loader(options.root, texts, read))
  const usable = !problems.some(({path, key}) => path === source.path && (key === 'root' || key.startsWith('yaml-')))
  return {...withPresets(config, more), configProblems: problems, usable, texts}
}

function withPresets(config: Config, more: readonly string[]): {readonly config: Config} {
  return {config: more.length === 0 ? config : {...config, presets: new Set([...config.presets, ...more])}}
}

function checkedPresets({presets: asked, language}: ConfigOptions): readonly string[] {
  const known = Object.keys(presets)
  for (const value of asked) {
    if (known.includes(value)) continue
    const near = nearestWord(value, known, language)
    throw new UsageError(say(language, 'unknownPreset', {value, choices: known.join(', '), near}))
  }
  return asked
}

/** The file itself; undefined when nobody asked for one and the root has none. */
function readSource(
  {root, config, language}: ConfigOptions,
  readText: ReadText,
): {path: string; text: string} | undefined {
  const place = config || resolve(root, configName)
  const read = readText(dirname(place), basename(place))
  if ('text' in read) return {path: relative(root, place).split(sep).join('/'), text: read.text}
  const {reason, detail} = read.skipped
  if (detail === 'ENOENT') {
    if (config === undefined) return undefined
    throw new UsageError(say(language, 'configMissing', {path: place}))
  }
  throw new UsageError(say(language, 'configUnreadable', {path: place, reason: skipReason(language, reason, detail)}))
}

/** Fetches the files that a configuration extends, inside the root only, and keeps their texts. */
function loader(root: string, texts: Map<string, string>, readText: ReadText): LoadConfig {
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
