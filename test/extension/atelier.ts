// A copy of the example workspace as a git repository of its own, for tests that change it.
import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {inRoot} from '../harness/root.ts'
import {commit, git} from '../harness/scratch.ts'

/** Makes the copy below a folder; its path. */
export function plantAtelier(folder: string): string {
  const path = join(folder, 'atelier')
  cpSync(inRoot('test/workspaces/atelier'), path, {recursive: true})
  git(path, ['init', '--quiet'])
  commit(path)
  return path
}
