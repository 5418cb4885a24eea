// A workspace of many documents: the example many times over, each copy a team's folder of its own.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from '../../../scripts/files.ts'
import {inRoot} from '../../harness/root.ts'
import {commit, git, plant, type Tree} from '../../harness/scratch.ts'

/** Plants at least so many Markdown documents below a folder, as a git repository; its path. */
export function plantMany(folder: string, documents: number): string {
  const example = inRoot('test/workspaces/atelier')
  const files = filesBelow(example, '').filter((path) => path.startsWith('docs/') || path.startsWith('src/'))
  const one = files.map((path) => [path, readFileSync(join(example, path), 'utf8')] as const)
  const each = one.filter(([path]) => path.endsWith('.md')).length
  const root = join(folder, 'many')
  for (let copy = 0; copy * each < documents; copy++) {
    const team = `team-${String(copy).padStart(4, '0')}`
    const tree: Tree = Object.fromEntries(one.map(([path, text]) => [`${team}/${path}`, `${text}\n<!-- ${team} -->\n`]))
    plant(root, tree)
  }
  git(root, ['init', '--quiet'])
  commit(root)
  return root
}
