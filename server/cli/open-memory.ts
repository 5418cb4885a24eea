// Opens what is remembered of a repository: where it lies, and whether it may be believed.
import {join, resolve} from 'node:path'
import {openCacheFolder, parserVersion, userCacheFolder} from '../node/index.ts'
import {buildId, type LoadRequest, Memory} from '../repository/index.ts'
import type {Arguments} from './arguments.ts'
import type {Session} from './session.ts'
import {say, type TextKey} from './texts/index.ts'

/** Opens what is remembered of a repository; undefined without a cache, which `--no-cache` or the lack of a place make. */
export function openMemory(request: LoadRequest, given: Arguments, session: Session): Memory | undefined {
  const {io, language} = session
  if (given.has('no-cache') || buildId === undefined) return undefined
  const asked = given.value('cache-dir')
  const users = userCacheFolder(io.env)
  const place = asked === undefined ? users && join(users, 'relais') : resolve(io.cwd, asked)
  const folder = place === undefined ? 'no-git' : openCacheFolder(place, request.root)
  if (typeof folder !== 'string') return new Memory(folder, request, parserVersion(io.env), buildId)
  const reasons = {'no-git': 'cacheNoGit', tracked: 'cacheTracked', linked: 'cacheLinked'} as const
  const key: TextKey = reasons[folder]
  if (asked !== undefined && !given.has('quiet')) io.err(`${say(language, key, {path: asked})}\n`)
  return undefined
}
