// Reads and lints a repository for somebody else: what comes of it is a state as bytes, and is kept for later runs as well.
import {type History, type Input, isDocumentary, open, type Snapshot} from '../engine/index.ts'
import {type DocumentRecord, loadParser, openCacheFolder, parserVersion} from '../node/index.ts'
import type {Answer, Counts} from './answer.ts'
import {baselineAt} from './baseline.ts'
import {buildId} from './build-id.ts'
import {documentary} from './documents.ts'
import type {Loaded, LoadRequest} from './loaded.ts'
import {Memory} from './memory.ts'
import {type LoadOptions, loadRepository, type Sighted, sighted} from './repository.ts'
import {resume} from './resuming.ts'
import {Sources} from './sources.ts'
import {lintedOf} from './to-linted.ts'

/** What is gathered, and by what: plain data, so that it can be told to a thread. */
export interface GatherRequest {
  readonly load: LoadRequest
  /** The folder of caches, absolute; one in which nothing is believed is as good as none. */
  readonly cache: string
  /** The environment, of which the choice of the parser is read. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A state that was gathered: plain data. */
export interface Gathered {
  /** As `Memory.openState` takes them. */
  readonly state: Uint8Array
  readonly documents: Pick<DocumentRecord, 'paths' | 'outcomes'>
  /** First commits by path, where they were wanted and could be read. */
  readonly history: readonly (readonly [path: string, commit: NonNullable<ReturnType<History['firstCommit']>>])[]
  readonly historyProblem: string | undefined
  readonly counts: Counts
}

/** The memory in which a state is gathered, and from which it is opened again. */
export function memoryOf({load, cache}: GatherRequest, parser: string): Memory | undefined {
  const folder = openCacheFolder(cache, load.root)
  return typeof folder === 'string' ? undefined : new Memory(folder, load, parser, buildId ?? unbundled)
}

/** Of programs that were not bundled nobody knows what they are made of: their caches are for one process. */
const unbundled = {digests: 'unbundled', program: 'unbundled'}

type Gathering = Omit<LoadOptions, 'memory' | 'sources'> &
  Pick<Waiting, 'onListed'> & {readonly memory: Memory; readonly sources: Sources}

/** Who waits for a state, and wants to know how far it is. */
export interface Waiting {
  readonly onProgress?: LoadOptions['onProgress']
  /** Told all paths when they are known and everything has yet to be read, which takes by far longer. */
  readonly onListed?: ((paths: readonly string[]) => void) | undefined
}

/** Throws a `ConfigError` when the configuration cannot be read, and an `Error` where no cache is believed. */
export async function gather(request: GatherRequest, {onProgress, onListed}: Waiting): Promise<Gathered> {
  const {load, env} = request
  const parser = await loadParser(env)
  const memory = memoryOf(request, parserVersion(env))
  if (memory === undefined) throw new Error(`No cache is believed in ${request.cache}.`)
  const sources = new Sources(load.root, memory.format)
  const options = {...load, parser, memory, sources, threads: undefined, onProgress, onListed}
  const gathered = await gatherOnce(options)
  // Somebody wrote while this ran: what is read this time is what counts, and whoever watches learns of the rest.
  return sources.areTrue ? gathered : gatherAnew({...options, readsAll: true}, sighted(options))
}

async function gatherOnce(options: Gathering): Promise<Gathered> {
  const {memory, root} = options
  memory.recall((configured) => baselineAt(root, configured).fingerprints)
  const before = sighted(options)
  return (await gatherChanges(options, before)) ?? gatherAnew(options, before)
}

/** Goes on from the state of an earlier run; undefined when that is not to be had. */
async function gatherChanges(options: Gathering, before: Sighted): Promise<Gathered | undefined> {
  const {memory, root, sources} = options
  const {config} = before.settings
  const {fingerprints: baseline} = baselineAt(root, config.baseline)
  // First commits are read by a whole run only.
  const resumed = config.strictFrom === undefined ? await resume(options, before, baseline) : undefined
  if (resumed === undefined || !resumed.isWhole()) return undefined
  const {snapshot, state, isUnchanged, skipped, seen, paths, counts} = resumed
  const rest = {documents: seen.documents, counts, history: [], historyProblem: undefined}
  if (isUnchanged) return {...rest, state: state.bytes}
  const linted = {...lintedOf(snapshot, before.settings), skipped}
  const run = {
    snapshot,
    linted,
    commits: seen.commits,
    seen,
    documents: seen.documents,
    skipped,
    counts,
    baseline,
    paths: paths ?? before.sight.listed.listing.paths,
  }
  return {...rest, state: keep(memory, run, before, () => sources.areTrue && resumed.isWhole())}
}

async function gatherAnew(options: Gathering, before: Sighted): Promise<Gathered> {
  const {memory, root, sources, onListed} = options
  onListed?.(before.sight.listed.listing.paths)
  const {input, stats, seen, documents, historyProblem, commitsName: commits} = await loadRepository(options, before)
  const {fingerprints: baseline} = baselineAt(root, input.config.baseline)
  const snapshot = open({...input, baseline})
  const {source, characters} = stats
  const counts = {source, characters, files: documentary(input.files).length, paths: input.paths.length}
  const {paths, skipped} = input
  const run = {snapshot, linted: lintedOf(snapshot, input), seen, documents, skipped, counts, baseline, paths, commits}
  return {
    ...{documents, counts, historyProblem, history: commitsIn(input)},
    state: keep(memory, run, before, () => sources.areTrue),
  }
}

function commitsIn({history, files}: Pick<Input, 'history' | 'files'>): Gathered['history'] {
  if (history === undefined) return []
  return files.flatMap(({path}) => {
    const commit = isDocumentary(path) ? history.firstCommit(path) : undefined
    return commit ? [[path, commit] as const] : []
  })
}

interface Run extends Pick<Input, 'skipped' | 'paths' | 'baseline'>, Pick<Answer, 'linted' | 'counts'> {
  readonly snapshot: Snapshot
  readonly seen: Loaded['seen']
  readonly documents: DocumentRecord
  readonly commits: string | undefined
}

/** Keeps the run for later ones where that can be done. Returns its state as bytes. */
function keep(memory: Memory, {snapshot, seen, linted, ...run}: Run, before: Sighted, isTrue: () => boolean): Buffer {
  const {config, usable} = before.settings
  const answer = {linted, usableConfig: usable, baselineName: config.baseline, counts: run.counts}
  const isKept = memory.remember(seen, answer, run.baseline)
  return isKept ? memory.keepState(snapshot, run, isTrue) : memory.stateBytes(snapshot, run)
}
