// A repository that is kept open: read and linted in a thread, its state taken over from there, and files read anew when they change.
import {makesOthersWanted, open, type Snapshot, wanting} from '../engine/index.ts'
import {type LoadedParser, loadParser, parserVersion, runInThread} from '../node/index.ts'
import {baselineAt} from './baseline.ts'
import {type LoadedConfig, loadConfig} from './config-source.ts'
import {type Documents, digestPaths} from './digesting.ts'
import {EarlierState} from './earlier-state.ts'
import {type Gathered, type GatherRequest, gather, memoryOf, type Waiting} from './gathering.ts'
import type {Said} from './gathering-thread.ts'
import {LivingTexts} from './living-texts.ts'
import {loadRepository} from './repository.ts'

export interface LiveOptions extends Waiting {
  /** Given up when it is aborted: then the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** A repository as it was when it was read; what has changed since is told to its snapshot by whoever watches. */
export interface Live {
  readonly snapshot: Snapshot
  readonly settings: LoadedConfig
  /** All paths of the repository. */
  readonly paths: readonly string[]
  /** What a wrong baseline or a history that could not be read is called; nothing where all is well. */
  readonly problems: {readonly baseline?: string | undefined; readonly history?: string | undefined}
  /** Whether a file is one that is digested. */
  isWanted(path: string): boolean
  /** Whether files of this path make others wanted, so that the repository must be opened again when one comes. */
  makesOthersWanted(path: string): boolean
  /** Reads files again; those that are no more are among neither. */
  read(paths: readonly string[]): Promise<Documents>
  /** Whether all that its states were asked for was there; if not, they are worth nothing, and it must be opened again. */
  isWhole(): boolean
}

/** Throws a `ConfigError` when the configuration cannot be read. */
export async function openLive(request: GatherRequest, options: LiveOptions = {}): Promise<Live> {
  const settings = loadConfig(request.load)
  const parser = await loadParser(request.env)
  const opening = {request, settings, parser}
  try {
    const live = reopened(await gatherElsewhere(request, options), opening)
    if (live !== undefined) return live
  } catch (error) {
    if (options.signal?.aborted) throw error
  }
  // No thread, no cache, or none that gives back what it was given.
  return openHere(opening, options)
}

async function gatherElsewhere(request: GatherRequest, {signal, ...waiting}: LiveOptions): Promise<Gathered> {
  let gathered: Gathered | undefined
  const heard = (said: Said) => {
    if (said.kind === 'gathered') gathered = said.gathered
    else if (said.kind === 'listed') waiting.onListed?.(said.paths)
    else waiting.onProgress?.(said.done, said.all)
  }
  await runInThread({program: new URL('./gathering-thread.js', import.meta.url), data: request, heard, signal})
  return gathered ?? gather(request, waiting)
}

interface Opening {
  readonly request: GatherRequest
  readonly settings: LoadedConfig
  readonly parser: LoadedParser
}

function reopened({state, documents, history, historyProblem}: Gathered, opening: Opening): Live | undefined {
  const {request, settings} = opening
  const {root, git, language, today, remoteHost} = request.load
  const memory = memoryOf(request, parserVersion(request.env))
  const earlier = memory?.openState(EarlierState, Buffer.from(state.buffer, state.byteOffset, state.length), documents)
  if (memory === undefined || earlier === undefined) return undefined
  const baseline = baselineAt(root, settings.config.baseline)
  const texts = new LivingTexts({root, git, format: memory.format, kept: earlier.contentOf})
  const commits = new Map(history)
  const known = {firstCommit: (path: string) => commits.get(path)}
  const hasHistory = settings.config.strictFrom !== undefined && historyProblem === undefined
  const circumstances = {...settings, language, remoteHost}
  const snapshot = earlier.reopen(circumstances, baseline.fingerprints, texts, hasHistory ? known : undefined)
  if (snapshot === undefined) return undefined
  return {
    ...common(opening, earlier.paths),
    snapshot: today === earlier.ground.today ? snapshot : snapshot.with({today}),
    problems: {baseline: baseline.problem, history: historyProblem},
    isWhole: () => texts.isWhole && earlier.isWhole,
  }
}

async function openHere(opening: Opening, {onProgress}: LiveOptions): Promise<Live> {
  const {request, settings, parser} = opening
  const {load} = request
  const {input, historyProblem} = await loadRepository({...load, parser, threads: undefined, onProgress})
  const baseline = baselineAt(load.root, settings.config.baseline)
  return {
    ...common(opening, input.paths),
    snapshot: open({...input, baseline: baseline.fingerprints}),
    problems: {baseline: baseline.problem, history: historyProblem},
    isWhole: () => true,
  }
}

type Common = Pick<Live, 'settings' | 'paths' | 'isWanted' | 'makesOthersWanted' | 'read'>

function common({request, settings, parser}: Opening, paths: readonly string[]): Common {
  const {root} = request.load
  const options = {root, parser, threads: 1, format: 'sha1', packs: false} as const
  return {
    ...{settings, paths},
    isWanted: wanting(settings.config.ignore, () => paths),
    makesOthersWanted: makesOthersWanted(paths),
    read: (list) =>
      digestPaths(
        list.map((path) => ({path, size: 0})),
        options,
      ),
  }
}
