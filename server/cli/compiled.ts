// Has the code of this build kept in its compiled form, beside what is remembered of repositories.
import {join} from 'node:path'
import {compileSparingly, keepCompiledCode, userCacheFolder} from '../node/index.ts'
import {buildId} from '../repository/index.ts'
import type {Io} from './io.ts'

/** To be called before the larger part of the program is loaded. Little is optimised in a process that `endsSoon`. */
export function keepCompiled({env}: Io, endsSoon: boolean): void {
  if (endsSoon) compileSparingly()
  const users = userCacheFolder(env)
  if (users !== undefined && buildId !== undefined) keepCompiledCode(join(users, 'relais'), buildId.program)
}
