// Makes the repositories that are measured, in the system's temporary folder, and finds them again while they are whole.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {changedData, changedText, linkedPaths, type Piece, planCorpus} from './corpus-plan.ts'
import {archivesIn, fingerprintOf, isDocument, type Source, withSources} from './corpus-source.ts'
import {git, settleIndex} from './git.ts'

/** A git repository of documents, committed and unchanged. */
export interface Corpus {
  readonly root: string
  /** How many Markdown documents it holds. */
  readonly documents: number
  /** Their size in bytes. */
  readonly bytes: number
  /** How many paths it holds. */
  readonly paths: number
}

interface Manifest extends Omit<Corpus, 'root'> {
  readonly commit: string
}

/** Changes whenever the same corpora would give other files. */
const recipe = 1

/** Where everything that the bench makes lies. */
export const benchFolder = join(tmpdir(), 'relais-bench')

/** Removes all that the bench has made. */
export function removeCorpora(): void {
  rmSync(benchFolder, {recursive: true, force: true})
}

/** A corpus of about so many documents out of these corpora: the one of an earlier run where it is whole, else a new one. */
export async function corpusOf(corpora: string, wanted: number, folder = benchFolder): Promise<Corpus> {
  const archives = archivesIn(corpora)
  const root = join(folder, `${wanted}-${recipe}-${fingerprintOf(archives)}`)
  const found = wholeAt(root)
  if (found !== undefined) return found
  rmSync(root, {recursive: true, force: true})
  const counts = await withSources(archives, join(folder, 'sources'), (sources) => write(root, sources, wanted))
  const commit = await commitAll(root)
  const manifest: Manifest = {...counts, commit}
  writeFileSync(`${root}.json`, JSON.stringify(manifest))
  return {root, ...counts}
}

/** A corpus is whole when it says what it is and git finds it so. */
function wholeAt(root: string): Corpus | undefined {
  if (!existsSync(`${root}.json`) || !existsSync(join(root, '.git'))) return undefined
  const {commit, ...counts}: Manifest = JSON.parse(readFileSync(`${root}.json`, 'utf8'))
  const isWhole = git(root, 'rev-parse', 'HEAD').trim() === commit && git(root, 'status', '--porcelain') === ''
  return isWhole ? {root, ...counts} : undefined
}

function write(root: string, sources: readonly Source[], wanted: number): Omit<Corpus, 'root'> {
  const byName = new Map(sources.map((source) => [source.name, source]))
  const written = {documents: 0, bytes: 0, paths: 0}
  for (const piece of planCorpus(sources, wanted)) {
    const source = byName.get(piece.name)
    if (source === undefined) continue
    for (const [path, text] of filesOf(source, piece)) {
      plantFile(join(root, `copy-${piece.copy}`, piece.name, path), text)
      written.paths++
      if (!isDocument(path) || text === '') continue
      written.documents++
      written.bytes += Buffer.byteLength(text)
    }
  }
  if (written.documents === 0) throw new Error(`No repository of the corpora has fewer than ${wanted} documents.`)
  return written
}

/** The files of one copy: documents and settings with their text, and what they link to as empty files. */
function filesOf({tree, files, paths}: Source, {copy}: Piece): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const linked = new Set<string>()
  for (const path of files) {
    const text = readFileSync(join(tree, path), 'utf8')
    for (const target of linkedPaths(path, text, paths)) linked.add(target)
    if (text === '') texts.set(path, text)
    else texts.set(path, isDocument(path) ? changedText(text, path, copy) : changedData(text, path, copy))
  }
  for (const path of linked) if (!texts.has(path)) texts.set(path, '')
  return texts
}

function plantFile(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

/** Commits everything, and gives the commit's name once git can prove every file unchanged without reading it. */
async function commitAll(root: string): Promise<string> {
  git(root, 'init', '--quiet')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'A corpus')
  await settleIndex(root)
  return git(root, 'rev-parse', 'HEAD').trim()
}

/** Lets git see that files which were touched are as they were. */
export function refreshIndex({root}: Corpus): void {
  git(root, 'update-index', '-q', '--refresh')
}
