// What commands other than `check` need of a repository: read it as configured, and build its state.
import {open, type Snapshot} from '../engine/index.ts'
import {loadParser, remoteHostOf} from '../node/index.ts'
import {type Loaded, type LoadRequest, loadRepository} from '../repository/index.ts'
import type {Arguments} from './arguments.ts'
import {configOf, threadsOf} from './check-request.ts'
import {knownFindings} from './known-findings.ts'
import {listed} from './listed.ts'
import {openMemory} from './open-memory.ts'
import {progressOn} from './progress.ts'
import {rootOf, type Session, todayOf} from './session.ts'

export interface Opened extends Loaded {
  readonly snapshot: Snapshot
}

export interface OpenOptions extends Pick<LoadRequest, 'commits'> {
  readonly firstPath?: string
  readonly config?: string | false | undefined
}

/** Throws a `UsageError`. `firstPath` tells the root when Relais is run from outside of it. */
export async function openRepositoryOf(
  given: Arguments,
  session: Session,
  {firstPath, config = configOf(given, session), commits = 'never'}: OpenOptions = {},
): Promise<Opened> {
  const progress = progressOn(session, false)
  const root = rootOf(given, session, firstPath)
  const request: LoadRequest = {
    root,
    language: session.language,
    today: todayOf(given, session),
    git: !given.has('no-git'),
    config,
    presets: listed(given.values('preset')),
    history: false,
    remoteHost: given.has('no-git') ? undefined : remoteHostOf(root),
    commits,
  }
  const loaded = await loadRepository({
    ...request,
    // A history is not read twice.
    cache: commits === 'always' ? openMemory(request, given, session)?.folder : undefined,
    parser: await loadParser(session.io.env),
    threads: threadsOf(given, session.language),
    onProgress: progress.step,
  })
  progress.clear()
  const {entries} = knownFindings(given, loaded.root, loaded.input.config.baseline, session)
  const baseline = new Set(entries.map(({fingerprint}) => fingerprint))
  return {...loaded, snapshot: open({...loaded.input, baseline})}
}
