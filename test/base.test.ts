// What a change began from, on real repositories of every shape: the base, the files that differ, texts, waivers, other branches.
import assert from 'node:assert/strict'
import {renameSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {type TestContext, test} from 'node:test'
import {type BaseCommit, findBase} from '../server/node/base.ts'
import {changesSince, type TreeChange, workTreeOf} from '../server/node/changes.ts'
import {listPaths} from '../server/node/listing.ts'
import {hostileRepository, makePartial} from './harness/hostile.ts'
import {commit, git, plant, repository, scratch, type Tree} from './harness/scratch.ts'

/** The base of a repository, for the length of a test. */
function baseOf(t: TestContext, root: string, revision: string): BaseCommit {
  const found = findBase(root, revision)
  assert.ok(!('problem' in found), JSON.stringify(found))
  t.after(() => found.dispose())
  return found
}

function problemOf(root: string, revision: string): string | undefined {
  const found = findBase(root, revision)
  if ('problem' in found) return found.problem
  found.dispose()
  return undefined
}

function differences(base: BaseCommit, root: string): readonly TreeChange[] {
  return changesSince(base.tree() ?? new Map(), workTreeOf(root, listPaths(root).paths))
}

/** As `kind path`, with where a moved file was. */
function told(changes: readonly TreeChange[]): readonly string[] {
  return changes.map(({kind, path, from}) => `${kind} ${path}${kind === 'renamed' ? ` from ${from}` : ''}`)
}

/** A repository whose branch `topic` left `main` after two commits; `main` went on. */
function branched(t: TestContext, {first, main, topic}: Readonly<Record<'first' | 'main' | 'topic', Tree>>): string {
  const root = repository(t, first)
  commit(root, {date: '2024-01-16'})
  git(root, ['checkout', '--quiet', '-b', 'topic'])
  plant(root, topic)
  commit(root, {date: '2024-02-01'})
  git(root, ['checkout', '--quiet', 'main'])
  plant(root, main)
  commit(root, {date: '2024-02-02'})
  git(root, ['checkout', '--quiet', 'topic'])
  return root
}

test('the base is where the branches parted, so what the other one did since is no change of ours', (t) => {
  const root = branched(t, {first: {'a.md': '1', 'b.md': '1'}, main: {'b.md': '2'}, topic: {'a.md': '2', 'c.md': '1'}})
  const base = baseOf(t, root, 'main')
  assert.equal(base.commit, git(root, ['merge-base', 'main', 'topic']).trim())
  assert.deepEqual(told(differences(base, root)), ['modified a.md', 'added c.md'])
})

test('what is not committed yet counts as well: staged, in the work tree, new, deleted', (t) => {
  const root = repository(t, {'staged.md': '1', 'edited.md': '1', 'gone.md': '1', 'same.md': '1', '.gitignore': 'out'})
  plant(root, {'staged.md': '2', 'edited.md': '2', 'new.md': '', 'out/generated.md': ''})
  git(root, ['add', 'staged.md'])
  rmSync(join(root, 'gone.md'))
  assert.deepEqual(told(differences(baseOf(t, root, 'HEAD'), root)), [
    ...['modified edited.md', 'removed gone.md', 'added new.md', 'modified staged.md'],
  ])
})

test('moves: by content, by a name that only one file had, never by a name that several had', (t) => {
  const index = {'a/index.md': 'a', 'b/index.md': 'b'}
  const root = repository(t, {...index, 'old/0001-x.md': 'x', 'old/0002-y.md': 'y', 'z.md': 'z'})
  for (const path of ['a', 'b', 'old', 'z.md']) rmSync(join(root, path), {recursive: true})
  const moved = {'new/0001-x.md': 'x, and more', 'new/0002-renamed.md': 'y'}
  plant(root, {...moved, 'c/index.md': 'c', 'd/index.md': 'd'})
  assert.deepEqual(told(differences(baseOf(t, root, 'HEAD'), root)), [
    ...['removed a/index.md', 'removed b/index.md', 'added c/index.md', 'added d/index.md'],
    ...['renamed new/0001-x.md from old/0001-x.md', 'renamed new/0002-renamed.md from old/0002-y.md'],
    'removed z.md',
  ])
})

test('ends of lines that git changed on the way to the disk are no change; others are', (t) => {
  const root = repository(t, {'a.md': 'one\ntwo\n', 'b.md': 'one\ntwo\n'})
  git(root, ['config', 'core.autocrlf', 'true'])
  plant(root, {'a.md': 'one\r\ntwo\r\n', 'b.md': 'one\r\nthree\r\n'})
  assert.deepEqual(told(differences(baseOf(t, root, 'HEAD'), root)), ['modified b.md'])
})

test('links and submodules: a link by where it leads, a submodule not at all', (t) => {
  const inner = repository(t, {'inner.md': ''})
  const root = repository(t, {'a.md': ''})
  symlinkSync('a.md', join(root, 'same'))
  symlinkSync('a.md', join(root, 'other'))
  git(root, ['submodule', '--quiet', 'add', inner, 'sub'])
  commit(root)
  plant(root, {'sub/inner.md': 'changed', 'b.md': ''})
  rmSync(join(root, 'other'))
  symlinkSync('b.md', join(root, 'other'))
  assert.deepEqual(told(differences(baseOf(t, root, 'HEAD'), root)), ['added b.md', 'modified other'])
})

test('a root below the top: paths are relative to it, and what is beside it does not count', (t) => {
  const top = repository(t, {'pack/docs/a.md': '1', 'pack/b.md': '1', 'beside.md': '1'})
  plant(top, {'pack/docs/a.md': '2', 'beside.md': '2', 'pack/new.md': ''})
  const root = join(top, 'pack')
  const base = baseOf(t, root, 'HEAD')
  assert.deepEqual(told(differences(base, root)), ['modified docs/a.md', 'added new.md'])
  assert.deepEqual(
    [...base.texts(['docs/a.md', 'b.md', 'none.md'])],
    [
      ['docs/a.md', '1'],
      ['b.md', '1'],
    ],
  )
})

test('texts: as they were; what is no text, too large or a submodule is left out', (t) => {
  const root = repository(t, {
    'é.md': 'accentué\n',
    'empty.md': '',
    'binary.md': new Uint8Array([0, 1, 2]),
    'latin.md': new Uint8Array([0xe9]),
    'large.md': 'x'.repeat(1024 * 1024 + 1),
  })
  plant(root, {'é.md': 'later'})
  const texts = baseOf(t, root, 'HEAD').texts(['é.md', 'empty.md', 'binary.md', 'latin.md', 'large.md', 'none.md'])
  assert.deepEqual(Object.fromEntries(texts), {'é.md': 'accentué\n', 'empty.md': ''})
})

test('waivers: every Decision-Exempt trailer since the base, and none before it', (t) => {
  const root = repository(t)
  const say = (message: string) => git(root, ['commit', '--quiet', '--allow-empty', '--message', message])
  say('Old\n\nDecision-Exempt: before the base')
  const base = git(root, ['rev-parse', 'HEAD']).trim()
  say('One\n\nDecision-Exempt: a trial,\n  for a week\nSigned-off-by: Ada <ada@example.org>')
  say('Two\n\nDecision-exempt: first\nDecision-Exempt: second')
  say('Three\n\nDecision-Exempt: not a trailer, for words follow\n\nMore words.')
  const reasons = baseOf(t, root, base)
    .waivers()
    .map(({reason}) => reason)
  assert.deepEqual(reasons, ['first', 'second', 'a trial, for a week'])
})

test('other branches: what they have added since they left, the revision first, and ours never', (t) => {
  const root = branched(t, {first: {'a.md': ''}, main: {'docs/0002-m.md': ''}, topic: {'docs/0002-t.md': ''}})
  git(root, ['checkout', '--quiet', '-b', 'side', 'main'])
  plant(root, {'docs/0003-s.md': ''})
  commit(root, {date: '2024-03-01'})
  git(root, ['checkout', '--quiet', 'topic'])
  const base = baseOf(t, root, 'main')
  const main = {name: 'main', added: ['docs/0002-m.md']}
  assert.deepEqual(base.others('main'), [main])
  assert.deepEqual(base.others('main', {most: 50, isWanted: (name) => name.startsWith('s')}), [
    main,
    {name: 'side', added: ['docs/0002-m.md', 'docs/0003-s.md']},
  ])
})

test('no base: each reason', (t) => {
  const root = repository(t, {'a.md': ''})
  git(root, ['checkout', '--quiet', '--orphan', 'lonely'])
  commit(root, {date: '2024-05-01'})
  const unborn = scratch(t)
  git(unborn, ['init', '--quiet'])
  const bare = join(scratch(t), 'bare.git')
  git(root, ['clone', '--quiet', '--bare', root, bare])
  assert.equal(problemOf(scratch(t), 'main'), 'no-git')
  assert.equal(problemOf(root, 'main'), 'no-merge-base')
  assert.equal(problemOf(unborn, 'main'), 'unborn')
  assert.equal(problemOf(bare, 'main'), 'bare')
})

test('no base: revisions that git does not know, or that would be options, are unknown revisions', (t) => {
  const root = repository(t, {'a.md': ''})
  for (const revision of ['nowhere', '', '-x', '--upload-pack=x', '--help', ':(glob)**', 'HEAD~9', 'HEAD:a.md', '@{u}'])
    assert.equal(problemOf(root, revision), 'unknown-revision', revision)
})

test('a shallow clone: a base that it holds is a base, one beyond the cut is not known', (t) => {
  const origin = branched(t, {first: {'a.md': '1'}, main: {'b.md': ''}, topic: {'a.md': '2'}})
  const root = join(scratch(t), 'clone')
  git(origin, ['clone', '--quiet', '--depth=1', '--branch=topic', '--no-single-branch', `file://${origin}`, root])
  assert.equal(problemOf(root, 'origin/main'), 'shallow')
  assert.equal(problemOf(root, 'HEAD~1'), 'shallow')
  assert.deepEqual(told(differences(baseOf(t, root, 'HEAD'), root)), [])
  git(root, ['fetch', '--quiet', '--depth=2', 'origin', 'main', 'topic'])
  assert.deepEqual(told(differences(baseOf(t, root, 'origin/main'), root)), ['modified a.md'])
})

test('a linked work tree has the base of its own branch', (t) => {
  const main = repository(t, {'a.md': '1'})
  const root = join(scratch(t), 'linked')
  git(main, ['worktree', 'add', '--quiet', '-b', 'side', root])
  plant(root, {'a.md': '2'})
  commit(root)
  assert.deepEqual(told(differences(baseOf(t, root, 'main'), root)), ['modified a.md'])
})

test('SHA-256 object ids', (t) => {
  const root = scratch(t, {'a.md': '1', 'b.md': '1'})
  git(root, ['init', '--quiet', '--object-format=sha256'])
  commit(root)
  plant(root, {'a.md': '2'})
  const base = baseOf(t, root, 'HEAD')
  assert.deepEqual(told(differences(base, root)), ['modified a.md'])
  assert.deepEqual([...base.texts(['a.md'])], [['a.md', '1']])
})

test('a tree that is damaged is told, not thrown', (t) => {
  const root = repository(t, {'a.md': ''})
  const tree = git(root, ['rev-parse', 'HEAD^{tree}']).trim()
  renameSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)), join(root, 'tree'))
  const base = baseOf(t, root, 'HEAD')
  assert.equal(base.tree(), undefined)
  assert.match(base.complaint ?? '', /^(fatal|error): /)
})

test('a hostile repository runs nothing: whole, or with objects that a partial clone would fetch', (t) => {
  const {root, markers} = hostileRepository(t)
  git(root, ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'branch', 'other', 'HEAD~1'])
  const before = markers()
  const ask = () => {
    const base = findBase(root, 'HEAD~1')
    if ('problem' in base) return
    assert.ok(differences(base, root).length > 0)
    base.texts(['a.md'])
    base.waivers()
    base.others('HEAD~1', {most: 50, isWanted: () => true})
    base.dispose()
  }
  ask()
  assert.deepEqual(markers(), before)
  makePartial(root)
  const blob = git(root, ['-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD~1:a.md']).trim()
  renameSync(join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)), join(root, '.git/blob'))
  ask()
  assert.deepEqual(markers(), before)
})
