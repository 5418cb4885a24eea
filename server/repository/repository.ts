// Reads a whole repository: lists its paths, reads and digests its documents, and hands the engine its input.
import {type History, type Input, isDocumentary, usesReuse} from '../engine/index.ts'
import {type CacheFolder, type LoadedParser, openRepository, readDocument, type TextFile} from '../node/index.ts'
import {readCommits} from './commits.ts'
import {type LoadedConfig, loadConfig} from './config-source.ts'
import {digestAll} from './digesting.ts'
import {type Documents, digestsOf, documentary} from './documents.ts'
import type {Loaded, LoadRequest} from './loaded.ts'
import type {Memory} from './memory.ts'
import {Sight} from './sight.ts'
import {Sources} from './sources.ts'
import {stopwatch} from './stopwatch.ts'

export interface LoadOptions extends LoadRequest {
  /** What reads Markdown, see `loadParser`. */
  readonly parser: LoadedParser
  /** How many threads digest; as many as pay when undefined. */
  readonly threads: number | undefined
  /** What earlier runs left; nothing when absent. */
  readonly memory?: Memory | undefined
  /** Where the history of all commits is kept, when that is no part of the memory. */
  readonly cache?: CacheFolder | undefined
  /** Whether documents are read even where earlier runs or git prove what they are: what then is written rests on them. */
  readonly readsAll?: boolean | undefined
  /** What reads the texts of documents that are not read. */
  readonly sources?: Sources | undefined
  /** A document that takes the place of the file of this path, or comes on top. */
  readonly overlay?: TextFile | undefined
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** A repository that is about to be read, and its configuration, which was. */
export interface Sighted {
  readonly settings: LoadedConfig
  readonly sight: Sight
}

/** Reads the configuration and nothing else. Throws a `ConfigError` when it cannot be read. */
export function sighted(options: LoadOptions): Sighted {
  const settings = loadConfig(options, options.memory?.reader.read)
  return {settings, sight: new Sight(options, options.memory, settings.config.ignore)}
}

/** Throws a `ConfigError` when the configuration cannot be read. */
export async function loadRepository(
  options: LoadOptions,
  {settings, sight}: Sighted = sighted(options),
): Promise<Loaded> {
  const {root, language, today, git, remoteHost, overlay} = options
  const {config, configProblems, usable, texts} = settings
  const watch = stopwatch()
  // git tells it while documents are read.
  const reading = readCommits(options, config, options.memory?.folder ?? options.cache)
  const {wanted, unlisted} = sight
  const {paths, source} = sight.listed.listing
  const listTime = watch()
  const digesting = stopwatch()
  const {files, skipped, record, origins} = await digestWith(options, sight)
  const digest = digesting()
  const after = stopwatch()
  const {commits, name: commitsName} = await reading
  const documents = wanted.map(({path}) => path).filter(isDocumentary)
  const {history, problem} = git && (options.history || config.strictFrom) ? readHistory(root, documents) : {}
  const isFleeting =
    overlay !== undefined || history !== undefined || problem !== undefined || !skipped.every(isLasting)
  return {
    root,
    input: {
      files,
      skipped: [...unlisted, ...skipped],
      paths: overlay ? [...new Set([...paths, overlay.path])] : paths,
      ...{config, configProblems, today, language, remoteHost, history, commits, baseline: new Set<string>()},
    },
    textOf: (path) => (path === overlay?.path ? overlay.text : (texts.get(path) ?? textAt(root, path))),
    usableConfig: usable,
    historyProblem: problem,
    commitsName,
    stats: {source, characters: charactersOf(files), origins, list: listTime, digest, history: after()},
    documents: record,
    seen: isFleeting ? undefined : {survey: sight.listed.seen, documents: record, commits: commitsName},
  }
}

function charactersOf(files: Input['files']): number {
  return documentary(files).reduce((sum, {digest}) => sum + digest.length, 0)
}

/** Digests what is on disk, and in its place or on top of it the overlay, which comes first. */
async function digestWith(
  {overlay, memory, readsAll, sources, ...options}: LoadOptions,
  {wanted, keyOptions}: Sight,
): Promise<Documents> {
  const onDisk = overlay ? wanted.filter(({path}) => path !== overlay.path) : wanted
  const others = await digestsOf(onDisk, {
    ...options,
    ...keyOptions,
    ...(readsAll && {unchanged: () => undefined}),
    store: memory?.store,
    usesReuse: usesReuse(wanted.map(({path}) => path)),
    sources: sources ?? new Sources(options.root, keyOptions.format),
  })
  if (overlay === undefined) return others
  const over = digestAll([overlay], options.parser.parse)
  return {...others, files: [...over.files, ...others.files], skipped: [...over.skipped, ...others.skipped]}
}

/** Whether the same file would be skipped again: time and the end of the stack depend on the machine's mood. */
export function isLasting({reason}: Input['skipped'][number]): boolean {
  return reason !== 'timeout' && reason !== 'too-deep'
}

export function textAt(root: string, path: string): string | undefined {
  const read = readDocument(root, path)
  return 'text' in read ? read.text : undefined
}

function readHistory(root: string, paths: readonly string[]): {history?: History; problem?: string} {
  const repository = openRepository(root)
  if (repository === undefined) return {problem: 'no-repository'}
  try {
    const commits = repository.firstCommits(paths)
    if (repository.problem !== undefined) return {problem: repository.problem}
    return {history: {firstCommit: (path) => commits.get(path)}}
  } finally {
    repository.dispose()
  }
}
