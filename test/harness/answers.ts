// Asks a repository everything that our git code can answer.
import assert from 'node:assert/strict'
import type {TestContext} from 'node:test'
import {openRepository, type Repository} from '../../server/node/git.ts'
import {listPaths} from '../../server/node/listing.ts'

/** Opens a repository for the length of a test. */
export function open(t: TestContext, root: string): Repository {
  const opened = openRepository(root)
  assert.ok(opened, `${root} is a repository`)
  t.after(() => opened.dispose())
  return opened
}

/** Every answer that our git code can give about a root, in one object. */
export function everything(t: TestContext, root: string, paths: readonly string[]) {
  const opened = open(t, root)
  const [head, shallow] = [opened.head(), opened.isShallow()]
  const commits = Object.fromEntries(opened.firstCommits(paths))
  const problem = opened.problem
  // What only a cache asks must be as harmless.
  opened.ignored(['docs', 'none'])
  opened.index()
  opened.listUntracked()
  for (const path of paths) opened.lastWrote(path, 1, '')
  return {head, shallow, commits, problem, listing: listPaths(root)}
}

/** Sets a variable of our own environment for the length of a test. */
export function setVariable(t: TestContext, name: 'PATH' | 'TMPDIR', value: string): void {
  const before = process.env[name]
  t.after(() => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  })
  process.env[name] = value
}
