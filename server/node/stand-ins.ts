// Has one content stand in for all that a clone lacks, so that git tells the rest of the history.
import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'

/**
 * Writes into the shadow's folder one content of one NUL byte, which git takes for binary and so counts no lines of, and
 * names it as the replacement of all that is missing: see git-replace(1). Throws when it cannot be written.
 */
export function writeStandIns(folder: string, missing: ReadonlySet<string>, sha256: boolean): void {
  const content = Buffer.from('blob 1\0\0', 'latin1')
  const id = createHash(sha256 ? 'sha256' : 'sha1')
    .update(content)
    .digest('hex')
  const place = join(folder, 'objects', id.slice(0, 2))
  mkdirSync(place, {recursive: true})
  writeFileSync(join(place, id.slice(2)), deflateSync(content))
  const references = Array.from(missing, (each) => `${id} refs/replace/${each}\n`).sort()
  writeFileSync(join(folder, 'packed-refs'), `# pack-refs with: peeled fully-peeled \n${references.join('')}`)
}
