// Disk: which files a repository has, and what the text of a document is.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {chmodSync, rmSync, symlinkSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {type TestContext, test} from 'node:test'
import {maximumDocumentSize, readDocument} from '../server/node/disk.ts'
import {listPaths} from '../server/node/listing.ts'
import {git, plant, repository, scratch} from './harness/scratch.ts'

const isRoot = process.getuid?.() === 0

/** Opens a Unix socket in the file system for the length of a test. */
async function listen(t: TestContext, path: string): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(path, resolve))
  t.after(() => server.close())
}

const cases: readonly {name: string; tree: Record<string, string>; paths: readonly string[]}[] = [
  {name: 'an empty folder', tree: {}, paths: []},
  {
    name: 'sorts by code unit',
    tree: {'é.md': '', 'b.md': '', 'B.md': '', 'a/z.md': '', 'a.md': ''},
    paths: ['B.md', 'a.md', 'a/z.md', 'b.md', 'é.md'],
  },
  {
    name: 'odd names',
    tree: {'a b.md': '', 'two\nlines.md': '', "l'état.md": '', '-x.md': '', ':(glob)*': ''},
    paths: ['-x.md', ':(glob)*', 'a b.md', "l'état.md", 'two\nlines.md'],
  },
  {
    name: 'composed and decomposed accents stay apart',
    tree: {'e\u0301.md': '', '\u00e9.md': ''},
    paths: ['e\u0301.md', '\u00e9.md'],
  },
  {
    name: 'skips .git and node_modules',
    tree: {'.git/HEAD': '', 'a/.git': '', 'node_modules/x/r.md': '', 'a/node_modules/y.md': '', '.github/c.md': ''},
    paths: ['.github/c.md'],
  },
  {
    name: 'honours .gitignore',
    tree: {'.gitignore': '*.log\n/out/\n', 'a.log': '', 'out/a.md': '', 'in/out/a.md': '', 'in/b.log': ''},
    paths: ['.gitignore', 'in/out/a.md'],
  },
  {
    name: 'a nested .gitignore holds below its folder',
    tree: {'a/.gitignore': 'x.md\n', 'a/x.md': '', 'a/b/x.md': '', 'x.md': ''},
    paths: ['a/.gitignore', 'x.md'],
  },
  {
    name: 'an inner pattern overrules an outer one',
    tree: {'.gitignore': '*.md\n', 'a/.gitignore': '!x.md\n', 'a/x.md': '', 'a/y.md': '', 'x.md': ''},
    paths: ['.gitignore', 'a/.gitignore', 'a/x.md'],
  },
  {
    name: 'nothing comes back from an excluded folder',
    tree: {'.gitignore': 'a/\n', 'a/.gitignore': '!x.md\n', 'a/x.md': ''},
    paths: ['.gitignore'],
  },
  {
    name: 'case counts',
    tree: {'.gitignore': 'README.md\n', 'readme.md': '', 'README.md': ''},
    paths: ['.gitignore', 'readme.md'],
  },
]
for (const {name, tree, paths} of cases) {
  test(`a walk lists: ${name}`, (t) => {
    const root = scratch(t, tree)
    assert.deepEqual(listPaths(root, {git: false}), {paths, source: 'walk', unreadable: [], deadLinks: []})
  })
}

test('a walk lists: agrees with git on all of these trees', (t) => {
  for (const {tree} of cases.filter(({name}) => !name.startsWith('skips'))) {
    const root = scratch(t, tree)
    git(root, ['init', '--quiet'])
    assert.deepEqual(listPaths(root).paths, listPaths(root, {git: false}).paths)
  }
})

test('a walk lists: links: those that stay inside are listed, none is entered', (t) => {
  const outside = scratch(t, {'secret.md': 'secret'})
  const root = scratch(t, {'a/b.md': 'b'})
  const links = {
    loop: '.',
    'a/up': '..',
    self: 'self',
    folder: 'a',
    file: 'a/b.md',
    gone: 'nowhere',
    away: outside,
    leak: join(outside, 'secret.md'),
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name))
  const expected = ['a/b.md', 'a/up', 'file', 'folder', 'loop']
  const dead = {away: 'outside', gone: 'ENOENT', leak: 'outside', self: 'ELOOP'}
  const deadLinks = Object.entries(dead).map(([path, detail]) => ({path, reason: 'unreadable', detail}))
  assert.deepEqual(listPaths(root, {git: false}), {paths: expected, source: 'walk', unreadable: [], deadLinks})
  git(root, ['init', '--quiet'])
  assert.deepEqual(listPaths(root), {paths: expected, source: 'git', unreadable: [], deadLinks})
})

test('a walk lists: FIFOs and sockets are no documents', async (t) => {
  const root = scratch(t, {'a.md': ''})
  execFileSync('mkfifo', [join(root, 'pipe.md')])
  await listen(t, join(root, 'socket.md'))
  assert.deepEqual(listPaths(root, {git: false}).paths, ['a.md'])
})

test('a walk lists: a folder that may not be read is named', {skip: isRoot && 'root may read everything'}, (t) => {
  const root = scratch(t, {'a/x.md': '', 'b.md': ''})
  chmodSync(join(root, 'a'), 0)
  const listing = listPaths(root)
  // Before the scratch folder is removed, which could not be entered either.
  chmodSync(join(root, 'a'), 0o755)
  assert.deepEqual(listing.paths, ['b.md'])
  assert.deepEqual(listing.unreadable, [{path: 'a', reason: 'unreadable', detail: 'EACCES'}])
})

test('a walk lists: a root that is no folder is named', (t) => {
  const root = scratch(t, {'a.md': ''})
  for (const [path, detail] of [
    ['a.md', 'ENOTDIR'],
    ['none', 'ENOENT'],
  ] as const) {
    const unreadable = [{path: '.', reason: 'unreadable', detail}]
    assert.deepEqual(listPaths(join(root, path)), {paths: [], source: 'walk', unreadable, deadLinks: []})
  }
})

test('a walk lists: patterns made to take for ever are given up, and the files are still listed', (t) => {
  const deep = 'a/'.repeat(60)
  const tree = {'.gitignore': `${'**/a/'.repeat(12)}b\n`, [`${deep}.gitignore`]: '*', [`${deep}x.md`]: ''}
  const root = scratch(t, tree)
  const started = performance.now()
  assert.deepEqual(listPaths(root, {git: false}).paths, ['.gitignore', `${deep}.gitignore`, `${deep}x.md`])
  assert.ok(performance.now() - started < 5000)
})

test('git lists: tracked and untracked files, but ignored and deleted ones', (t) => {
  const root = repository(t, {
    '.gitignore': '*.log\n',
    'kept.log': '',
    'a.md': '',
    'gone.md': '',
    'dir/gone.md': '',
    'à côté/é.md': '',
  })
  git(root, ['add', '--force', 'kept.log'])
  plant(root, {'new.md': '', 'new.log': ''})
  rmSync(join(root, 'gone.md'))
  rmSync(join(root, 'dir'), {recursive: true})
  plant(root, {dir: 'now a file'})
  const paths = ['.gitignore', 'a.md', 'dir', 'kept.log', 'new.md', 'à côté/é.md']
  assert.deepEqual(listPaths(root), {paths, source: 'git', unreadable: [], deadLinks: []})
  // A walk sees no index: an ignored file stays out though git tracks it.
  assert.deepEqual(
    listPaths(root, {git: false}).paths,
    paths.filter((path) => path !== 'kept.log'),
  )
})

test('git lists: patterns in .git/info/exclude count', (t) => {
  const root = repository(t, {'a.md': '', '.git/info/exclude': 'b.md\n'})
  plant(root, {'b.md': ''})
  assert.deepEqual(listPaths(root).paths, ['a.md'])
})

test('git lists: a subfolder as root', (t) => {
  const root = repository(t, {'a.md': '', 'docs/b.md': '', 'docs/x/c.md': ''})
  assert.deepEqual(listPaths(join(root, 'docs')).paths, ['b.md', 'x/c.md'])
})

test('git lists: a root that the outer repository ignores is walked', (t) => {
  const root = repository(t, {'.gitignore': 'build/\n', 'build/a.md': ''})
  assert.deepEqual(listPaths(join(root, 'build')), {paths: ['a.md'], source: 'walk', unreadable: [], deadLinks: []})
})

test('git lists: a conflict lists its file once', (t) => {
  const root = repository(t, {'a.md': 'one'})
  git(root, ['checkout', '--quiet', '-b', 'side'])
  plant(root, {'a.md': 'two'})
  git(root, ['commit', '--quiet', '-am', 'two'])
  git(root, ['checkout', '--quiet', 'main'])
  plant(root, {'a.md': 'three'})
  git(root, ['commit', '--quiet', '-am', 'three'])
  assert.throws(() => git(root, ['merge', 'side']))
  assert.deepEqual(listPaths(root).paths, ['a.md'])
})

const texts: readonly (readonly [name: string, text: string])[] = [
  ['empty', ''],
  ['a byte order mark stays', '\ufeff# Titre'],
  ['newlines stay', 'a\r\nb\rc\n'],
  ['beyond the basic plane', '😀 é \u2028'],
  ['as long as allowed', 'x'.repeat(maximumDocumentSize)],
]
for (const [name, text] of texts) {
  test(`reading: ${name}`, (t) => {
    assert.deepEqual(readDocument(scratch(t, {'a.md': text}), 'a.md'), {text})
  })
}

const skipped: readonly (readonly [name: string, content: string | Uint8Array, reason: string, detail: string])[] = [
  ['too large', 'x'.repeat(maximumDocumentSize + 1), 'too-large', `${maximumDocumentSize + 1}/${maximumDocumentSize}`],
  ['a NUL', '# a\n\0', 'binary', 'NUL'],
  ['UTF-16, little end first', Buffer.from('\ufeffabc', 'utf16le'), 'encoding', 'UTF-16'],
  ['UTF-16, big end first', Buffer.from('\ufeffabc', 'utf16le').swap16(), 'encoding', 'UTF-16'],
  ['Latin-1', Buffer.from('décision', 'latin1'), 'encoding', 'invalid-UTF-8'],
  ['a cut character', Buffer.from('é').subarray(0, 1), 'encoding', 'invalid-UTF-8'],
  ['a lone surrogate', Uint8Array.of(0xed, 0xa0, 0x80), 'encoding', 'invalid-UTF-8'],
]
for (const [name, content, reason, detail] of skipped) {
  test(`reading: ${name}`, (t) => {
    const root = scratch(t, {'a.md': content, 'fine.md': 'fine'})
    assert.deepEqual(readDocument(root, 'a.md'), {skipped: {path: 'a.md', reason, detail}})
    assert.deepEqual(readDocument(root, 'fine.md'), {text: 'fine'})
  })
}

test('reading: what is no file inside the root is unreadable, and says why', async (t) => {
  const outside = scratch(t, {'secret.md': 'secret'})
  const root = scratch(t, {'a/b.md': 'b'})
  symlinkSync(join(outside, 'secret.md'), join(root, 'leak.md'))
  symlinkSync(outside, join(root, 'away'))
  symlinkSync('self.md', join(root, 'self.md'))
  symlinkSync('nowhere.md', join(root, 'gone.md'))
  execFileSync('mkfifo', [join(root, 'pipe.md')])
  await listen(t, join(root, 'socket.md'))
  const details = {
    'leak.md': 'outside',
    'away/secret.md': 'outside',
    '../x.md': 'outside',
    '/etc/hostname': 'outside',
    '': 'outside',
    'a/../../x.md': 'outside',
    'a\0.md': 'outside',
    'self.md': 'ELOOP',
    'gone.md': 'ENOENT',
    'none.md': 'ENOENT',
    'a/b.md/c.md': 'ENOTDIR',
    a: 'folder',
    'pipe.md': 'fifo',
    'socket.md': 'socket',
  }
  for (const [path, detail] of Object.entries(details)) {
    assert.deepEqual(readDocument(root, path), {skipped: {path, reason: 'unreadable', detail}})
  }
  symlinkSync('a/b.md', join(root, 'inside.md'))
  assert.deepEqual(readDocument(root, 'inside.md'), {text: 'b'})
})

test('reading: a file that may not be read', {skip: isRoot && 'root may read everything'}, (t) => {
  const root = scratch(t, {'a.md': ''})
  chmodSync(join(root, 'a.md'), 0)
  assert.deepEqual(readDocument(root, 'a.md'), {skipped: {path: 'a.md', reason: 'unreadable', detail: 'EACCES'}})
})
