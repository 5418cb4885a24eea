// Disk: which files a repository has, what a document's text is, how long work may take, how files are changed.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import fc from 'fast-check'
import {withinBudget, withinBudgetEach} from '../server/node/budget.ts'
import {listPaths, maximumDocumentSize, readDocument} from '../server/node/disk.ts'
import {createInside, renameInside, WriteError, writeAtomic} from '../server/node/write.ts'
import {git, plant, repository, scratch} from './harness/scratch.ts'

const isRoot = process.getuid?.() === 0

/** Opens a Unix socket in the file system for the length of a test. */
async function listen(t: TestContext, path: string): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(path, resolve))
  t.after(() => server.close())
}

describe('listPaths without git', () => {
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
    test(name, (t) => {
      const root = scratch(t, tree)
      assert.deepEqual(listPaths(root, {git: false}), {paths, source: 'walk', unreadable: []})
    })
  }

  test('agrees with git on all of these trees', (t) => {
    for (const {tree} of cases.filter(({name}) => !name.startsWith('skips'))) {
      const root = scratch(t, tree)
      git(root, ['init', '--quiet'])
      assert.deepEqual(listPaths(root).paths, listPaths(root, {git: false}).paths)
    }
  })

  test('links: those that stay inside are listed, none is entered', (t) => {
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
    assert.deepEqual(listPaths(root, {git: false}).paths, expected)
    git(root, ['init', '--quiet'])
    assert.deepEqual(listPaths(root), {paths: expected, source: 'git', unreadable: []})
  })

  test('FIFOs and sockets are no documents', async (t) => {
    const root = scratch(t, {'a.md': ''})
    execFileSync('mkfifo', [join(root, 'pipe.md')])
    await listen(t, join(root, 'socket.md'))
    assert.deepEqual(listPaths(root, {git: false}).paths, ['a.md'])
  })

  test('a folder that may not be read is named', {skip: isRoot && 'root may read everything'}, (t) => {
    const root = scratch(t, {'a/x.md': '', 'b.md': ''})
    chmodSync(join(root, 'a'), 0)
    t.after(() => chmodSync(join(root, 'a'), 0o755))
    const listing = listPaths(root)
    assert.deepEqual(listing.paths, ['b.md'])
    assert.deepEqual(listing.unreadable, [{path: 'a', reason: 'unreadable', detail: 'EACCES'}])
  })

  test('a root that is no folder is named', (t) => {
    const root = scratch(t, {'a.md': ''})
    for (const [path, detail] of [
      ['a.md', 'ENOTDIR'],
      ['none', 'ENOENT'],
    ] as const) {
      const unreadable = [{path: '.', reason: 'unreadable', detail}]
      assert.deepEqual(listPaths(join(root, path)), {paths: [], source: 'walk', unreadable})
    }
  })

  test('patterns made to take for ever are given up, and the files are still listed', (t) => {
    const deep = 'a/'.repeat(60)
    const tree = {'.gitignore': `${'**/a/'.repeat(12)}b\n`, [`${deep}.gitignore`]: '*', [`${deep}x.md`]: ''}
    const root = scratch(t, tree)
    const started = performance.now()
    assert.deepEqual(listPaths(root, {git: false}).paths, ['.gitignore', `${deep}.gitignore`, `${deep}x.md`])
    assert.ok(performance.now() - started < 5000)
  })
})

describe('listPaths with git', () => {
  test('tracked and untracked files, but ignored and deleted ones', (t) => {
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
    assert.deepEqual(listPaths(root), {paths, source: 'git', unreadable: []})
    // A walk sees no index: an ignored file stays out though git tracks it.
    assert.deepEqual(
      listPaths(root, {git: false}).paths,
      paths.filter((path) => path !== 'kept.log'),
    )
  })

  test('patterns in .git/info/exclude count', (t) => {
    const root = repository(t, {'a.md': '', '.git/info/exclude': 'b.md\n'})
    plant(root, {'b.md': ''})
    assert.deepEqual(listPaths(root).paths, ['a.md'])
  })

  test('a subfolder as root', (t) => {
    const root = repository(t, {'a.md': '', 'docs/b.md': '', 'docs/x/c.md': ''})
    assert.deepEqual(listPaths(join(root, 'docs')).paths, ['b.md', 'x/c.md'])
  })

  test('a root that the outer repository ignores is walked', (t) => {
    const root = repository(t, {'.gitignore': 'build/\n', 'build/a.md': ''})
    assert.deepEqual(listPaths(join(root, 'build')), {paths: ['a.md'], source: 'walk', unreadable: []})
  })

  test('a conflict lists its file once', (t) => {
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
})

describe('readDocument', () => {
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['empty', ''],
    ['a byte order mark stays', '\ufeff# Titre'],
    ['newlines stay', 'a\r\nb\rc\n'],
    ['beyond the basic plane', '😀 é \u2028'],
    ['as long as allowed', 'x'.repeat(maximumDocumentSize)],
  ]
  for (const [name, text] of texts) {
    test(name, (t) => {
      assert.deepEqual(readDocument(scratch(t, {'a.md': text}), 'a.md'), {text})
    })
  }

  const skipped: readonly (readonly [name: string, content: string | Uint8Array, reason: string, detail: string])[] = [
    [
      'too large',
      'x'.repeat(maximumDocumentSize + 1),
      'too-large',
      `${maximumDocumentSize + 1}/${maximumDocumentSize}`,
    ],
    ['a NUL', '# a\n\0', 'binary', 'NUL'],
    ['UTF-16, little end first', Buffer.from('\ufeffabc', 'utf16le'), 'encoding', 'UTF-16'],
    ['UTF-16, big end first', Buffer.from('\ufeffabc', 'utf16le').swap16(), 'encoding', 'UTF-16'],
    ['Latin-1', Buffer.from('décision', 'latin1'), 'encoding', 'invalid-UTF-8'],
    ['a cut character', Buffer.from('é').subarray(0, 1), 'encoding', 'invalid-UTF-8'],
    ['a lone surrogate', Uint8Array.of(0xed, 0xa0, 0x80), 'encoding', 'invalid-UTF-8'],
  ]
  for (const [name, content, reason, detail] of skipped) {
    test(name, (t) => {
      const root = scratch(t, {'a.md': content, 'fine.md': 'fine'})
      assert.deepEqual(readDocument(root, 'a.md'), {skipped: {path: 'a.md', reason, detail}})
      assert.deepEqual(readDocument(root, 'fine.md'), {text: 'fine'})
    })
  }

  test('what is no file inside the root is unreadable, and says why', async (t) => {
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

  test('a file that may not be read', {skip: isRoot && 'root may read everything'}, (t) => {
    const root = scratch(t, {'a.md': ''})
    chmodSync(join(root, 'a.md'), 0)
    assert.deepEqual(readDocument(root, 'a.md'), {skipped: {path: 'a.md', reason: 'unreadable', detail: 'EACCES'}})
  })
})

describe('withinBudget', () => {
  const forEver = (): never => {
    for (;;);
  }
  const backtracking = (): boolean => /^(a+)+$/.test(`${'a'.repeat(50)}b`)
  const tooDeep = (depth = 0): number => 1 + tooDeep(depth + 1)

  test('gives the value of quick work', () => {
    assert.deepEqual(
      withinBudget(1000, () => [1, 2]),
      {value: [1, 2]},
    )
    assert.deepEqual(
      withinBudget(1000, () => undefined),
      {value: undefined},
    )
  })

  test('gives up endless loops and patterns', () => {
    for (const work of [forEver, backtracking]) {
      const started = performance.now()
      assert.deepEqual(withinBudget(50, work), {exceeded: true})
      assert.ok(performance.now() - started < 2000)
    }
  })

  test('reports what work throws', () => {
    const thrown = withinBudget(5000, tooDeep)
    assert.ok('failed' in thrown && thrown.failed instanceof RangeError)
    assert.deepEqual(
      withinBudget(1000, () => {
        throw 'text'
      }),
      {failed: 'text'},
    )
    // Not even the clock's own error code is taken for the clock.
    const forged = Object.assign(new Error(), {code: 'ERR_SCRIPT_EXECUTION_TIMEOUT'})
    assert.deepEqual(
      withinBudget(1000, () => {
        throw forged
      }),
      {failed: forged},
    )
  })

  test('work that catches everything is given up all the same', () => {
    const stubborn = () => {
      for (;;)
        try {
          forEver()
        } catch {
          /* again */
        }
    }
    assert.deepEqual(withinBudget(50, stubborn), {exceeded: true})
  })

  test('nests: the inner limit ends the inner work, the outer limit ends both', () => {
    assert.deepEqual(
      withinBudget(5000, () => withinBudget(30, forEver)),
      {value: {exceeded: true}},
    )
    assert.deepEqual(
      withinBudget(30, () => withinBudget(5000, forEver)),
      {exceeded: true},
    )
    assert.deepEqual(
      withinBudget(1000, () => [withinBudget(1000, () => 1), 2]),
      {value: [{value: 1}, 2]},
    )
    assert.deepEqual(
      withinBudget(1000, () => 'as before'),
      {value: 'as before'},
    )
  })

  test('a batch: each in order, whatever its neighbours do', () => {
    const works = [() => 1, forEver, () => 2, tooDeep, backtracking, () => undefined]
    const outcomes = withinBudgetEach(works, 40, (work) => work())
    assert.deepEqual(
      outcomes.map((outcome) => Object.keys(outcome)[0]),
      ['value', 'exceeded', 'value', 'failed', 'exceeded', 'value'],
    )
    assert.deepEqual(withinBudgetEach([], 40, forEver), [])
  })

  test('a batch: no item loses time to those before it, and none runs twice', () => {
    const runs: number[] = []
    const busy = (index: number) => {
      runs.push(index)
      for (const end = performance.now() + 20; performance.now() < end; );
      return index
    }
    const items = Array.from({length: 20}, (_, index) => index)
    assert.deepEqual(
      withinBudgetEach(items, 100, busy),
      items.map((value) => ({value})),
    )
    assert.deepEqual(runs, items)
  })

  test('10,000 small items cost no watchdog each', () => {
    const started = performance.now()
    const outcomes = withinBudgetEach(
      Array.from({length: 10_000}, (_, index) => index),
      1000,
      (index) => index,
    )
    assert.deepEqual(outcomes.at(-1), {value: 9999})
    assert.ok(performance.now() - started < 200)
  })
})

describe('changing files', () => {
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
    writeFileSync(join(root, 'd/x'), '')
  })
})
