// A program that reads the history of the repository in the current folder: `node read-history.js CACHE`; prints what it read. Without a cache it reads nothing.
import {realpathSync} from 'node:fs'
import {openCacheFolder, readHistory} from '../../server/node/index.ts'

const [, , place] = process.argv
if (place !== undefined) await read(place)

async function read(place: string): Promise<void> {
  const root = realpathSync.native('.')
  const cache = openCacheFolder(place, root)
  if (typeof cache === 'string') throw new Error(`No cache there: ${cache}.`)
  const result = await readHistory(root, cache)
  if ('problem' in result) throw new Error(`${result.problem} ${result.detail}`)
  console.log(JSON.stringify({read: result.read, commits: result.history.commits.count}))
}
