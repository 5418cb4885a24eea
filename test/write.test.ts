// Changing files: whole or not at all, and nowhere but inside the root.
import assert from 'node:assert/strict'
import {chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {createInside, renameInside, WriteError, writeAtomic} from '../server/node/write.ts'
import {scratch} from './harness/scratch.ts'

const isRoot = process.getuid?.() === 0

const code = (wanted: string, path: string) => (error: unknown) =>
  error instanceof WriteError && error.code === wanted && error.path === path && error.message.includes(path)

test('writeAtomic replaces the text, keeps the mode, leaves nothing behind', (t) => {
  const root = scratch(t, {'d/a.md': 'old'})
  chmodSync(join(root, 'd/a.md'), 0o751)
  writeAtomic(root, 'd/a.md', '\ufeffnew\r\né😀')
  assert.equal(readFileSync(join(root, 'd/a.md'), 'utf8'), '\ufeffnew\r\né😀')
  assert.equal(statSync(join(root, 'd/a.md')).mode & 0o7777, 0o751)
  writeAtomic(root, 'd/b.md', 'b')
  assert.deepEqual(readdirSync(join(root, 'd')), ['a.md', 'b.md'])
})

test('any text comes back as it was', (t) => {
  const root = scratch(t)
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 200}), (text) => {
      writeAtomic(root, 'a.md', text)
      assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), text)
    }),
    {numRuns: 50},
  )
})

test('a link inside the root stays a link', (t) => {
  const root = scratch(t, {'a.md': 'old'})
  symlinkSync('a.md', join(root, 'link.md'))
  writeAtomic(root, 'link.md', 'new')
  assert.ok(lstatSync(join(root, 'link.md')).isSymbolicLink())
  assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'new')
})

test('nothing is changed outside the root, in .git, or where no file belongs', (t) => {
  const outside = scratch(t, {'a.md': 'old'})
  const root = scratch(t, {'b.md': 'b', '.git/config': 'old', 'dir/x.md': ''})
  symlinkSync(outside, join(root, 'away'))
  symlinkSync(join(outside, 'a.md'), join(root, 'leak.md'))
  symlinkSync('.git/config', join(root, 'config.md'))
  const refused = {
    '../a.md': 'outside',
    [join(outside, 'a.md')]: 'outside',
    'dir/../../a.md': 'outside',
    'away/a.md': 'outside',
    'away/new/a.md': 'outside',
    '': 'outside',
    'a\0.md': 'outside',
    '.git/config': 'git-folder',
    '.GIT/config': 'git-folder',
  }
  for (const [path, reason] of Object.entries(refused)) {
    const missing = path === 'away/new/a.md' || path === '.GIT/config'
    assert.throws(() => writeAtomic(root, path, 'x'), missing ? code('ENOENT', path) : code(reason, path), path)
    assert.throws(() => createInside(root, path, 'x'), code(reason, path), path)
    assert.throws(() => renameInside(root, 'b.md', path), code(reason, path), path)
  }
  assert.throws(() => writeAtomic(root, 'leak.md', 'x'), code('outside', 'leak.md'))
  assert.throws(() => writeAtomic(root, 'config.md', 'x'), code('git-folder', 'config.md'))
  assert.throws(() => writeAtomic(root, 'dir', 'x'), code('not-a-file', 'dir'))
  assert.throws(() => writeAtomic(root, 'none/a.md', 'x'), code('ENOENT', 'none/a.md'))
  assert.throws(() => renameInside(root, 'dir', 'c'), code('not-a-file', 'dir'))
  assert.throws(() => renameInside(root, '../a.md', 'c.md'), code('outside', '../a.md'))
  assert.equal(readFileSync(join(outside, 'a.md'), 'utf8'), 'old')
  assert.equal(readFileSync(join(root, '.git/config'), 'utf8'), 'old')
  assert.deepEqual(readdirSync(outside), ['a.md'])
  assert.deepEqual(readdirSync(root), ['.git', 'away', 'b.md', 'config.md', 'dir', 'leak.md'])
})

test('a file that may not be written stays', {skip: isRoot && 'root may write everything'}, (t) => {
  const root = scratch(t, {'a.md': 'old'})
  chmodSync(join(root, 'a.md'), 0o444)
  assert.throws(() => writeAtomic(root, 'a.md', 'x'), code('EACCES', 'a.md'))
})

test('createInside makes folders, and never replaces', (t) => {
  const root = scratch(t, {'a.md': 'old'})
  createInside(root, 'docs/decisions/0001-é.md', 'new')
  assert.equal(readFileSync(join(root, 'docs/decisions/0001-é.md'), 'utf8'), 'new')
  symlinkSync('nowhere', join(root, 'dangling.md'))
  for (const path of ['a.md', 'docs', 'dangling.md']) {
    assert.throws(() => createInside(root, path, 'x'), code('exists', path))
  }
  assert.throws(
    () => createInside(root, 'a.md/b.md', 'x'),
    (error) => error instanceof WriteError,
  )
  assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'old')
  assert.deepEqual(readdirSync(root), ['a.md', 'dangling.md', 'docs'])
})

test('renameInside moves, makes folders, and never replaces', (t) => {
  const root = scratch(t, {'a.md': 'a', 'b.md': 'b'})
  renameInside(root, 'a.md', 'x/y/a.md')
  assert.equal(readFileSync(join(root, 'x/y/a.md'), 'utf8'), 'a')
  assert.ok(!existsSync(join(root, 'a.md')))
  assert.throws(() => renameInside(root, 'x/y/a.md', 'b.md'), code('exists', 'b.md'))
  assert.throws(() => renameInside(root, 'none.md', 'c.md'), code('ENOENT', 'none.md'))
  renameInside(root, 'b.md', 'b.md')
  assert.equal(readFileSync(join(root, 'b.md'), 'utf8'), 'b')
})

test('when the disk refuses, no temporary file is left', (t) => {
  const root = scratch(t, {'a.md': 'a'})
  // A folder under the name of the new file makes the last step fail.
  mkdirSync(join(root, 'd'))
  assert.throws(() => createInside(root, 'd', 'x'), code('exists', 'd'))
  assert.deepEqual(readdirSync(root), ['a.md', 'd'])
})
