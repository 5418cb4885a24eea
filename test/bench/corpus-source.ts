// Reads the open corpora: repositories as archives of their documents, each with the list of all its paths.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from '../../scripts/files.ts'
import {governed} from '../../server/engine/index.ts'
import {type Paths, pathsOf} from './corpus-plan.ts'

/** One repository of the corpora, unpacked. */
export interface Source {
  readonly name: string
  /** The folder that holds its files. */
  readonly tree: string
  /** Its Markdown documents (`.md` alone, which every peer reads) and the settings that Relais reads beside them. */
  readonly files: readonly string[]
  /** Whether one of these files is a document. */
  readonly documents: number
  readonly paths: Paths
}

const suffix = '.tar.gz'

/** The archives below a folder of corpora, `open/<owner+name>.tar.gz`. Throws when there are none. */
export function archivesIn(corpora: string): readonly string[] {
  const folder = join(corpora, 'open')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(suffix)) : []
  if (names.length === 0) throw new Error(`No corpora at ${corpora}: name their folder, npm run bench -- FOLDER`)
  return names.toSorted().map((name) => join(folder, name))
}

/** Tells these archives from others. */
export function fingerprintOf(archives: readonly string[]): string {
  const hash = createHash('sha256')
  for (const archive of archives) hash.update(readFileSync(archive))
  return hash.digest('hex').slice(0, 12)
}

/** Unpacks the archives into a folder, hands them over, and removes the folder again. */
export async function withSources<T>(
  archives: readonly string[],
  folder: string,
  use: (sources: readonly Source[]) => T | Promise<T>,
): Promise<T> {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  try {
    for (const archive of archives) unpack(archive, folder)
    return await use(
      readdirSync(folder)
        .toSorted()
        .map((name) => sourceAt(folder, name)),
    )
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function unpack(archive: string, folder: string): void {
  const {status, stderr, error} = spawnSync('tar', ['-xzf', archive, '-C', folder], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`${archive} cannot be unpacked: ${error?.message ?? stderr}`)
}

function sourceAt(folder: string, name: string): Source {
  const tree = join(folder, name, 'tree')
  const files = filesBelow(tree, '').filter((path) => isDocument(path) || governed(path) === 'data')
  const listed = readFileSync(join(folder, name, 'paths.txt'), 'utf8').split('\n')
  const documents = files.filter((path) => isDocument(path) && statSync(join(tree, path)).size > 0).length
  return {name, tree, files, documents, paths: pathsOf(listed.filter((path) => path !== ''))}
}

export function isDocument(path: string): boolean {
  return path.endsWith('.md')
}
