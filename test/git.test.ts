// Git: what a repository's history says, and that a hostile repository runs nothing.
import assert from 'node:assert/strict'
import {readdirSync, renameSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import {listPaths} from '../server/node/disk.ts'
import {openRepository, type Repository} from '../server/node/git.ts'
import {commit, git, plant, plantScript, repository, scratch} from './harness/scratch.ts'

/** Opens a repository for the length of a test. */
function open(t: TestContext, root: string): Repository {
  const opened = openRepository(root)
  assert.ok(opened, `${root} is a repository`)
  t.after(() => opened.dispose())
  return opened
}

/** Every answer that our git code can give about a root, in one object. */
function everything(t: TestContext, root: string, paths: readonly string[]) {
  const opened = open(t, root)
  const [head, shallow] = [opened.head(), opened.isShallow()]
  const commits = Object.fromEntries(opened.firstCommits(paths))
  const problem = opened.problem
  return {head, shallow, commits, problem, listing: listPaths(root)}
}

/** Shadows that were not taken away. */
const shadows = () => readdirSync(tmpdir()).filter((name) => name.startsWith('relais-git-'))

describe('firstCommits', () => {
  test('the author and day that first brought a file in, not those of later changes', (t) => {
    const root = repository(t, {'docs/a.md': '1', 'src/x.ts': ''})
    plant(root, {'docs/a.md': '2', 'docs/b.md': '1', 'docs/é\nb.md': '1'})
    commit(root, {date: '2024-03-01', author: 'Zoë Müller'})
    const zoë = {date: '2024-03-01', author: 'Zoë Müller'}
    const paths = ['docs/a.md', 'docs/b.md', 'docs/é\nb.md', 'docs/none.md']
    const expected = {'docs/a.md': {date: '2024-01-15', author: 'Ada'}, 'docs/b.md': zoë, 'docs/é\nb.md': zoë}
    assert.deepEqual(Object.fromEntries(open(t, root).firstCommits(paths)), expected)
    assert.deepEqual(Object.fromEntries(open(t, join(root, 'docs')).firstCommits(['b.md', 'x.ts'])), {'b.md': zoë})
  })

  test('a file that went and came back counts from the first time; a renamed one from its new name', (t) => {
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

  test('a file from a branch belongs to its author; one that only the merge brought in, to the merge', (t) => {
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

  test('paths and folders that look like options or patterns are names', (t) => {
    const names = ['--upload-pack=touch x', '-x', ':(glob)*', ':!a', '*', '--output=x']
    const paths = names.flatMap((name) => [`${name}/a.md`, `${name}.md`])
    const root = repository(t, Object.fromEntries(paths.map((path) => [path, ''])))
    const opened = open(t, root)
    assert.deepEqual([...opened.firstCommits(paths).keys()].sort(), [...paths].sort())
    assert.deepEqual([...opened.firstCommits(['*/a.md', ':(glob)*/none.md']).keys()], ['*/a.md'])
    assert.deepEqual(listPaths(root).paths, [...paths].sort())
  })

  test('more folders than git should be told', (t) => {
    const paths = Array.from({length: 100}, (_, index) => `folder-${index}/a.md`)
    const root = repository(t, Object.fromEntries(paths.map((path) => [path, ''])))
    assert.equal(open(t, root).firstCommits(paths).size, 100)
  })
})

describe('repositories of every shape', () => {
  test('none', (t) => {
    const root = scratch(t, {'a/.git/HEAD': 'no', 'b/.git': 'gitdir: nowhere', 'c/.git': '\0'})
    for (const folder of ['', 'a', 'b', 'c', 'none']) assert.equal(openRepository(join(root, folder)), undefined)
  })

  test('an unborn branch', (t) => {
    const root = scratch(t, {'a.md': ''})
    git(root, ['init', '--quiet'])
    const listing = {paths: ['a.md'], source: 'git', unreadable: []}
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
    assert.deepEqual(listing, {paths: ['inner.md'], source: 'git', unreadable: []})
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
    assert.deepEqual(listing, {paths: ['a.md'], source: 'walk', unreadable: []})
  })

  test('without git, files are still listed, and the reason is given', (t) => {
    const root = repository(t, {'a.md': ''})
    const path = process.env.PATH
    t.after(() => {
      process.env.PATH = path
    })
    process.env.PATH = ['', '.', 'relative', join(root, 'node_modules/.bin')].join(':')
    const marker = plantTrap(root, join(root, 'git'))
    plantTrap(root, join(root, 'node_modules/.bin/git'))
    const {commits, problem, listing} = everything(t, root, ['a.md'])
    assert.deepEqual([commits, problem, listing.source], [{}, 'git-missing', 'walk'])
    assert.deepEqual(marker(), [])
  })
})

/** Plants a script that leaves a marker when it runs, and returns a look at the markers. */
function plantTrap(root: string, path: string): () => readonly string[] {
  plant(root, {'markers/.gitignore': '*'})
  const name = path.split('/').slice(-2).join('-')
  plantScript(path, `touch "${root}/markers/${name}"`, 'cat 2>/dev/null')
  return () => readdirSync(join(root, 'markers')).filter((marker) => marker !== '.gitignore')
}

/** Settings that make git run a program, each naming a trap. */
const hostileSettings: Readonly<Record<string, string>> = {
  'core.fsmonitor': 'fsmonitor',
  'core.pager': 'pager',
  'pager.log': 'pager-log',
  'core.editor': 'editor',
  'core.sshCommand': 'ssh',
  'core.askPass': 'askpass',
  'core.gitProxy': 'proxy',
  'core.alternateRefsCommand': 'alternates',
  'credential.helper': 'credential',
  'diff.external': 'external',
  'diff.evil.textconv': 'textconv',
  'diff.evil.command': 'diff-command',
  'filter.evil.clean': 'clean',
  'filter.evil.smudge': 'smudge',
  'filter.evil.process': 'process',
  'merge.evil.driver': 'merge',
  'gpg.program': 'gpg',
  'gpg.ssh.program': 'gpg-ssh',
  'uploadpack.packObjectsHook': 'pack-hook',
  'remote.origin.uploadpack': 'uploadpack',
  'interactive.diffFilter': 'interactive',
  'sequence.editor': 'sequence',
}

const hooks = [
  'post-index-change',
  'fsmonitor-watchman',
  'pre-auto-gc',
  'reference-transaction',
  'post-checkout',
  'pre-commit',
]

/** A repository that runs a program wherever git lets it: settings, hooks, attributes, a signed commit, missing objects. */
function hostileRepository(t: TestContext) {
  const root = repository(t, {
    'a.md': '1',
    '.gitattributes': '* diff=evil filter=evil merge=evil\n',
    '.gitignore': 'traps\nmarkers\n',
  })
  plant(root, {'a.md': '2', 'docs/b.md': 'b'})
  commit(root, {date: '2024-02-01'})
  sign(root)
  const trap = (name: string) => join(root, 'traps', name)
  const markers = plantTrap(root, trap('unused'))
  for (const [key, name] of Object.entries(hostileSettings)) {
    plantTrap(root, trap(name))
    git(root, ['config', key, trap(name)])
  }
  for (const hook of hooks) plantTrap(root, trap(`hooks/${hook}`))
  for (const name of ['ls-files', 'log', 'rev-parse']) git(root, ['config', `alias.${name}`, `!${trap('editor')}`])
  for (const [key, value] of [
    ['core.hooksPath', trap('hooks')],
    ['log.showSignature', 'true'],
    ['core.splitIndex', 'false'],
  ]) {
    git(root, ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'config', key ?? '', value ?? ''])
  }
  plant(root, {'a.md': '3', 'new.md': ''})
  return {root, markers}
}

/** Gives the last commit a signature, which `log.showSignature` has a program check. */
function sign(root: string): void {
  const [headers = '', message = ''] = git(root, ['cat-file', 'commit', 'HEAD']).split('\n\n')
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----'
  plant(root, {'.git/signed': `${headers}\n${signature}\n\n${message}`})
  const id = git(root, ['hash-object', '-t', 'commit', '-w', '.git/signed']).trim()
  git(root, ['update-ref', 'refs/heads/main', id])
}

describe('a hostile repository', () => {
  test('none of our answers runs any of its programs', (t) => {
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
      paths: ['.gitattributes', '.gitignore', 'a.md', 'docs/b.md', 'new.md'],
      source: 'git',
      unreadable: [],
    })
  })

  test('not even when its head must be asked of git, and no commit is found', (t) => {
    const {root, markers} = hostileRepository(t)
    plant(root, {'.git/HEAD': 'ref: refs/heads/none\n'})
    assert.equal(everything(t, root, ['a.md']).head, undefined)
    assert.deepEqual(markers(), [])
  })

  test('not even when objects are missing that a partial clone would fetch', (t) => {
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

  test('the control: plain git runs at least five of them', (t) => {
    const {root, markers} = hostileRepository(t)
    for (const parameters of [['status'], ['log', '-p', '--show-signature'], ['diff']]) {
      try {
        git(root, parameters)
      } catch {
        // A program that does not do its duty makes git fail; what counts is that it ran.
      }
    }
    assert.ok(markers().length >= 5, markers().join(' '))
  })

  test('nothing is left in the temporary folder', (t) => {
    const before = shadows()
    const root = repository(t, {'a.md': ''})
    const opened = openRepository(root)
    opened?.firstCommits(['a.md'])
    assert.equal(shadows().length, before.length + 1)
    opened?.dispose()
    listPaths(root)
    assert.deepEqual(shadows(), before)
  })
})

/** Says that missing objects are to be fetched over ssh. */
function makePartial(root: string): void {
  const settings = {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.url': 'ssh://example.invalid/x',
    'remote.origin.promisor': 'true',
    'remote.origin.partialCloneFilter': 'blob:none',
  }
  for (const [key, value] of Object.entries(settings)) git(root, ['config', key, value])
}
