// The language server as a program of Node: has its compiled code kept, then loads the rest of itself and serves.
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {keepCompiledCode, realPlace, userCacheFolder} from '../node/index.ts'
import {buildId} from '../repository/index.ts'
import type {Transport} from './process.ts'

/** Serves the client at the other end, and ends the process with it. */
export async function serveProcess(transport: Transport): Promise<void> {
  const users = userCacheFolder(process.env)
  if (users !== undefined && buildId !== undefined) keepCompiledCode(join(users, 'relais'), buildId.program)
  const program = await import('./process.ts')
  await program.serveProcess(transport)
}

// The command line imports this file; a client may start it by itself.
if (import.meta.url === pathToFileURL(realPlace(process.argv[1] ?? '')).href)
  void serveProcess(process.argv.includes('--node-ipc') ? 'ipc' : 'stdio')
