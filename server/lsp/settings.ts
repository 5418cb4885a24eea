// The settings of a workspace folder: `relais.yaml` with what it extends, and the baseline.
import {
  baselineName,
  type Config,
  type ConfigSource,
  defaultConfig,
  type Input,
  type Language,
  type LoadConfig,
  parseBaseline,
  presets,
  type ReadConfig,
  readConfig,
  rules,
} from '../engine/index.ts'
import type {Files, Reading} from './host.ts'
import {joined} from './paths.ts'
import {say} from './texts.ts'

export const configName = 'relais.yaml'

export interface Settings extends Pick<Input, 'config' | 'configProblems' | 'baseline'> {
  /** The files that they are made of, there or not. */
  readonly sources: ReadonlySet<string>
  /** What could not be used, a sentence each. */
  readonly problems: readonly string[]
}

export interface SettingsOptions {
  readonly language: Language
  /** Whether files that the configuration extends are read. */
  readonly trusted: boolean
  /** The texts of open editors, which count instead of the disk's. */
  openText(path: string): string | undefined
}

const tables = {options: new Map(rules.map((rule) => [rule.id, rule.options])), presets: Object.keys(presets)}

/** Whether two configurations leave the same files aside. */
export function ignoreAlike(one: Config, other: Config | undefined): boolean {
  return one.ignore.join('\0') === other?.ignore.join('\0')
}

/** Whether two values say the same, maps and sets included. */
export function sayTheSame(one: unknown, other: unknown): boolean {
  const plain = (_: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)
  return JSON.stringify(one, plain) === JSON.stringify(other, plain)
}

export async function readSettings(files: Files, options: SettingsOptions): Promise<Settings> {
  const reader = new Reader(files, options)
  const {config, configProblems} = await reader.config()
  const baseline = await reader.baseline(config.baseline)
  return {config, configProblems, baseline, sources: reader.sources, problems: reader.problems}
}

class Reader {
  readonly #files: Files
  readonly #options: SettingsOptions
  readonly sources = new Set<string>([configName])
  readonly problems: string[] = []

  constructor(files: Files, options: SettingsOptions) {
    this.#files = files
    this.#options = options
  }

  async config(): Promise<Pick<Input, 'config' | 'configProblems'>> {
    const reading = (await this.#read([configName])).get(configName)
    if (reading !== undefined && 'text' in reading) {
      const {config, problems} = await this.#extended({path: configName, text: reading.text})
      return {config, configProblems: problems}
    }
    const reason = reading?.skipped.detail ?? 'ENOENT'
    if (reason !== 'ENOENT') this.#tell('configUnreadable', {path: configName, reason})
    return {config: defaultConfig, configProblems: []}
  }

  /** Reads the configuration again and again, each time with the files that it then turns out to extend. */
  async #extended(source: ConfigSource): Promise<ReadConfig> {
    const known = new Map<string, Reading>()
    for (;;) {
      const missing = new Set<string>()
      const read = readConfig(source, tables, this.#options.trusted ? loader(known, missing) : leaveAside)
      if (missing.size === 0) {
        if (!this.#options.trusted && read.files.length > 1) this.#tell('extendsUntrusted', {path: configName})
        return read
      }
      for (const [path, reading] of await this.#read([...missing])) known.set(path, reading)
    }
  }

  async #read(paths: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
    for (const path of paths) this.sources.add(path)
    const readings = new Map(await this.#files.read(paths))
    for (const path of paths) {
      const text = this.#options.openText(path)
      if (text !== undefined) readings.set(path, {text})
    }
    return readings
  }

  async baseline(configured: string | undefined): Promise<ReadonlySet<string>> {
    const path = configured ?? baselineName
    this.sources.add(path)
    const read = await this.#files.readBaseline(path)
    const entries = read && 'text' in read ? parseBaseline(read.text) : []
    if (read === undefined && configured !== undefined) this.#tell('baselineMissing', {path})
    if (read && 'problem' in read) this.#tell('baselineUnreadable', {path, reason: read.problem})
    if (typeof entries !== 'string') return new Set(entries.map(({fingerprint}) => fingerprint))
    this.#tell('baselineUnreadable', {path, reason: say(this.#options.language, entries)})
    return new Set()
  }

  #tell(...[key, data]: readonly [key: Parameters<typeof say>[1], data: Readonly<Record<string, string>>]): void {
    this.problems.push(say(this.#options.language, key, data))
  }
}

/** Takes files from those that were read, and notes those that were not. */
function loader(known: ReadonlyMap<string, Reading>, missing: Set<string>): LoadConfig {
  return (specifier, from) => {
    const path = joined(from, specifier)
    if (path === undefined) return {problem: 'outside'}
    const reading = known.get(path)
    if (reading === undefined) missing.add(path)
    if (reading === undefined || 'text' in reading) return {path, text: reading?.text ?? ''}
    const {detail} = reading.skipped
    return {problem: detail === 'ENOENT' ? 'missing' : detail === 'outside' ? 'outside' : 'unreadable'}
  }
}

/** Takes each file for an empty one. */
const leaveAside: LoadConfig = (specifier, from) => ({path: joined(from, specifier) ?? specifier, text: ''})
