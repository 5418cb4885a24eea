// A hostile repository runs nothing through us, while plain git runs its programs.
import assert from 'node:assert/strict'
import {readdirSync, renameSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {openRepository} from '../server/node/git.ts'
import {listPaths} from '../server/node/listing.ts'
import {everything, setVariable} from './harness/answers.ts'
import {hostileRepository, makePartial} from './harness/hostile.ts'
import {git, plant, repository, scratch} from './harness/scratch.ts'

test('a hostile repository: none of our answers runs any of its programs', (t) => {
  const {root, markers} = hostileRepository(t)
  const {commits, listing, problem} = everything(t, root, ['a.md', 'docs/b.md'])
  assert.deepEqual(markers(), [])
  // The answers are those of an honest repository.
  assert.equal(problem, undefined)
  assert.deepEqual(commits, {
    'a.md': {date: '2024-01-15', author: 'Ada'},
    'docs/b.md': {date: '2024-02-01', author: 'Ada'},
  })
  assert.deepEqual(listing, {
    paths: ['.gitattributes', '.gitignore', 'a.md', 'docs/b.md', 'docs/c.bin', 'new.md'],
    source: 'git',
    unreadable: [],
    deadLinks: [],
  })
})

test('a hostile repository: not even when its head must be asked of git, and no commit is found', (t) => {
  const {root, markers} = hostileRepository(t)
  plant(root, {'.git/HEAD': 'ref: refs/heads/none\n'})
  assert.equal(everything(t, root, ['a.md']).head, undefined)
  assert.deepEqual(markers(), [])
})

test('a hostile repository: not even when objects are missing that a partial clone would fetch', (t) => {
  const {root, markers} = hostileRepository(t)
  const tree = git(root, ['-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD^{tree}']).trim()
  makePartial(root)
  renameSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)), join(root, '.git/tree'))
  const {commits, problem} = everything(t, root, ['a.md'])
  assert.deepEqual(commits, {})
  assert.match(problem ?? '', /^(fatal|error): /)
  assert.deepEqual(markers(), [])
  // The control: plain git goes out to fetch, through the repository's own program.
  assert.throws(() => git(root, ['-c', 'core.fsmonitor=false', 'log', '--name-only']))
  assert.ok(markers().includes('traps-ssh'))
})

test('a hostile repository, the control: plain git runs at least five of them', (t) => {
  const {root, markers} = hostileRepository(t)
  for (const parameters of [['status'], ['log', '-p', '--show-signature'], ['diff']]) {
    try {
      git(root, parameters)
    } catch {
      // A program that does not do its duty makes git fail; what counts is that it ran.
    }
  }
  assert.ok(markers().length >= 5, markers().join(' '))
  t.diagnostic(markers().join(' '))
})

test('nothing is left in the temporary folder', (t) => {
  const root = repository(t, {'a.md': ''})
  const temporary = scratch(t)
  setVariable(t, 'TMPDIR', temporary)
  const opened = openRepository(root)
  opened?.firstCommits(['a.md'])
  assert.equal(readdirSync(temporary).length, 1)
  opened?.dispose()
  listPaths(root)
  assert.deepEqual(readdirSync(temporary), [])
})

test('a temporary folder that cannot be written is a reason, not a crash', (t) => {
  const root = repository(t, {'a.md': ''})
  setVariable(t, 'TMPDIR', join(root, 'none'))
  const {commits, problem, listing} = everything(t, root, ['a.md'])
  assert.deepEqual([commits, problem, listing.source], [{}, 'ENOENT', 'walk'])
})
