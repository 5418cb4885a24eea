// Reads a whole repository: lists its paths, reads and digests its documents, and hands the engine its input.
import picomatch from 'picomatch'
import {governed, type History, type Input} from '../engine/index.ts'
import {
  type Listing,
  type LoadedParser,
  listingFrom,
  openRepository,
  readDocument,
  type SizedFile,
  type Survey,
  sizedFiles,
  survey,
  type TextFile,
  unchangedBy,
} from '../node/index.ts'
import {loadConfig} from './config-source.ts'
import {digestAll} from './digesting.ts'
import {type Documents, digestsOf} from './documents.ts'
import type {Loaded, LoadRequest} from './loaded.ts'
import type {Memory} from './memory.ts'
import {Sources} from './sources.ts'
import {stopwatch} from './stopwatch.ts'

export interface LoadOptions extends LoadRequest {
  /** What reads Markdown, see `loadParser`. */
  readonly parser: LoadedParser
  /** How many threads digest; as many as pay when undefined. */
  readonly threads: number | undefined
  /** What earlier runs left; nothing when absent. */
  readonly memory?: Memory | undefined
  /** Whether documents are read even where earlier runs or git prove what they are: what then is written rests on them. */
  readonly readsAll?: boolean | undefined
  /** What reads the texts of documents that are not read. */
  readonly sources?: Sources | undefined
  /** A document that takes the place of the file of this path, or comes on top. */
  readonly overlay?: TextFile | undefined
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** Throws a `UsageError` when the configuration cannot be read. */
export async function loadRepository(options: LoadOptions): Promise<Loaded> {
  const {root, language, today, git, overlay, memory} = options
  const {config, configProblems, usable, texts} = loadConfig(options, memory?.reader.read)
  const watch = stopwatch()
  const {listing, seen} = list(options)
  const {paths, source, unreadable, deadLinks} = listing
  const isIgnored = ignorer(config.ignore)
  const isWanted = (path: string) => governed(path) !== undefined && !isIgnored(path)
  const wanted = sizedFiles(root, paths, isWanted)
  const listTime = watch()
  const digesting = stopwatch()
  const {files, skipped, record, origins} = await digestWith(wanted, options, seen)
  const digest = digesting()
  const after = stopwatch()
  const documents = wanted.map(({path}) => path)
  const {history, problem} = git && (options.history || config.strictFrom) ? readHistory(root, documents) : {}
  const isFleeting =
    overlay !== undefined || history !== undefined || problem !== undefined || !skipped.every(isLasting)
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
    stats: {source, characters: charactersOf(files), origins, list: listTime, digest, history: after()},
    seen: isFleeting ? undefined : {survey: seen, documents: record},
  }
}

function charactersOf(files: Input['files']): number {
  return files.reduce((sum, {digest}) => sum + digest.length, 0)
}

/** Digests what is on disk, and in its place or on top of it the overlay, which comes first. */
async function digestWith(
  wanted: readonly SizedFile[],
  {overlay, memory, readsAll, sources, ...options}: LoadOptions,
  seen: Survey | undefined,
): Promise<Documents> {
  const onDisk = overlay ? wanted.filter(({path}) => path !== overlay.path) : wanted
  const others = await digestsOf(onDisk, {
    ...options,
    store: memory?.store,
    sources: sources ?? new Sources(options.root, memory?.format ?? 'sha1'),
    format: memory?.format ?? 'sha1',
    current: memory?.known.current,
    earlier: memory?.known.earlier,
    unchanged: seen && memory && !readsAll ? unchangedBy(options.root, seen) : () => undefined,
  })
  if (overlay === undefined) return others
  const over = digestAll([overlay], options.parser.parse)
  return {...others, files: [...over.files, ...others.files], skipped: [...over.skipped, ...others.skipped]}
}

interface Listed {
  readonly listing: Listing
  /** Undefined when the listing is that of an earlier run. */
  readonly seen: Survey | undefined
}

/** The listing: that of an earlier run where it still holds, else a new one. */
function list({root, git, memory}: LoadOptions): Listed {
  const holding = memory?.known.listing
  const listing = holding && listingFrom(root, holding)
  if (listing !== undefined) return {listing, seen: undefined}
  const seen = survey(root, {git})
  return {listing: seen.listing, seen}
}

/** Whether the same file would be skipped again: time and the end of the stack depend on the machine's mood. */
function isLasting({reason}: Input['skipped'][number]): boolean {
  return reason !== 'timeout' && reason !== 'too-deep'
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
