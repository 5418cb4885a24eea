// git's index read without git: the same paths and blobs as `git ls-files -s`, and no file taken for unchanged that is not.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {chmodSync, lstatSync, readFileSync, renameSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {findGitFolder} from '../server/node/git-folder.ts'
import {type GitIndex, readGitIndex} from '../server/node/git-index.ts'
import {commit, git, plant, repository, scratch} from './harness/scratch.ts'

const tree = {
  'a.md': 'a\n',
  'docs/adr/0001-use-git.md': '# Use git\n',
  'docs/adr/0002-é\nodd "name".md': 'odd\n',
  'docs/empty.md': '',
  'z/run.sh': '#!/bin/sh\n',
}

function indexOf(root: string): GitIndex | undefined {
  const folder = findGitFolder(root)
  assert.ok(folder)
  return readGitIndex(folder)
}

function read(root: string): GitIndex {
  const index = indexOf(root)
  assert.ok(index, 'the index can be read')
  return index
}

/** What git says of the index, in its own form. */
function told(root: string): string {
  return git(root, ['ls-files', '--stage', '-z'])
}

/** What we read, in git's form. */
function ours(root: string): string {
  const lines = read(root).entries()
  return lines
    .map(({mode, id, stage, path}) => `${mode.toString(8).padStart(6, '0')} ${id} ${stage}\t${path}\0`)
    .join('')
}

/** Sets the files' times a minute back, so that none is younger than the index, and lets git take them down. */
function settle(root: string): void {
  const paths = git(root, ['ls-files', '-z']).split('\0').filter(Boolean)
  const minuteAgo = Date.now() / 1000 - 60
  for (const path of paths) utimesSync(join(root, path), minuteAgo, minuteAgo)
  git(root, ['update-index', '--refresh'])
}

/** The paths that we take for unchanged, each with a blob that must be that of the file's present bytes. */
function unchanged(root: string, paths: readonly string[] = Object.keys(tree)): readonly string[] {
  const index = read(root)
  return paths.filter((path) => index.unchanged(path, lstatSync(join(root, path))) !== undefined)
}

function blobOf(root: string, path: string): string {
  const bytes = readFileSync(join(root, path))
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Runs git in the repository, which stays the place to look at. */
function running(...parameters: readonly string[]) {
  return (root: string) => {
    git(root, parameters)
    return root
  }
}

/** Repositories of every shape; each function returns the work tree to look at. */
const shapes: Readonly<Record<string, (root: string) => string>> = {
  'version 2': running('update-index', '--index-version', '2'),
  'version 3, with a path that is only announced': (root) => {
    plant(root, {'new.md': 'new'})
    git(root, ['add', '--intent-to-add', 'new.md'])
    return root
  },
  'version 4': running('update-index', '--index-version', '4'),
  'version 4 with extended entries': (root) => {
    git(root, ['update-index', '--index-version', '4'])
    git(root, ['update-index', '--skip-worktree', 'a.md'])
    return root
  },
  'no checksum': (root) => {
    const place = join(root, '.git/index')
    const bytes = readFileSync(place)
    writeFileSync(place, bytes.fill(0, bytes.length - 20))
    return root
  },
  'an empty index': running('rm', '--quiet', '-r', '--cached', '.'),
  'a linked work tree': (root) => {
    git(root, ['worktree', 'add', '--quiet', join(root, 'linked'), '-b', 'side'])
    return join(root, 'linked')
  },
  'a submodule': (root) => {
    const other = `${root}/inner-source`
    plant(other, {'inner.md': 'inner'})
    git(other, ['init', '--quiet'])
    commit(other)
    git(root, ['submodule', '--quiet', 'add', other, 'inner'])
    assert.match(ours(root), /(?:^|\0)160000 .*\tinner/)
    return join(root, 'inner')
  },
  'an unresolved merge': (root) => {
    for (const [branch, text] of [
      ['left', 'left\n'],
      ['right', 'right\n'],
    ] as const) {
      git(root, ['checkout', '--quiet', '-b', branch, 'main'])
      plant(root, {'a.md': text})
      commit(root)
    }
    assert.throws(() => git(root, ['merge', '--quiet', 'left']))
    assert.match(ours(root), / 3\ta\.md/)
    return root
  },
}

for (const [name, shape] of Object.entries(shapes)) {
  test(`the same as git says: ${name}`, (t) => {
    const root = shape(repository(t, tree))
    assert.equal(ours(root), told(root))
  })
}

test('the same as git says: SHA-256', (t) => {
  const root = scratch(t, tree)
  git(root, ['init', '--quiet', '--object-format=sha256'])
  commit(root)
  assert.equal(ours(root), told(root))
  settle(root)
  assert.match(read(root).unchanged('a.md', lstatSync(join(root, 'a.md'))) ?? '', /^[0-9a-f]{64}$/)
})

test('the same as git says: any tree, in each version', (t) => {
  const name = fc.string({unit: fc.constantFrom('a', 'b', 'é', ' ', '-', '.md', '0'), minLength: 1, maxLength: 5})
  const path = fc
    .array(name, {minLength: 1, maxLength: 4})
    .map((parts) => `d/${parts.map((it) => `x${it}`).join('/')}.md`)
  fc.assert(
    fc.property(fc.uniqueArray(path, {maxLength: 12}), fc.constantFrom('2', '4'), (paths, version) => {
      const root = repository(t, Object.fromEntries(paths.map((each) => [each, each])))
      git(root, ['update-index', '--index-version', version])
      assert.equal(ours(root), told(root))
    }),
    {numRuns: 15},
  )
})

test('an index that does not name every path is not read', (t) => {
  const split = repository(t, tree)
  git(split, ['update-index', '--split-index'])
  assert.equal(indexOf(split), undefined)
  const sparse = repository(t, tree)
  git(sparse, ['sparse-checkout', 'set', '--cone', '--sparse-index', 'z'])
  assert.match(git(sparse, ['ls-files', '--sparse']), /docs\/$/m)
  assert.equal(indexOf(sparse), undefined)
})

test('a damaged index is not read, wherever it ends and whatever bit is wrong', (t) => {
  const root = repository(t, tree)
  const place = join(root, '.git/index')
  const whole = readFileSync(place)
  const bytes = fc.oneof(
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    fc.tuple(fc.nat(whole.length - 21), fc.nat(7)).map(([at, bit]) => {
      const copy = Buffer.from(whole)
      copy[at] = (copy[at] ?? 0) ^ (1 << bit)
      return copy
    }),
  )
  fc.assert(
    fc.property(bytes, (damaged) => {
      writeFileSync(place, damaged)
      assert.equal(indexOf(root), undefined)
    }),
  )
})

test('unchanged files are known with the blob that they are, but for empty ones', (t) => {
  const root = repository(t, tree)
  settle(root)
  const known = Object.keys(tree).filter((path) => path !== 'docs/empty.md')
  assert.deepEqual(unchanged(root), known)
  const index = read(root)
  for (const path of known) assert.equal(index.unchanged(path, lstatSync(join(root, path))), blobOf(root, path))
})

test('a file as young as the index is not known: an edit could have left the same time', (t) => {
  const root = repository(t, tree)
  settle(root)
  const {atime, mtime} = lstatSync(join(root, 'a.md'))
  utimesSync(join(root, '.git/index'), atime, mtime)
  assert.deepEqual(unchanged(root), [])
})

const edits: Readonly<Record<string, (place: string, root: string) => void>> = {
  'another length': (place) => writeFileSync(place, 'other\n'),
  'equal length': (place) => writeFileSync(place, 'b\n'),
  'equal length and modification time': (place) => {
    const {atime, mtime} = lstatSync(place)
    writeFileSync(place, 'b\n')
    utimesSync(place, atime, mtime)
  },
  touched: (place) => utimesSync(place, 1, 1),
  'executable now': (place) => chmodSync(place, 0o755),
  'replaced by another file': (place) => {
    const {atime, mtime} = lstatSync(place)
    writeFileSync(`${place}.new`, 'b\n')
    utimesSync(`${place}.new`, atime, mtime)
    renameSync(`${place}.new`, place)
  },
  'assumed unchanged': (_, root) => void git(root, ['update-index', '--assume-unchanged', 'a.md']),
  'not expected on disk': (_, root) => void git(root, ['update-index', '--skip-worktree', 'a.md']),
  'only announced': (_, root) => {
    git(root, ['rm', '--quiet', '--cached', 'a.md'])
    git(root, ['add', '--intent-to-add', 'a.md'])
  },
  untracked: (_, root) => void git(root, ['rm', '--quiet', '--cached', 'a.md']),
}

for (const [name, edit] of Object.entries(edits)) {
  test(`not known: ${name}`, (t) => {
    const root = repository(t, tree)
    settle(root)
    assert.ok(unchanged(root).includes('a.md'))
    edit(join(root, 'a.md'), root)
    assert.deepEqual(unchanged(root, ['a.md', 'z/run.sh']), ['z/run.sh'])
  })
}

test('edits right after one another, within one tick of the clock: whoever is known has the blob that is named', (t) => {
  const root = repository(t, tree)
  let known = 0
  for (let round = 0; round < 60; round++) {
    writeFileSync(join(root, 'a.md'), `${round % 2}\n`)
    if (round % 3 === 0) git(root, ['add', 'a.md'])
    if (round % 5 === 0) writeFileSync(join(root, 'a.md'), `${(round + 1) % 2}\n`)
    const id = read(root).unchanged('a.md', lstatSync(join(root, 'a.md')))
    if (id === undefined) continue
    known += 1
    assert.equal(id, blobOf(root, 'a.md'))
  }
  settle(root)
  assert.equal(read(root).unchanged('a.md', lstatSync(join(root, 'a.md'))), blobOf(root, 'a.md'), `${known} known`)
})
