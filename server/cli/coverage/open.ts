// Reads a repository to be measured rather than linted: with its history, without its rules, and kept for the next time.
import {open, type Workspace, withoutRules} from '../../engine/index.ts'
import {loadParser, remoteHostOf} from '../../node/index.ts'
import {buildId, type Loaded, type LoadRequest, loadRepository, type TrendOptions} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {configOf, threadsOf} from '../check-request.ts'
import {listed} from '../listed.ts'
import {openMemory} from '../open-memory.ts'
import {progressOn} from '../progress.ts'
import {rootOf, type Session, todayOf} from '../session.ts'

export interface OpenedToMeasure extends Pick<Loaded, 'textOf' | 'input'> {
  readonly workspace: Workspace
  /** What reads its past. */
  readonly past: TrendOptions
}

/** Throws a `UsageError`, and a `ConfigError` when the configuration cannot be read. */
export async function openToMeasure(given: Arguments, session: Session): Promise<OpenedToMeasure> {
  const progress = progressOn(session, given.has('quiet'))
  const root = rootOf(given, session)
  const request: LoadRequest = {
    root,
    language: session.language,
    today: todayOf(given, session),
    git: !given.has('no-git'),
    config: configOf(given, session),
    presets: listed(given.values('preset')),
    history: false,
    remoteHost: given.has('no-git') ? undefined : remoteHostOf(root),
    commits: 'always',
  }
  const memory = openMemory(request, given, session)
  const parser = await loadParser(session.io.env)
  const threads = threadsOf(given, session.language)
  const loaded = await loadRepository({...request, memory, parser, threads, onProgress: progress.step})
  progress.clear()
  memory?.store.save()
  const {input, documents, textOf} = loaded
  const cache = memory && buildId && {folder: memory.folder, program: buildId.program}
  const {workspace} = open({...input, config: withoutRules(input.config)})
  return {workspace, input, textOf, past: {root, input, documents, parser, cache}}
}
