// Reads a whole repository: lists its paths, reads and digests its documents, and hands the engine its input.
import {join, relative, sep} from 'node:path'
import picomatch from 'picomatch'
import {
  type DigestedFile,
  governed,
  type History,
  type Input,
  type Language,
  type Parse,
  type SkippedFile,
} from '../engine/index.ts'
import {listPaths, openRepository, readDocument, realPlace} from '../node/index.ts'
import {loadConfig} from './config-source.ts'
import {digestAll, type TextFile} from './digesting.ts'

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
  readonly parse: Parse
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
  readonly read: number
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

/** Documents read at a time: few enough to hold their texts, enough to share a watchdog. */
const batch = 64

/** Throws a `UsageError` when the configuration cannot be read. */
export function loadRepository(options: LoadOptions): Loaded {
  const {root, language, today, git, overlay} = options
  const {config, configProblems, usable, texts} = loadConfig(options)
  const watch = stopwatch()
  const {paths, source, unreadable, deadLinks} = listPaths(root, {git})
  const list = watch()
  const isIgnored = ignorer(config.ignore)
  const wanted = withoutAliases(root, paths).filter((path) => governed(path) !== undefined && !isIgnored(path))
  const dead = deadLinks.filter(({path}) => governed(path) !== undefined && !isIgnored(path))
  const documents = readAll(options, overlay ? wanted.filter((path) => path !== overlay.path) : wanted)
  const after = stopwatch()
  const {history, problem} = git && (options.history || config.strictFrom) ? readHistory(root, wanted) : {}
  const {files, skipped, characters, read, digest} = documents
  return {
    root,
    input: {
      files,
      skipped: [...unreadable, ...dead, ...skipped],
      paths: overlay ? [...new Set([...paths, overlay.path])] : paths,
      ...{config, configProblems, today, language, history, baseline: new Set<string>()},
    },
    textOf: (path) => (path === overlay?.path ? overlay.text : (texts.get(path) ?? textAt(root, path))),
    usableConfig: usable,
    historyProblem: problem,
    stats: {source, characters, list, read, digest, history: after()},
  }
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

/** Leaves out links to files that are listed themselves: a document is linted once, under its own name. */
function withoutAliases(root: string, paths: readonly string[]): readonly string[] {
  const listed = new Set(paths)
  return paths.filter((path) => {
    if (governed(path) === undefined) return false
    const real = relative(root, realPlace(join(root, path)))
      .split(sep)
      .join('/')
    return real === path || !listed.has(real)
  })
}

interface Documents {
  readonly files: readonly DigestedFile[]
  readonly skipped: readonly SkippedFile[]
  readonly characters: number
  readonly read: number
  readonly digest: number
}

/** Reads and digests batch by batch, so that the texts of a large repository are never held together. */
function readAll({root, parse, overlay, onProgress}: LoadOptions, paths: readonly string[]): Documents {
  const files: DigestedFile[] = []
  const skipped: SkippedFile[] = []
  let [characters, reading, digesting] = [0, 0, 0]
  for (let start = 0; start < paths.length || (start === 0 && overlay); start += batch) {
    const watch = stopwatch()
    const texts: TextFile[] = start === 0 && overlay ? [overlay] : []
    for (const path of paths.slice(start, start + batch)) {
      const read = readDocument(root, path)
      if ('text' in read) texts.push({path, text: read.text})
      else skipped.push(read.skipped)
    }
    reading += watch()
    const after = stopwatch()
    const digested = digestAll(texts, parse)
    files.push(...digested.files)
    skipped.push(...digested.skipped)
    characters += texts.reduce((sum, {text}) => sum + text.length, 0)
    digesting += after()
    onProgress?.(Math.min(start + batch, paths.length), paths.length)
  }
  return {files, skipped, characters, read: reading, digest: digesting}
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
