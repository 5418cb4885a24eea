// The language server's platform on a computer: its clock, its disk, git, and threads; other file systems through the client.
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Connection} from 'vscode-languageserver'
import {folderOfProcess, isWritable, kindOf, type LoadedParser, realPlace, userCacheFolder} from '../../node/index.ts'
import {buildId} from '../../repository/index.ts'
import {ClientFiles} from '../client-files.ts'
import {localDay} from '../day.ts'
import type {Files, Host} from '../host.ts'
import type {Start} from '../start.ts'
import {DiskFiles} from './disk-files.ts'

export function diskHost(parser: LoadedParser, {servesFiles, cache: asked}: Start, connection: Connection): Host {
  const cache = cacheFolder(asked)
  const throughClient = (uri: string): Files | undefined =>
    servesFiles ? new ClientFiles(uri, connection, parser.parse) : undefined
  return {
    today: () => localDay(new Date()),
    open: (uri, {trusted}) => {
      if (!uri.startsWith('file:')) return throughClient(uri)
      const place = placeOf(uri)
      return place === undefined ? undefined : new DiskFiles({root: place, git: trusted, parser, cache})
    },
  }
}

/** The real path of a folder; undefined for what is no folder of this disk. */
function placeOf(uri: string): string | undefined {
  try {
    const place = realPlace(fileURLToPath(uri))
    return kindOf(place) === 'folder' ? place : undefined
  } catch {
    return undefined
  }
}

/** Where caches lie: as asked, else where the command line has them; without either, in a folder that goes with the process. */
function cacheFolder(asked: string | false | undefined): string {
  const users = asked === undefined && buildId !== undefined ? userCacheFolder(process.env) : undefined
  const place = asked || (users && join(users, 'relais'))
  return place && isWritable(place) ? place : folderOfProcess()
}
