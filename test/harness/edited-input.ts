// What the engine is told of a repository in memory, and what it is told when another one takes its place.
import {type ConfigTables, readConfig} from '../../server/engine/config/read.ts'
import {type Config, defaultConfig, governed, type Input, type InputChanges, rules} from '../../server/engine/index.ts'
import type {SkippedFile} from '../../server/engine/workspace/workspace.ts'
import {digestOf} from './fix-promises.ts'

/** All that an input is made from. */
export interface Repository {
  readonly files: ReadonlyMap<string, string>
  /** Paths that are listed beside the files. */
  readonly others: readonly string[]
  readonly skipped: ReadonlyMap<string, SkippedFile['reason']>
  readonly config: number
  readonly day: number
  readonly isFrench: boolean
  readonly hasHistory: boolean
  /** Fingerprints of findings are kept whose first digit is below this one. */
  readonly known: number
}

export const configs: readonly string[] = [
  '',
  'preset: [core, team]\n',
  'strictFrom: 2024-01-01\n',
  'rules:\n  links/broken: error\n  decision/status-missing: off\n',
  'documents:\n  decisions: ["docs/choices/*.md"]\n  templates: ["**/0002-*.md"]\n',
  'vocabulary:\n  statuses:\n    accepted: [todo, provisional]\n  sections:\n    context: [a heading]\n',
  'language: fr\nnonsense: true\n',
  'preset: [core, team, outsourced]\ncomponents:\n  - {name: records, paths: [docs/adr], criticality: 3, owners: ["@ada"]}\n',
]
export const days: readonly string[] = ['2026-11-23', '2023-12-31', '2025-06-01']

const tables: ConfigTables = {
  options: new Map(rules.map(({id, options}) => [id, options])),
  presets: ['core', 'team', 'outsourced', 'ip', 'cir', 'governance'],
}

export function repositoryOf(files: ReadonlyMap<string, string>): Repository {
  return {
    ...{files, others: [], skipped: new Map(), config: 0, day: 0},
    ...{isFrench: false, hasHistory: false, known: 0},
  }
}

/** The whole input; of the fingerprints, some are known. */
export function inputOf(repository: Repository, fingerprints: readonly string[]): Input {
  const {files, others, skipped, day, isFrench, known} = repository
  const documents = [...files].filter(([path]) => governed(path) !== undefined && !skipped.has(path))
  const {config, problems} = configOf(repository)
  return {
    files: documents.map(([path, text]) => ({path, digest: digestOf(path, text)})),
    skipped: [...skipped].map(([path, reason]) => ({path, reason, detail: ''})),
    paths: [...new Set([...files.keys(), ...others])].sort(),
    config,
    configProblems: problems,
    today: days[day] ?? '',
    language: isFrench ? 'fr' : 'en',
    history: repository.hasHistory ? history : undefined,
    baseline: new Set(fingerprints.filter((each) => Number.parseInt(each.charAt(0), 16) < known)),
  }
}

function configOf({config}: Repository): {
  readonly config: Config
  readonly problems: ReturnType<typeof readConfig>['problems']
} {
  const text = configs[config] ?? ''
  if (text === '') return {config: defaultConfig, problems: []}
  return readConfig({path: 'relais.yaml', text}, tables, () => ({problem: 'missing'}))
}

const history = {
  firstCommit: (path: string) =>
    path.includes('000') ? {date: `202${path.length % 5}-05-06`, author: 'Ada <ada@example.org>'} : undefined,
}

/** What an editor would tell: the files that differ, and everything else that does. */
export function changesBetween(before: Input, now: Input): InputChanges {
  const old = new Map(before.files.map(({path, digest}) => [path, digest]))
  const [current, isSkipped] = [namesOf(now.files), namesOf(now.skipped)]
  const wasSkipped = namesOf(before.skipped)
  const gone = [...old.keys(), ...wasSkipped].filter((path) => !current.has(path) && !isSkipped.has(path))
  const {config, configProblems, today, language, history: known, baseline} = now
  return {
    files: now.files.filter(({path, digest}) => old.get(path) !== digest),
    skipped: now.skipped.filter(({path}) => !wasSkipped.has(path)),
    removed: [...new Set(gone)],
    ...(now.paths.join('\n') === before.paths.join('\n') ? {} : {paths: now.paths}),
    ...(config === before.config ? {} : {config, configProblems}),
    ...(today === before.today ? {} : {today}),
    ...(language === before.language ? {} : {language}),
    ...(known === before.history ? {} : {history: known}),
    ...(baseline.size === before.baseline.size ? {} : {baseline}),
  }
}

function namesOf(files: readonly {readonly path: string}[]): ReadonlySet<string> {
  return new Set(files.map(({path}) => path))
}
