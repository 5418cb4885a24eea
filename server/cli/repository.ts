// Reads a whole repository: lists its paths, reads and digests its documents, and hands the engine its input.
import picomatch from 'picomatch'
import {governed, type History, type Input, type Language} from '../engine/index.ts'
import {
  type LoadedParser,
  listPaths,
  openRepository,
  readDocument,
  type SizedFile,
  sizedFiles,
  type TextFile,
} from '../node/index.ts'
import {loadConfig} from './config-source.ts'
import {digestAll, digestPaths} from './digesting.ts'

export interface LoadOptions {
  /** Absolute and real. */
  readonly root: string
  readonly language: Language
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whether git may be asked for the list of files and for history. */
  readonly git: boolean
  /** An absolute place; false for no configuration at all; undefined for that of the root. */
  readonly config: string | false | undefined
  readonly presets: readonly string[]
  /** What reads Markdown, see `loadParser`. */
  readonly parser: LoadedParser
  /** How many threads digest; as many as pay when undefined. */
  readonly threads: number | undefined
  /** Whether first commits are wanted; they are read anyway when `strictFrom` is set. */
  readonly history: boolean
  /** A document that takes the place of the file of this path, or comes on top. */
  readonly overlay?: TextFile | undefined
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** Where the time went, in milliseconds, and how much there was. */
export interface LoadStats {
  readonly source: 'git' | 'walk'
  readonly characters: number
  readonly list: number
  /** Reading and digesting. */
  readonly digest: number
  readonly history: number
}

export interface Loaded {
  readonly root: string
  /** Without a baseline. */
  readonly input: Input
  /** The current text of a file, read again each time; undefined when it cannot be had. */
  textOf(path: string): string | undefined
  /** Whether the configuration could be read at all. */
  readonly usableConfig: boolean
  /** Why first commits are unknown though they were wanted. */
  readonly historyProblem: string | undefined
  readonly stats: LoadStats
}

/** Throws a `UsageError` when the configuration cannot be read. */
export async function loadRepository(options: LoadOptions): Promise<Loaded> {
  const {root, language, today, git, overlay} = options
  const {config, configProblems, usable, texts} = loadConfig(options)
  const listing = stopwatch()
  const {paths, source, unreadable, deadLinks} = listPaths(root, {git})
  const isIgnored = ignorer(config.ignore)
  const isWanted = (path: string) => governed(path) !== undefined && !isIgnored(path)
  const wanted = sizedFiles(root, paths, isWanted)
  const list = listing()
  const digesting = stopwatch()
  const {files, skipped} = await digestWith(overlay, wanted, options)
  const digest = digesting()
  const after = stopwatch()
  const documents = wanted.map(({path}) => path)
  const {history, problem} = git && (options.history || config.strictFrom) ? readHistory(root, documents) : {}
  return {
    root,
    input: {
      files,
      skipped: [...unreadable, ...deadLinks.filter(({path}) => isWanted(path)), ...skipped],
      paths: overlay ? [...new Set([...paths, overlay.path])] : paths,
      ...{config, configProblems, today, language, history, baseline: new Set<string>()},
    },
    textOf: (path) => (path === overlay?.path ? overlay.text : (texts.get(path) ?? textAt(root, path))),
    usableConfig: usable,
    historyProblem: problem,
    stats: {source, characters: charactersOf(files), list, digest, history: after()},
  }
}

function charactersOf(files: Input['files']): number {
  return files.reduce((sum, {digest}) => sum + digest.length, 0)
}

/** Digests what is on disk, and in its place or on top of it the overlay, which comes first. */
async function digestWith(
  overlay: TextFile | undefined,
  wanted: readonly SizedFile[],
  options: LoadOptions,
): Promise<Pick<Input, 'files' | 'skipped'>> {
  if (overlay === undefined) return digestPaths(wanted, options)
  const over = digestAll([overlay], options.parser.parse)
  const others = await digestPaths(
    wanted.filter(({path}) => path !== overlay.path),
    options,
  )
  return {files: [...over.files, ...others.files], skipped: [...over.skipped, ...others.skipped]}
}

/** Counts milliseconds from now on. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}

function textAt(root: string, path: string): string | undefined {
  const read = readDocument(root, path)
  return 'text' in read ? read.text : undefined
}

/** A pattern that names a folder holds for all that is in it. */
function ignorer(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const positive = globs.filter((glob) => !glob.startsWith('!'))
  const negative = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  const below = (list: readonly string[]) => list.flatMap((glob) => [glob, `${glob.replace(/\/$/, '')}/**`])
  const [matches, spares] = [picomatch(below(positive), {dot: true}), picomatch(below(negative), {dot: true})]
  return (path) => matches(path) && !(negative.length > 0 && spares(path))
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
