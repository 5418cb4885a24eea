// Git: what a repository's files, head and history are, in repositories of every shape.
import assert from 'node:assert/strict'
import {renameSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {test} from 'node:test'
import {openRepository} from '../server/node/git.ts'
import {listPaths} from '../server/node/listing.ts'
import {everything, open, setVariable} from './harness/answers.ts'
import {plantTrap} from './harness/hostile.ts'
import {commit, git, plant, repository, scratch} from './harness/scratch.ts'

test('first commits: the author and day that first brought a file in, not those of later changes', (t) => {
  const root = repository(t, {'docs/a.md': '1', 'src/x.ts': ''})
  plant(root, {'docs/a.md': '2', 'docs/b.md': '1', 'docs/é\nb.md': '1'})
  commit(root, {date: '2024-03-01', author: 'Zoë Müller'})
  const zoë = {date: '2024-03-01', author: 'Zoë Müller'}
  const paths = ['docs/a.md', 'docs/b.md', 'docs/é\nb.md', 'docs/none.md']
  const expected = {'docs/a.md': {date: '2024-01-15', author: 'Ada'}, 'docs/b.md': zoë, 'docs/é\nb.md': zoë}
  assert.deepEqual(Object.fromEntries(open(t, root).firstCommits(paths)), expected)
  assert.deepEqual(Object.fromEntries(open(t, join(root, 'docs')).firstCommits(['b.md', 'x.ts'])), {'b.md': zoë})
})

test('first commits: a file that went and came back counts from the first time; a renamed one from its new name', (t) => {
  const root = repository(t, {'a.md': 'a', 'old.md': 'text\n'.repeat(20)})
  git(root, ['rm', '--quiet', 'a.md'])
  git(root, ['mv', 'old.md', 'new.md'])
  commit(root, {date: '2024-02-01'})
  plant(root, {'a.md': 'a'})
  commit(root, {date: '2024-03-01'})
  const days = [...open(t, root).firstCommits(['a.md', 'new.md'])].map(([path, {date}]) => [path, date])
  assert.deepEqual(days.sort(), [
    ['a.md', '2024-01-15'],
    ['new.md', '2024-02-01'],
  ])
})

test('first commits: a file from a branch belongs to its author; one that only the merge brought in, to the merge', (t) => {
  const root = repository(t, {'a.md': ''})
  git(root, ['checkout', '--quiet', '-b', 'side'])
  plant(root, {'side.md': ''})
  commit(root, {date: '2024-02-01', author: 'Side'})
  git(root, ['checkout', '--quiet', 'main'])
  plant(root, {'b.md': ''})
  commit(root, {date: '2024-03-01'})
  git(root, ['merge', '--quiet', '--no-commit', '--no-ff', 'side'])
  plant(root, {'merge.md': ''})
  commit(root, {date: '2024-04-01', author: 'Merger'})
  assert.deepEqual(Object.fromEntries(open(t, root).firstCommits(['side.md', 'merge.md'])), {
    'side.md': {date: '2024-02-01', author: 'Side'},
    'merge.md': {date: '2024-04-01', author: 'Merger'},
  })
})

test('first commits: paths and folders that look like options or patterns are names', (t) => {
  const names = ['--upload-pack=touch x', '-x', ':(glob)*', ':!a', '*', '--output=x']
  const paths = names.flatMap((name) => [`${name}/a.md`, `${name}.md`])
  const root = repository(t, Object.fromEntries(paths.map((path) => [path, ''])))
  const opened = open(t, root)
  assert.deepEqual([...opened.firstCommits(paths).keys()].sort(), [...paths].sort())
  for (const path of paths) assert.deepEqual([...opened.firstCommits([path]).keys()], [path])
  assert.deepEqual([...opened.firstCommits(['*/a.md', ':(glob)*/none.md']).keys()], ['*/a.md'])
  assert.deepEqual(listPaths(root).paths, [...paths].sort())
})

test('first commits: more folders than git should be told', (t) => {
  const paths = Array.from({length: 100}, (_, index) => `folder-${index}/a.md`)
  const root = repository(t, Object.fromEntries(paths.map((path) => [path, ''])))
  assert.equal(open(t, root).firstCommits(paths).size, 100)
})

test('who last wrote a line: the author and the day in the author’s own time zone, of what is committed as it is', (t) => {
  const root = repository(t, {'a b/package.json': '{\n  "a": 1,\n  "b": 2\n}\n'})
  plant(root, {'a b/package.json': '{\n  "a": 1,\n  "c": 3\n}\n'})
  commit(root, {date: '2024-02-01', author: 'Zoé'})
  const opened = open(t, root)
  assert.deepEqual(opened.lastWrote('a b/package.json', 2, '  "a": 1,'), {author: 'Ada', date: '2024-01-15'})
  assert.deepEqual(opened.lastWrote('a b/package.json', 3, '  "c": 3\r'), {author: 'Zoé', date: '2024-02-01'})
  assert.equal(opened.lastWrote('a b/package.json', 3, '  "d": 4'), undefined)
  assert.equal(opened.lastWrote('a b/package.json', 9, ''), undefined)
  assert.equal(opened.lastWrote('none', 1, ''), undefined)
  assert.deepEqual(open(t, join(root, 'a b')).lastWrote('package.json', 2, '  "a": 1,')?.author, 'Ada')
})

test('none', (t) => {
  const root = scratch(t, {'a/.git/HEAD': 'no', 'b/.git': 'gitdir: nowhere', 'c/.git': '\0'})
  for (const folder of ['', 'a', 'b', 'c', 'none']) assert.equal(openRepository(join(root, folder)), undefined)
})

test('an unborn branch', (t) => {
  const root = scratch(t, {'a.md': ''})
  git(root, ['init', '--quiet'])
  const listing = {paths: ['a.md'], source: 'git', unreadable: [], deadLinks: []}
  const expected = {head: undefined, shallow: false, commits: {}, problem: 'unborn', listing}
  assert.deepEqual(everything(t, root, ['a.md']), expected)
})

test('heads: on a branch, packed, detached, symbolic twice, broken', (t) => {
  const root = repository(t, {'a.md': ''})
  const id = git(root, ['rev-parse', 'HEAD']).trim()
  const states: readonly (readonly [name: string, change: () => unknown, head: string | undefined])[] = [
    ['branch', () => {}, id],
    ['packed', () => git(root, ['pack-refs', '--all']), id],
    ['symbolic', () => git(root, ['symbolic-ref', 'refs/heads/alias', 'refs/heads/main']), id],
    ['twice', () => git(root, ['symbolic-ref', 'HEAD', 'refs/heads/alias']), id],
    ['detached', () => git(root, ['checkout', '--quiet', '--detach']), id],
    ['climbing', () => plant(root, {'.git/HEAD': 'ref: refs/../../a.md\n', 'a.md': id}), undefined],
    [
      'endless',
      () => plant(root, {'.git/HEAD': 'ref: refs/heads/x\n', '.git/refs/heads/x': 'ref: refs/heads/x\n'}),
      undefined,
    ],
    ['noise', () => plant(root, {'.git/HEAD': '\0\u0001'}), undefined],
  ]
  for (const [name, change, head] of states) {
    change()
    assert.equal(open(t, root).head(), head, name)
  }
})

test('a shallow clone knows no first commits', (t) => {
  const origin = repository(t, {'a.md': ''})
  plant(origin, {'b.md': ''})
  commit(origin)
  const root = join(scratch(t), 'clone')
  git(origin, ['clone', '--quiet', '--depth=1', `file://${origin}`, root])
  const {head, listing, ...rest} = everything(t, root, ['a.md'])
  assert.deepEqual(rest, {shallow: true, commits: {}, problem: 'shallow'})
  assert.equal(head, git(origin, ['rev-parse', 'HEAD']).trim())
  assert.deepEqual(listing.paths, ['a.md', 'b.md'])
})

test('a linked work tree', (t) => {
  const main = repository(t, {'a.md': ''})
  const root = join(scratch(t), 'linked')
  git(main, ['worktree', 'add', '--quiet', '-b', 'side', root])
  plant(root, {'b.md': ''})
  commit(root, {date: '2024-05-01', author: 'Bo'})
  const {head, commits, listing} = everything(t, root, ['a.md', 'b.md'])
  assert.equal(head, git(root, ['rev-parse', 'HEAD']).trim())
  assert.deepEqual(commits['b.md'], {date: '2024-05-01', author: 'Bo'})
  assert.deepEqual(commits['a.md'], {date: '2024-01-15', author: 'Ada'})
  assert.deepEqual(listing.paths, ['a.md', 'b.md'])
})

test('a bare repository has a history and no files', (t) => {
  const origin = repository(t, {'docs/a.md': ''})
  const root = join(scratch(t), 'bare.git')
  git(origin, ['clone', '--quiet', '--bare', origin, root])
  const opened = open(t, root)
  assert.equal(opened.head(), git(origin, ['rev-parse', 'HEAD']).trim())
  assert.equal(opened.firstCommits(['docs/a.md']).size, 1)
  assert.equal(opened.listFiles(), undefined)
  assert.equal(opened.problem, 'bare')
  assert.equal(listPaths(root).source, 'walk')
})

test('a submodule is one path outside and a repository inside; so is a nested repository', (t) => {
  const inner = repository(t, {'inner.md': ''})
  const root = repository(t, {'a.md': ''})
  git(root, ['submodule', '--quiet', 'add', inner, 'sub'])
  commit(root)
  git(root, ['clone', '--quiet', inner, 'nested'])
  assert.deepEqual(listPaths(root).paths, ['.gitmodules', 'a.md', 'nested', 'sub'])
  const {commits, listing} = everything(t, join(root, 'sub'), ['inner.md'])
  assert.deepEqual(commits, {'inner.md': {date: '2024-01-15', author: 'Ada'}})
  assert.deepEqual(listing, {paths: ['inner.md'], source: 'git', unreadable: [], deadLinks: []})
})

test('objects borrowed from another repository', (t) => {
  const origin = repository(t, {'a.md': ''})
  const root = join(scratch(t), 'clone')
  git(origin, ['clone', '--quiet', '--shared', origin, root])
  assert.deepEqual(everything(t, root, ['a.md']).commits, {'a.md': {date: '2024-01-15', author: 'Ada'}})
})

test('SHA-256 object ids', (t) => {
  const root = scratch(t, {'a.md': ''})
  git(root, ['init', '--quiet', '--object-format=sha256'])
  commit(root)
  const {head, commits, listing} = everything(t, root, ['a.md'])
  assert.match(head ?? '', /^[0-9a-f]{64}$/)
  assert.deepEqual(commits, {'a.md': {date: '2024-01-15', author: 'Ada'}})
  assert.equal(listing.source, 'git')
})

test('a damaged repository is told, and still listed', (t) => {
  const root = repository(t, {'a.md': ''})
  renameSync(join(root, '.git/objects'), join(root, '.git/gone'))
  plant(root, {'.git/objects/x': '', '.git/index': 'noise'})
  const {commits, problem, listing} = everything(t, root, ['a.md'])
  assert.deepEqual(commits, {})
  assert.match(problem ?? '', /^fatal: /)
  assert.deepEqual(listing, {paths: ['a.md'], source: 'walk', unreadable: [], deadLinks: []})
})

test('without git, files are still listed, and the reason is given', (t) => {
  const root = repository(t, {'a.md': ''})
  const elsewhere = scratch(t)
  const markers = plantTrap(elsewhere, join(elsewhere, 'git'))
  for (const path of ['git', 'node_modules/.bin/git']) plantTrap(elsewhere, join(root, path))
  const before = process.cwd()
  t.after(() => process.chdir(before))
  process.chdir(elsewhere)
  setVariable(t, 'PATH', ['', '.', root, join(root, 'node_modules/.bin')].join(delimiter))
  const {commits, problem, listing} = everything(t, root, ['a.md'])
  assert.deepEqual([commits, problem, listing.source], [{}, 'git-missing', 'walk'])
  assert.deepEqual(markers(), [])
})

test('which folders git ignores as a whole: by name, by pattern, and whatever they are called', (t) => {
  const tree = {
    '.gitignore': 'out/\n*.d\n!kept.d\n',
    'a.md': '',
    'out/x': '',
    'x.d/y': '',
    'kept.d/y': '',
    ':(glob)*/x': '',
  }
  const opened = open(t, repository(t, tree))
  const folders = ['out', 'x.d', 'kept.d', ':(glob)*', '-x', 'none']
  assert.deepEqual(opened.ignored(folders), new Set(['out', 'x.d']))
  assert.deepEqual(opened.ignored(['kept.d']), new Set())
  assert.deepEqual(opened.ignored([]), new Set())
})
