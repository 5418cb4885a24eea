// Makes repositories with long histories, on the branch that is reviewed, and finds them again while they are whole.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {benchFolder} from './corpus.ts'
import {git, gitWith, settleIndex} from './git.ts'
import {historyStream} from './history-stream.ts'

/** Changes whenever the same number of commits would give another history. */
const recipe = 1

/** The folder of a repository with so many commits, a multiple of ten, before its branches part. */
export async function historyOf(commits: number, folder = benchFolder): Promise<string> {
  const root = join(folder, `history-${commits}-${recipe}`)
  if (isWhole(root)) return root
  rmSync(root, {recursive: true, force: true})
  mkdirSync(root, {recursive: true})
  git(root, 'init', '--quiet')
  // A pack, however few objects: so all histories are kept alike.
  gitWith(historyStream(commits), root, '-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--done')
  git(root, 'checkout', '--quiet', 'topic')
  await settleIndex(root)
  writeFileSync(`${root}.refs`, refsOf(root))
  return root
}

function isWhole(root: string): boolean {
  if (!existsSync(`${root}.refs`) || !existsSync(join(root, '.git'))) return false
  return refsOf(root) === readFileSync(`${root}.refs`, 'utf8') && git(root, 'status', '--porcelain') === ''
}

/** What each branch and the work tree stand on. */
function refsOf(root: string): string {
  return git(root, 'show-ref', '--head')
}
